"""Small pieces of painting that several widgets and delegates share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout

from gui import theme


def rounded(
    painter: QPainter,
    area: QRectF | QRect,
    radius: float,
    fill: QColor | str | None = None,
    line: QColor | str | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box whose line lies inside `area`. Colours may be token names."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(_colour(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    box = QRectF(area)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(_colour(line), width))
        box.adjust(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def focus_ring(
    painter: QPainter, area: QRectF | QRect, radius: float, token: str = "accent"
) -> None:
    """The ring of what the keyboard is on: 2 px, inside."""
    rounded(painter, area, radius, line=token, width=2)


def text(
    painter: QPainter,
    area: QRect,
    words: str,
    role: str = "body",
    token: str = "text",
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """One line, vertically centred and elided; returns the width it takes."""
    face = theme.font(role)
    return text_in(painter, area, words, face, token, align)


def paragraph(
    painter: QPainter, area: QRect, words: str, role: str = "body", token: str = "text"
) -> None:
    """As many lines as fit, from the top; the last one is elided."""
    metrics = QFontMetrics(theme.font(role))
    pitch = metrics.height()
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(token))
    layout = QTextLayout(words, theme.font(role))
    layout.beginLayout()
    top, most = area.top(), max(1, area.height() // pitch)
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        rest = words[line.textStart() :]
        if number < most - 1:
            rest = rest[: line.textLength()].rstrip()
        shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.left(), top + metrics.ascent(), shown)
        top += pitch
    layout.endLayout()


def text_in(
    painter: QPainter,
    area: QRect,
    words: str,
    face: QFont,
    token: str = "text",
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """As `text`, in a font of one's own (struck through, for example)."""
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(face)
    painter.setPen(theme.colour(token))
    painter.drawText(area, int(align | Qt.AlignmentFlag.AlignVCenter), shown)
    return metrics.horizontalAdvance(shown)


def width_of(words: str, role: str = "body") -> int:
    """Pixels `words` take in the font of a role."""
    return QFontMetrics(theme.font(role)).horizontalAdvance(words)


def icon_at(painter: QPainter, x: float, y: float, name: str, token: str, size: int = 16) -> None:
    """An icon with its top left corner at a point."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(QPointF(x, y), theme.pixmap(name, token, size, ratio))


def _colour(value: QColor | str) -> QColor:
    return theme.colour(value) if isinstance(value, str) else value
