"""The left side of the first page: the greenhouse, and what anyone may rely on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.first_run.planted import PlantedGreenhouse
from gui.theme.mark import paint_mark
from gui.widgets.frames import IconLabel, column, row
from gui.widgets.text import Text

WIDTH = 452


class Promises(QWidget):
    """Says three things; has nothing to press."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        stack = column(self, (40, 28, 40, 32))
        brand = row(None, spacing=10)
        brand.addWidget(_Mark(self))
        brand.addWidget(Text("Glasshouse", "h-section"))
        brand.addStretch(1)
        stack.addLayout(brand)
        stack.addStretch(5)
        self.house = PlantedGreenhouse(self)
        stack.addWidget(self.house)
        stack.addSpacing(34)
        stack.addWidget(Text(self.tr("A greenhouse for every project"), "h-env"))
        stack.addSpacing(6)
        words = self.tr("Environments do not touch each other; one bad pot never spoils the rest.")
        stack.addWidget(Text(words, "body", "text-2", wrap=True))
        stack.addStretch(6)
        promises = (
            ("eye", self.tr("Every change is shown before it is applied")),
            ("rotate-ccw", self.tr("Saved before every change; restore any time")),
            ("shield-check", self.tr("No data is collected")),
        )
        for icon, words in promises:
            line = row(None, (0, 4, 0, 4), 8)
            line.addWidget(IconLabel(icon, "accent", 16))
            line.addWidget(Text(words, "body", "text-2"), 1)
            stack.addLayout(line)

    def show_names(self, names: Sequence[str]) -> None:
        """The first environments, below the pots."""
        self.house.show_names(names)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Glass-green paper and a hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("accent-soft"))
        edge = self.rect()
        edge.setLeft(edge.right())
        painter.fillRect(edge, theme.colour("border"))


class _Mark(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(24, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_mark(QPainter(self), QRectF(self.rect()))
