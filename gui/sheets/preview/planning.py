"""The small sheet shown while a plan is being worked out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.jobs.job import Job
from gui.jobs.runner import JobRunner
from gui.jobs.words import amount, step_sentence
from gui.widgets.frames import column, row
from gui.widgets.progress import ProgressBar, Spinner
from gui.widgets.sheet import SMALL, Sheet
from gui.widgets.text import ElidedLabel, Text


class PlanningSheet(Sheet):
    """Follows the job and closes with it; Cancel stops the solver."""

    def __init__(self, runner: JobRunner, job: Job) -> None:
        super().__init__(job.title, size=SMALL)
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
        self.set_reassurance(self.tr("Nothing is changed before you apply"))
        self.stop_button = self.add_cancel()
        job.changed.connect(self._show)
        job.ended.connect(self._close)
        self._show()

    def cancel(self) -> None:
        """Stop the solver; the sheet closes when it is gone."""
        self.stop_button.setEnabled(False)
        self.close_button.setEnabled(False)
        self._runner.cancel(self._job)

    def _show(self) -> None:
        self._step.setText(step_sentence(self._job))
        self._amount.setText(amount(self._job))
        self._bar.set_fraction(self._job.fraction)

    def _close(self) -> None:
        self.finish(result=None)
