"""Drives the page "Channels & mirrors" over a fleet of real servers on loopback."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from core.model.mirror import Measurement
from gui.pages.channels.mirror_delegate import button_rect
from gui.pages.channels.mirror_table import MirrorTable
from gui.pages.channels.mirror_words import use_words
from gui.pages.channels.page import ChannelsPage
from gui.state.staging import Staging, staging_of
from tests.gui.window_driver import Window

CONDARC = (
    b"# mine\r\nchannels:\r\n  - conda-forge  # the best\r\n  - defaults\r\nssl_verify: true\r\n"
)
"""With comments and Windows line ends: what a careless writer loses."""


async def open_channels(window: Window) -> ChannelsPage:
    """The page with its mirrors listed."""
    page: ChannelsPage = window.page("channels")
    await window.until(lambda: page.mirrors.table and page.mirrors.table.rows, "mirrors are listed")
    await window.until(page.order.names, "channels are listed")
    await window.app.store.settle()
    return page


def table(page: ChannelsPage) -> MirrorTable:
    """The table of mirrors."""
    assert page.mirrors.table is not None
    return page.mirrors.table


def staging(window: Window) -> Staging:
    """What is laid out."""
    return staging_of(window.app.services)


def order(page: ChannelsPage) -> list[str]:
    """Mirrors from top to bottom."""
    return [row.key for row in table(page).rows]


def measured(page: ChannelsPage, mirror: str) -> Measurement | None:
    """What a row shows."""
    row = table(page).row(mirror)
    return row.measured if row is not None else None


def button_of(page: ChannelsPage, mirror: str) -> QPoint:
    """Where the painted Use button of a mirror is, in the table's viewport."""
    view = table(page)
    row = view._lines.row_of(mirror)
    assert row >= 0, f"{mirror} is not listed"
    index = view._lines.index(row, len(view._lines.columns) - 1)
    record = view.row(mirror)
    assert record is not None
    area = view.visualRect(index).adjusted(8, 0, -8, 0)
    return button_rect(area, use_words(record)).center()


async def use(window: Window, page: ChannelsPage, mirror: str) -> None:
    """One click: the button beside a mirror; waits for the diff."""
    await window.click_at(table(page).viewport(), button_of(page, mirror))
    await window.until(lambda: staging(window).preview is not None, "the diff is shown")


async def write(window: Window, page: ChannelsPage) -> None:
    """The other click; waits until it is written, read again and told."""
    before = len(window.app.store.edits)
    await window.click(page.panel.write)
    await window.until(lambda: staging(window).is_empty, "it is written")
    await window.until(lambda: len(window.app.store.edits) > before, "the edit is listed")
    await window.app.store.settle()
    await window.until(window.toasts, "a toast tells of it")


def condarc_of(home: Path, content: bytes = CONDARC) -> Path:
    """The user's own file, as it was before us."""
    file = home / ".condarc"
    file.write_bytes(content)
    return file


def pip_file(window: Window) -> Path:
    """The pip configuration that would be written."""
    preview = staging(window).preview
    assert preview is not None
    return Path(next(one.path for one in preview.files if one.tool.value == "pip"))
