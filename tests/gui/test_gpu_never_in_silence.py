"""The whole journey over the real engine: no plan leaves the GPU unused in silence."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.practice.packages import Package
from core.model.plan import Severity
from core.model.request import CreateRequest
from gui.pages.updates.reasons import painted_reasons
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.updates_driver import check, lanes, open_updates, press_part, row
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.gpu_packages import LINE, TAG, cuda_versions, torch
from tests.support.machines import machine, stand_in


def bare(build: Package) -> Package:
    """Without what needs a Python: its name and build are all that matters here."""
    depends = tuple(spec for spec in build.depends if not spec.startswith("python"))
    return dataclasses.replace(build, depends=depends, files={})


@pytest.fixture
def served(channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> ServedChannel:
    """A channel with builds for the GPU and for the CPU, of which it puts the latter first."""
    stand_in(machine())
    builds = [bare(torch()), bare(torch("2.9.1", "", number=500))]
    packages = [*builds, *cuda_versions(LINE), package("editor")]
    made = channel_factory("conda-forge", packages)
    condarc(made)
    return made


@pytest.fixture
def thesis(home: Path, served: ServedChannel) -> Path:
    """Where the environment of these tests lies."""
    return home / ".conda" / "envs" / "thesis"


def build_of(window: Window, name: str) -> str:
    detail = window.app.store.current_detail()
    packages = detail.packages if detail is not None else ()
    return next((one.record.build for one in packages if one.record.name == name), "")


async def test_a_build_without_the_gpu_is_had_only_by_saying_so_and_the_other_by_one_click(
    thesis: Path,
) -> None:
    async with open_window() as window:
        flow.start(
            window.app.services, CreateRequest(prefix=str(thesis), specs=("pytorch", "editor"))
        )
        preview: PreviewSheet = await window.sheet_of(PreviewSheet)
        (remark,) = preview.plan.gpu
        assert remark.severity is Severity.WARN
        assert not preview.apply_button.isEnabled()
        await window.click(preview.gpu.boxes[0].instead)
        other = await next_preview(window, preview)
        builds = {one.name: one.after.build for one in other.plan.changes}
        assert builds["pytorch"].startswith(TAG)
        assert "editor" in builds, "the rest of the wish stays"
        assert other.apply_button.isEnabled()
        # Back leads to the first preview, as it was.
        await window.click(other.safe)
        again = await next_preview(window, other)
        assert again.plan == preview.plan
        await window.click(again.gpu.boxes[0].consent)
        await window.click(again.apply_button)
        await window.until(
            lambda: build_of(window, "pytorch").startswith("cpu"), "it is installed as agreed"
        )


async def next_preview(window: Window, before: PreviewSheet) -> PreviewSheet:
    """Wait until another preview takes the place of one."""
    await window.until(
        lambda: isinstance(window.sheet, PreviewSheet) and window.sheet is not before,
        "another preview is shown",
    )
    assert isinstance(window.sheet, PreviewSheet)
    return window.sheet


async def test_an_update_that_cannot_run_here_is_for_review_and_leads_to_the_gpu_page(
    thesis: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("pytorch=*=cuda*",)))
        window.app.store.select(str(thesis))
        # What stands for CUDA 13.0 asks nothing of the driver, as some on real channels did.
        served.add(bare(torch("2.10.0", "13.0")), package("cuda-version", "13.0", files={}))
        page = await open_updates(window)
        await check(window, page)
        assert "pytorch" in (await lanes(window, page))["review"]
        await window.until(lambda: not row(page, "pytorch").awaited, "all is known of it")
        said = [reason.words for reason in painted_reasons(row(page, "pytorch"))]
        assert "580" in said[0], "that it cannot run here goes before all else"
        assert not any("could not use" in words for words in said), "it is said once"
        await press_part(window, page, "pytorch", "link")
        assert window.app.window.current_page == "gpu"
