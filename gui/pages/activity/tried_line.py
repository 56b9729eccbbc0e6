"""What was tried after a change, in one line that leads to the whole of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.verification import Verification
from gui.sheets.verification.words import summary
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column


class TriedLine(QWidget):
    """Hidden where nothing was tried."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = column(self)
        self.button: Button | None = None
        self.hide()

    def show_found(self, found: Verification | None) -> None:
        """Show what came of it, or nothing."""
        clear(self._stack)
        self.button = None
        self.setVisible(found is not None)
        if found is None:
            return
        if found.broken:
            kind, lead = "warn", self.tr("%n thing(s) broke", "", len(found.broken))
        else:
            kind, lead = "ok", self.tr("Tried afterwards")
        self.button = Button(self.tr("Show what was tried"), "outline", small=True)
        self.button.clicked.connect(self.wanted)
        self._stack.addWidget(Banner(kind, lead, summary(found), self.button))
