"""A small sheet that follows a job: its step, how far it is, a bar."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.jobs.job import Job
from gui.jobs.runner import JobRunner
from gui.jobs.words import amount, step_sentence
from gui.widgets.frames import column, row
from gui.widgets.progress import ProgressBar, Spinner
from gui.widgets.sheet import SMALL, Sheet
from gui.widgets.text import ElidedLabel, Text


class FollowingSheet(Sheet):
    """Closes with its job. Buttons are added by the one that is shown."""

    def __init__(
        self, runner: JobRunner, job: Job, icon: str = "", size: tuple[int, int] = SMALL
    ) -> None:
        super().__init__(job.title, icon, "text-2", size=size)
        self.runner, self.job = runner, job
        content = QWidget(self)
        stack = column(content, (24, 18, 24, 20), 12)
        line = row(None, spacing=10)
        line.addWidget(Spinner(18))
        self._step = ElidedLabel("", "body", "text-2")
        line.addWidget(self._step, 1)
        self._amount = Text("", "small", "text-3")
        line.addWidget(self._amount)
        stack.addLayout(line)
        self._bar = ProgressBar()
        stack.addWidget(self._bar)
        self.body.addWidget(content)

    def follow(self) -> None:
        """Begin to show the job, once the buttons are there."""
        self.job.changed.connect(self.show_job)
        self.job.ended.connect(self._close)
        self.show_job()

    def show_job(self) -> None:
        """Where the job is now."""
        self._step.setText(step_sentence(self.job))
        self._amount.setText(self.amount_words())
        self._bar.set_fraction(self.job.fraction)

    def amount_words(self) -> str:
        """How much of it is done."""
        return amount(self.job)

    def _close(self) -> None:
        self.finish(None)
