"""What the page shows while there is no graph: that it is being read, or why there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.problem import Problem
from gui.language import problem_text
from gui.widgets.buttons import Button
from gui.widgets.empty_state import EmptyState
from gui.widgets.frames import column
from gui.widgets.progress import Spinner
from gui.widgets.text import Text


class Standby(QStackedWidget):
    """`again_wanted`: look once more."""

    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = QWidget(self)
        stack = column(self._reading, spacing=10)
        stack.addStretch(2)
        stack.addWidget(Spinner(20), 0, Qt.AlignmentFlag.AlignHCenter)
        words = Text(self.tr("Reading what the packages ask of each other…"), "body", "text-2")
        stack.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        stack.addStretch(3)
        self.addWidget(self._reading)
        self.again = Button(self.tr("Look again"), "outline", "refresh-cw")
        self.again.clicked.connect(self.again_wanted)
        self._failed = EmptyState("triangle-alert", "", "", self.again)
        self.addWidget(self._failed)
        self._empty = EmptyState("package", "")
        self.addWidget(self._empty)

    def show_reading(self) -> None:
        """Somebody looks."""
        self.setCurrentWidget(self._reading)

    def show_problem(self, problem: Problem) -> None:
        """Why nothing can be shown."""
        words = problem_text(problem)
        self._failed.say(words.title, " ".join(part for part in (words.why, words.next) if part))
        self.setCurrentWidget(self._failed)

    def show_nothing(self, *, environment: bool) -> None:
        """There is no environment, or nothing in it."""
        if environment:
            self._empty.say(
                self.tr("This environment is empty."),
                self.tr("What you install into it is drawn here."),
            )
        else:
            self._empty.say(
                self.tr("No environment is selected."),
                self.tr("Create one, or drop an environment.yml here."),
            )
        self.setCurrentWidget(self._empty)
