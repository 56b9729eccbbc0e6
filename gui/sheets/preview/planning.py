"""The small sheet shown while a plan is being worked out."""

from __future__ import annotations

from gui.jobs.job import Job
from gui.jobs.runner import JobRunner
from gui.sheets.following import FollowingSheet


class PlanningSheet(FollowingSheet):
    """Cancel stops the solver."""

    def __init__(self, runner: JobRunner, job: Job) -> None:
        super().__init__(runner, job)
        self.set_reassurance(self.tr("Nothing is changed before you apply"))
        self.stop_button = self.add_cancel()
        self.follow()

    def cancel(self) -> None:
        """Stop the solver; the sheet closes when it is gone."""
        self.stop_button.setEnabled(False)
        self.close_button.setEnabled(False)
        self.runner.cancel(self.job)
