"""A dashed place below the cards that says what the whole window does: take in a file."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.widgets import painting

_HEIGHT = 70
_BOX = (12, 12, -12, -12)


class DropHint(QAbstractButton):
    """A click asks for a file, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Drop an environment.yml anywhere to import it"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Or click to choose a file"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line with room around it."""
        return QSize(240, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dashed box, icon, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(*_BOX)
        hovered = self.underMouse()
        pen = QPen(theme.colour("accent-line" if hovered else "border-strong"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        words = min(painting.width_of(self.text(), "small"), box.width() - 48)
        left = box.left() + (box.width() - words - 24) // 2
        top = box.top() + (box.height() - 16) // 2
        painting.icon_at(painter, left, top, "file-down", "accent" if hovered else "text-3", 16)
        area = QRect(left + 24, box.top(), words + 2, box.height())
        painting.text(painter, area, self.text(), "small", "text-2")
        if self.hasFocus():
            painting.focus_ring(painter, box, 8)
