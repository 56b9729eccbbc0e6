"""Starts jobs: one at a time in each lane, the same wish only once, all of them listed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from core.client import Cancelled, EngineClient, Running
from core.model.activity import Outcome
from core.model.base import Message
from core.model.calls import Call, Role
from core.model.changes import Changes
from core.model.problem import Problem, ProblemError
from gui.jobs.job import Job, State

log = logging.getLogger(__name__)

Done = Callable[[Any], None]
Failed = Callable[[Problem], None]


class JobRunner(QObject):
    """A lane is a prefix: transactions on one environment follow each other."""

    listed = Signal()
    """A job came or went (quiet ones too)."""
    mutated = Signal(object)
    """Changes that a job's result names."""
    failed = Signal(object)
    """A job whose problem nobody else takes care of."""
    finished = Signal(object)
    """Any job, when it is over."""

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self.jobs: list[Job] = []
        """Jobs that are not over, oldest first."""
        self._tasks: dict[Job, asyncio.Task[None]] = {}
        self._running: dict[Job, Running] = {}
        self._endings: set[asyncio.Future[bool]] = set()

    def start(
        self,
        title: Message | str,
        call: Call,
        *,
        lane: str = "",
        on_done: Done | None = None,
        on_failed: Failed | None = None,
        quiet: bool = False,
    ) -> Job:
        """Start a call, or return the job that is already at it.

        A `quiet` job (a live verdict while typing) is not shown in the strip. A job with
        `on_failed`, or a quiet one, keeps its problem to itself.
        """
        for job in self.jobs:
            if job.call == call:
                return job
        job = Job(title, call, lane, quiet=quiet, parent=self)
        if lane and call.role is not Role.ERRAND:
            self._end_errands(lane)
        if lane:
            job.waits_for = self.busy_with(lane)
        self.jobs.append(job)
        task = asyncio.ensure_future(self._see_through(job, on_done, on_failed))
        task.add_done_callback(partial(self._see_off, job))
        self._tasks[job] = task
        self.listed.emit()
        return job

    def busy_with(self, lane: str) -> Job | None:
        """The last job of a lane, which a new one would wait for."""
        return next((job for job in reversed(self.jobs) if lane and job.lane == lane), None)

    def changing(self, lane: str) -> Job | None:
        """The last job of a lane that changes it; looking at it is no change."""
        jobs = (job for job in reversed(self.jobs) if lane and job.lane == lane)
        return next((job for job in jobs if job.call.role is not Role.ERRAND), None)

    def visible(self) -> list[Job]:
        """Jobs for the strip and the activity page, oldest first."""
        return [job for job in self.jobs if not job.quiet]

    def cancel(self, job: Job) -> None:
        """Cancel: at once while it waits; else it ends when the environment is whole again."""
        if not job.can_cancel:
            return
        if job.state is State.QUEUED:
            self._tasks[job].cancel()
            return
        job.move_to(State.CANCELLING)
        if (running := self._running.get(job)) is not None:
            ending = asyncio.ensure_future(running.cancel())
            self._endings.add(ending)
            ending.add_done_callback(self._endings.discard)
        else:
            self._tasks[job].cancel()

    async def settle(self) -> None:
        """Wait until every job is over."""
        while self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    def _end_errands(self, lane: str) -> None:
        """What was being found out about it is about to be true no more."""
        for job in self.jobs:
            if job.lane == lane and job.call.role is Role.ERRAND:
                self.cancel(job)

    async def _see_through(self, job: Job, on_done: Done | None, on_failed: Failed | None) -> None:
        try:
            if job.waits_for is not None:
                before = self._tasks.get(job.waits_for)
                if before is not None:
                    await asyncio.wait([before])
            job.begin()
            running = self._client.start(job.call, job.take)
            self._running[job] = running
            result = await running.result()
        except asyncio.CancelledError:
            self._over(job, State.CANCELLED)
        except Cancelled as cancelled:
            found = cancelled.recovered
            job.completed_instead = found is not None and any(
                operation.outcome is Outcome.RECOVERED for operation in found.operations
            )
            self._over(job, State.CANCELLED)
        except ProblemError as error:
            self._over(job, State.FAILED, problem=error.problem)
            if on_failed is not None:
                _tell(on_failed, error.problem)
            elif not job.quiet:
                self.failed.emit(job)
        else:
            self._over(job, State.DONE, result=result)
            if on_done is not None:
                _tell(on_done, result)

    def _see_off(self, job: Job, _task: asyncio.Task[None]) -> None:
        """A task that is cancelled before its first step, by a double click, never says so."""
        if job in self.jobs:
            self._over(job, State.CANCELLED)

    def _over(self, job: Job, state: State, **how: Any) -> None:
        self._running.pop(job, None)
        self._tasks.pop(job, None)
        self.jobs.remove(job)
        job.setParent(None)
        job.end(state, **how)
        changes = getattr(how.get("result"), "changes", None)
        if isinstance(how.get("result"), Changes):
            changes = how["result"]
        if isinstance(changes, Changes):
            self.mutated.emit(changes)
        elif job.lane:
            # It may have been stopped half-way and put back; look, rather than believe.
            self.mutated.emit(Changes(environments=True, prefixes=(job.lane,), activity=True))
        self.listed.emit()
        self.finished.emit(job)


def _tell(listener: Callable[[Any], None], value: object) -> None:
    # The page that asked may be gone with its window (the language was switched, say).
    owner = getattr(listener, "__self__", None)
    if isinstance(owner, QObject) and not isValid(owner):
        return
    listener(value)
