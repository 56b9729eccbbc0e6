"""A problem as people meet it: what happened, why, what to do; technical words one click away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.model.problem import (
    Action,
    CloseProgram,
    NewEnvironment,
    OpenPage,
    Problem,
    Retry,
    UseName,
    UseRequest,
)
from gui.language import problem_text, say
from gui.widgets.buttons import Button
from gui.widgets.details import Details
from gui.widgets.frames import IconLabel, column, row
from gui.widgets.text import Text


class ProblemView(QWidget):
    """`chosen` carries the Action of a suggestion's button. The owner decides what it does."""

    chosen = Signal(object)

    def __init__(
        self, problem: Problem, *, heading: bool = True, parent: QWidget | None = None
    ) -> None:
        """`heading` False leaves the first sentence to a sheet's header."""
        super().__init__(parent)
        self.problem = problem
        words = problem_text(problem)
        stack = column(self, spacing=10)
        if heading:
            line = row(None, spacing=10)
            line.addWidget(IconLabel("octagon-x", "danger", 18), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(words.title, "h-section", wrap=True), 1)
            stack.addLayout(line)
        for sentence in (words.why, words.next):
            if sentence:
                stack.addWidget(Text(sentence, "body", "text-2", wrap=True, selectable=True))
        self._add_suggestions(stack)
        self.setAccessibleName(" ".join(words))
        if problem.detail:
            stack.addWidget(Details(problem.detail))

    def _add_suggestions(self, stack: QVBoxLayout) -> None:
        buttons = row(None, spacing=8)
        for suggestion in self.problem.suggestions:
            # Closing somebody's program is theirs to do: it may hold work that is not saved.
            if suggestion.action is None or isinstance(suggestion.action, CloseProgram):
                stack.addWidget(Text(say(suggestion.message), "body", "text-2", wrap=True))
                continue
            button = Button(say(suggestion.message), "fix", self._icon(suggestion.action))
            action = suggestion.action
            button.clicked.connect(lambda _checked=False, action=action: self.chosen.emit(action))
            buttons.addWidget(button)
        if buttons.count():
            buttons.addStretch()
            stack.addLayout(buttons)

    @staticmethod
    def _icon(action: Action) -> str:
        match action:
            case Retry():
                return "rotate-ccw"
            case UseName() | UseRequest():
                return "check"
            case OpenPage():
                return "arrow-right"
            case NewEnvironment():
                return "plus"
            case CloseProgram():
                return ""
