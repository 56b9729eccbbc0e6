"""A sentence painted in at most a few lines, the last one elided: for delegates."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption

from gui import theme
from gui.theme.fonts import line_height


def split(words: str, role: str, width: int, most: int) -> list[str]:
    """The lines of `words` in the font of a role, at most `width` pixels wide each."""
    face = theme.font(role)
    layout = QTextLayout(words, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start = line.textStart()
        if len(lines) == most - 1:
            rest = words[start:]
            metrics = QFontMetrics(face)
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(words[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def paint_few_lines(
    painter: QPainter, area: QRect, words: str, role: str, token: str, most: int = 2
) -> None:
    """Vertically centred, at the line height of the design sheet."""
    lines = split(words, role, area.width(), most)
    pitch = line_height(role)
    top = area.top() + (area.height() - pitch * len(lines)) // 2
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(token))
    aligned = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for line in lines:
        painter.drawText(QRect(area.left(), top, area.width(), pitch), aligned, line)
        top += pitch
