"""Paints a channel of the order card."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.pages.channels.channel_rows import ChannelRow
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge

ROW = 42
_GRIP, _NUMBER, _NAME = 12, 34, 60
_SERVER_SHARE, _ABOUT_SHARE = 0.26, 0.49
"""Where those columns begin, of the whole width."""
_CROSS = 26

Index = QModelIndex | QPersistentModelIndex


def cross_rect(area: QRect) -> QRect:
    """Where the × of a row lies."""
    return QRect(area.right() - _CROSS - 5, area.top() + (ROW - _CROSS) // 2, _CROSS, _CROSS)


class ChannelDelegate(QStyledItemDelegate):
    """`pointer` is where the mouse is; `dragged` the row in hand, -1 for none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pointer: QPoint | None = None
        self.dragged = -1
        self._new = self.tr("New")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows alike."""
        del option, index
        return QSize(400, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Grip, number, name, server, what it is for, ×."""
        row = index.data(int(Qt.ItemDataRole.UserRole))
        if not isinstance(row, ChannelRow):
            return
        area = option.rect
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        over = self.pointer is not None and area.contains(self.pointer)
        if index.row() == self.dragged:
            painter.fillRect(area, theme.colour("selected"))
        elif over or focused:
            painter.fillRect(area, theme.colour("hover"))
        if index.row() < index.model().rowCount() - 1:
            line = QRect(area.left(), area.bottom(), area.width(), 1)
            painter.fillRect(line, theme.colour("border"))
        self._paint_words(painter, area, row)
        self._paint_cross(painter, area, row)
        view = option.widget
        if focused and getattr(view, "by_keyboard", False):
            painting.focus_ring(painter, area, 0)

    def _paint_words(self, painter: QPainter, area: QRect, row: ChannelRow) -> None:
        middle = area.center().y()
        painting.icon_at(painter, area.left() + _GRIP, middle - 7, "grip-vertical", "text-3", 16)
        painting.text(painter, area.adjusted(_NUMBER, 0, 0, 0), str(row.number), "body", "text-2")
        width = area.width()
        server, about = int(width * _SERVER_SHARE), int(width * _ABOUT_SHARE)
        room = QRect(area.left() + _NAME, area.top(), server - _NAME - 12, area.height())
        used = painting.text(painter, room, row.label, "body-medium")
        if row.is_new and used + badge_width(self._new) + 10 < room.width():
            at = QPoint(room.left() + used + 8, middle - 10)
            paint_badge(painter, at, self._new, "ok")
        if row.server:
            icon, token = ("globe", "info") if row.is_away else ("radio-tower", "text-2")
            painting.icon_at(painter, area.left() + server, middle - 6, icon, token, 14)
            left = area.left() + server + 19
            room = QRect(left, area.top(), about - server - 27, area.height())
            painting.text(painter, room, row.server, "small", token)
        right = cross_rect(area).left() - 8
        left = area.left() + about
        if row.age:
            room = QRect(left, area.top(), right - left, area.height())
            late = "warn" if row.is_late else "text-3"
            align = Qt.AlignmentFlag.AlignRight
            right -= painting.text(painter, room, row.age, "small", late, align) + 14
        room = QRect(left, area.top(), right - left, area.height())
        if row.terms:
            painting.icon_at(painter, left, middle - 6, "info", "warn", 14)
            room.adjust(19, 0, 0, 0)
        painting.text(painter, room, row.about, "small", "text-2")

    def _paint_cross(self, painter: QPainter, area: QRect, row: ChannelRow) -> None:
        box = cross_rect(area)
        if self.pointer is not None and box.contains(self.pointer):
            painting.rounded(painter, box, 6, "track")
        painting.icon_at(painter, box.left() + 5, box.top() + 5, "x", "text-2", 16)
        del row
