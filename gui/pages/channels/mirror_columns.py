"""The columns of the table of mirrors, and its header with titles on two lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.language import format_speed
from gui.language.mirrors import latency_words, mirror_name
from gui.models.column_header import ColumnHeader
from gui.models.columns import RIGHT, Column
from gui.models.records import RecordTableModel
from gui.pages.channels.mirror_rows import PYTHON_INDEX, MirrorRow
from gui.pages.channels.mirror_words import (
    carried_words,
    column_title,
    name_tooltip,
    synced_words,
    use_words,
)
from gui.widgets import painting

translate = QCoreApplication.translate

TICK, WIDE_TICK = 40, 64
"""Width of a column about a channel: where there are many, and where there are few."""
TITLES = 40
"""Height of the header in pixels."""
ROOM_FOR_TICKS, ROOM_FOR_WIDE_TICKS = 640, 900
"""Widths of the table: below the one the columns about channels are left out, from the other on
they are wider."""

_BREAKS = {"bioconda": ("bio-", "conda")}
_CENTRE = Qt.AlignmentFlag.AlignHCenter


def columns_of(channels: tuple[str, ...]) -> list[Column[MirrorRow]]:
    """Name, numbers, one column for each channel and for the Python index, and the button."""
    columns = [
        Column("name", translate("Mirrors", "Mirror"), _name, tooltip=name_tooltip, inset=6),
        Column("latency", translate("Mirrors", "Latency"), _latency, 66, tooltip=_trouble),
        Column("speed", translate("Mirrors", "Speed"), _speed, 114),
        Column("synced", translate("Mirrors", "Synced"), _synced, 84),
    ]
    width = TICK if len(channels) > 3 else WIDE_TICK
    columns += [_tick(channel, width) for channel in (*channels, PYTHON_INDEX)]
    columns.append(Column("use", "", use_words, 84, RIGHT))
    return columns


def is_tick(column: Column[MirrorRow]) -> bool:
    """Whether it is about a channel or the Python index."""
    return column.align is _CENTRE


def _tick(channel: str, width: int) -> Column[MirrorRow]:
    def words(row: MirrorRow) -> str:
        return carried_words(row, channel)

    title = column_title(channel)
    return Column(channel, title, words, width, _CENTRE, tooltip=words)


def _name(row: MirrorRow) -> str:
    return mirror_name(row.mirror)


def _latency(row: MirrorRow) -> str:
    known = row.measured
    return latency_words(known.latency) if known is not None and known.latency else ""


def _speed(row: MirrorRow) -> str:
    known = row.measured
    return format_speed(known.speed) if known is not None and known.speed else ""


def _synced(row: MirrorRow) -> str:
    return synced_words(row)[0]


def _trouble(row: MirrorRow) -> str:
    return name_tooltip(row) if row.unusable else ""


class MirrorHeader(ColumnHeader):
    """As high as two lines of small print, which the names of channels need."""

    def __init__(self, model: RecordTableModel[MirrorRow], parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setFixedHeight(TITLES)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """One title, in one line or two."""
        column = self._columns[logicalIndex]
        if not is_tick(column):
            super().paintSection(painter, rect, logicalIndex)
            return
        painter.fillRect(rect, theme.colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        lines = _broken(column.title, rect.width())
        top = rect.center().y() - 6 * len(lines)
        for line in lines:
            room = QRect(rect.left(), top, rect.width(), 13)
            painting.text(painter, room, line, "micro", "text-2", _CENTRE)
            top += 13


def _broken(title: str, room: int) -> tuple[str, ...]:
    if painting.width_of(title, "micro") <= room:
        return (title,)
    if title in _BREAKS:
        return _BREAKS[title]
    for mark in "/-_":
        if mark in title[:-1]:
            first, _, second = title.partition(mark)
            return (first + mark, second)
    return (title,)
