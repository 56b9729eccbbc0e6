"""What the page shows instead of lanes: nothing known yet, looking, all up to date, no network."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.base import Message
from core.model.environment import Environment
from core.model.problem import Problem
from core.model.updates import UpdateReport
from gui.jobs.job import Job
from gui.jobs.words import amount, step_sentence
from gui.pages.updates.bands import problem_words
from gui.widgets.buttons import Button
from gui.widgets.empty_state import EmptyState
from gui.widgets.frames import column, row
from gui.widgets.progress import ProgressBar, Spinner
from gui.widgets.text import Text


class Standby(QStackedWidget):
    """One friendly sentence, and one thing to do."""

    check_wanted = Signal()
    schedule_wanted = Signal()
    new_environment_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_check = Button(self.tr("Check for updates"), "primary", "refresh-cw")
        self.first_check.clicked.connect(self.check_wanted)
        self._never = EmptyState("circle-arrow-up", "", "", self.first_check)
        self.schedule = Button(self.tr("Set a schedule"), "link", "arrow-right", trailing=True)
        self.schedule.clicked.connect(self.schedule_wanted)
        stack = self._never.layout()
        assert stack is not None
        stack.insertWidget(stack.count() - 1, self.schedule, 0, Qt.AlignmentFlag.AlignHCenter)  # type: ignore[attr-defined]
        self.again = Button(self.tr("Try again"), "outline", "refresh-cw")
        self.again.clicked.connect(self.check_wanted)
        self._failed = EmptyState("globe", "", "", self.again)
        self._fine = EmptyState("circle-check", "", "")
        self.make_one = Button(self.tr("New environment…"), "primary", "plus")
        self.make_one.clicked.connect(self.new_environment_wanted)
        self._nothing = EmptyState(
            "layers",
            self.tr("There is no environment to update"),
            self.tr("Create one, and its updates will be listed here."),
            self.make_one,
        )
        self._looking = _Looking()
        for page in (self._never, self._failed, self._fine, self._nothing, self._looking):
            self.addWidget(page)

    def show_nothing(self) -> None:
        """There is no environment."""
        self.setCurrentWidget(self._nothing)

    def show_never(self, environment: Environment, *, offline: bool) -> None:
        """Nobody has looked yet."""
        title = self.tr("{name} has not been checked for updates yet")
        line = self.tr(
            "No server is asked until you check. Then you see what is newer, and choose."
        )
        if offline:
            line = self.tr("You are working offline; go online in the settings to look.")
        self._never.say(title.format(name=environment.name), line)
        self.first_check.setEnabled(not offline)
        self.setCurrentWidget(self._never)

    def show_failed(self, problem: Problem | Message) -> None:
        """The look found out nothing, and nothing is known from before."""
        self._failed.say(*problem_words(problem))
        self.setCurrentWidget(self._failed)

    def show_fine(self, environment: Environment, report: UpdateReport) -> None:
        """There is nothing newer."""
        title = self.tr("Everything in {name} is up to date")
        young = report.too_young
        line = self.tr("%n newer version(s) wait, as too new", "", young) if young else ""
        self._fine.say(title.format(name=environment.name), line)
        self.setCurrentWidget(self._fine)

    def show_looking(self, environment: Environment, job: Job) -> None:
        """A first look is under way."""
        self._looking.show_job(environment, job)
        self.setCurrentWidget(self._looking)

    def words(self) -> str:
        """What is said, for tests."""
        shown = self.currentWidget()
        return " ".join(label.text() for label in shown.findChildren(Text) if label.text())


class _Looking(QWidget):
    """What is being done, and how far it is."""

    def __init__(self) -> None:
        super().__init__()
        stack = column(self, (24, 24, 24, 24), 10)
        stack.addStretch(2)
        line = row(None, spacing=10)
        line.addStretch(1)
        line.addWidget(Spinner(18))
        self._title = Text("", "h-section")
        line.addWidget(self._title)
        line.addStretch(1)
        stack.addLayout(line)
        self._step = Text("", "body", "text-2")
        stack.addWidget(self._step, 0, Qt.AlignmentFlag.AlignHCenter)
        self._bar = ProgressBar()
        self._bar.setFixedWidth(280)
        stack.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        stack.addStretch(3)

    def show_job(self, environment: Environment, job: Job) -> None:
        """Show how far it is."""
        title = self.tr("Looking for updates of {name}").format(name=environment.name)
        self._title.setText(title)
        step, done = step_sentence(job), amount(job)
        self._step.setText(f"{step} · {done}" if done else step)
        self._bar.set_fraction(job.fraction)
