"""A label and one line of chips; those that do not fit are counted, and named in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import join_words
from gui.widgets import painting
from gui.widgets.badge import CHIP_HEIGHT, chip_width, paint_chip

LABEL = 72
_HEIGHT = 30


class ChipLine(QWidget):
    """Facts of one kind, such as what a package needs."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._chips: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_chips(self, chips: tuple[str, ...]) -> None:
        """Show other facts; none hides the line."""
        self._chips = chips
        self.setVisible(bool(chips))
        self.setAccessibleName(" ".join((self._label, join_words(chips))))
        self.setToolTip("\n".join(chips))
        self.update()

    def chips(self) -> tuple[str, ...]:
        """What is shown, and what did not fit."""
        return self._chips

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, chips, "+n"."""
        painter = QPainter(self)
        painting.text(painter, QRect(0, 0, LABEL - 6, _HEIGHT), self._label, "small", "text-2")
        left, top = LABEL, (_HEIGHT - CHIP_HEIGHT) // 2
        for position, chip in enumerate(self._chips):
            rest = len(self._chips) - position - 1
            needed = chip_width(chip) + (chip_width(f"+{rest}") + 6 if rest else 0)
            if left + needed > self.width() and position:
                paint_chip(painter, QPoint(left, top), f"+{rest + 1}")
                return
            left += paint_chip(painter, QPoint(left, top), chip, room=self.width() - left) + 6
