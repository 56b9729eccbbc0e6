"""The greenhouse of the first page: a plant for each environment, painted from tokens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets import painting

WIDTH, HEIGHT = 366, 266
_LEFT, _RIGHT, _MIDDLE = 20, 346, 183
_RIDGE, _EAVES, _GROUND = 4, 97, 231
_POTS = (73, 183, 292)
_RIM, _SOIL = _GROUND - 43, _GROUND - 34
"""Upper edge of the pots, and of the part below the rim."""


class PlantedGreenhouse(QWidget):
    """Decoration: screen readers pass it by. At most three names stand below the pots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_names(self, names: Sequence[str]) -> None:
        """Label the pots, from left to right."""
        self._names = tuple(names[: len(_POTS)])
        self.update()

    def sizeHint(self) -> QSize:
        """Fixed."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """House, plants, names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_house(painter)
        for paint, x in zip((_paint_leaves, _paint_agave, _paint_cactus), _POTS, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            paint(painter, x)
            _paint_pot(painter, x)
        for name, x in zip(self._names, _POTS, strict=False):
            area = QRect(x - 52, _GROUND + 12, 104, 20)
            centre = Qt.AlignmentFlag.AlignHCenter
            painting.text(painter, area, name, "mono", "accent-text", centre)


def _paint_house(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface"))
    corners = ((_LEFT, _GROUND), (_LEFT, _EAVES), (_MIDDLE, _RIDGE), (_RIGHT, _EAVES))
    painter.drawPolygon(QPolygonF([QPointF(*one) for one in (*corners, (_RIGHT, _GROUND))]))
    painter.setPen(QPen(theme.colour("accent-line"), 2))
    painter.drawLine(QPointF(_LEFT, _EAVES), QPointF(_RIGHT, _EAVES))
    painter.drawLine(QPointF(_MIDDLE, _RIDGE), QPointF(_MIDDLE, _EAVES))
    for x in (_MIDDLE - 55, _MIDDLE + 55):
        painter.drawLine(QPointF(x, _RIDGE + 34), QPointF(x, _GROUND))
    strong = QPen(theme.colour("accent"), 5)
    strong.setCapStyle(Qt.PenCapStyle.RoundCap)
    strong.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(strong)
    roof = ((_LEFT - 11, _EAVES + 5), (_MIDDLE, _RIDGE), (_RIGHT + 11, _EAVES + 5))
    painter.drawPolyline([QPointF(*one) for one in roof])
    for x in (_LEFT, _RIGHT):
        painter.drawLine(QPointF(x, _EAVES), QPointF(x, _GROUND))
    painter.drawLine(QPointF(_LEFT - 17, _GROUND), QPointF(_RIGHT + 17, _GROUND))


def _paint_pot(painter: QPainter, x: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("warn-line"))
    bottom = _GROUND - 2
    body = ((x - 20, _SOIL), (x + 20, _SOIL), (x + 15, bottom), (x - 15, bottom))
    painter.drawPolygon(QPolygonF([QPointF(*one) for one in body]))
    painter.drawRoundedRect(QRectF(x - 24, _RIM, 48, 10), 2, 2)
    painter.setBrush(theme.colour("warn"))
    painter.drawRect(QRectF(x - 20, _RIM + 10, 40, 3))


def _paint_leaves(painter: QPainter, x: float) -> None:
    painter.setPen(QPen(theme.colour("accent"), 3))
    painter.drawLine(QPointF(x, _RIM), QPointF(x, _RIM - 66))
    painter.setPen(Qt.PenStyle.NoPen)
    leaves = (
        (-1, 16, 28, "accent-line"),
        (1, 16, 28, "accent"),
        (-1, 36, 25, "accent"),
        (1, 36, 25, "accent-line"),
        (-1, 56, 17, "accent-line"),
        (1, 56, 17, "accent"),
    )
    for side, rise, length, token in leaves:
        painter.setBrush(theme.colour(token))
        painter.drawPath(_leaf(QPointF(x, _RIM - rise), side * length, -length * 0.72))


def _leaf(root: QPointF, across: float, up: float) -> QPainterPath:
    """From its root to its tip and back, rounder above than below."""
    tip = root + QPointF(across, up)
    path = QPainterPath(root)
    path.quadTo(root + QPointF(across * 0.1, up * 1.1), tip)
    path.quadTo(root + QPointF(across * 1.0, up * 0.05), root)
    return path


def _paint_agave(painter: QPainter, x: float) -> None:
    blades = (
        (-36, 30, "accent"),
        (36, 30, "accent"),
        (-22, 54, "accent-line"),
        (22, 54, "accent-line"),
        (0, 67, "accent"),
    )
    for lean, rise, token in blades:
        painter.setBrush(theme.colour(token))
        painter.drawPath(_blade(QPointF(x, _RIM), QPointF(x + lean, _RIM - rise)))


def _blade(root: QPointF, tip: QPointF) -> QPainterPath:
    along = tip - root
    across = QPointF(along.y(), -along.x()) / (along.x() ** 2 + along.y() ** 2) ** 0.5 * 11
    belly = root + along * 0.45
    path = QPainterPath(root)
    path.quadTo(belly + across, tip)
    path.quadTo(belly - across, root)
    return path


def _paint_cactus(painter: QPainter, x: float) -> None:
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(QRectF(x - 11, _RIM - 58, 22, 70), 11, 11)
    arm = QPen(theme.colour("accent"), 11)
    arm.setCapStyle(Qt.PenCapStyle.RoundCap)
    arm.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(arm)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side, elbow, hand in ((-1, 11, 25), (1, 22, 36)):
        bent = ((x + side * 8, _RIM - elbow), (x + side * 24, _RIM - elbow))
        line = [QPointF(*one) for one in (*bent, (x + side * 24, _RIM - hand))]
        painter.drawPolyline(line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("warn-line"))
    painter.drawEllipse(QPointF(x, _RIM - 60), 6, 6)
