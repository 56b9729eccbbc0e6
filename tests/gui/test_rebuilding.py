"""The window is replaced when theme or language change; nothing of the old one may stay."""

from __future__ import annotations

import asyncio
import gc
import importlib
import pkgutil
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

import gui
from core import paths
from core.model.request import ChangeRequest
from core.settings import Theme
from gui import theme as look
from gui.event_loop import _Step
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.shell.pages import PAGES
from gui.widgets.confirm import ConfirmSheet
from tests.gui.window_driver import Window, open_window
from tests.support.prefixes import make_prefix, record


@pytest.fixture(autouse=True)
def environment(home: Path) -> Path:
    """One environment, so that the pages have something on them."""
    prefix = home / ".conda" / "envs" / "thesis"
    make_prefix(prefix, (record(f"package-{number}") for number in range(20)))
    assert paths.home() == home
    return prefix


async def _switch(window: Window, **preference: object) -> None:
    old = window.app.window
    window.app.preferences.update(**preference)
    await window.until(
        lambda: window.app.window is not old and window.app.place.replacing is None,
        "the window was replaced",
    )


async def _look_around(window: Window) -> None:
    for page in PAGES:
        window.page(page.key)
        await window.app.store.settle()
    window.page("environments")


@pytest.fixture(scope="module", autouse=True)
def _every_module() -> None:
    """What belongs to modules is there before it is counted: the window loads some of them late."""
    for found in pkgutil.walk_packages(gui.__path__, "gui."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)


def _ours() -> Counter[str]:
    """How many there are of everything Qt's and ours, by kind, once what is garbage is gone.

    Cancelled timers aside: they hold nothing, and stay until they would have been due.
    """
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    kinds = (type(found) for found in gc.get_objects())
    count = Counter(
        f"{kind.__module__}.{kind.__qualname__}"
        for kind in kinds
        if str(kind.__module__).startswith("gui.") or issubclass(kind, QObject)
    )
    del count[f"{_Step.__module__}.{_Step.__qualname__}"]
    count["widgets"] = len(QApplication.allWidgets())
    return count


WINDOW = "gui.shell.main_window.MainWindow"


async def test_switching_again_and_again_leaves_nothing_behind() -> None:
    before = _ours()  # what a test that failed has hold of is not this one's
    async with open_window() as window:
        await window.loaded()
        counts = []
        for _ in range(3):
            for theme, language in ((Theme.DARK, "zh_CN"), (Theme.LIGHT, "en")):
                await _switch(window, theme=theme)
                await _look_around(window)
                await _switch(window, language=language)
            await _look_around(window)
            counts.append(_ours())
        assert counts[2] - counts[1] == Counter()
        assert counts[2][WINDOW] <= before[WINDOW] + 1


async def test_a_closed_program_leaves_nothing_behind() -> None:
    before = _ours()
    counts = []
    for _ in range(3):
        async with open_window() as window:
            await window.loaded()
            await _look_around(window)
        del window
        counts.append(_ours())
    assert counts[2] - counts[1] == Counter()
    assert counts[2][WINDOW] <= before[WINDOW]


async def test_a_sheet_that_is_opened_meanwhile_is_not_lost() -> None:
    """The new window is put together over several turns of the event loop."""
    async with open_window() as window:
        await window.loaded()
        old = window.app.window
        window.app.preferences.update(theme=Theme.DARK)
        await asyncio.sleep(0)
        assert window.app.place.replacing is not None
        sheet = ConfirmSheet("Question", "Really", "Yes")
        answer = asyncio.ensure_future(old.sheets.present(sheet))
        await window.until(lambda: window.app.place.replacing is None, "it gave up")
        assert window.app.window is old
        assert window.sheet is sheet
        await window.click(sheet.confirm)
        assert await answer
        await window.until(lambda: window.app.window is not old, "the window was replaced")
        assert look.tokens().is_dark
        await _switch(window, theme=Theme.LIGHT)


async def test_two_switches_at_once_end_in_both() -> None:
    async with open_window() as window:
        await window.loaded()
        window.app.preferences.update(theme=Theme.DARK)
        await asyncio.sleep(0)
        await _switch(window, language="zh_CN")
        assert look.tokens().is_dark
        assert PAGES[0].words() == "环境"
        assert look.tokens().surface in window.app.window.styleSheet()
        await _switch(window, language="en")
        await _switch(window, theme=Theme.LIGHT)


async def test_a_preview_that_is_being_planned_is_not_lost() -> None:
    """Between the sheet that asks and the preview none is open for a while."""
    async with open_window() as window:
        await window.loaded()
        app, old = window.app, window.app.window
        sheet = ConfirmSheet("Question", "Really", "Yes")
        answer = asyncio.ensure_future(old.sheets.present(sheet))
        await asyncio.sleep(0)
        app.preferences.update(theme=Theme.DARK)
        await window.click(sheet.confirm)
        assert await answer
        prefix = app.store.environments.environments[0].prefix
        flow.start(app.services, ChangeRequest(prefix=prefix, remove=("package-1",)))
        await window.until(lambda: window.sheet is not None, "a sheet of the journey")
        assert app.window is old
        await window.until(lambda: isinstance(window.sheet, PreviewSheet), "the preview")
        assert app.window is old
        assert not look.tokens().is_dark
        window.sheet.cancel()  # type: ignore[union-attr]
        await window.until(lambda: app.window is not old, "the window was replaced")
        await _switch(window, theme=Theme.LIGHT)
