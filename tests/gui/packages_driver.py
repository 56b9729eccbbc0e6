"""Drives the Packages page over a real environment, for the tests of the change journey."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from core.model.calls import ApplyPlan, MakePlan
from core.model.plan import Plan
from core.model.request import CreateRequest
from gui.jobs.job import Job
from gui.pages.packages.page import PackagesPage
from gui.pages.packages.rows import Origin, RowKey
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import Window


async def make_environment(window: Window, home: Path, name: str, *specs: str) -> str:
    """A real environment made by the engine, selected in the window. Returns its prefix."""
    prefix = str(home / ".conda" / "envs" / name)
    client = window.app.client
    plan: Plan = await client.call(MakePlan(request=CreateRequest(prefix=prefix, specs=specs)))
    applied = await client.call(ApplyPlan(plan=plan))
    window.app.store.apply(applied.changes)
    await window.until(lambda: window.environment(name), f"{name} is listed")
    window.app.store.select(prefix)
    return prefix


async def open_packages(window: Window) -> PackagesPage:
    """The page with the environment read and the channels' names known."""
    page: PackagesPage = window.page("packages")
    store = window.app.store
    await window.until(lambda: store.names and store.current_detail(), "names and packages")
    await window.until(lambda: page.marker.facts.installed, "the page shows them")
    await window.until(
        lambda: set(page.marker.facts.installed) <= set(page.offers.rows), "what is newest"
    )
    return page


async def find(window: Window, page: PackagesPage, query: str) -> None:
    """Type a query as a person would and wait for the list."""
    page.field.clear()
    await window.type(page.field, query)
    await window.until(lambda: page.list._painter.query == query, f"{query} is searched")


async def choose(window: Window, page: PackagesPage, name: str, origin: Origin) -> None:
    """Find a package and put the keyboard on it."""
    await find(window, page, name)
    assert page.list.select_key(f"{origin}:{name}"), f"{name} is not listed"
    page.list.setFocus()


async def mark(
    window: Window, page: PackagesPage, name: str, *, key: Qt.Key = Qt.Key.Key_Space
) -> None:
    """Mark a package by keyboard: Space adds or updates, Delete removes."""
    inside = name in page.marker.facts.installed
    await choose(window, page, name, Origin.CONDA if inside else Origin.AVAILABLE)
    await window.press(page.list, key)
    assert page.marker.basket().get(name) is not None


async def preview(window: Window, page: PackagesPage) -> PreviewSheet:
    """Press Preview changes and wait for the sheet."""
    await window.click(page.bar.preview_button)
    sheet: PreviewSheet = await window.sheet_of(PreviewSheet)
    return sheet


async def apply(window: Window, sheet: PreviewSheet) -> None:
    """Agree, and wait until the change is in place and shown."""
    ended: list[Job] = []
    window.app.runner.finished.connect(ended.append)
    await window.click(sheet.apply_button)
    await window.until(
        lambda: any(isinstance(job.call, ApplyPlan) for job in ended), "the change is applied"
    )
    await window.app.store.settle()


def versions(window: Window) -> dict[str, str]:
    """What the current environment holds, as the window shows it."""
    detail = window.app.store.current_detail()
    assert detail is not None
    return {package.record.name: package.record.version for package in detail.packages}


def key(name: str, origin: Origin = Origin.CONDA) -> RowKey:
    """The key of a package's row."""
    return RowKey(name, origin)
