"""Solves a request, without dressing the result: also what trials of other requests use."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from core.engine.network.data_progress import told_in_bytes
from core.engine.records import is_usable
from core.engine.reporting import Report
from core.engine.solving.changes import Difference, compare, settle
from core.engine.solving.goal import (
    Goal,
    goal_of_change,
    goal_of_create,
    with_wishes_replaced,
)
from core.engine.solving.held import Held, find_held
from core.engine.solving.missing import refuse_missing_names
from core.engine.solving.removal import listed
from core.engine.solving.solver import Solver
from core.engine.solving.specs import name_of
from core.engine.solving.starting_point import StartingPoint
from core.engine.solving.updating import solve_update, solve_update_all
from core.engine.updates.safe import goal_of_safe_update, solve_safe_update
from core.model.package import PackageRecord
from core.model.plan import Change
from core.model.problem import fail
from core.model.progress import Phase, PhaseFinished, PhaseStarted
from core.model.request import (
    ChangeRequest,
    CreateRequest,
    Request,
    RestoreRequest,
    SafeUpdateRequest,
)
from core.settings import SettingsFile


@dataclass(frozen=True)
class Outcome:
    """A solved request, before it is dressed as a Plan."""

    goal: Goal
    difference: Difference
    behind: dict[str, str] = field(default_factory=dict)
    """Packages to be updated that had to stay behind this newest version."""
    held: Held = field(default_factory=Held)
    """The same for an update of everything."""


def make_goal(request: Request, start: StartingPoint) -> Goal:
    """What the solver is to reach for a request. Raises the Problems of specs and names."""
    pip_with_python = SettingsFile().load().pip_with_python
    match request:
        case CreateRequest():
            return goal_of_create(request, pip_with_python=pip_with_python)
        case ChangeRequest():
            return goal_of_change(request, start, pip_with_python=pip_with_python)
        case SafeUpdateRequest():
            return goal_of_safe_update(request, start)
        case RestoreRequest():
            _refuse_unusable(request)
            return Goal(specs={}, requested=dict(request.requested))


async def find_outcome(
    request: Request, goal: Goal, start: StartingPoint, solver: Solver, report: Report
) -> Outcome:
    """Solve. Raises Unsolvable, and Problems of names and network."""
    if isinstance(request, RestoreRequest):
        return Outcome(goal, compare(start.records, list(request.records)))
    if not goal.needs_solver:
        staying = [
            record for name, record in start.records.items() if name not in goal.removal.names
        ]
        return Outcome(goal, compare(start.records, staying))
    report(PhaseStarted(Phase.METADATA, time.time()))
    with told_in_bytes(report):
        await refuse_missing_names(goal, start, solver)
        if goal.brings_pip and not await solver.builds(["pip"]):
            goal = replace(goal, brings_pip=False)
    report(PhaseFinished(Phase.METADATA, time.time()))
    report(PhaseStarted(Phase.SOLVE, time.time()))
    if isinstance(request, SafeUpdateRequest):
        safe = await solve_safe_update(request, goal, start, solver)
        report(PhaseFinished(Phase.SOLVE, time.time()))
        return Outcome(safe.goal, safe.difference)
    behind: dict[str, str] = {}
    if goal.update_all:
        solution = await solve_update_all(goal, start, solver)
    elif goal.updating:
        solution, behind = await solve_update(goal, start, solver)
    else:
        solution = await solver.solve(goal, start)
    after = settle(start.records, solution, goal.locked)
    _refuse_needed_removal(goal, after)
    held = Held()
    if goal.update_all:
        goal = with_wishes_replaced(goal, start, after)
        held = await find_held(goal, start, solver, after)
    report(PhaseFinished(Phase.SOLVE, time.time()))
    return Outcome(goal, compare(start.records, after), behind, held)


def with_more(outcome: Outcome, changes: Iterable[Change]) -> Outcome:
    """The same with changes that no solver knows of: packages that are linked again."""
    more = tuple(changes)
    if not more:
        return outcome
    ordered = sorted((*outcome.difference.changes, *more), key=lambda change: change.name)
    return replace(outcome, difference=replace(outcome.difference, changes=tuple(ordered)))


def _refuse_unusable(request: RestoreRequest) -> None:
    """A record may have been made by hand, or damaged in the file that kept it."""
    names = sorted(record.name for record in request.records if not is_usable(record))
    if names:
        raise fail("restore-unusable", names=listed(names))


def _refuse_needed_removal(goal: Goal, after: list[PackageRecord]) -> None:
    """What is to go and what is to come can exclude each other."""
    names = {record.name for record in after}
    for name in sorted(goal.removal.chosen & names):
        users = [
            record.name for record in after if name in {name_of(text) for text in record.depends}
        ]
        raise fail("removal-needed", name=name, users=listed(sorted(users)))
