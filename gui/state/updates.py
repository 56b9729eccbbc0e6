"""What is known about updates: a report per environment, looks under way, and explanations.

It outlives the window that shows it, so a switch of theme or language keeps everything. Nobody is
contacted by it unless the user asks, or has set a schedule (`gui.state.update_schedule`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.model.base import Message
from core.model.calls import ApplyPlan, FindUpdates, LastUpdates
from core.model.changes import Changes
from core.model.problem import Problem, ProblemError
from core.model.updates import Explanation, Hold, Lane, Update, UpdateReport
from gui.jobs.job import Job, State
from gui.jobs.tasks import Tasks

if TYPE_CHECKING:
    from core.client import EngineClient
    from gui.jobs.runner import JobRunner
    from gui.services import Services
    from gui.state.store import Store

_KEPT = "updates.reports"
translate = QCoreApplication.translate


class UpdateReports(QObject):
    """Reports by prefix. Every change of what is known about a prefix is told by `changed`."""

    changed = Signal(str)
    """A prefix."""
    explained = Signal(str, str)
    """Prefix and package of an explanation that has come in."""

    def __init__(
        self, client: EngineClient, runner: JobRunner, store: Store, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._client, self._runner, self._store = client, runner, store
        self._tasks = Tasks(self)
        self.reports: dict[str, UpdateReport] = {}
        self.problems: dict[str, Problem | Message] = {}
        """Why the last look found out nothing."""
        self.stale: set[str] = set()
        """Environments that are no longer as their report saw them."""
        self.explanations: dict[tuple[str, str], Explanation | None] = {}
        """By prefix and package; None where the solver had nothing to say."""
        self._jobs: dict[str, Job] = {}
        self._again: set[str] = set()
        self._outdated: set[str] = set()
        """Whose next answer is older than what was decided meanwhile."""
        self._seen: dict[str, float | None] = {}
        """When each environment had last changed as its kept report was asked for."""
        store.changed.connect(self._on_changed)
        runner.finished.connect(self._on_finished)
        self._on_changed(Changes(environments=True))

    # Asking ---------------------------------------------------------------------------------

    def look(self, prefix: str, *, refresh: bool, quiet: bool = False) -> Job:
        """Work out the lanes of an environment; where that is under way, follow it.

        With `refresh` the channels are asked for newer data. A `quiet` look is not listed among
        the operations.
        """
        under_way = self._jobs.get(prefix)
        if under_way is not None and (_asks_channels(under_way) or not refresh):
            return under_way
        environment = self._store.environment(prefix)
        name = environment.name if environment is not None else prefix
        title = translate("UpdateReports", "Look for updates of {name}").format(name=name)
        job = self._runner.start(
            title,
            FindUpdates(prefix=prefix, refresh=refresh),
            on_done=partial(self._take, prefix),
            on_failed=partial(self._fail, prefix),
            quiet=quiet,
        )
        self.follow(prefix, job)
        return job

    def follow(self, prefix: str, job: Job) -> None:
        """Show a look that is under way."""
        self._jobs[prefix] = job
        job.ended.connect(self._on_ended)
        self.changed.emit(prefix)

    def look_anew(self, prefix: str) -> None:
        """Sort again after something was decided or changed, from the channel data at hand.

        A look that is under way does not know of that yet, so another one follows it.
        """
        if prefix in self._jobs:
            self._again.add(prefix)
        else:
            self.look(prefix, refresh=False, quiet=True)

    def looking(self, prefix: str) -> Job | None:
        """The look that is under way."""
        return self._jobs.get(prefix)

    def cancel(self, prefix: str) -> None:
        """Stop looking; what was known stays."""
        if (job := self._jobs.get(prefix)) is not None:
            self._runner.cancel(job)

    def forget_stale(self, prefix: str) -> None:
        """Mark a report as no longer true of its environment."""
        if prefix in self.reports and prefix not in self.stale:
            self.stale.add(prefix)
            self.changed.emit(prefix)

    async def stop(self) -> None:
        """Give up all reading."""
        await self._tasks.stop()

    # What was decided, shown before the lanes are worked out anew ---------------------------------

    def note_pin(self, prefix: str, hold: Hold, *, pinned: bool) -> None:
        """A package was pinned, or let go; the lanes are worked out anew meanwhile."""
        for update in self._updates(prefix):
            if update.name == hold.name:
                lane = Lane.HELD if pinned else update.lane
                self._replace(prefix, update, lane, hold if pinned else None)

    def note_skip(self, prefix: str, name: str, version: str) -> None:
        """A version is not to be offered any more."""
        for update in self._updates(prefix):
            if update.name == name:
                hold = update.hold or Hold(name=name)
                skipped = (*hold.skipped, version)
                hold = msgspec.structs.replace(hold, skipped=skipped)
                self._replace(prefix, update, Lane.HELD, hold)

    def take_explanation(self, prefix: str, name: str, said: Explanation | None) -> None:
        """Keep what the solver said about one update."""
        self.explanations[prefix, name] = said
        self.explained.emit(prefix, name)

    def counts(self, prefix: str) -> tuple[int, int]:
        """How many updates are safe, and how many are to be reviewed."""
        report = self.reports.get(prefix)
        if report is None:
            return 0, 0
        return len(report.lane(Lane.SAFE)), len(report.lane(Lane.REVIEW))

    # Answers ----------------------------------------------------------------------------------

    def take(self, report: UpdateReport) -> None:
        """Show what was found out."""
        prefix = report.prefix
        self.stale.discard(prefix)
        self.problems.pop(prefix, None)
        before = self.reports.get(prefix)
        self.reports[prefix] = report
        if before is None or (before.fingerprint, before.time) != (report.fingerprint, report.time):
            self._forget_explanations(prefix)
        self.changed.emit(prefix)

    def _take(self, prefix: str, report: UpdateReport) -> None:
        known = self.reports.get(prefix)
        if prefix in self._outdated:
            self._outdated.discard(prefix)
            return
        if report.problem is not None and known is not None:
            # What was known last is worth more than nothing; the page says how old it is.
            self.problems[prefix] = report.problem
        elif known is None or known.time <= report.time:
            self.take(report)

    def _fail(self, prefix: str, problem: Problem) -> None:
        self.problems[prefix] = problem

    def _on_ended(self) -> None:
        for prefix, job in list(self._jobs.items()):
            if not job.is_over:
                continue
            del self._jobs[prefix]
            if prefix in self._again and job.state is State.DONE:
                # What it found out is told after this, and is not true any more.
                self._outdated.add(prefix)
                self.look(prefix, refresh=False, quiet=True)
            self._again.discard(prefix)
            self.changed.emit(prefix)

    def _updates(self, prefix: str) -> tuple[Update, ...]:
        report = self.reports.get(prefix)
        return report.updates if report is not None else ()

    def _replace(self, prefix: str, update: Update, lane: Lane, hold: Hold | None) -> None:
        changed = msgspec.structs.replace(update, lane=lane, hold=hold)
        report = self.reports[prefix]
        updates = tuple(changed if one is update else one for one in report.updates)
        self.reports[prefix] = msgspec.structs.replace(report, updates=updates)
        self.changed.emit(prefix)

    def _forget_explanations(self, prefix: str) -> None:
        for key in [key for key in self.explanations if key[0] == prefix]:
            del self.explanations[key]

    # Following the rest of the program ------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        """Ask which reports still hold, wherever an environment is new or has changed."""
        wanted = set(changes.prefixes) & self.reports.keys()
        if changes.environments and not self._store.environments.from_cache:
            present = {
                one.prefix: one.last_changed for one in self._store.environments.environments
            }
            for gone in self.reports.keys() - present.keys():
                self._forget(gone)
            wanted |= {
                prefix
                for prefix, moment in present.items()
                if prefix not in self._seen or self._seen[prefix] != moment
            }
            self._seen = present
        if wanted:
            self._tasks.spawn(self._read_kept(tuple(sorted(wanted))))

    async def _read_kept(self, prefixes: tuple[str, ...]) -> None:
        try:
            kept: tuple[UpdateReport, ...] = await self._client.call(LastUpdates(prefixes=prefixes))
        except ProblemError:
            return
        found = {report.prefix: report for report in kept}
        for prefix in prefixes:
            report, known = found.get(prefix), self.reports.get(prefix)
            if report is None:
                self.forget_stale(prefix)
            elif known is None or known.time <= report.time:
                self.take(report)

    def _forget(self, prefix: str) -> None:
        self.reports.pop(prefix, None)
        self.problems.pop(prefix, None)
        self.stale.discard(prefix)
        self._forget_explanations(prefix)
        self.changed.emit(prefix)

    def _on_finished(self, job: Job) -> None:
        """Our own change of an environment whose lanes are known: work them out anew."""
        if job.state is State.DONE and isinstance(job.call, ApplyPlan):
            prefix = job.call.plan.prefix
            if prefix in self.reports:
                self.forget_stale(prefix)
                self.look_anew(prefix)


def _asks_channels(job: Job) -> bool:
    return isinstance(job.call, FindUpdates) and job.call.refresh


def updates_of(services: Services) -> UpdateReports:
    """The one of this program."""
    kept: UpdateReports | None = services.store.kept.get(_KEPT)
    if kept is None:
        store = services.store
        kept = UpdateReports(services.client, services.runner, store, store)
        store.kept[_KEPT] = kept
        store.at_end(kept.stop)
    return kept
