"""Banners above the list: why nothing can be marked, and why channels can't be reached."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.problem import Problem
from gui.language import problem_text
from gui.state.permission import Refusal
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column


class Notices(QWidget):
    """Takes no room while there is nothing to say."""

    retry_wanted = Signal()
    new_environment_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = column(self, (20, 0, 16, 8), 8)
        self._shown: tuple[Refusal | None, Problem | None] = (None, None)
        self.hide()

    def show_notices(self, refused: Refusal | None, problem: Problem | None) -> None:
        """Say why nothing can be marked, and what keeps the channels away."""
        if self._shown == (refused, problem):
            return
        self._shown = (refused, problem)
        clear(self._stack)
        if refused is not None:
            self._stack.addWidget(self._refusal(refused))
        if problem is not None:
            self._stack.addWidget(self._offline(problem))
        self.setVisible(refused is not None or problem is not None)

    def _refusal(self, refused: Refusal) -> Banner:
        button = None
        if refused.new_environment:
            button = Button(self.tr("New environment…"), "fix", "plus", small=True)
            button.clicked.connect(self.new_environment_wanted)
        return Banner("info", refused.lead, refused.sentence, button)

    def _offline(self, problem: Problem) -> Banner:
        words = problem_text(problem)
        button = Button(self.tr("Retry"), "fix", "rotate-ccw", small=True)
        button.clicked.connect(self.retry_wanted)
        sentence = self.tr("Installed packages are listed all the same.")
        banner = Banner("warn", words.title, sentence, button)
        banner.setToolTip("\n".join(part for part in (words.why, words.next) if part))
        return banner
