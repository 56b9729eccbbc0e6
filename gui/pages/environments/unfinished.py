"""Says that a change was interrupted, and offers to finish or undo it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, column, row
from gui.widgets.text import Text


class UnfinishedBanner(QFrame):
    """A banner with both ways out: nobody should have to guess which one is meant."""

    finish_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, (14, 10, 10, 10), 10)
        line.addWidget(IconLabel("triangle-alert", "warn", 16), 0, Qt.AlignmentFlag.AlignTop)
        words = column(None, spacing=2)
        words.addWidget(Text(self.tr("A change was interrupted"), "body-strong"))
        words.addWidget(
            Text(
                self.tr(
                    "Finish puts the new packages in place; Undo puts the old ones back. "
                    "Until then the environment may not work."
                ),
                "body",
                "text-2",
                wrap=True,
            )
        )
        line.addLayout(words, 1)
        self.finish = Button(self.tr("Finish"), "fix", "check", small=True)
        self.undo = Button(self.tr("Undo"), "outline", "undo-2", small=True)
        self.finish.clicked.connect(self.finish_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        line.addWidget(self.finish)
        line.addWidget(self.undo)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Amber: something to look at."""
        painting.rounded(QPainter(self), self.rect(), 6, "warn-soft", "warn-line")
