"""Calls that plan a change, carry it out, or clear up after one."""

from __future__ import annotations

from core.model.activity import Operation
from core.model.base import Data, Message
from core.model.calls.base import Call, Role
from core.model.changes import Changes
from core.model.plan import Check, Plan
from core.model.problem import Problem
from core.model.request import Request
from core.model.revision import Revision


class MakePlan(Call, frozen=True):
    """Solve a request into a Plan; raises a Problem with alternatives when it can't be had."""

    method = "plan.make"
    role = Role.SOLVER
    result = Plan
    request: Request
    explain: bool = True
    """Look for alternatives when impossible (one solve each); the live verdict does without."""


class CheckUpdates(Call, frozen=True):
    """What an update of everything would move now: what its plan takes, and nothing else."""

    method = "plan.updates"
    role = Role.SOLVER
    prefix: str
    channels: tuple[str, ...] = ()


class Updates(Data, frozen=True):
    """Newer versions of installed packages."""

    moves: dict[str, str] = {}
    """By name, the version that an update of everything brings."""
    held: tuple[str, ...] = ()
    """Names with a newer version on offer that it does not reach: wishes, pins, other packages."""


CheckUpdates.result = Updates


class ApplyPlan(Call, frozen=True):
    """Carry out a plan the user agreed to."""

    method = "transaction.apply"
    role = Role.TRANSACTION
    plan: Plan
    allow_scripts: bool = False
    """Run post-link scripts of the packages that bring them."""
    try_before: bool = False
    """While packages are fetched, try what works before the change (`VerifyChange` compares)."""


class Applied(Data, frozen=True):
    """What a transaction left behind."""

    revision: Revision
    operation: Operation
    changes: Changes
    checks: tuple[Check, ...] = ()


ApplyPlan.result = Applied


class CancelChange(Call, frozen=True):
    """Note for good that the user cancelled a change, and end its engine: it is to be undone.

    The engine that carries the change out ends with this instead of answering; whoever recovers
    the prefix, now or at the next start, then rolls it back.
    """

    method = "transaction.cancel"
    role = Role.TRANSACTION
    repeatable = False
    prefix: str


class Recover(Call, frozen=True):
    """Complete or undo open transactions.

    `undo` names prefixes whose transaction the user cancelled, to be rolled back; all others
    are rolled forward, but for those noted as cancelled. With `prefixes` empty every open
    transaction is looked at.
    """

    method = "transaction.recover"
    role = Role.TRANSACTION
    prefixes: tuple[str, ...] = ()
    undo: bool = False


class Recovered(Data, frozen=True):
    """What became of open transactions."""

    messages: tuple[Message, ...] = ()
    operations: tuple[Operation, ...] = ()
    problems: tuple[Problem, ...] = ()
    changes: Changes = Changes()


Recover.result = Recovered
