"""Whether an environment works: what was tried after a change, and how it went before."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message


class TrialKind(StrEnum):
    """What is tried."""

    IMPORT = "import"
    """A top-level module of a package, in a child without network or display."""
    REQUIREMENTS = "requirements"
    """What `pip check` looks at: requirements of Python distributions."""
    GPU = "gpu"
    COMMAND = "command"
    """The user's own."""


class TrialOutcome(StrEnum):
    """How it went."""

    PASSED = "passed"
    FAILED = "failed"
    TIMED_OUT = "timed_out"
    NOT_TRIED = "not_tried"
    """On the list of what must not be imported, or there was no time left."""


class Tried(Data, frozen=True):
    """One thing tried."""

    kind: TrialKind
    subject: str
    """A module, a distribution, a command."""
    package: str = ""
    """The conda or pip package it belongs to."""
    outcome: TrialOutcome = TrialOutcome.PASSED
    seconds: float = 0.0
    message: Message | None = None
    """In one sentence, where it did not pass."""
    detail: str = ""
    """The last lines it printed."""


class Verification(Data, frozen=True):
    """All that was tried of one state of an environment."""

    time: float
    """Seconds since the epoch."""
    tried: tuple[Tried, ...] = ()
    before: tuple[Tried, ...] = ()
    """The same, before the change; empty where nothing was tried then."""
    complete: bool = True
    """False where it was cancelled or ran out of time."""

    @property
    def broken(self) -> tuple[Tried, ...]:
        """What fails now and did not fail before."""
        bad = (TrialOutcome.FAILED, TrialOutcome.TIMED_OUT)
        old = {(one.kind, one.subject) for one in self.before if one.outcome in bad}
        return tuple(
            one for one in self.tried if one.outcome in bad and (one.kind, one.subject) not in old
        )
