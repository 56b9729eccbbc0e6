"""Where in the journey a sheet stands: choose, preview, create."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets import painting

_DISC = 20
_LINE = 22


class Steps(QWidget):
    """Numbered discs with words; the current one is filled."""

    def __init__(self, words: Sequence[str], current: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._current = tuple(words), current
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        step = self.tr("Step {number} of {count}: {words}")
        self.setAccessibleName(
            step.format(number=current + 1, count=len(words), words=words[current])
        )

    def sizeHint(self) -> QSize:
        """Discs, words and lines side by side."""
        words = sum(painting.width_of(one, "small-strong") for one in self._words)
        count = len(self._words)
        return QSize(words + count * (_DISC + 7) + (count - 1) * (_LINE + 22) + 4, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 1
        for place, words in enumerate(self._words):
            here = place == self._current
            disc = QRect(left, 3, _DISC, _DISC)
            fill, line = ("accent", None) if here else ("surface", "border-strong")
            painting.rounded(painter, QRectF(disc), _DISC / 2, fill, line)
            token = "on-accent" if here else "text-2"
            number = str(place + 1)
            middle = Qt.AlignmentFlag.AlignHCenter
            painting.text(painter, disc, number, "micro-medium", token, middle)
            left += _DISC + 7
            room = QRect(left, 3, 400, _DISC)
            role, token = ("small-strong", "text") if here else ("small", "text-2")
            painting.text(painter, room, words, role, token)
            left += painting.width_of(words, "small-strong") + 11
            if place < len(self._words) - 1:
                painter.setPen(QPen(theme.colour("border-strong"), 1))
                painter.drawLine(left, 13, left + _LINE, 13)
                left += _LINE + 11
