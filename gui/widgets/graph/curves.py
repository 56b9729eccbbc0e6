"""Smooth lines between boxes, with a head."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

HEAD = 7.0
_HALF_HEAD = 3.5


def curve(points: list[QPointF]) -> QPainterPath:
    """Through all points, level at each of them; ends where the head begins."""
    path = QPainterPath(points[0])
    last = len(points) - 1
    for number in range(1, len(points)):
        start, end = points[number - 1], points[number]
        if number == last:
            end = QPointF(end.x() - HEAD * direction(points), end.y())
        if abs(start.y() - end.y()) < 0.5:
            path.lineTo(end)
            continue
        bend = (end.x() - start.x()) / 2
        path.cubicTo(QPointF(start.x() + bend, start.y()), QPointF(end.x() - bend, end.y()), end)
    return path


def head(points: list[QPointF]) -> QPolygonF:
    """The head at the end."""
    tip = points[-1]
    back = tip.x() - HEAD * direction(points)
    return QPolygonF(
        [tip, QPointF(back, tip.y() - _HALF_HEAD), QPointF(back, tip.y() + _HALF_HEAD)]
    )


def direction(points: list[QPointF]) -> int:
    """1 where the end is reached from the left, else -1."""
    return 1 if points[-1].x() >= points[-2].x() else -1


def pairs(flat: tuple[float, ...]) -> list[QPointF]:
    """The points of x, y, x, y."""
    return [QPointF(flat[at], flat[at + 1]) for at in range(0, len(flat) - 1, 2)]


def bounds(flat: tuple[float, ...]) -> QRectF:
    """Everything the line through x, y, x, y and its head touch."""
    left, top, room = min(flat[::2]), min(flat[1::2]), _HALF_HEAD + 1
    width, height = max(flat[::2]) - left, max(flat[1::2]) - top
    return QRectF(left - room, top - room, width + 2 * room, height + 2 * room)
