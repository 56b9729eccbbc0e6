"""Lines of a file as they are: number, text, meaning. Painted, so that long files are fine."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.model.configuration import ConfigLine
from gui import theme
from gui.language import say
from gui.widgets import painting

LINE = 24
GUTTER = 56
_LEAST = 250
"""Where meanings begin, so that they stand in a column beside short lines."""
_BETWEEN, _SHORTEST = 24, 90
"""Pixels between text and meaning, and below which a meaning is left to the tooltip."""


class LinesBlock(QWidget):
    """Consecutive lines; `marked` says that a finding about the last one follows."""

    def __init__(self, lines: tuple[ConfigLine, ...], marked: str = "") -> None:
        """`marked`: the token of the edge beside the last line; empty for none."""
        super().__init__()
        self._lines, self._marked = lines, marked
        self._meanings = [say(one.meaning) if one.meaning is not None else "" for one in lines]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("\n".join(self._spoken(row) for row in range(len(lines))))

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, LINE * len(self._lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines that are to be seen."""
        painter = QPainter(self)
        first, last = event.rect().top() // LINE, event.rect().bottom() // LINE
        right = Qt.AlignmentFlag.AlignRight
        for row in range(max(0, first), min(len(self._lines), last + 1)):
            line, top = self._lines[row], row * LINE
            if self._marked and row == len(self._lines) - 1:
                painter.fillRect(0, top, self.width(), LINE, theme.colour(self._marked + "-soft"))
                painter.fillRect(0, top, 3, LINE, theme.colour(self._marked))
            area = QRect(0, top, GUTTER - 16, LINE)
            painting.text(painter, area, str(line.number), "micro", "text-3", right)
            text = _expanded(line.text)
            token = "text-3" if text.lstrip().startswith(("#", ";")) else "text"
            area = QRect(GUTTER, top, self.width() - GUTTER - 14, LINE)
            painting.text(painter, area, text, "mono", token)
            self._paint_meaning(painter, row, top)

    def event(self, event: QEvent) -> bool:
        """The whole line, and what it means, where that did not fit."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._explained(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _paint_meaning(self, painter: QPainter, row: int, top: int) -> None:
        left = self._meaning_left(row)
        room = self.width() - 14 - left
        if self._meanings[row] and room >= _SHORTEST:
            area = QRect(left, top, room, LINE)
            painting.text(painter, area, self._meanings[row], "small", "text-2")

    def _meaning_left(self, row: int) -> int:
        mono = QFontMetrics(theme.font("mono"))
        width = mono.horizontalAdvance(_expanded(self._lines[row].text))
        column = min(_LEAST, int(self.width() * 0.4))
        return max(GUTTER + column, GUTTER + width + _BETWEEN)

    def _explained(self, at: QPoint) -> str:
        row = at.y() // LINE
        if not 0 <= row < len(self._lines):
            return ""
        small = QFontMetrics(theme.font("small"))
        meaning, left = self._meanings[row], self._meaning_left(row)
        if left + small.horizontalAdvance(meaning) <= self.width() - 14:
            return ""
        return "\n".join(part for part in (self._lines[row].text.strip(), meaning) if part)

    def _spoken(self, row: int) -> str:
        line = self._lines[row]
        parts = (f"{line.number}: {line.text.strip()}", self._meanings[row])
        return " ".join(part for part in parts if part)


def _expanded(text: str) -> str:
    return text.expandtabs(4)
