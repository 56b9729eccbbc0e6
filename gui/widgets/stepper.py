"""A number with − and + at its sides."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.widgets import painting

_SIDE = 30


class Stepper(QWidget):
    """`changed` carries the new number; arrow keys and the wheel work too."""

    changed = Signal(int)

    def __init__(
        self, name: str, value: int, low: int, high: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._value, self._low, self._high = value, low, high
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription(str(value))

    @property
    def value(self) -> int:
        """The number."""
        return self._value

    def step(self, by: int) -> None:
        """Change the number within its bounds."""
        value = max(self._low, min(self._high, self._value + by))
        if value != self._value:
            self._value = value
            self.setAccessibleDescription(str(value))
            self.update()
            self.changed.emit(value)

    def sizeHint(self) -> QSize:
        """As wide as the largest number needs."""
        middle = painting.width_of(str(self._high), "body-medium") + 24
        return QSize(2 * _SIDE + middle, 30)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on one of the sides."""
        x = event.position().x()
        if x < _SIDE:
            self.step(-1)
        elif x > self.width() - _SIDE:
            self.step(1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus, or scrolling the page would change settings."""
        if self.hasFocus():
            self.step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys."""
        steps = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Plus: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Minus: -1,
        }
        if event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, signs, number."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 6, "surface", "border-strong")
        for x in (_SIDE, self.width() - _SIDE):
            painter.fillRect(QRect(x, 1, 1, self.height() - 2), theme.colour("border"))
        low = "dim" if self._value <= self._low else "text-2"
        high = "dim" if self._value >= self._high else "text-2"
        painting.icon_at(painter, 8, 8, "minus", low, 14)
        painting.icon_at(painter, self.width() - 22, 8, "plus", high, 14)
        centre = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, self.rect(), str(self._value), "body-medium", "text", centre)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 6)
