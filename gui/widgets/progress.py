"""Progress: a 6 px bar that never runs ahead of the truth, and a spinner."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.theme import motion
from gui.widgets import painting


def paint_bar(
    painter: QPainter, area: QRectF, fraction: float | None, token: str = "accent"
) -> None:
    """A bar in `area`; None (nothing is known) draws the empty track."""
    radius = area.height() / 2
    painting.rounded(painter, area, radius, "track")
    if fraction:
        done = QRectF(area)
        done.setWidth(max(area.height(), area.width() * min(1.0, fraction)))
        painting.rounded(painter, done, radius, token)


class ProgressBar(QWidget):
    """Shows a fraction between 0 and 1, or None while nothing is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fraction: float | None = None
        self._token = "accent"
        self.setFixedHeight(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress"))

    def set_fraction(self, fraction: float | None, token: str = "accent") -> None:
        """Show how far it is."""
        if (fraction, token) != (self._fraction, self._token):
            self._fraction, self._token = fraction, token
            percent = "" if fraction is None else percent_text(fraction)
            self.setAccessibleDescription(percent)
            self.update()

    def fraction(self) -> float | None:
        """What is shown."""
        return self._fraction

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        paint_bar(QPainter(self), QRectF(self.rect()), self._fraction, self._token)


def percent_text(fraction: float) -> str:
    """A fraction as whole percent."""
    return f"{round(fraction * 100)}%"


class Spinner(QWidget):
    """An arc that turns; with reduced motion it stands still."""

    def __init__(self, size: int = 16, token: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(size, size))
        self._token = token
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(30)
        self._timer.timeout.connect(self._turn)
        self.setAccessibleName(self.tr("Running"))

    def showEvent(self, event: QShowEvent) -> None:
        """Turn only while it is seen."""
        super().showEvent(event)
        if not motion.reduced():
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the arc."""
        painter = QPainter(self)
        paint_spinner(painter, QRectF(self.rect()), self._token, self._angle)

    def _turn(self) -> None:
        self._angle = (self._angle + 360 * self._timer.interval() // motion.SPIN_MS) % 360
        self.update()


def paint_spinner(painter: QPainter, area: QRectF, token: str, angle: int = 40) -> None:
    """Three quarters of a ring, turned by `angle` degrees."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(token), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(area.adjusted(2, 2, -2, -2), -angle * 16, 270 * 16)
    painter.restore()
