"""A row of buttons, one for each value of a short list: Pythons, CUDA lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge
from gui.widgets.frames import clear, row


@dataclass(frozen=True)
class Value:
    """One button. `badge` is a word on it; a `dim` one can be chosen, and lacks something."""

    key: str
    words: str
    badge: str = ""
    tip: str = ""
    dim: bool = False
    enabled: bool = True


class ValueButtons(QWidget):
    """`chosen` carries the key of a value; arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is for screen readers."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)
        self.setAccessibleName(name)
        self._row = row(self, spacing=6)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _ValueButton] = {}

    def show_values(self, values: Sequence[Value]) -> None:
        """Show these; what was chosen stays chosen where it is still there."""
        if list(self._buttons) != [value.key for value in values]:
            self._build(values)
        for value in values:
            self._buttons[value.key].show_value(value)

    def current(self) -> str | None:
        """The choice; None while there is none."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), None)

    def choose(self, key: str) -> None:
        """Turn a choice on without emitting `chosen`."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def button(self, key: str) -> QAbstractButton:
        """The button of a value."""
        return self._buttons[key]

    def keys(self) -> list[str]:
        """What is offered, from left to right."""
        return list(self._buttons)

    def _build(self, values: Sequence[Value]) -> None:
        before = self.current()
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._row)
        self._buttons.clear()
        for value in values:
            button = _ValueButton(value.words, self)
            button.setProperty("key", value.key)
            button.clicked.connect(self._tell)
            self._buttons[value.key] = button
            self._group.addButton(button)
            self._row.addWidget(button)
        self._row.addStretch()
        if before is not None:
            self.choose(before)

    def _tell(self) -> None:
        self.chosen.emit(str(self.sender().property("key")))


class _ValueButton(QAbstractButton):
    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._badge = ""
        self._dim = False

    def show_value(self, value: Value) -> None:
        self._badge, self._dim = value.badge, value.dim
        self.setEnabled(value.enabled)
        self.setToolTip(value.tip)
        self.setAccessibleName(" ".join(part for part in (value.words, value.badge) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = max(57, painting.width_of(self.text(), "body-strong") + 28)
        if self._badge:
            width += badge_width(self._badge) + 6
        return QSize(width, 30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # An arrow both moves and chooses, as radio buttons do.
        super().keyPressEvent(event)
        steps = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in steps and (group := self.group()) and (on := group.checkedButton()):
            on.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on, enabled = self.isChecked(), self.isEnabled()
        fill = "selected" if on else "hover" if self.underMouse() and enabled else "surface"
        if not enabled:
            fill = "neutral-soft"
        line = "accent" if on else "border" if self._dim or not enabled else "border-strong"
        painting.rounded(painter, self.rect(), 6, fill, line, 2 if on else 1)
        face = "body-strong" if on else "body"
        words = painting.width_of(self.text(), face)
        badge = badge_width(self._badge) + 6 if self._badge else 0
        left = (self.width() - words - badge) // 2
        area = QRect(left, 0, words + 1, self.height())
        token = "dim" if not enabled else "text-3" if self._dim and not on else "text"
        painting.text(painter, area, self.text(), face, token)
        if self._badge:
            at = QPoint(left + words + 6, (self.height() - 20) // 2)
            paint_badge(painter, at, self._badge, "ok")
        if self.hasFocus():
            painting.focus_ring(painter, self.rect().adjusted(3, 3, -3, -3), 4)
