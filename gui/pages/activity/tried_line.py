"""What was tried after a change, in one line that leads to the whole of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.problem import Problem
from core.model.verification import Verification
from gui.language import problem_text
from gui.sheets.verification.words import summary
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column


class TriedLine(QWidget):
    """Hidden where nothing was tried, nor was to be."""

    wanted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = column(self)
        self.button: Button | None = None
        self.hide()

    def show_found(self, found: Verification | None, problem: Problem | None = None) -> None:
        """Show what came of it, `problem` where it could not be tried, or nothing."""
        clear(self._stack)
        self.button = None
        self.setVisible(found is not None or problem is not None)
        if found is None:
            if problem is not None:
                self._show_problem(problem)
            return
        if found.broken:
            kind, lead = "warn", self.tr("%n thing(s) broke", "", len(found.broken))
        else:
            kind, lead = "ok", self.tr("Tried afterwards")
        self.button = Button(self.tr("Show what was tried"), "outline", small=True)
        self.button.clicked.connect(self.wanted)
        self._stack.addWidget(Banner(kind, lead, summary(found), self.button))

    def _show_problem(self, problem: Problem) -> None:
        said = problem_text(problem)
        self.button = Button(self.tr("Check again"), "outline", "refresh-cw", small=True)
        self.button.clicked.connect(self.again_wanted)
        lead = self.tr("Could not be checked afterwards")
        sentence = " ".join(part for part in (said.title, said.why) if part)
        self._stack.addWidget(Banner("warn", lead, sentence, self.button))
