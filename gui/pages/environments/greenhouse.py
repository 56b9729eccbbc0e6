"""A greenhouse with empty pots, painted from tokens: the place where environments will grow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme

WIDTH, HEIGHT = 264, 172
_WALLS = (28, 236)
_EAVES, _RIDGE, _GROUND = 66, 8, 160
_POTS = (62, 132, 202)


class Greenhouse(QWidget):
    """Decoration only: invisible to screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Fixed."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """House, panes, pots, and the first leaf."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = _WALLS
        middle = (left + right) / 2
        house = QPolygonF(
            [
                QPointF(left, _GROUND),
                QPointF(left, _EAVES),
                QPointF(middle, _RIDGE),
                QPointF(right, _EAVES),
                QPointF(right, _GROUND),
            ]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawPolygon(house)
        painter.setPen(QPen(theme.colour("accent-line"), 1.5))
        painter.drawLine(QPointF(left, _EAVES), QPointF(right, _EAVES))
        for x in (left + 69, right - 69):
            painter.drawLine(QPointF(x, _EAVES - 38), QPointF(x, _GROUND))
        painter.drawLine(QPointF(middle, _RIDGE), QPointF(middle, _EAVES))
        strong = QPen(theme.colour("accent"), 4)
        strong.setCapStyle(Qt.PenCapStyle.RoundCap)
        strong.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(strong)
        painter.drawPolyline(
            [QPointF(left - 8, _EAVES + 4), QPointF(middle, _RIDGE), QPointF(right + 8, _EAVES + 4)]
        )
        painter.drawLine(QPointF(left, _EAVES), QPointF(left, _GROUND))
        painter.drawLine(QPointF(right, _EAVES), QPointF(right, _GROUND))
        painter.drawLine(QPointF(left - 14, _GROUND), QPointF(right + 14, _GROUND))
        for x in _POTS:
            _paint_pot(painter, x, sprouting=x == _POTS[1])


def _paint_pot(painter: QPainter, x: float, *, sprouting: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if sprouting:
        _paint_sprout(painter, x, _GROUND - 34)
    painter.setBrush(theme.colour("warn-line"))
    bottom = _GROUND - 2
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x - 14, bottom - 26),
                QPointF(x + 14, bottom - 26),
                QPointF(x + 10, bottom),
                QPointF(x - 10, bottom),
            ]
        )
    )
    painter.drawRoundedRect(QRectF(x - 17, bottom - 32, 34, 8), 2, 2)


def _paint_sprout(painter: QPainter, x: float, soil: float) -> None:
    painter.save()
    painter.setPen(QPen(theme.colour("accent"), 2.4))
    painter.drawLine(QPointF(x, soil), QPointF(x, soil - 30))
    painter.setPen(Qt.PenStyle.NoPen)
    for side, token, rise in ((1, "accent", 18), (-1, "accent-line", 24)):
        leaf = QPainterPath(QPointF(x, soil - rise))
        tip = QPointF(x + side * 20, soil - rise - 14)
        leaf.quadTo(QPointF(x + side * 4, soil - rise - 18), tip)
        leaf.quadTo(QPointF(x + side * 18, soil - rise + 2), QPointF(x, soil - rise))
        painter.setBrush(theme.colour(token))
        painter.drawPath(leaf)
    painter.restore()
