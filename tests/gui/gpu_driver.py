"""Drives the GPU page over real environments on a computer that was described by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.engine.practice.cuda_lines import Line, module_source
from core.engine.practice.packages import Package
from core.model.gpu import Machine
from core.model.request import CreateRequest
from gui.pages.gpu.page import GpuPage
from gui.pages.gpu.table_rows import GpuRow
from gui.state.gpu import gpu_of
from tests.gui.window_driver import Window, change
from tests.support.channels import MINOR, base_packages, package
from tests.support.prefixes import SITE

VERSION = "2.7.1"
_SITE = SITE.replace("3.11", MINOR)


def torch(line: str, *, number: int = 0) -> Package:
    """A build whose module computes in pure Python, and says what it was built for."""
    source = module_source("torch", VERSION, Line(line, 1)).replace("practice", "test")
    needs = ("cuda-version >=12.9,<13", "__cuda") if line != "cpu" else ()
    return package(
        "pytorch",
        VERSION,
        build=f"{line}_generic_py311_h1234567_{number}",
        build_number=number,
        depends=(f"python {MINOR}.*", *needs),
        noarch=None,
        files={f"{_SITE}/torch/__init__.py": source},
    )


def family() -> list[Package]:
    """A Python, and pytorch for the CPU and for CUDA 12.9."""
    builds = (torch("cpu", number=1), torch("cuda129", number=200))
    return [*base_packages(), package("cuda-version", "12.9"), *builds]


async def make(window: Window, home: Path, name: str, *specs: str) -> Path:
    """A real environment."""
    prefix = home / ".conda" / "envs" / name
    await change(window, CreateRequest(prefix=str(prefix), specs=specs))
    return prefix


async def become(window: Window, described: Machine) -> None:
    """Another computer stands in from now on."""
    await gpu_of(window.app.services).describe(described, stands_in=True)


async def open_gpu(window: Window) -> GpuPage:
    """The page, with all that is to be known."""
    page: GpuPage = window.page("gpu")
    await settled(window, page)
    return page


async def settled(window: Window, page: GpuPage) -> None:
    """Everything is judged, and shown."""
    state = gpu_of(window.app.services)
    await window.until(
        lambda: state.settled and not page.freshness.stale, "the environments are judged"
    )


def row(page: GpuPage, name: str) -> GpuRow:
    """The row of an environment."""
    return next(one for one in page.table.rows if one.gpu.name == name)


def results(page: GpuPage) -> dict[str, str]:
    """Standing by name, in the order of the table."""
    return {one.gpu.name: one.gpu.standing.value for one in page.table.rows}


async def press_button(window: Window, page: GpuPage, name: str) -> None:
    """Press the painted button of a row."""
    place = page.table.button_of(row(page, name).key).center()
    await window.click_at(page.table.viewport(), place)


async def press_key(window: Window, page: GpuPage, name: str, key: Qt.Key) -> None:
    """Press a key on a row."""
    page.table.setFocus()
    assert page.table.select_key(row(page, name).key)
    QTest.keyClick(page.table, key)
    await settled(window, page)


def spoil(prefix: Path, source: str) -> None:
    """What a hand does to the installed torch; the package cache keeps its own."""
    module = next(prefix.glob("[Ll]ib/**/site-packages/torch/__init__.py"))
    module.unlink()
    module.write_text(source, encoding="utf-8")
