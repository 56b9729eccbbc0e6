"""The order of the channels on the page "Channels & mirrors": moved, removed, and seen first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.model.configuration import SetChannels
from tests.gui.channels_driver import (
    condarc_of,
    open_channels,
    staging,
    write,
)
from tests.gui.packages_driver import make_environment
from tests.gui.window_driver import open_window
from tests.support.channels import ServedChannel, package
from tests.support.mirror_fleet import MirrorFleet


async def test_channels_are_moved_by_keyboard_and_written_in_that_order(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc = condarc_of(home, b"channels:\n  - conda-forge\n  - nvidia\n  - bioconda\n")
    async with open_window() as window:
        page = await open_channels(window)
        rows = page.order.order
        rows.setFocus()
        rows.setCurrentIndex(rows.rows.index(2, 0))
        QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        wanted = ("bioconda", "conda-forge", "nvidia")
        assert page.order.names() == wanted
        assert rows.currentIndex().row() == 0
        assert staging(window).edit == SetChannels(channels=wanted)
        await window.until(lambda: staging(window).can_write, "the diff is shown")
        await write(window, page)
        text = condarc.read_text(encoding="utf-8")
        assert text == "channels:\n  - bioconda\n  - conda-forge\n  - nvidia\n"
        QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert staging(window).is_empty, "back where it was there is nothing to write"


async def test_a_channel_is_dragged_to_another_place(fleet: MirrorFleet, home: Path) -> None:
    condarc_of(home, b"channels:\n  - conda-forge\n  - nvidia\n  - bioconda\n")
    async with open_window() as window:
        page = await open_channels(window)
        view = page.order.order.viewport()
        start, end = QPoint(20, 21), QPoint(20, 3 * 42 - 4)
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, QPoint(20, 60))
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
        assert page.order.names() == ("nvidia", "bioconda", "conda-forge")


async def test_the_priority_is_switched_by_an_edit_that_is_seen_first(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc = condarc_of(home, b"channels: [conda-forge, nvidia]\nchannel_priority: flexible\n")
    async with open_window() as window:
        page = await open_channels(window)
        assert not page.order.switch.isChecked()
        await window.click(page.order.switch)
        await window.until(lambda: staging(window).can_write, "the diff is shown")
        await write(window, page)
        assert b"channel_priority: strict" in condarc.read_bytes()
        assert page.order.switch.isChecked()


async def test_removing_a_channel_says_where_packages_of_it_live(
    home: Path, channel: ServedChannel, channel_factory, condarc
) -> None:
    condarc(channel, channel_factory("other", [package("lonely", "1.0")]))
    async with open_window() as window:
        await make_environment(window, home, "study", "solo")
        page = await open_channels(window)
        page.order.order.remove_wanted.emit(page.order.names()[0])
        await window.until(lambda: staging(window).used, "its use is known")
        said = " ".join(page.panel.notes.words())
        assert "study" in said
        assert "package" in said
