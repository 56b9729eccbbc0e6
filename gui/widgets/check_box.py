"""A box to tick, painted from tokens; a third state says "some of them"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.widgets import painting

BOX = 16
_AREA = 26
_GAP = 8


def paint_check(
    painter: QPainter, box: QRect, state: Qt.CheckState, *, enabled: bool = True
) -> None:
    """A box of `BOX` pixels."""
    if state is Qt.CheckState.Unchecked:
        painting.rounded(painter, box, 4, "surface", "border-strong" if enabled else "border")
        return
    icon = "check" if state is Qt.CheckState.Checked else "minus"
    painting.rounded(painter, box, 4, "accent" if enabled else "dim")
    painting.icon_at(painter, box.left() + 2, box.top() + 2, icon, "on-accent", 12)


class CheckHead(QAbstractButton):
    """Stands above a list of boxes: all of them, none, or some. `chosen` says what a press means.

    `words` name it for screen readers.
    """

    chosen = Signal(bool)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = Qt.CheckState.Unchecked
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._press)
        self.show_state(Qt.CheckState.Unchecked)

    @property
    def state(self) -> Qt.CheckState:
        """What is shown."""
        return self._state

    def show_state(self, state: Qt.CheckState) -> None:
        """Show how many are ticked."""
        self._state = state
        self.setAccessibleDescription(
            {
                Qt.CheckState.Checked: self.tr("all of them"),
                Qt.CheckState.PartiallyChecked: self.tr("some of them"),
                Qt.CheckState.Unchecked: self.tr("none of them"),
            }[state]
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Larger than what is painted, to be hit more easily."""
        return QSize(_AREA, _AREA)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box and ring."""
        painter = QPainter(self)
        start = (_AREA - BOX) // 2
        paint_check(painter, QRect(start, start, BOX, BOX), self._state, enabled=self.isEnabled())
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 5)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def _press(self) -> None:
        self.chosen.emit(self._state is not Qt.CheckState.Checked)


class CheckBox(QAbstractButton):
    """A box to tick, with its words; a click on the words ticks it too."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setCheckable(True)
        self.setFont(theme.font("body-medium"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Box and words, high enough to be hit."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(BOX + _GAP + words + 8, _AREA)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, words and ring."""
        painter = QPainter(self)
        top = (self.height() - BOX) // 2
        ticked = Qt.CheckState.Checked if self.isChecked() else Qt.CheckState.Unchecked
        paint_check(painter, QRect(3, top, BOX, BOX), ticked, enabled=self.isEnabled())
        room = self.rect().adjusted(3 + BOX + _GAP, 0, 0, 0)
        token = "text" if self.isEnabled() else "text-3"
        painting.text(painter, room, self.text(), "body-medium", token)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 5)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or disabled."""
        super().changeEvent(event)
        self.update()
