"""The titles of a table's columns, painted where the words of the cells below begin and end."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from gui import theme
from gui.models.records import RecordTableModel
from gui.models.row_delegate import MARGIN
from gui.widgets import painting

_ARROW = 12


class ColumnHeader(QHeaderView):
    """Shows by which column the table is sorted, where it is."""

    def __init__(self, model: RecordTableModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = model.columns

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """One title."""
        column = self._columns[logicalIndex]
        painter.fillRect(rect, theme.colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        right = bool(column.align & Qt.AlignmentFlag.AlignRight)
        before, after = (0, column.inset) if right else (column.inset, 0)
        room = rect.adjusted(MARGIN + before, 0, -MARGIN - after, 0)
        used = painting.text(painter, room, column.title, "small", "text-2", column.align)
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != logicalIndex:
            return
        up = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        left = room.right() - used - _ARROW - 4 if right else room.left() + used + 4
        icon = "chevron-up" if up else "chevron-down"
        painting.icon_at(painter, left, rect.center().y() - 5, icon, "text-2", _ARROW)
