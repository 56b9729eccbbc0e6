"""The badge about the GPU beside an environment's name; a click tells more."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.pages.environments.gpu_words import GpuBadge
from gui.widgets import painting
from gui.widgets.badge import BADGE_HEIGHT, badge_width, paint_badge

_AREA = 26


class GpuMark(QAbstractButton):
    """Hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge: GpuBadge | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_badge(self, badge: GpuBadge | None) -> None:
        """Show a word, or nothing."""
        self._badge = badge
        self.setVisible(badge is not None)
        if badge is not None:
            self.setText(badge.words)
            self.setToolTip(badge.why)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the badge, and high enough to be hit."""
        if self._badge is None:
            return QSize(0, _AREA)
        return QSize(badge_width(self._badge.words, self._badge.icon), _AREA)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Badge and ring."""
        if self._badge is None:
            return
        painter = QPainter(self)
        at = QPoint(0, (self.height() - BADGE_HEIGHT) // 2)
        paint_badge(painter, at, self._badge.words, self._badge.kind, self._badge.icon)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 5)
