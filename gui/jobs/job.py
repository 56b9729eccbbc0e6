"""A job: one long operation as the window sees it, from waiting in a lane to its end."""

from __future__ import annotations

import asyncio
import itertools
import time
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.model.base import Message
from core.model.calls import Call
from core.model.mirror import Measurement
from core.model.problem import Problem, ProblemError
from core.model.progress import (
    Advanced,
    CommitBegun,
    CommitSealed,
    Event,
    Logged,
    Measured,
    Noted,
    Phase,
    PhaseFinished,
    PhaseStarted,
)
from gui.language import say
from gui.language.titles import short_title

FRAME_MS = 33
"""Views are told of progress at most 30 times a second."""

_numbers = itertools.count(1)


class State(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    CANCELLING = "cancelling"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


ENDED = (State.DONE, State.FAILED, State.CANCELLED)


class Job(QObject):
    """`changed` is coalesced; `ended` comes once, after the last `changed`."""

    changed = Signal()
    ended = Signal()

    def __init__(
        self, title: Message | str, call: Call, lane: str, *, quiet: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.number = next(_numbers)
        self.call, self.lane, self.quiet = call, lane, quiet
        self._title = title
        self.state = State.QUEUED
        self.created = time.time()
        self.started = 0.0
        self.finished = 0.0
        self.waits_for: Job | None = None
        self.phases: list[Phase] = []
        """Phases begun, in order; the last is the current one."""
        self.finished_phases: set[Phase] = set()
        self.spans: dict[Phase, tuple[float, float | None]] = {}
        """Start and end of each phase in seconds since the epoch; None while it runs."""
        self.progress: Advanced | None = None
        self.committed = False
        self.sealed = False
        self.notes: list[Message] = []
        self.log: list[Logged] = []
        self.measurements: dict[str, Measurement] = {}
        """What is known of each mirror so far, while mirrors are measured."""
        self.problem: Problem | None = None
        self.result: Any = None
        self.completed_instead = False
        """Cancelled so late that it was finished rather than undone."""
        self._pending: Advanced | None = None
        self._outcome: asyncio.Future[Any] | None = None
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(FRAME_MS)
        self._frame.timeout.connect(self._flush)

    @property
    def title(self) -> str:
        """What it does, in the language of the window."""
        return say(self._title) if isinstance(self._title, Message) else self._title

    @property
    def short_title(self) -> str:
        """The same where its environment is named beside it."""
        return short_title(self._title) if isinstance(self._title, Message) else self._title

    @property
    def phase(self) -> Phase | None:
        """The phase it is in."""
        return self.phases[-1] if self.phases else None

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self.state in ENDED

    @property
    def can_cancel(self) -> bool:
        """Whether Cancel would still have an effect."""
        return self.state is State.QUEUED or (self.state is State.RUNNING and not self.sealed)

    @property
    def fraction(self) -> float | None:
        """How far the current phase is, between 0 and 1; None where that is not known."""
        step = self.progress
        if step is None:
            return None
        if step.total_bytes:
            return min(1.0, step.done_bytes / step.total_bytes)
        if step.total_items:
            return min(1.0, step.done_items / step.total_items)
        return None

    async def wait(self) -> Any:
        """Its result. Raises ProblemError, or CancelledError when it was cancelled."""
        if not self.is_over:
            self._outcome = self._outcome or asyncio.get_running_loop().create_future()
            await asyncio.shield(self._outcome)
        if self.state is State.DONE:
            return self.result
        if self.problem is not None:
            raise ProblemError(self.problem)
        raise asyncio.CancelledError

    def take(self, event: Event) -> None:
        """An event of the engine. Called on the window's thread."""
        match event:
            case Advanced():
                self._pending = event
                if not self._frame.isActive():
                    self._frame.start()
                return
            case PhaseStarted(phase=phase):
                self._take_pending()
                if phase in self.phases:  # once more, for what pip is to bring
                    self.phases.remove(phase)
                    self.finished_phases.discard(phase)
                self.phases.append(phase)
                self.spans.setdefault(phase, (event.time or time.time(), None))
                self.progress = Advanced(
                    phase=phase, total_bytes=event.total_bytes, total_items=event.total_items
                )
            case PhaseFinished(phase=phase):
                self._take_pending()
                self.finished_phases.add(phase)
                end = event.time or time.time()
                self.spans[phase] = (self.spans.get(phase, (end, None))[0], end)
            case CommitBegun():
                self.committed = True
            case CommitSealed():
                self.sealed = True
            case Noted(message=message):
                self.notes.append(message)
            case Logged():
                self.log.append(event)
            case Measured(measurement=measurement):
                self.measurements[measurement.mirror] = measurement
        if not self._frame.isActive():
            self._frame.start()

    def begin(self) -> None:
        """It is its turn."""
        self.state, self.started, self.waits_for = State.RUNNING, time.time(), None
        self.changed.emit()

    def move_to(self, state: State) -> None:
        """Change state and tell at once."""
        self.state = state
        self._flush()

    def end(self, state: State, *, result: object = None, problem: Problem | None = None) -> None:
        """It is over: last progress first, then the end."""
        self.result, self.problem, self.finished = result, problem, time.time()
        self._take_pending()
        self._frame.stop()
        self.state = state
        self.changed.emit()
        if self._outcome is not None and not self._outcome.done():
            self._outcome.set_result(None)
        self.ended.emit()

    def _take_pending(self) -> None:
        if self._pending is not None:
            self.progress, self._pending = self._pending, None
            if not self.phases or self.progress.phase not in self.phases:
                self.phases.append(self.progress.phase)

    def _flush(self) -> None:
        self._take_pending()
        self.changed.emit()
