"""Installing PyTorch from the window, over the real engine: from the first click to the proof."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.engine.gpu.proof.certificates import read_certificates
from core.engine.practice.cuda_lines import Line, module_source
from core.engine.practice.packages import Package
from core.model.frameworks import Compute
from core.model.request import CreateRequest
from gui.actions import frameworks
from gui.sheets.describe_machine.sheet import DescribeSheet
from gui.sheets.install_framework.draft import Place
from gui.sheets.install_framework.result import Verdict
from gui.sheets.install_framework.sheet import InstallFrameworkSheet
from gui.sheets.install_framework.targets import Target
from gui.sheets.preview.sheet import PreviewSheet
from gui.widgets.certificate_view import on_gpu
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import (
    MINOR,
    ChannelFactory,
    base_packages,
    package,
    python_package,
)
from tests.support.machines import machine, stand_in
from tests.support.prefixes import SITE

VERSIONS = ("2.7.1", "2.9.1")
DRIVER = "580.95.05"


def torch(version: str, line: str, *depends: str) -> Package:
    """A build whose module computes in pure Python, and says what it was built for."""
    source = module_source("torch", version, Line(line, 1)).replace("practice", "test")
    site = SITE.replace("3.11", MINOR)
    number = 200 if depends else 0
    return package(
        "pytorch",
        version,
        build=f"{line}_generic_h{version.replace('.', '')}_{number}",
        build_number=number,
        depends=(f"python {MINOR}.*", *depends),
        noarch=None,
        files={f"{site}/torch/__init__.py": source},
    )


def family() -> Iterable[Package]:
    """Two versions, each for the CPU and for CUDA 12.9, and one companion."""
    yield from base_packages()
    yield package("cuda-version", "12.9")
    yield python_package("ipykernel", "6.30")
    for version in VERSIONS:
        yield torch(version, "cpu")
        yield torch(version, "cuda129", "__cuda", "cuda-version >=12.9,<13")


@pytest.fixture
def channel_of_torch(channel_factory: ChannelFactory, condarc: Callable[..., Path]):
    """Its server can be told to fail."""
    made = channel_factory("conda-forge", list(family()), faults=True)
    condarc(made)
    return made


async def opened(window: Window) -> InstallFrameworkSheet:
    """The sheet, once it is there."""
    return await window.sheet_of(InstallFrameworkSheet)


async def solved(window: Window, version: str = "") -> Verdict:
    """Wait for a verdict about what is chosen now."""
    sheet = await opened(window)
    await window.until(
        lambda: (
            sheet.verdict.plan is not None
            and not sheet.verdict.solving
            and (not version or version_in(sheet.verdict) == version)
        ),
        f"there is a verdict about {version or 'it'}",
    )
    return sheet.verdict


def version_in(verdict: Verdict) -> str:
    """The version of the framework in a plan."""
    after = verdict.plan.after if verdict.plan is not None else ()
    return next((one.version for one in after if one.name == "pytorch"), "")


async def test_without_a_gpu_it_goes_into_a_new_environment_and_is_proven_on_the_cpu(
    channel_of_torch, home: Path
) -> None:
    stand_in(machine("", ""))
    async with open_window() as window:
        page = window.page("environments")
        await window.loaded()
        await window.click(page.welcome.pytorch_button)
        verdict = await solved(window)
        sheet = await opened(window)
        assert sheet.draft.place is Place.NEW
        assert sheet.form.target.place.name.text() == "pytorch"
        assert sheet.form.computes.cards["cpu"].isChecked()
        assert not sheet.form.computes.cards["cuda"].isEnabled()
        assert not sheet.form.computes.lines.isVisible()
        assert version_in(verdict) == VERSIONS[-1]
        await window.click(sheet.next)
        preview = await window.sheet_of(PreviewSheet)
        await window.click(preview.apply_button)
        prefix = home / ".conda" / "envs" / "pytorch"
        await window.until(
            lambda: prefix.exists() and read_certificates(prefix), "it was proven", 90
        )
        await window.until(lambda: not window.app.runner.visible(), "all jobs are over")
        (proof,) = read_certificates(prefix).values()
        assert (proof.passed, proof.compute) == (True, Compute.CPU)
        assert proof.version.startswith(VERSIONS[-1])
        assert window.environment("pytorch")
        assert window.sheet is None


async def test_a_change_of_mind_and_a_way_back_lead_to_what_was_chosen_last(
    channel_of_torch, home: Path
) -> None:
    stand_in(machine(driver=DRIVER))
    lab = home / ".conda" / "envs" / "lab"
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(lab), specs=("python",)))
        frameworks.install_framework(window.app.services, "pytorch", str(lab))
        verdict = await solved(window)
        sheet = await opened(window)
        assert sheet.form.target.picker.target.prefix == str(lab)
        assert sheet.form.computes.cards["cuda"].isChecked()
        assert sheet.form.computes.lines.current() == "12.9"
        assert verdict.choices.build.cuda == "12.9"
        seen: list[tuple[str, str]] = []
        show = sheet.panel.show_verdict

        def watched(found: Verdict) -> None:
            if found.plan is not None:
                seen.append((sheet.draft.version, version_in(found)))
            show(found)

        sheet.panel.show_verdict = watched
        old, new = (sheet.form.versions.cards[version] for version in VERSIONS)
        await window.click(old)
        assert sheet.verdict.plan is None, "what was said is no longer about what is chosen"
        await window.until(lambda: sheet.verdict.choices is not None, "it is being solved")
        await window.click(new)
        await window.click(sheet.form.versions.cards[VERSIONS[0]])
        await solved(window, VERSIONS[0])
        assert {asked for asked, _ in seen} == {VERSIONS[0]}
        assert all(asked == found for asked, found in seen)
        # A double click on Next opens one preview.
        QTest.mouseDClick(sheet.next, Qt.MouseButton.LeftButton)
        QTest.mouseClick(sheet.next, Qt.MouseButton.LeftButton)
        preview = await window.sheet_of(PreviewSheet)
        builds = {one.name: one.build for one in preview.plan.after}
        assert builds["pytorch"].startswith("cuda129")
        await window.press(preview, Qt.Key.Key_Escape)
        again = await opened(window)
        assert again is not sheet
        verdict = await solved(window, VERSIONS[0])
        assert again.draft.version == VERSIONS[0]
        assert again.form.versions.cards[VERSIONS[0]].isChecked()
        await window.click(again.next)
        preview = await window.sheet_of(PreviewSheet)
        await window.click(preview.apply_button)
        await window.until(lambda: read_certificates(lab), "it was proven", 90)
        await window.until(lambda: not window.app.runner.visible(), "all jobs are over")
        # It was built for CUDA and has no code for it: the proof does not take its word.
        (proof,) = read_certificates(lab).values()
        assert proof.version.startswith(VERSIONS[0])
        assert not on_gpu(proof)


async def test_a_network_that_is_gone_is_said_and_tried_again(channel_of_torch, home: Path) -> None:
    stand_in(machine(driver=DRIVER))
    server = channel_of_torch.server
    server.fail("*repodata*", status=503)
    async with open_window() as window:
        await window.loaded()
        frameworks.install_framework(window.app.services)
        sheet = await opened(window)
        await window.until(lambda: sheet.verdict.problem is not None, "the problem is said")
        assert not sheet.next.isEnabled()
        server.heal()
        await window.click(sheet.panel.ways[-1])
        await solved(window)
        sheet.form.target.chosen.emit(Target(Place.NEW))
        await window.click(sheet.form.computes.cards["cpu"])
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()


async def test_another_computer_is_described_from_the_sheet_and_then_planned_for(
    channel_of_torch, home: Path
) -> None:
    async with open_window() as window:
        await window.loaded()
        frameworks.install_framework(window.app.services)
        sheet = await opened(window)
        await window.until(
            lambda: sheet.form.target.target(Place.ELSEWHERE, "") is not None, "it can be chosen"
        )
        sheet.form.target.chosen.emit(Target(Place.ELSEWHERE))
        describing = await window.sheet_of(DescribeSheet)
        await window.press(describing, Qt.Key.Key_Escape)
        again = await opened(window)
        assert again.draft.place is Place.NEW, "leaving leads back to what was chosen"
        again.form.target.chosen.emit(Target(Place.ELSEWHERE))
        describing = await window.sheet_of(DescribeSheet)
        await window.type(describing.cards.search, "gtx1060")
        await window.click(describing.plan)
        planned = await opened(window)
        assert planned.draft.place is Place.ELSEWHERE
        await window.until(lambda: planned.verdict.choices is not None, "it is worked out")
        assert "1060" in planned.verdict.choices.machine
        await window.press(planned, Qt.Key.Key_Escape)
        await window.no_sheet()
