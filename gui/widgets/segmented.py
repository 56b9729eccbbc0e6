"""A segmented filter: a few choices side by side, each with an optional count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from gui.widgets import painting
from gui.widgets.frames import row

_ICON, _ICON_ROOM = 14, 20
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class SegmentedFilter(QWidget):
    """Exactly one choice is on. `chosen` carries its key; arrow keys move it."""

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str]], current: str = "", parent: QWidget | None = None
    ) -> None:
        """`choices` are pairs of key and words."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._segments: dict[str, _Segment] = {}
        line = row(self, (2, 2, 2, 2), 0)
        for key, words in choices:
            segment = _Segment(words, self)
            self._segments[key] = segment
            self._group.addButton(segment)
            line.addWidget(segment)
            segment.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
        self.choose(current or choices[0][0])

    def current(self) -> str:
        """Key of the choice that is on."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def choose(self, key: str) -> None:
        """Turn a choice on without emitting `chosen`."""
        self._segments[key].setChecked(True)

    def set_count(self, key: str, count: str) -> None:
        """Show a count (already formatted) beside a choice."""
        self._segments[key].set_count(count)

    def set_icon(self, key: str, icon: str) -> None:
        """Show an icon before the words of a choice."""
        self._segments[key].set_icon(icon)

    def segment(self, key: str) -> QAbstractButton:
        """The button of a choice, for a tooltip."""
        return self._segments[key]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box around them."""
        painting.rounded(QPainter(self), self.rect(), 6, "sunken", "border")


class _Segment(QAbstractButton):
    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._count = self._icon = ""
        self._announce()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_count(self, count: str) -> None:
        self._count = count
        self._announce()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = painting.width_of(self.text(), "small-strong") + 22
        if self._count:
            width += 7 + painting.width_of(self._count, "small")
        if self._icon:
            width += _ICON_ROOM
        return QSize(width, 26)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        group = self.group()
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        # An arrow both moves and chooses, as with radio buttons.
        others = group.buttons()
        neighbour = others[(others.index(self) + step) % len(others)]
        neighbour.setFocus(Qt.FocusReason.TabFocusReason)
        neighbour.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        if on:
            painting.rounded(painter, self.rect(), 5, "surface", "border-strong")
        elif self.underMouse():
            painting.rounded(painter, self.rect(), 5, "hover")
        face = "small-strong" if on else "small-medium"
        words = painting.width_of(self.text(), face)
        count = painting.width_of(self._count, "small") + 7 if self._count else 0
        icon = _ICON_ROOM if self._icon else 0
        left = (self.width() - words - count - icon) // 2
        if self._icon:
            top = (self.height() - _ICON) / 2
            painting.icon_at(painter, left, top, self._icon, "text" if on else "text-2", _ICON)
            left += icon
        area = QRect(left, 0, words + 1, self.height())
        token = "dim" if not self.isEnabled() else ("text" if on else "text-2")
        painting.text(painter, area, self.text(), face, token)
        if self._count:
            area = QRect(left + words + 7, 0, count, self.height())
            painting.text(painter, area, self._count, "small", "text-2" if on else "text-3")
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 5)

    def _announce(self) -> None:
        self.setAccessibleName(" ".join(part for part in (self.text(), self._count) if part))
