"""The letter tab that stands for a channel: colour and letter together, never colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import painting

TAB = 16

_KNOWN = {
    "conda-forge": ("F", "ch-forge"),
    "pytorch": ("T", "ch-torch"),
    "nvidia": ("N", "ch-nvidia"),
    "pkgs/main": ("M", "ch-main"),
    "main": ("M", "ch-main"),
    "defaults": ("M", "ch-main"),
    "pypi": ("P", "ch-pypi"),
}


def channel_label(channel: str) -> str:
    """The short name of a channel for people: its last path part where it is a URL."""
    if channel.lower() == "pypi":
        return "PyPI"
    if "://" in channel:
        return channel.rstrip("/").rsplit("/", 1)[-1]
    return channel


def channel_letter(channel: str) -> tuple[str, str]:
    """Letter and colour token; channels without a colour of their own are grey.

    The letter is the last word's, as conda-forge's F: first words are what channels share.
    """
    label = channel_label(channel)
    words = label.replace("_", "-").replace("/", "-").strip("-").rsplit("-", 1)
    return _KNOWN.get(label.lower()) or (words[-1][:1].upper() or "?", "text-3")


def paint_channel_tab(painter: QPainter, at: QPoint, channel: str, size: int = TAB) -> None:
    """The tab with its top left corner at a point."""
    letter, token = channel_letter(channel)
    painting.rounded(painter, QRectF(at.x(), at.y(), size, size), 3, token)
    area = QRect(at.x(), at.y(), size, size)
    painting.text(painter, area, letter, "tab", "surface", Qt.AlignmentFlag.AlignHCenter)


class ChannelTab(QWidget):
    """Letter tab and name side by side."""

    def __init__(self, channel: str, role: str = "small", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channel, self._role = channel, role
        self.setAccessibleName(channel_label(channel))
        self.setToolTip(channel)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Tab, gap, name."""
        width = TAB + 7 + painting.width_of(channel_label(self._channel), self._role)
        return QSize(width, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_channel_tab(painter, QPoint(0, 2), self._channel)
        area = QRect(TAB + 6, 0, self.width() - TAB - 6, self.height())
        painting.text(painter, area, channel_label(self._channel), self._role, "text-2")
