"""The card in the middle of the window while a file is dragged over it: what would happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.widgets import painting
from gui.widgets.frames import IconLabel, clear, column, row
from gui.widgets.text import Text

WIDTH = 540
"""At least; more where the names of files need it."""
_MARGIN = 24
_NAME = 300
"""Pixels a name may take before its middle is left out."""
_TILE = 56
_CHIP = 22


@dataclass(frozen=True)
class DropWords:
    """What the card says. `chips` are pairs of words and icon."""

    title: str
    sentence: str
    also: str = ""
    chips: Sequence[tuple[str, str]] = ()


class DropCard(QWidget):
    """Takes no part in the drag: whoever holds it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        stack = column(self, (_MARGIN, 33, _MARGIN, 28))
        stack.addWidget(_Tile(self), 0, middle)
        stack.addSpacing(15)
        self._title = Text("", "h-page", wrap=True)
        self._sentence = Text("", "body", "text-2", wrap=True)
        for label in (self._title, self._sentence):
            label.setAlignment(middle)
            stack.addWidget(label)
            stack.addSpacing(4)
        stack.addSpacing(14)
        self._also = row(None, spacing=8)
        stack.addLayout(self._also)

    def say(self, words: DropWords) -> None:
        """Show other words."""
        self._title.setText(words.title)
        self._sentence.setText(words.sentence)
        self.setAccessibleName(" ".join((words.title, words.sentence)))
        clear(self._also)
        if words.chips:
            self._also.addStretch(1)
            if words.also:
                self._also.addWidget(Text(words.also, "small", "text-2"))
            for name, icon in words.chips:
                self._also.addWidget(_MonoChip(name, icon))
            self._also.addStretch(1)
        width = max(WIDTH, self._also.sizeHint().width() + 2 * _MARGIN)
        self.resize(width, self.layout().heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper."""
        painting.rounded(QPainter(self), self.rect(), 8, "surface", "accent-line")


def shortened(name: str) -> str:
    """A file's name without its middle, where it is too long for the card."""
    metrics = QFontMetrics(theme.font("h-page"))
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME)


class _Tile(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_TILE, _TILE)
        stack = column(self)
        icon = IconLabel("file-down", "accent", 28)
        stack.addWidget(icon, 0, Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), self.rect(), 8, "accent-soft")


class _MonoChip(QWidget):
    """A chip whose words are the name of a file."""

    def __init__(self, words: str, icon: str) -> None:
        super().__init__()
        self._words, self._icon = words, icon
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(painting.width_of(self._words, "mono") + 32, _CHIP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 5, "sunken", "border")
        painting.icon_at(painter, 7, 5, self._icon, "accent", 12)
        area = QRect(24, 0, self.width() - 26, _CHIP)
        painting.text(painter, area, self._words, "mono")
