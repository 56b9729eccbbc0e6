"""Paints the lines of a table: fills, hairlines, the selection's edge, headings and plain cells.

Pages subclass it and override `paint_cell` for cells that are more than words.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.models.columns import Column, Group
from gui.models.records import MoreLine, RecordTableModel
from gui.widgets import painting

Index = QModelIndex | QPersistentModelIndex
MARGIN = 8


class RowDelegate(QStyledItemDelegate):
    """Asks the model for lines; knows nothing of what the records are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell of one line."""
        model: RecordTableModel[Any] = index.model()
        line = model.line(index.row())
        painter.save()
        painter.setClipRect(option.rect)
        if isinstance(line, Group):
            painter.fillRect(option.rect, theme.colour("sunken"))
            self._hairline(painter, option.rect)
            self._paint_group(painter, option.rect, line, folded=model.is_folded(line.key))
        elif isinstance(line, MoreLine):
            self._hairline(painter, option.rect)
            left = option.rect.left() + 44
            painting.icon_at(
                painter, left, option.rect.center().y() - 6, "chevron-down", "accent-text", 14
            )
            room = option.rect.adjusted(64, 0, 0, 0)
            painting.text(painter, room, line.words, "small-medium", "accent-text")
        else:
            self._paint_background(painter, option, index, line)
            self._hairline(painter, option.rect)
            area = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
            self.paint_cell(painter, area, line, model.columns[index.column()])
        self._paint_focus(painter, option)
        painter.restore()

    def paint_cell(self, painter: QPainter, area: QRect, record: Any, column: Column[Any]) -> None:
        """A cell of a record; `area` has 8 px margins at both sides already."""
        words = column.text(record)
        painting.text(painter, area, words, column.role, column.token, column.align)

    def edge(self, record: Any) -> str:
        """Token of a 3 px edge at the left of a record's line (attention), or nothing."""
        del record
        return ""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The view fixes heights and widths."""
        return QSize(80, 30)

    def _paint_background(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, record: object
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        view = option.widget
        hovered = getattr(view, "hovered_row", -1) == index.row()
        if selected:
            painter.fillRect(option.rect, theme.colour("selected"))
        elif hovered:
            painter.fillRect(option.rect, theme.colour("hover"))
        token = "accent" if selected else self.edge(record)
        if token and index.column() == 0:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, theme.colour(token))

    @staticmethod
    def _hairline(painter: QPainter, area: QRect) -> None:
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, theme.colour("border"))

    @staticmethod
    def _paint_group(painter: QPainter, area: QRect, group: Group[Any], *, folded: bool) -> None:
        middle = area.center().y()
        left = area.left() + 18
        chevron = "chevron-right" if folded else "chevron-down"
        painting.icon_at(painter, left, middle - 6, chevron, "text-2", 14)
        left += 22
        if group.icon:
            painting.icon_at(painter, left, middle - 7, group.icon, group.token, 16)
            left += 24
        right = area.right() - 16
        if group.aside:
            room = QRect(left, area.top(), right - left, area.height())
            align = Qt.AlignmentFlag.AlignRight
            right -= painting.text(painter, room, group.aside, "small", "text-3", align) + 12
        parts = ((group.title, "body-strong", "text"), (group.count, "body", "text-2"))
        for words, role, token in (*parts, (group.note, "small", "text-3")):
            if words:
                room = QRect(left, area.top(), right - left, area.height())
                left += painting.text(painter, room, words, role, token) + 9

    @staticmethod
    def _paint_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
        view = option.widget
        ring = getattr(view, "keyboard_ring", None)
        if ring is not None and option.state & QStyle.StateFlag.State_HasFocus and ring():
            painter.setClipping(False)
            painting.focus_ring(painter, view.line_rect(option.rect), 0)
