"""What covers the window while something that could be read is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.shell.drop_card import DropCard, DropWords

_INSET = 7
_RADIUS = 8
_TINT = 0.86
_DASH, _GAP = 3.5, 2.5
"""In widths of the line."""


class DropOverlay(QWidget):
    """A tint over the dimmed window, a dashed frame, and a card in the middle."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.card = DropCard(self)
        window.installEventFilter(self)
        self.hide()

    def show_words(self, words: DropWords) -> None:
        """Cover the window, whatever lies on it."""
        self.setAccessibleName(" ".join((words.title, words.sentence)))
        self.card.say(words)
        self._fit()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint and frame."""
        painter = QPainter(self)
        tint = theme.colour("accent-soft")
        tint.setAlphaF(_TINT)
        painter.fillRect(self.rect(), tint)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("accent"), 2)
        pen.setDashPattern([_DASH, _GAP])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    def _fit(self) -> None:
        self.setGeometry(self.parentWidget().rect())
        room = self.rect().center() - self.card.rect().center()
        self.card.move(room)
