"""The page "Channels & mirrors" in rough hands: random clicks, dead engines, changed files."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from core.engine.transactions.durable import TEMPORARY
from gui.pages.channels.page import ChannelsPage
from gui.widgets.buttons import Button
from tests.gui.channels_driver import CONDARC, button_of, condarc_of, open_channels, staging, table
from tests.gui.window_driver import Window, open_window
from tests.support.mirror_fleet import MirrorFleet

ODD = (
    CONDARC,
    b"",
    b"\xef\xbb\xbfchannels: [defaults]\r\n",
    b"channels:\n\t- broken\n",
    "channels: # 清华\n  - conda-forge\n".encode("gbk"),
    b"# large\n" * 60_000,
    b"channels: [conda-forge]\nchannels: [bioconda]\n",
    b'channels: ["https://[x", conda-forge]\n',
    None,
)


@pytest.fixture(autouse=True)
def no_fault_of_its_own(caplog: pytest.LogCaptureFixture, qtlog: object) -> Iterator[None]:
    """Neither tracebacks nor warnings of Qt."""
    yield
    logged = [one for one in caplog.get_records("call") if one.levelno >= logging.ERROR]
    assert not [one.getMessage() + str(one.exc_info) for one in logged]
    assert not [one.message for one in qtlog.records if "plugin does not" not in one.message]  # type: ignore[attr-defined]


def kill_one(chance: random.Random) -> None:
    """As the system does when memory is short."""
    engines = psutil.Process().children(recursive=True)
    if engines:
        with suppress(psutil.NoSuchProcess):
            chance.choice(engines).kill()


@pytest.mark.linux("a killed engine is found dead in the same moment")
@pytest.mark.parametrize("seed", [4])
async def test_random_clicks_while_engines_die_and_files_change(
    fleet: MirrorFleet, home: Path, seed: int
) -> None:
    chance = random.Random(seed)
    condarc = condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        for _ in range(60):
            await one_step(chance, window, page, fleet, condarc)
            await asyncio.sleep(chance.choice((0, 0, 0.02, 0.2)))
        for server in fleet.servers.values():
            server.release()
        for _ in range(20):
            if popup := QApplication.activePopupWidget():
                popup.close()
            if window.sheet is not None:
                QTest.keyClick(window.sheet, Qt.Key.Key_Escape)
            await asyncio.sleep(0.05)
        assert window.sheet is None, window._in_front()
        page = window.page("channels")
        await window.until(lambda: not staging(window).writing, "nothing is written any more")
        await window.until(lambda: not window.app.runner.jobs, "nothing is under way")
        # And all works as if nothing had been.
        staging(window).discard()
        condarc_of(home)
        window.app.store.refresh()
        window.app.preferences.update(offline=False)
        page.head.halves.choose("mirrors")
        page._choose_half("mirrors")
        page = await open_channels(window)
        await window.app.store.settle()
        mirror = "swift" if window.app.store.mirrors.in_use != "swift" else "official"
        await window.click_at(table(page).viewport(), button_of(page, mirror))
        await window.until(lambda: staging(window).preview is not None, "the diff is shown")
        await window.click(page.panel.write)
        await window.until(lambda: staging(window).is_empty, "it is written")
    assert not [one.name for one in home.iterdir() if one.name.startswith(TEMPORARY)]


async def one_step(  # noqa: C901 - a table of things to do
    chance: random.Random,
    window: Window,
    page: ChannelsPage,
    fleet: MirrorFleet,
    condarc: Path,
) -> None:
    """Something a person, or the machine, does at any moment."""
    what = chance.choice(
        ["use"] * 4
        + ["write"] * 4
        + ["measure"] * 3
        + ["button"] * 8
        + ["kill"] * 2
        + ["file", "fault", "undo", "page", "key", "cell", "offline"]
    )
    times = chance.choice((1, 1, 2, 3))
    if what == "use" and table(page).rows:
        row = chance.choice(table(page).rows)
        for _ in range(times):
            with suppress(AssertionError):
                QTest.mouseClick(
                    table(page).viewport(), Qt.MouseButton.LeftButton, pos=button_of(page, row.key)
                )
    elif what == "write":
        for _ in range(times):
            QTest.mouseClick(page.panel.write, Qt.MouseButton.LeftButton)
    elif what == "measure":
        for _ in range(times):
            QTest.mouseClick(page.head.measure, Qt.MouseButton.LeftButton)
    elif what == "button":
        root = window.sheet or page
        seen = [b for b in root.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()]
        if seen:
            button = chance.choice(seen)
            for _ in range(times):
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                await asyncio.sleep(0)
                if not isValid(button):
                    break
    elif what == "kill":
        kill_one(chance)
    elif what == "file":
        content = chance.choice(ODD)
        condarc.unlink(missing_ok=True)
        if content is not None:
            condarc.write_bytes(content)
    elif what == "fault":
        server = chance.choice(list(fleet.servers.values()))
        chance.choice(
            [
                lambda: server.hold("*"),
                server.release,
                lambda: server.fail("*", status=503),
                lambda: server.fail("*", html=True),
                lambda: server.fail("*", drop_after=10),
            ]
        )()
    elif what == "undo":
        for toast in window.toasts():
            for button in toast.findChildren(Button):
                if isValid(button) and button.isVisible():
                    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    elif what == "page":
        window.page(chance.choice(("channels", "environments", "activity", "settings", "channels")))
        await asyncio.sleep(0)
        window.page("channels")
    elif what == "key":
        QTest.keyClick(
            chance.choice((page, table(page), window.app.window)),
            chance.choice(
                (
                    Qt.Key.Key_F5,
                    Qt.Key.Key_Escape,
                    Qt.Key.Key_Return,
                    Qt.Key.Key_Space,
                    Qt.Key.Key_Delete,
                    Qt.Key.Key_Down,
                )
            ),
        )
    elif what == "cell":
        view = table(page)
        if view.rows:
            view.unfold(chance.choice(view.rows).key)
    elif what == "offline":
        window.app.preferences.update(offline=not window.app.preferences.value.offline)
