"""A trial under way: copying, changing the copy, trying what changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.jobs.job import Job
from gui.jobs.runner import JobRunner
from gui.jobs.words import amount, step_sentence, time_left
from gui.widgets.frames import column, row
from gui.widgets.progress import ProgressBar, Spinner
from gui.widgets.sheet import Sheet
from gui.widgets.text import ElidedLabel, Text

AWAY = "away"
"""The result of the user who does something else meanwhile."""
_SIZE = (560, 0)


class RunTrialSheet(Sheet):
    """Follows the job and closes with it. Esc goes on in the background; Cancel stops it."""

    def __init__(self, runner: JobRunner, job: Job) -> None:
        super().__init__(job.title, "flask-conical", "text-2", size=_SIZE)
        self._runner, self._job = runner, job
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
        self.set_reassurance(self.tr("The original is only read"))
        self.away_button = self.add_button(self.tr("Go on in the background"))
        self.away_button.clicked.connect(self.cancel)
        self.stop_button = self.add_button(self.tr("Cancel"), "outline", "x")
        self.stop_button.clicked.connect(self._stop)
        self.safe = self.away_button
        job.changed.connect(self._show)
        job.ended.connect(self._close)
        self._show()

    def cancel(self) -> None:
        """Leave it to itself: the strip shows it, and its report comes when it is there."""
        self.finish(AWAY)

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self._runner.cancel(self._job)

    def _show(self) -> None:
        self._step.setText(step_sentence(self._job))
        parts = (amount(self._job), time_left(self._job))
        self._amount.setText(" · ".join(part for part in parts if part))
        self._bar.set_fraction(self._job.fraction)
        self.stop_button.setEnabled(self._job.can_cancel)

    def _close(self) -> None:
        self.finish(None)
