"""Paints the rows of the packages list; the button on an available package is painted too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPainter

from core.model.plan import Bump
from gui import theme
from gui.models.columns import Column
from gui.models.row_delegate import MARGIN, RowDelegate
from gui.pages.packages.basket import MarkKind
from gui.pages.packages.highlight import paint_highlighted
from gui.pages.packages.rows import Origin, PackageRow, RowKey
from gui.pages.packages.words import bump_words, mark_words, status_words
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge
from gui.widgets.channel_tab import channel_label, paint_channel_tab

translate = QCoreApplication.translate

ROW_HEIGHT = 42
GUTTER = 20 - MARGIN
_RIGHT = Qt.AlignmentFlag.AlignRight

MARK_LOOKS = {
    MarkKind.INSTALL: ("ok", "plus"),
    MarkKind.UPDATE: ("info", "arrow-up"),
    MarkKind.DOWNGRADE: ("warn", "arrow-down"),
    MarkKind.REMOVE: ("danger", "minus"),
}
"""Kind of badge and icon of each mark."""

_BUMP_LOOKS = {
    Bump.MAJOR: ("major", "chevrons-up"),
    Bump.MINOR: ("info", "chevron-up"),
    Bump.PATCH: ("neutral", "dot"),
}


class PackageRowDelegate(RowDelegate):
    """`row_of` puts a key's row together; `size_text` formats bytes."""

    def __init__(
        self, row_of: Callable[[RowKey], PackageRow], size_text: Callable[[int], str]
    ) -> None:
        super().__init__()
        self._row_of, self._size_text = row_of, size_text
        self.query = ""
        self.markable = True
        self.pressable: str = ""
        """Name of the package whose Add button is under the pointer."""

    def paint_cell(
        self, painter: QPainter, area: QRect, record: RowKey, column: Column[RowKey]
    ) -> None:
        """One cell."""
        row = self._row_of(record)
        match column.key:
            case "package":
                self._paint_name(painter, area, row)
            case "installed":
                token = "text-2" if row.bump else "text" if row.installed else "text-3"
                painting.text(painter, area, row.installed or "—", "body", token, _RIGHT)
            case "newest":
                _paint_newest(painter, area, row)
            case "channel":
                _paint_channel(painter, area, row.channel)
            case "size":
                words = "" if row.size is None else self._size_text(row.size)
                painting.text(painter, area, words, "body", "text-2", _RIGHT)
            case "status":
                self._paint_status(painter, area, row)

    def _paint_name(self, painter: QPainter, area: QRect, row: PackageRow) -> None:
        area = area.adjusted(GUTTER, 0, 0, 0)
        summary = row.summary
        if row.key.alias:
            summary = translate("Packages", "imported as {alias}").format(alias=row.key.alias)
        room = QRect(area.left(), area.top() + 3, area.width(), 20) if summary else area
        if row.mark is MarkKind.REMOVE:
            face = QFont(theme.font("body-medium"))
            face.setStrikeOut(True)
            painting.text_in(painter, room, row.name, face, "text-2")
        else:
            paint_highlighted(
                painter, room, row.name, self.query, "body-medium", "text", "body-strong"
            )
        if summary:
            room = QRect(area.left(), area.top() + 21, area.width(), 18)
            paint_highlighted(painter, room, summary, self.query, "small", "text-3", "small-strong")

    def _paint_status(self, painter: QPainter, area: QRect, row: PackageRow) -> None:
        right = area.right() + 1 - 8
        top = area.top() + (area.height() - 20) // 2
        if row.mark is not None:
            kind, icon, words = (*MARK_LOOKS[row.mark], mark_words(row.mark))
        elif row.bump is not None:
            kind, icon, words = (*_BUMP_LOOKS[row.bump], bump_words(row.bump))
        elif row.key.origin is Origin.AVAILABLE:
            self._paint_add(painter, button_rect(area), row)
            return
        else:
            words = status_words(row)
            room = area.adjusted(0, 0, -8, 0)
            width = painting.text(painter, room, words, "small", "text-2", _RIGHT)
            if words and row.key.origin is Origin.CONDA:
                painting.icon_at(painter, right - width - 20, top + 3, "check", "text-2", 14)
            return
        paint_badge(painter, QPoint(right - badge_width(words, icon), top), words, kind, icon)

    def _paint_add(self, painter: QPainter, box: QRect, row: PackageRow) -> None:
        over = self.markable and row.name == self.pressable
        painting.rounded(painter, box, 5, "hover" if over else "surface", "border-strong")
        words = status_words(row)
        width = 20 + painting.width_of(words, "small-medium")
        left = box.left() + (box.width() - width) // 2
        icon = "text-2" if self.markable else "dim"
        painting.icon_at(painter, left, box.top() + (box.height() - 14) / 2, "plus", icon, 14)
        room = QRect(left + 20, box.top(), width - 19, box.height())
        token = "text" if self.markable else "dim"
        painting.text(painter, room, words, "small-medium", token)


def button_rect(area: QRect) -> QRect:
    """Where the Add button lies in a status cell (without its margins)."""
    width = max(64, painting.width_of(translate("Packages", "Add"), "small-medium") + 40)
    left = area.right() + 1 - 8 - width
    return QRect(left, area.top() + (area.height() - 26) // 2, width, 26)


def _paint_newest(painter: QPainter, area: QRect, row: PackageRow) -> None:
    shown = row.version_wanted or row.newest
    if not shown:
        return
    moves = bool(row.installed and shown != row.installed and (row.bump or row.version_wanted))
    if moves:
        top = area.top() + (area.height() - 12) / 2
        painting.icon_at(painter, area.left() - 9, top, "arrow-right", "text-2", 12)
    strong = moves or not row.installed
    role, token = ("body-medium", "text") if strong else ("body", "text-2")
    painting.text(painter, area.adjusted(10, 0, 0, 0), shown, role, token)


def _paint_channel(painter: QPainter, area: QRect, channel: str) -> None:
    if not channel:
        return
    top = area.top() + (area.height() - 16) // 2
    paint_channel_tab(painter, QPoint(area.left() - 2, top), channel)
    room = area.adjusted(20, 0, 0, 0)
    painting.text(painter, room, channel_label(channel), "body", "text-2")
