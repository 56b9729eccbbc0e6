"""A switch with a word that changes with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.widgets import painting

TRACK = QSize(32, 18)


def paint_track(painter: QPainter, track: QRect, *, on: bool, enabled: bool = True) -> None:
    """The track of a switch with its knob, `TRACK` in size."""
    fill = "accent" if on else "border-strong"
    painting.rounded(painter, track, 9, fill if enabled else "track")
    left = track.right() - 15 if on else track.left() + 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(QRectF(left, track.top() + 2, 14, 14))
    painter.restore()


class Switch(QAbstractButton):
    """`on`/`off` are the words beside it (已开启 / 已关闭); `name` says what it switches."""

    def __init__(self, name: str, on: str, off: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._on, self._off = name, on, off
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.toggled.connect(self._announce)
        self._announce()

    def sizeHint(self) -> QSize:
        """Wide enough for both words, so that nothing jumps."""
        words = max(painting.width_of(word, "small-medium") for word in (self._on, self._off))
        return QSize(words + 10 + TRACK.width() + 4, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Word, track, knob."""
        painter = QPainter(self)
        on = self.isChecked()
        track = QRect(self.width() - TRACK.width() - 2, 0, TRACK.width(), TRACK.height())
        track.moveTop((self.height() - TRACK.height()) // 2)
        words = QRect(2, 0, track.left() - 10, self.height())
        token = "accent-text" if on else "text-2"
        if not self.isEnabled():
            token = "dim"
        painting.text(
            painter,
            words,
            self._on if on else self._off,
            "small-medium",
            token,
            Qt.AlignmentFlag.AlignRight,
        )
        paint_track(painter, track, on=on, enabled=self.isEnabled())
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 6)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def _announce(self) -> None:
        self.setAccessibleDescription(self._on if self.isChecked() else self._off)
