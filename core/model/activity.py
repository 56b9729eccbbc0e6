"""Operations that ended, as the activity page lists them."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.plan import Check
from core.model.problem import Problem
from core.model.progress import Logged, Phase
from core.model.request import Request


class Outcome(StrEnum):
    """How an operation ended."""

    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    """Cancelled before the prefix was touched, or undone after."""
    RECOVERED = "recovered"
    """Was interrupted; completed at the next start."""
    ROLLED_BACK = "rolled_back"
    """Was interrupted; undone at the next start."""


class PhaseSpan(Data, frozen=True):
    """When a phase ran, in seconds since the epoch."""

    phase: Phase
    start: float
    end: float


class Provider(Data, frozen=True):
    """Who served how much. `name` is a host, or `cache` for the package cache."""

    name: str
    files: int
    bytes: int
    seconds: float = 0.0


class Operation(Data, frozen=True):
    """One finished (or failed) operation with all that its page shows."""

    id: str
    title: Message
    prefix: str
    environment: str
    started: float
    finished: float
    outcome: Outcome
    added: int = 0
    updated: int = 0
    removed: int = 0
    revision: int | None = None
    restore_revision: int | None = None
    """The revision that Undo goes back to, where there is one."""
    phases: tuple[PhaseSpan, ...] = ()
    providers: tuple[Provider, ...] = ()
    checks: tuple[Check, ...] = ()
    log: tuple[Logged, ...] = ()
    problem: Problem | None = None
    trash_token: str = ""
    """For a deleted environment: what RecoverEnvironment takes, as long as that is possible."""
    request: Request | None = None
    """What was wanted, where it can be tried again."""
