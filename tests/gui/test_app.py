"""The whole window over the real engine: pages, switching language and theme, closing."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from core.engine.practice.demo import Practice
from core.model.calls import ApplyPlan, MakePlan
from core.model.request import ChangeRequest
from core.settings import Theme
from gui import crashes
from gui import theme as look
from gui.app import App
from gui.arguments import Arguments
from gui.jobs.job import State
from gui.shell.pages import PAGES
from gui.shell.rail import NARROW_WIDTH, WIDTH
from gui.single_instance import SingleInstance, hand_over
from gui.widgets.confirm import ConfirmSheet
from gui.widgets.toast import Toast

ROOT = Path(__file__).parents[2]


@pytest_asyncio.fixture
async def app(
    practice: Practice, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[App]:
    """The program over practice mode, English and light."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = App(qapp, Arguments(language="en", theme="light"))
    made.preferences.update(welcomed=True)
    await made.open_window()
    made.begin()
    await made.store.settle()
    yield made
    await made.shut_down()
    made.theme.choose(Theme.LIGHT)
    made.window.deleteLater()
    made.deleteLater()


async def until(holds: Callable[[], bool], seconds: float = 30.0) -> None:
    """Wait for something that has no signal."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.02)


async def test_every_page_opens(app: App) -> None:
    for page in PAGES:
        app.window.show_page(page.key)
        await app.store.settle()
        assert app.window.stack.currentWidget().isVisible()
        assert app.window.sheets.current is None


async def test_no_button_takes_the_keyboard_from_a_page_that_goes(app: App) -> None:
    app.window.show_page("packages")
    await app.store.settle()
    app.window.page("packages").start_search()  # type: ignore[attr-defined]
    search = app.window.focusWidget()
    assert isinstance(search, QLineEdit)
    app.window.show_page("activity")
    assert app.window.focusWidget() is app.window.stack


async def test_the_language_is_switched_in_place(app: App) -> None:
    app.window.show_page("settings")
    old = app.window
    app.preferences.update(language="zh_CN")
    await until(lambda: app.window is not old)
    assert app.window.current_page == "settings"
    assert PAGES[0].words() == "环境"
    assert app.window.isVisible()
    chinese = app.window
    app.preferences.update(language="en")
    await until(lambda: app.window is not chinese and app.place.replacing is None)
    assert PAGES[0].words() == "Environments"


async def test_the_theme_is_switched_in_place_and_not_under_an_open_sheet(app: App) -> None:
    old = app.window
    sheet = ConfirmSheet("Question", "Really", "Yes")
    waiting = asyncio.ensure_future(app.window.sheets.present(sheet))
    await asyncio.sleep(0)
    app.preferences.update(theme=Theme.DARK, language="zh_CN")
    await asyncio.sleep(0.1)
    assert app.window is old
    # What the sheet paints from now on looks and reads like the rest of it.
    assert not look.tokens().is_dark
    assert PAGES[0].words() == "Environments"
    sheet.cancel()
    await waiting
    await until(lambda: app.window is not old and app.place.replacing is None)
    assert look.tokens().is_dark
    assert PAGES[0].words() == "环境"
    dark = app.window
    app.preferences.update(language="en")
    await until(lambda: app.window is not dark and app.place.replacing is None)


async def test_a_narrow_window_keeps_the_rail_as_icons(app: App) -> None:
    app.window.resize(1280, 800)
    assert app.window.rail.width() == WIDTH
    app.window.resize(1100, 700)
    assert app.window.rail.width() == NARROW_WIDTH


async def test_shortcuts_lead_to_pages_but_not_through_a_sheet(app: App) -> None:
    app.window.activateWindow()
    await until(lambda: QApplication.activeWindow() is app.window)
    QTest.keyClick(app.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert app.window.current_page == "settings"
    sheet = ConfirmSheet("Question", "Really", "Yes")
    waiting = asyncio.ensure_future(app.window.sheets.present(sheet))
    await asyncio.sleep(0)
    QTest.keyClick(app.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert app.window.current_page == "settings"
    sheet.cancel()
    await waiting


async def test_the_palette_finds_environments_packages_and_actions(app: App) -> None:
    field = app.window.top_bar.palette_field
    app.window.activateWindow()
    await until(lambda: QApplication.activeWindow() is app.window)
    field.start()
    await until(lambda: app.store.names is not None)
    QTest.keyClicks(field, "thesis")
    QTest.keyClick(field, Qt.Key.Key_Return)
    environment = app.store.current_environment()
    assert environment is not None
    assert environment.name == "thesis"
    assert app.window.windowTitle() == "thesis — Glasshouse"
    field.start()
    QTest.keyClicks(field, "settings")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert app.window.current_page == "settings"
    assert field.text() == ""


async def test_the_selector_changes_the_environment_by_keyboard(app: App) -> None:
    selector = app.window.top_bar.selector
    before = app.store.current
    QTest.keyClick(selector, Qt.Key.Key_Down)
    QTest.keyClick(selector, Qt.Key.Key_Down)
    QTest.keyClick(selector, Qt.Key.Key_Return)
    assert app.store.current != before
    assert app.store.environment(app.store.current) is not None


async def test_a_change_shows_in_the_strip_and_can_be_cancelled(
    app: App, practice: Practice
) -> None:
    job = await _slow_change(app, practice)
    strip = app.window.strip
    await until(lambda: job.fraction is not None)
    assert strip._title.text() == job.title
    assert (
        app.window.rail._lists[1].pages.data(app.window.rail._lists[1].pages.index(0)) is not None
    )
    strip._cancel.click()
    await until(lambda: job.is_over)
    assert job.state is State.CANCELLED
    await app.store.settle()
    assert strip._idle.isVisible()
    assert any("as it was" in toast.accessibleName() for toast in app.window.findChildren(Toast))


async def test_closing_during_a_change_asks(app: App, practice: Practice) -> None:
    job = await _slow_change(app, practice)
    app.window.close()
    await until(lambda: isinstance(app.window.sheets.current, ConfirmSheet))
    assert app.window.isVisible()
    app.window.sheets.current.cancel()  # type: ignore[union-attr]
    await asyncio.sleep(0.05)
    assert not app._ended.done()
    app.runner.cancel(job)
    await until(lambda: job.is_over)
    app.window.close()
    await until(app._ended.done)


async def test_a_fault_of_the_window_is_shown_as_a_problem(app: App) -> None:
    app.show_problem(crashes.as_problem(ValueError("boom")))
    await until(lambda: app.window.sheets.current is not None)
    sheet = app.window.sheets.current
    assert sheet is not None
    assert "did not work" in sheet.title.text()
    sheet.cancel()
    await until(lambda: app.window.sheets.current is None)


async def test_a_second_start_wakes_the_first(app: App) -> None:
    assert not await asyncio.to_thread(hand_over, [])
    instance = SingleInstance()
    asked: list[list[str]] = []
    instance.asked.connect(asked.append)
    # In a process of its own, as it is: on Windows writing ends when the window has read, and
    # a thread of this process that waits for that would keep it from reading.
    later = "import sys; from gui.single_instance import hand_over; sys.exit(not hand_over({!r}))"
    start = [sys.executable, "-c", later.format(["environment.yml"])]
    ended = await asyncio.to_thread(subprocess.run, start, check=False, cwd=ROOT)
    assert ended.returncode == 0
    await until(lambda: bool(asked))
    assert asked == [["environment.yml"]]
    instance.close()


async def _slow_change(app: App, practice: Practice):
    environment = next(e for e in app.store.environments.environments if e.name == "rnaseq")
    request = ChangeRequest(prefix=environment.prefix, install=("opencv", "xgboost"))
    plan = await app.client.call(MakePlan(request=request))
    practice.server.rate = 200_000
    return app.runner.start(plan.title, ApplyPlan(plan=plan), lane=environment.prefix)
