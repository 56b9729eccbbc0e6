"""A box to tick, and a chip to tick, painted from tokens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.widgets import painting

_BOX = 16
_HEIGHT = 26


class CheckBox(QAbstractButton):
    """A box of its own; `words` name it for screen readers and are not painted."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Larger than what is painted, to be hit more easily."""
        return QSize(_HEIGHT, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tick, ring."""
        painter = QPainter(self)
        start = (_HEIGHT - _BOX) // 2
        box = QRect(start, start, _BOX, _BOX)
        _paint_box(painter, box, on=self.isChecked(), enabled=self.isEnabled())
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 5)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or disabled."""
        super().changeEvent(event)
        self.update()


class CheckChip(QAbstractButton):
    """A chip that is in or out."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the words in bold need, so that nothing jumps."""
        return QSize(painting.width_of(self.text(), "small-medium") + 38, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Outline, tick or plus, words."""
        painter = QPainter(self)
        on = self.isChecked()
        fill, line = ("selected", "accent-line") if on else ("surface", "border")
        painting.rounded(painter, self.rect(), 5, fill, line)
        token = "accent-text" if on else "text-2"
        painting.icon_at(painter, 9, 6, "check" if on else "plus", token, 14)
        room = self.rect().adjusted(29, 0, -6, 0)
        painting.text(painter, room, self.text(), "small-medium", token)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 5)


def _paint_box(painter: QPainter, box: QRect, *, on: bool, enabled: bool) -> None:
    if on:
        painting.rounded(painter, box, 4, "accent" if enabled else "dim")
        painting.icon_at(painter, box.left() + 2, box.top() + 2, "check", "on-accent", 12)
    else:
        painting.rounded(painter, box, 4, "surface", "border-strong" if enabled else "border")
