"""Collects what an operation's page will show while passing its progress on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.engine.reporting import Report
from core.logging import redact
from core.model.activity import PhaseSpan, Provider
from core.model.base import Message
from core.model.progress import (
    Advanced,
    CommitBegun,
    CommitSealed,
    Event,
    Logged,
    Noted,
    Phase,
    PhaseFinished,
    PhaseStarted,
)

_MOST_LINES = 5000


class Narrator:
    """Reports events and remembers phases, log lines and providers. Safe from any thread."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._lock = threading.Lock()
        self._phases: list[PhaseSpan] = []
        self._log: list[Logged] = []
        self._providers: dict[str, Provider] = {}
        self.notes: list[Message] = []
        self.started = time.time()

    @property
    def phases(self) -> tuple[PhaseSpan, ...]:
        """Phases that ended, in order."""
        return tuple(self._phases)

    @property
    def log_lines(self) -> tuple[Logged, ...]:
        """The operation's log so far."""
        with self._lock:
            return tuple(self._log)

    @property
    def providers(self) -> tuple[Provider, ...]:
        """Who served how much, the biggest first."""
        return tuple(sorted(self._providers.values(), key=lambda item: -item.bytes))

    def say(self, event: Event) -> None:
        """Pass an event on."""
        self._report(event)

    @contextmanager
    def phase(
        self, phase: Phase, *, total_bytes: int | None = None, total_items: int | None = None
    ) -> Iterator[None]:
        """Mark the beginning and end of a phase."""
        start = time.time()
        self.say(PhaseStarted(phase, start, total_bytes, total_items))
        try:
            yield
        finally:
            end = time.time()
            self._phases.append(PhaseSpan(phase, start, end))
            self.say(PhaseFinished(phase, end))

    def advance(self, event: Advanced) -> None:
        """Tell how far a phase is."""
        self.say(event)

    def log(self, topic: str, text: str) -> None:
        """Add a line to the log. Technical English; secrets in it are taken out."""
        line = Logged(time.time(), topic, redact(text))
        with self._lock:
            if len(self._log) < _MOST_LINES:
                self._log.append(line)
        self.say(line)

    def note(self, message: Message) -> None:
        """Tell something that is not an error."""
        self.notes.append(message)
        self.say(Noted(message))

    def served(self, name: str, size: int, seconds: float = 0.0, *, files: int = 1) -> None:
        """Count a file from a provider, or a part of one (no file)."""
        with self._lock:
            before = self._providers.get(name, Provider(name, 0, 0))
            self._providers[name] = Provider(
                name, before.files + files, before.bytes + size, before.seconds + seconds
            )

    def commit_begun(self) -> None:
        """From here on the prefix changes."""
        self.say(CommitBegun())

    def commit_sealed(self) -> None:
        """Too late to undo."""
        self.say(CommitSealed())


class Pace:
    """Lets an event through at most 15 times a second, and always the last one."""

    def __init__(self, per_second: float = 15.0) -> None:
        self._gap = 1.0 / per_second
        self._next = 0.0

    def ready(self) -> bool:
        """True when enough time has passed since the last event that was let through."""
        now = time.monotonic()
        if now < self._next:
            return False
        self._next = now + self._gap
        return True


def item_counter(narrator: Narrator, phase: Phase, total: int) -> Callable[[int], None]:
    """A function to be told how many of `total` items are done; it speaks a few times a second."""
    pace = Pace()

    def count(done: int) -> None:
        if pace.ready() or done == total:
            narrator.advance(Advanced(phase, done_items=done, total_items=total))

    return count
