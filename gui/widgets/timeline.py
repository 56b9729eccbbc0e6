"""A vertical line of nodes, as a history's rows wear it at their left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from gui import theme


def paint_node(painter: QPainter, area: QRect, *, current: bool, first: bool, last: bool) -> None:
    """One row's piece of the line, in the middle of `area`; the current node is filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x = area.center().x() + 0.5
    middle = area.center().y() + 0.5
    painter.setPen(QPen(theme.colour("border-strong"), 1))
    if not first:
        painter.drawLine(QPointF(x, area.top()), QPointF(x, middle - 6))
    if not last:
        painter.drawLine(QPointF(x, middle + 6), QPointF(x, area.bottom() + 1))
    if current:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QPointF(x, middle), 6, 6)
    else:
        painter.setPen(QPen(theme.colour("border-strong"), 2))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(QPointF(x, middle), 4, 4)
    painter.restore()
