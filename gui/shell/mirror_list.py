"""Mirrors as rows of the pill's popup: the fastest first, each with what a press would do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.mirror import Measurement, Mirror, MirrorCatalogue
from gui import theme
from gui.language import format_speed
from gui.language.mirrors import SLOW, latency_words, mirror_name
from gui.models.mirror_ranking import last_measured, ranked
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW = 36
LISTED = 8
_LATENCY, _SPEED = 62, 84
"""Widths of those columns."""


@dataclass(frozen=True)
class ListedMirror:
    """A row."""

    mirror: Mirror
    measured: Measurement | None
    in_use: bool


def listed(catalogue: MirrorCatalogue) -> list[ListedMirror]:
    """The best few that answered, by the last measurement, and whatever is in use."""
    known = last_measured(catalogue)
    rows = [
        ListedMirror(one, known.get(one.id), one.id == catalogue.in_use)
        for one in ranked(catalogue)
    ]
    rows = [row for row in rows if row.in_use or not _is_dead(row.measured)]
    top = rows[:LISTED]
    top += [row for row in rows[LISTED:] if row.in_use]
    return top


def signal_look(latency: float | None) -> tuple[str, str]:
    """Icon and token for how quickly something answers."""
    if latency is None:
        return ("radio-tower", "text-2")
    return ("signal", "warn" if latency > SLOW else "ok")


def _is_dead(measured: Measurement | None) -> bool:
    return measured is not None and measured.trouble is not None and not measured.speed


class MirrorRows(QAbstractListModel):
    """The rows, for a popup."""

    def __init__(self, rows: list[ListedMirror]) -> None:
        super().__init__()
        self.rows = rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row each."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name and address, and the row itself for the delegate."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return mirror_name(row.mirror)
            case Qt.ItemDataRole.ToolTipRole:
                return row.mirror.address
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class MirrorRowDelegate(QStyledItemDelegate):
    """Signal, name, latency, speed, and at the right what it is or would be."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The popup counts on this height."""
        return QSize(300, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(int(Qt.ItemDataRole.UserRole))
        if not isinstance(row, ListedMirror):
            return
        area = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(area, theme.colour("hover"))
        latency = row.measured.latency if row.measured is not None else None
        icon, token = signal_look(latency)
        middle = area.center().y()
        painting.icon_at(painter, area.left() + 12, middle - 6, icon, token, 14)
        right = self._paint_end(painter, area, row, current=current)
        right_align = Qt.AlignmentFlag.AlignRight
        speed = row.measured.speed if row.measured is not None else None
        box = QRect(right - _SPEED, area.top(), _SPEED, area.height())
        if speed:
            painting.text(painter, box, format_speed(speed), "small", "text-2", right_align)
        box = QRect(box.left() - _LATENCY, area.top(), _LATENCY, area.height())
        if latency is not None:
            slow = "warn" if latency > SLOW else "text-2"
            painting.text(painter, box, latency_words(latency), "small", slow, right_align)
        room = QRect(area.left() + 34, area.top(), box.left() - area.left() - 38, area.height())
        painting.text(painter, room, mirror_name(row.mirror), "body-medium")

    @staticmethod
    def _paint_end(painter: QPainter, area: QRect, row: ListedMirror, *, current: bool) -> int:
        words = translate("MirrorList", "In use") if row.in_use else translate("MirrorList", "Use")
        width = max(badge_width(words), badge_width(translate("MirrorList", "In use")))
        left = area.right() - 12 - width
        box = QRect(left, area.top() + (area.height() - 22) // 2, width, 22)
        if row.in_use:
            at = QPoint(area.right() - 12 - badge_width(words), box.top() + 1)
            paint_badge(painter, at, words, "neutral")
        else:
            line = "accent-line" if current else "border"
            painting.rounded(painter, box, 5, "surface", line)
            centre = Qt.AlignmentFlag.AlignHCenter
            token = "accent-text" if current else "text-2"
            painting.text(painter, box, words, "small-medium", token, centre)
        return left - 12
