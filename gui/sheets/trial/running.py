"""A trial under way: copying, changing the copy, trying what changed."""

from __future__ import annotations

from gui.jobs.job import Job
from gui.jobs.runner import JobRunner
from gui.jobs.words import amount, time_left
from gui.sheets.following import FollowingSheet

AWAY = "away"
"""The result of the user who does something else meanwhile."""
_SIZE = (560, 0)


class RunTrialSheet(FollowingSheet):
    """Esc goes on in the background; Cancel stops it."""

    def __init__(self, runner: JobRunner, job: Job) -> None:
        super().__init__(runner, job, "flask-conical", _SIZE)
        self.set_reassurance(self.tr("The original is only read"))
        self.away_button = self.add_button(self.tr("Go on in the background"))
        self.away_button.clicked.connect(self.cancel)
        self.stop_button = self.add_button(self.tr("Cancel"), "outline", "x")
        self.stop_button.clicked.connect(self._stop)
        self.safe = self.away_button
        self.follow()

    def cancel(self) -> None:
        """Leave it to itself: the strip shows it, and its report comes when it is there."""
        self.finish(AWAY)

    def show_job(self) -> None:
        """Where the job is now, and whether it can still be stopped."""
        super().show_job()
        self.stop_button.setEnabled(self.job.can_cancel)

    def amount_words(self) -> str:
        """How much is copied, and how long it will take."""
        parts = (amount(self.job), time_left(self.job))
        return " · ".join(part for part in parts if part)

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.runner.cancel(self.job)
