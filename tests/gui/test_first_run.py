"""The very first page: looks, asks nobody unasked, shows what it would write, takes it back."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.settings import SettingsFile, Theme
from gui import practice
from gui.arguments import parse
from gui.first_run.offer import Stage
from gui.first_run.page import FirstRunPage
from gui.first_run.write_sheet import WriteSheet
from gui.sheets.new_environment.sheet import NewEnvironmentSheet
from gui.state.staging import staging_of
from tests.gui.channels_driver import CONDARC, condarc_of
from tests.gui.window_driver import Window, open_window
from tests.support.mirror_fleet import MirrorFleet
from tests.support.prefixes import make_prefix, record

SLOW = 150_000
"""Bytes per second of channel data from the official servers here."""


@pytest.fixture
def fleet(channel_data: Path, home: Path) -> Iterator[MirrorFleet]:
    """A good mirror, one that nobody answers at, and slow official servers."""
    made = MirrorFleet(channel_data)
    made.add("swift")
    made.official.fail("*repodata.json.zst", rate=SLOW)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        made.add("dead", address=f"http://127.0.0.1:{free.getsockname()[1]}")
    made.write_table(home, whole=6.0, sample=0.4)
    yield made
    made.stop()


def first_page(window: Window) -> FirstRunPage:
    page = window.app.window.greeting
    assert page is not None
    return page


async def ready(window: Window) -> FirstRunPage:
    """The page, once it knows what is here."""
    await window.loaded()
    page = first_page(window)
    await window.until(lambda: page.steps.offer().stage is not Stage.WAITING, "mirrors are read")
    await window.app.store.settle()
    return page


async def find_better(window: Window) -> FirstRunPage:
    """The first click, and what it finds."""
    page = await ready(window)
    await window.click(page.mirrors.button)
    await window.until(lambda: page.steps.offer().stage is Stage.BETTER, "a mirror is offered")
    return page


async def test_it_is_seen_once_and_start_leads_to_the_pages(fleet: MirrorFleet) -> None:
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        assert page.isVisible()
        assert not window.app.window.rail.isVisible()
        await window.click(page.start)
        await window.until(window.app.window.rail.isVisible, "the pages are seen")
        assert window.app.window.greeting is None
    assert SettingsFile().load().welcomed
    async with open_window(welcomed=SettingsFile().load().welcomed) as window:
        assert window.app.window.greeting is None


async def test_nobody_is_asked_and_nothing_is_written_before_a_click(
    fleet: MirrorFleet, home: Path
) -> None:
    before = condarc_of(home)
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        assert page.steps.offer().stage is Stage.ASK
        assert page.mirrors.button.text() == "Find the fastest mirror"
        assert page._footer.text() == "Nothing has been written yet"
        assert all(not server.requests for server in fleet.servers.values())
    assert before.read_bytes() == CONDARC
    assert not SettingsFile().load().welcomed


async def test_without_conda_it_says_that_none_is_needed(fleet: MirrorFleet) -> None:
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        assert page.found.managers.title.text() == "No conda found; none is needed"
        assert page.found.place.path.text()
        assert "free" in page.found.place.line.text()


async def test_environments_that_are_here_are_counted_and_named(
    home: Path, fleet: MirrorFleet
) -> None:
    make_prefix(home / ".conda" / "envs" / "thesis", [record("zlib")])
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        assert "1 environment" in page.found.managers.title.text()
        assert page.promises.house._names == ("thesis",)


async def test_the_fastest_is_found_shown_written_and_taken_back(
    fleet: MirrorFleet, home: Path
) -> None:
    file = condarc_of(home)
    async with open_window(welcomed=False) as window:
        page = await find_better(window)
        offer = page.steps.offer()
        assert offer.mirror == "swift"
        assert "times faster than now" in offer.title
        assert [bar.now for bar in offer.bars] == [False, True]
        assert offer.bars[0].fraction == 1.0 > offer.bars[1].fraction
        await window.click(page.mirrors.button)
        sheet: WriteSheet = await window.sheet_of(WriteSheet)
        await window.until(sheet.write.isEnabled, "the diff is shown")
        assert "custom_channels" in sheet.diff.as_text()
        assert file.read_bytes() == CONDARC, "written on the first click"
        await window.click(sheet.write)
        await window.no_sheet()
        await window.until(lambda: page.steps.offer().stage is Stage.WRITTEN, "it is in use")
        assert b"/cloud" in file.read_bytes()
        assert ".condarc" in page._footer.text()
        await window.app.store.settle()
        assert window.app.store.mirrors is not None
        assert window.app.store.mirrors.in_use == "swift"
        await window.click(page.mirrors.button)
        await window.until(lambda: page.steps.offer().stage is not Stage.WRITTEN, "it is undone")
        assert file.read_bytes() == CONDARC
        assert "as they were before" in page._footer.text()


async def test_an_undo_over_somebody_elses_lines_is_shown_first(
    fleet: MirrorFleet, home: Path
) -> None:
    file = condarc_of(home)
    async with open_window(welcomed=False) as window:
        page = await find_better(window)
        await window.click(page.mirrors.button)
        sheet: WriteSheet = await window.sheet_of(WriteSheet)
        await window.click(sheet.write)
        await window.no_sheet()
        await window.until(lambda: page.steps.offer().stage is Stage.WRITTEN, "it is in use")
        theirs = file.read_bytes().replace(b"/cloud", b"/elsewhere")
        assert theirs != file.read_bytes()
        file.write_bytes(theirs)
        await window.click(page.mirrors.button)
        sheet = await window.sheet_of(WriteSheet)
        await window.until(lambda: sheet.write.text() == "Overwrite these lines", "it is shown")
        assert file.read_bytes() == theirs
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert file.read_bytes() == theirs
        assert page.steps.offer().stage is Stage.WRITTEN


async def test_looking_and_leaving_with_escape_writes_nothing(
    fleet: MirrorFleet, home: Path
) -> None:
    file = condarc_of(home)
    async with open_window(welcomed=False) as window:
        page = await find_better(window)
        await window.click(page.mirrors.button)
        sheet = await window.sheet_of(WriteSheet)
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert staging_of(window.app.services).is_empty
        assert page.steps.offer().stage is Stage.BETTER
    assert file.read_bytes() == CONDARC


async def test_a_measurement_can_be_cancelled_and_asked_for_again(fleet: MirrorFleet) -> None:
    for server in fleet.servers.values():
        server.hold("*")
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        await window.click(page.mirrors.button)
        await window.until(lambda: page.steps.offer().stage is Stage.MEASURING, "it is measured")
        assert page.mirrors.button.text() == "Cancel"
        await window.press(page, Qt.Key.Key_Escape)
        await window.until(lambda: page.steps.offer().stage is Stage.ASK, "it was cancelled", 10)


async def test_a_network_without_a_way_out_is_said_plainly(fleet: MirrorFleet) -> None:
    for server in fleet.servers.values():
        server.fail("*", html=True)
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        await window.click(page.mirrors.button)
        await window.until(lambda: page.steps.offer().stage is Stage.TROUBLE, "it is said")
        assert "login page" in page.mirrors.line.text()
        assert page.mirrors.button.text() == "Measure again"


async def test_language_and_theme_are_switched_in_place_and_it_is_still_the_first_page(
    fleet: MirrorFleet,
) -> None:
    async with open_window(welcomed=False) as window:
        page = await find_better(window)
        await window.click(page.choices.themes.segment(Theme.DARK.value))
        await window.until(lambda: window.app.window.greeting not in (None, page), "it is dark")
        assert first_page(window).steps.offer().stage is Stage.BETTER
        dark = first_page(window)
        await window.click(dark.choices.languages.segment("zh_CN"))
        await window.until(lambda: window.app.window.greeting not in (None, dark), "in Chinese")
        assert first_page(window).start.text() == "开始使用"
        window.app.preferences.update(language="en", theme=Theme.LIGHT)
        await window.app.place.settle()


async def test_the_keyboard_reaches_everything_in_reading_order(fleet: MirrorFleet) -> None:
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        page.setFocus()
        order = []
        for _ in range(12):
            QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
            order.append(QApplication.focusWidget())
        buttons = (page.found.change, page.mirrors.button, page.practice, page.start)
        places = [order.index(one) for one in buttons]
        assert places == sorted(places)
        assert all(one.accessibleName() or one.text() for one in buttons)


async def test_enter_starts_and_the_shortcuts_of_the_pages_sleep(fleet: MirrorFleet) -> None:
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        page.setFocus()
        QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        await window.app.store.settle()
        assert not isinstance(window.sheet, NewEnvironmentSheet)
        await window.press(page, Qt.Key.Key_Return)
        assert window.app.window.greeting is None
        assert window.app.preferences.value.welcomed
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_practice_mode_is_the_program_itself_in_a_home_of_its_own() -> None:
    command = practice.window_command("zh_CN", "dark")
    options = parse(command[command.index("gui") + 1 :])
    assert options.demo
    assert (options.language, options.theme) == ("zh_CN", "dark")


async def test_practice_mode_is_opened_beside_and_said_where_no_button_is_covered(
    fleet: MirrorFleet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "started"
    script = f"import pathlib; pathlib.Path({str(note)!r}).touch()"
    monkeypatch.setattr(practice, "window_command", lambda *_: (sys.executable, "-c", script))
    async with open_window(welcomed=False) as window:
        page = await ready(window)
        await window.click(page.practice)
        assert "window of its own" in page._footer.text()
        await window.until(note.exists, "the other program runs")
        monkeypatch.setattr(practice, "window_command", lambda *_: (str(tmp_path / "none"),))
        await window.click(page.practice)
        assert "could not be opened" in page._footer.text()
        assert not window.toasts()
