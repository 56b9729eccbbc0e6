"""Toasts: a quiet word about something that worked, bottom right. Errors are never toasts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from gui.widgets import painting
from gui.widgets.banner import ICONS
from gui.widgets.buttons import Button, IconButton
from gui.widgets.frames import IconLabel, row
from gui.widgets.sheet import SheetHost
from gui.widgets.text import Text

STAY_MS = 6000
_GAP = 16
_MAX_WIDTH = 460
_AROUND = 150
"""Room for the icon, the button and the ×."""


class Toast(QFrame):
    """Goes by itself after six seconds, but not while the pointer is on it."""

    def __init__(
        self, words: str, kind: str, action: tuple[str, Callable[[], None]] | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        line = row(self, (14, 8, 8, 8), 10)
        line.addWidget(IconLabel(ICONS[kind], kind, 16))
        label = Text(words, "body", wrap=True)
        room = parent.width() - 2 * _GAP - _AROUND
        width = max(120, min(_MAX_WIDTH, room, painting.width_of(words) + 8))
        label.setMinimumWidth(width)
        line.addWidget(label, 1)
        if action is not None:
            label_words, act = action
            button = Button(label_words, "fix", small=True)
            button.clicked.connect(lambda _checked: act())
            button.clicked.connect(self.leave)
            line.addWidget(button)
        cross = IconButton("x", self.tr("Close"), size=14, box=26)
        cross.clicked.connect(self.leave)
        line.addWidget(cross)
        self.setAccessibleName(words)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(STAY_MS)
        self._clock.timeout.connect(self.leave)
        self._clock.start()

    def leave(self) -> None:
        """Go."""
        self.hide()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while it is being read."""
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count again."""
        self._clock.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper and outline."""
        painting.rounded(QPainter(self), self.rect(), 6, "surface", "border-strong")


class Toasts(QObject):
    """Shows toasts above the activity strip of a window, the newest at the bottom."""

    def __init__(self, window: QWidget, above: int = 36) -> None:
        super().__init__(window)
        self._window, self._above = window, above
        window.installEventFilter(self)

    def show(
        self, words: str, kind: str = "ok", action: tuple[str, Callable[[], None]] | None = None
    ) -> Toast:
        """Say something; `action` is the words of a button and what it does."""
        toast = Toast(words, kind, action, self._window)
        toast.destroyed.connect(self._arrange)
        toast.show()
        self._arrange()
        return toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._arrange()
        return False

    def _arrange(self) -> None:
        bottom = self._window.height() - self._above - _GAP
        for toast in reversed(self._window.findChildren(Toast)):
            if toast.isHidden():
                continue
            toast.adjustSize()
            bottom -= toast.height()
            toast.move(self._window.width() - toast.width() - _GAP, bottom)
            toast.raise_()
            bottom -= 8
        for host in self._window.findChildren(SheetHost):
            host.raise_()
