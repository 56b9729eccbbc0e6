"""Draws words and icons on a screen, and as outlines where the drawing goes to a file."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtSvg import QSvgRenderer

from gui import theme
from gui.theme import icons

LEGIBLE = 0.5
"""Below this scale words are smaller than 7 pixels, and left out."""
_THINNEST = 0.6
_SMALLER = {"body": "small", "body-strong": "small-strong"}
"""Tried before words are cut."""
_RATIOS = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0)


class Ink:
    """What a painter lacks. `outlines` draws letters as shapes, which need no font to be seen."""

    def __init__(self, painter: QPainter, scale: float = 1.0, *, outlines: bool = False) -> None:
        self.painter, self.scale, self.outlines = painter, scale, outlines
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)

    @property
    def legible(self) -> bool:
        """Whether words can be read."""
        return self.outlines or self.scale >= LEGIBLE

    def width(self, wanted: float) -> float:
        """A line's width that can be seen at this scale."""
        return max(wanted, _THINNEST / self.scale)

    def colour(self, token: str) -> QColor:
        """Of the theme in use."""
        return theme.colour(token)

    def box(
        self,
        area: QRectF,
        fill: str = "",
        line: str = "",
        width: float = 1.0,
        *,
        dashed: bool = False,
        radius: float = 6,
    ) -> None:
        """A rounded box whose line lies inside."""
        self.painter.setBrush(self.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        if line:
            pen = QPen(self.colour(line), width)
            if dashed:
                pen.setDashPattern([3, 3])
            self.painter.setPen(pen)
            half = width / 2
            area = area.adjusted(half, half, -half, -half)
        else:
            self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.drawRoundedRect(area, radius, radius)

    def words(
        self, area: QRectF, words: str, role: str, token: str, *, centred: bool = False
    ) -> float:
        """One line in the middle of the area's height; returns its width."""
        if role in _SMALLER and metrics_of(role).horizontalAdvance(words) > area.width():
            role = _SMALLER[role]
        face = face_of(role)
        metrics = metrics_of(role)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        width = metrics.horizontalAdvance(shown)
        x = area.left() + ((area.width() - width) / 2 if centred else 0)
        y = area.center().y() + (metrics.capHeight() or metrics.ascent()) / 2
        if self.outlines:
            path = QPainterPath()
            # Strokes of a letter may lie over each other, and must not cut each other out.
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addText(QPointF(x, y), face, shown)
            self.painter.fillPath(path, self.colour(token))
        else:
            self.painter.setFont(face)
            self.painter.setPen(self.colour(token))
            self.painter.drawText(QPointF(x, y), shown)
        return width

    def icon(self, x: float, y: float, name: str, token: str, size: int = 14) -> None:
        """An icon by its upper left corner."""
        if self.outlines:
            drawing = QSvgRenderer(QByteArray(icons.drawing(name, token, size).encode()))
            drawing.render(self.painter, QRectF(x, y, size, size))
            return
        wanted = self.scale * self.painter.device().devicePixelRatioF()
        ratio = next((step for step in _RATIOS if step >= wanted), _RATIOS[-1])
        picture = theme.pixmap(name, token, size, ratio)
        self.painter.drawPixmap(QRectF(x, y, size, size), picture, QRectF(picture.rect()))


_faces: dict[tuple[str, str], QFont] = {}
_metrics: dict[tuple[str, str], QFontMetricsF] = {}


def face_of(role: str) -> QFont:
    """The font of a role, whose letters keep their proportions at every scale."""
    base = theme.font(role)
    key = (role, base.key())
    if key not in _faces:
        face = QFont(base)
        face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        _faces[key] = face
    return _faces[key]


def metrics_of(role: str) -> QFontMetricsF:
    """The measures of `face_of`."""
    face = face_of(role)
    key = (role, face.key())
    if key not in _metrics:
        _metrics[key] = QFontMetricsF(face)
    return _metrics[key]
