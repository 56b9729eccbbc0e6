"""What the card about mirrors does: measure, show what would be written, write, take back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.model.changes import Changes
from core.model.configuration import EditDone, EditRecord, UndoEdit, UseMirror
from core.model.problem import Problem
from gui.actions import channels as actions
from gui.first_run import offer
from gui.first_run.offer import Offer, Stage
from gui.first_run.write_sheet import WriteSheet
from gui.jobs.job import Job
from gui.services import Services
from gui.state.staging import staging_of

WRITTEN = "first_run.written"
"""Where the store keeps what was written from this page: a switch of theme must not lose it."""


class MirrorSteps(QObject):
    """The state behind the card; all of it lives in store, jobs and staging."""

    changed = Signal()

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._store = services, services.store
        self._staging = staging_of(services)
        self._job: Job | None = None
        self._store.changed.connect(self._on_changed)
        services.runner.listed.connect(self._on_jobs)
        self._staging.changed.connect(self._on_staging)
        self._staging.written.connect(self._on_written)
        self._on_jobs()

    def offer(self) -> Offer:
        """What there is to say now."""
        catalogue, record = self._store.mirrors, self.written_record()
        if catalogue is None:
            return offer.ask(None)
        if self._job is not None and not self._job.is_over:
            return offer.measuring(catalogue, self._job.measurements)
        mirror = self._written_mirror()
        if record is not None and not record.undone and mirror:
            return offer.written(catalogue, mirror, record)
        problem = self._store.kept.get(actions.PROBE_PROBLEM)
        if isinstance(problem, Problem):
            return offer.failed(problem)
        if catalogue.report is not None:
            return offer.measured(catalogue, catalogue.report)
        return offer.ask(catalogue)

    def press(self) -> None:
        """The card's button."""
        now = self.offer()
        record = self.written_record()
        if now.stage is Stage.MEASURING:
            self.cancel()
        elif now.stage is Stage.BETTER:
            self._services.tasks.spawn(self._use(now.mirror))
        elif now.stage is Stage.WRITTEN and record is not None:
            self._staging.take_back(record)
        elif now.stage is not Stage.WAITING:
            self.measure()

    def measure(self) -> None:
        """Ask all mirrors."""
        actions.measure(self._services)

    def done(self) -> int:
        """How many have been measured, while that is under way."""
        known = self._job.measurements.values() if self._job is not None else ()
        return sum(one.done for one in known)

    def cancel(self) -> None:
        """End a measurement that is under way."""
        if self._job is not None and not self._job.is_over:
            self._services.runner.cancel(self._job)

    def written_record(self) -> EditRecord | None:
        """What was written from here, as it stands now."""
        kept = self._store.kept.get(WRITTEN)
        if kept is None:
            return None
        record: EditRecord = kept[1]
        return next((one for one in self._store.edits if one.id == record.id), record)

    def _written_mirror(self) -> str:
        kept = self._store.kept.get(WRITTEN)
        return kept[0] if kept is not None else ""

    async def _use(self, mirror: str) -> None:
        self._staging.stage(UseMirror(mirror=mirror))
        await self._services.sheets.present(self._sheet())

    def _sheet(self) -> WriteSheet:
        return WriteSheet(self._staging, self.tr("What would be written"))

    def _on_written(self, edit: object, done: EditDone) -> None:
        if isinstance(edit, UseMirror):
            self._store.kept[WRITTEN] = (edit.mirror, done.record)
        self.changed.emit()

    def _on_staging(self) -> None:
        # Taking back needs no look, but where others have changed the same lines since.
        waits = isinstance(self._staging.edit, UndoEdit) and not self._staging.writing
        known = self._staging.preview is not None or self._staging.problem is not None
        if waits and known and self._services.sheets.current is None:
            self._services.tasks.spawn(self._services.sheets.present(self._sheet()))

    def _on_changed(self, changes: Changes) -> None:
        if changes.channels:
            self.changed.emit()

    def _on_jobs(self) -> None:
        job = actions.measuring(self._services)
        if job is self._job:
            return
        self._job = job
        if job is not None:
            job.changed.connect(self.changed)
        self.changed.emit()
