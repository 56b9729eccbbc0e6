"""The app's own mark: a gabled house of four panes, painted, for title bars and the about card."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPolygonF

from gui.theme import current

_LEFT_ROOF = [(1, 11.2), (11.2, 3), (11.2, 11.2)]
_RIGHT_ROOF = [(12.8, 3), (23, 11.2), (12.8, 11.2)]


def paint_mark(painter: QPainter, area: QRectF) -> None:
    """Draw the mark into the square `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(area.width() / 24, area.height() / 24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current.colour("accent"))
    for corners in (_LEFT_ROOF, _RIGHT_ROOF):
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.drawRect(QRectF(3, 12.8, 8.2, 8.7))
    painter.setBrush(current.colour("accent-line"))
    painter.drawRect(QRectF(12.8, 12.8, 8.2, 8.7))
    painter.restore()


def mark_pixmap(size: int) -> QPixmap:
    """The mark as a picture of `size` logical pixels."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_mark(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def mark_icon() -> QIcon:
    """The mark in the sizes that title bars and task lists ask for."""
    result = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        result.addPixmap(mark_pixmap(size))
    return result
