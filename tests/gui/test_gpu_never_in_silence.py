"""The whole journey over the real engine: no plan leaves the GPU unused in silence."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.practice.packages import Package
from core.model.plan import Severity
from core.model.request import ChangeRequest, CreateRequest
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import ChannelFactory, package
from tests.support.machines import machine, stand_in

pytestmark = pytest.mark.linux("the described computer is one with Linux")

VERSION = "2.7.1"


def torch(line: str, number: int, *depends: str) -> Package:
    """A build of pytorch, as far as its record goes."""
    made = package("pytorch", VERSION, depends=depends, noarch=None)
    build = f"{line}_generic_py311_h1234567_{number}"
    return dataclasses.replace(made, build=build, build_number=number)


@pytest.fixture
def thesis(home: Path, channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> Path:
    """An environment to be, on a computer with a GPU; the channel puts the CPU's build first."""
    stand_in(machine())
    packages = [
        torch("cpu", 500),
        torch("cuda129", 200, "__cuda", "cuda-version >=12.9,<13"),
        package("cuda-version", "12.9"),
        package("editor"),
    ]
    condarc(channel_factory("versions", packages))
    return home / ".conda" / "envs" / "thesis"


def build_of(window: Window, name: str) -> str:
    detail = window.app.store.current_detail()
    packages = detail.packages if detail is not None else ()
    return next((one.record.build for one in packages if one.record.name == name), "")


async def test_the_gpu_build_is_had_from_the_preview_of_the_one_without(thesis: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("editor",)))
        window.app.store.select(str(thesis))
        wish = ChangeRequest(prefix=str(thesis), install=("pytorch",))
        flow.start(window.app.services, wish)
        preview: PreviewSheet = await window.sheet_of(PreviewSheet)
        (remark,) = preview.plan.gpu
        assert remark.severity is Severity.WARN
        assert not preview.apply_button.isEnabled()
        await window.click(preview.gpu.boxes[0].instead)
        await window.until(
            lambda: isinstance(window.sheet, PreviewSheet) and window.sheet is not preview,
            "the other build is previewed",
        )
        other = window.sheet
        builds = {one.name: one.after.build for one in other.plan.changes}
        assert builds["pytorch"].startswith("cuda129")
        assert other.apply_button.isEnabled()
        # Back leads to the first preview, as it was.
        await window.click(other.safe)
        await window.until(
            lambda: isinstance(window.sheet, PreviewSheet) and window.sheet is not other,
            "the first one is there again",
        )
        again = window.sheet
        assert again.plan == preview.plan
        assert not again.apply_button.isEnabled()
        await window.click(again.gpu.boxes[0].instead)
        await window.until(
            lambda: isinstance(window.sheet, PreviewSheet) and window.sheet is not again,
            "the other build is previewed again",
        )
        await window.click(window.sheet.apply_button)
        await window.until(
            lambda: build_of(window, "pytorch").startswith("cuda"), "the GPU build is installed"
        )


async def test_the_build_without_gpu_is_had_by_saying_so(thesis: Path) -> None:
    async with open_window() as window:
        flow.start(
            window.app.services, CreateRequest(prefix=str(thesis), specs=("pytorch", "editor"))
        )
        preview: PreviewSheet = await window.sheet_of(PreviewSheet)
        await window.click(preview.gpu.boxes[0].consent)
        await window.click(preview.apply_button)
        await window.until(
            lambda: build_of(window, "pytorch").startswith("cpu"), "it is installed as agreed"
        )
