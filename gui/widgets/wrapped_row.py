"""A layout of small widgets from left to right that goes on below where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from gui.widgets.flow_layout import FlowLayout

GAP = 6
"""Pixels between two of them, in both directions."""


class WrappedRow(FlowLayout):
    """Buttons from left to right, on a new line where there is no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, gap=GAP)
        self.setContentsMargins(0, 0, 0, 0)

    def sizeHint(self) -> QSize:
        """All side by side."""
        widths = [item.sizeHint().width() for item in self._items]
        tallest = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(sum(widths) + GAP * max(0, len(widths) - 1), tallest)

    def _arrange(self, area: QRect, *, place: bool) -> int:
        x, y, line = area.x(), area.y(), 0
        for item in self._items:
            hint = item.sizeHint()
            if line and x + hint.width() > area.x() + area.width():
                x, y, line = area.x(), y + line + GAP, 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + GAP
            line = max(line, hint.height())
        return y + line - area.y()
