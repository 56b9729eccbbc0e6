"""Ways out of an impossible request, found by trying: each is solved before it is offered."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.engine.reporting import Report, silent
from core.engine.solving.changes import Difference
from core.engine.solving.goal import Goal
from core.engine.solving.outcome import find_outcome, make_goal
from core.engine.solving.sizes import find_cached
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.specs import parse
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.plan import ChangeKind
from core.model.problem import Alternative, ProblemError, Suggestion, UseRequest
from core.model.progress import Advanced, Phase, PhaseFinished, PhaseStarted
from core.model.request import ChangeRequest, CreateRequest, Request

BUDGET = 6.0
"""Seconds for all trials together; what was found until then is offered."""
_MOST = 4
_FACTS = 4


@dataclass(frozen=True)
class Trial:
    """A request to try. `rank` orders kinds of ways: the least far from the wish first."""

    rank: int
    request: Request
    subject: str
    kind: str


async def find_alternatives(
    request: Request,
    goal: Goal,
    start: StartingPoint,
    solver: Solver,
    blockers: tuple[str, ...],
    report: Report,
) -> tuple[Suggestion, ...]:
    """Requests near to this one that do have a solution, the smallest change first."""
    began = time.monotonic()
    trials = list(_trials(request, goal, start, blockers))
    report(PhaseStarted(Phase.EXPLAIN, time.time(), total_items=len(trials)))
    found: list[tuple[tuple[int, int], Suggestion]] = []
    seen: set[frozenset[tuple[str, str]]] = set()
    for number, trial in enumerate(trials, 1):
        if time.monotonic() - began > BUDGET or len(found) >= _MOST:
            break
        if trial.kind == "relax-all" and any(rank == 0 for (rank, _), _ in found):
            continue
        report(
            Advanced(
                Phase.EXPLAIN, done_items=number, total_items=len(trials), subject=trial.subject
            )
        )
        base = StartingPoint(trial.request.prefix) if trial.kind == "separate" else start
        difference = await _try(trial.request, base, solver)
        if difference is None:
            continue
        result = frozenset((record.name, record.version) for record in difference.after)
        if result in seen:
            continue
        seen.add(result)
        found.append(
            (
                (trial.rank, len(difference.changes)),
                await _suggestion(trial, difference, base, blockers),
            )
        )
    report(PhaseFinished(Phase.EXPLAIN, time.time()))
    return tuple(suggestion for _, suggestion in sorted(found, key=lambda item: item[0]))


def _trials(
    request: Request, goal: Goal, start: StartingPoint, blockers: tuple[str, ...]
) -> Iterator[Trial]:
    if isinstance(request, CreateRequest):
        specs = request.specs
    elif isinstance(request, ChangeRequest):
        specs = request.install
    else:
        return
    named = [(text, parse(text)) for text in specs]
    # Those the solver names come first; the rest may be innocent.
    named.sort(key=lambda pair: pair[1].name not in blockers)
    for text, spec in named:
        if not spec.is_bare:
            yield Trial(0, _with_specs(request, text, spec.name), spec.name, "relax")
    if isinstance(request, ChangeRequest):
        yield from _trials_beside(request, goal, start, blockers)
    if len(specs) + len(getattr(request, "update", ())) > 1:
        for text, spec in named:
            yield Trial(2, _with_specs(request, text, None), spec.name, "drop")
    loose = {text: spec.name for text, spec in named if not spec.is_bare}
    if len(loose) > 1:
        relaxed: Request = request
        for text, name in loose.items():
            relaxed = _with_specs(relaxed, text, name)
        yield Trial(2, relaxed, ", ".join(loose.values()), "relax-all")


def _trials_beside(
    request: ChangeRequest, goal: Goal, start: StartingPoint, blockers: tuple[str, ...]
) -> Iterator[Trial]:
    """Ways that leave the wish as it is: what stands in its way moves, or it goes elsewhere."""
    free = [
        name
        for name in blockers
        if name in start.records and name not in goal.chosen and name in goal.specs
    ]
    for name in free:
        yield Trial(1, _also_updating(request, (name,)), name, "update")
    if len(free) > 1:
        yield Trial(1, _also_updating(request, tuple(free)), ", ".join(free), "update")
    if request.install:
        yield Trial(3, _separate(request), _separate_name(request), "separate")


async def _try(request: Request, start: StartingPoint, solver: Solver) -> Difference | None:
    try:
        goal = make_goal(request, start)
        return (await find_outcome(request, goal, start, solver, silent)).difference
    except (Unsolvable, ProblemError):
        return None


async def _suggestion(
    trial: Trial, difference: Difference, start: StartingPoint, blockers: tuple[str, ...]
) -> Suggestion:
    versions = {record.name: record.version for record in difference.after}
    request = trial.request
    message: Message
    match trial.kind:
        case "relax":
            version = versions.get(trial.subject, "")
            # Say exactly what was tried, so that the preview shows the same.
            request = _with_specs(request, trial.subject, f"{trial.subject}={version}")
            message = Message("suggest-use-version", {"name": trial.subject, "version": version})
        case "update":
            message = Message("suggest-update-too", {"names": trial.subject})
        case "separate":
            message = Message("suggest-separate", {"name": trial.subject})
        case "drop":
            message = Message("suggest-leave-out", {"name": trial.subject})
        case _:
            message = Message("suggest-any-version", {"names": trial.subject})
    wanted = [record for record in (change.after for change in difference.changes) if record]
    cached = await find_cached(trial.request.prefix, wanted)
    kinds = [change.kind for change in difference.changes]
    alternative = Alternative(
        facts=tuple(_fact(name, start, versions) for name in blockers[:_FACTS]),
        added=kinds.count(ChangeKind.ADD),
        updated=len(kinds) - kinds.count(ChangeKind.ADD) - kinds.count(ChangeKind.REMOVE),
        removed=kinds.count(ChangeKind.REMOVE),
        download=sum(record.size or 0 for record in wanted if record.name not in cached),
    )
    return Suggestion(message, UseRequest(request), alternative)


def _fact(name: str, start: StartingPoint, versions: dict[str, str]) -> tuple[str, str]:
    before = start.records[name].version if name in start.records else None
    after = versions.get(name)
    if before is None or after is None or before == after:
        return name, after or "—"
    return name, f"{before} → {after}"


def _with_specs(request: Request, text: str, better: str | None) -> Request:
    """The request with one spec replaced, or left out."""

    def changed(specs: tuple[str, ...]) -> tuple[str, ...]:
        parts = [better if spec == text else spec for spec in specs]
        return tuple(spec for spec in parts if spec is not None)

    if isinstance(request, CreateRequest):
        return msgspec.structs.replace(request, specs=changed(request.specs))
    if isinstance(request, ChangeRequest):
        return msgspec.structs.replace(request, install=changed(request.install))
    return request


def _also_updating(request: ChangeRequest, names: tuple[str, ...]) -> ChangeRequest:
    return msgspec.structs.replace(request, update=tuple(dict.fromkeys((*request.update, *names))))


def _separate(request: ChangeRequest) -> CreateRequest:
    prefix = Path(request.prefix).with_name(_separate_name(request))
    return CreateRequest(prefix=str(prefix), specs=request.install, channels=request.channels)


def _separate_name(request: ChangeRequest) -> str:
    prefix = Path(request.prefix)
    number = 2
    while prefix.with_name(f"{prefix.name}-{number}").exists():
        number += 1
    return f"{prefix.name}-{number}"
