"""Badges (a state: fill, icon and word) and chips (a fact: outline), as widgets and painted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.widgets import painting
from gui.widgets.buttons import IconButton

BADGE_HEIGHT = 20
CHIP_HEIGHT = 22

_SOFT = {"neutral": "neutral-soft", "accent": "accent-soft"}
_TEXT = {"neutral": "text-2", "accent": "accent-text"}


def badge_width(words: str, icon: str = "") -> int:
    """Pixels a badge takes."""
    return painting.width_of(words, "small-medium") + 14 + (18 if icon else 0)


def paint_badge(
    painter: QPainter, at: QPoint, words: str, kind: str = "neutral", icon: str = ""
) -> int:
    """A badge with its top left corner at a point; returns its width.

    `kind` is `ok warn danger info major neutral accent`.
    """
    width = badge_width(words, icon)
    box = QRectF(at.x(), at.y(), width, BADGE_HEIGHT)
    painting.rounded(painter, box, 4, _SOFT.get(kind, kind + "-soft"))
    token = _TEXT.get(kind, kind)
    left = at.x() + 7
    if icon:
        painting.icon_at(painter, left - 1, at.y() + 4, icon, token, 12)
        left += 17
    room = QRect(left, at.y(), width - (left - at.x()), BADGE_HEIGHT)
    painting.text(painter, room, words, "small-medium", token)
    return width


def chip_width(words: str, icon: str = "") -> int:
    """Pixels a chip takes."""
    return painting.width_of(words, "small") + 15 + (17 if icon else 0)


def paint_chip(painter: QPainter, at: QPoint, words: str, icon: str = "", room: int = 0) -> int:
    """A chip with its top left corner at a point, at most `room` wide; returns its width."""
    width = chip_width(words, icon)
    if room:
        width = min(width, room)
    box = QRectF(at.x(), at.y(), width, CHIP_HEIGHT)
    painting.rounded(painter, box, 5, "surface", "border")
    left = at.x() + 7
    if icon:
        painting.icon_at(painter, left, at.y() + 5, icon, "text-2", 12)
        left += 17
    area = QRect(left, at.y(), at.x() + width - 6 - left, CHIP_HEIGHT)
    painting.text(painter, area, words, "small", "text-2")
    return width


class Badge(QWidget):
    """A state."""

    def __init__(
        self, words: str, kind: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(words, kind, icon)

    def set_state(self, words: str, kind: str = "neutral", icon: str = "") -> None:
        """Show another state."""
        self._words, self._kind, self._icon = words, kind, icon
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the words need."""
        return QSize(badge_width(self._words, self._icon), BADGE_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        paint_badge(QPainter(self), QPoint(0, 0), self._words, self._kind, self._icon)


class Chip(QWidget):
    """A fact; with `removable` it has an × that emits `removed`."""

    removed = Signal()

    def __init__(
        self,
        words: str,
        icon: str = "",
        *,
        removable: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`removable` is the tooltip of the ×, such as "Remove numpy"; empty: no ×."""
        super().__init__(parent)
        self._words, self._icon = words, icon
        self._cross = 22 if removable else 0
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if removable:
            row = QHBoxLayout(self)
            row.setContentsMargins(0, 0, 2, 0)
            row.addStretch()
            cross = IconButton("x", removable, size=12, box=CHIP_HEIGHT)
            cross.clicked.connect(self.removed)
            row.addWidget(cross)

    def sizeHint(self) -> QSize:
        """As large as the words need."""
        return QSize(chip_width(self._words, self._icon) + self._cross, CHIP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 5, "surface", "border")
        left = 7
        if self._icon:
            painting.icon_at(painter, left, 5, self._icon, "text-2", 12)
            left += 17
        room = QRect(left, 0, self.width() - left - 6, CHIP_HEIGHT)
        painting.text(painter, room, self._words, "small", "text-2")
