"""MakePlan: from a request to exactly what would happen, or to a Problem with ways out."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import msgspec
from rattler.exceptions import DetectVirtualPackageError

from core.engine.channels import network
from core.engine.channels.sources import Sources, effective_sources
from core.engine.environments.names import check_name
from core.engine.gpu.judging.plans import remarks_on
from core.engine.network.ages import channel_ages
from core.engine.pip.planning import plan_pip
from core.engine.reporting import Report, silent
from core.engine.solving.assembly import assemble
from core.engine.solving.explanation import explain
from core.engine.solving.gone_builds import refuse_gone_builds
from core.engine.solving.offline import offline_checks
from core.engine.solving.outcome import find_outcome, make_goal, with_more
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.starting_point import StartingPoint, read_starting_point
from core.model.calls import CheckUpdates, MakePlan, Updates
from core.model.plan import ChangeKind, Plan
from core.model.problem import ProblemError, fail
from core.model.request import (
    ChangeRequest,
    CreateRequest,
    Request,
    RestoreRequest,
    SafeUpdateRequest,
)


async def make_plan(call: MakePlan, report: Report) -> Plan:
    """Plan a request. Changes nothing.

    Raises Problems: `packages-unknown`, `unsatisfiable` (with alternatives where `call.explain`),
    unreadable specs, names not allowed, `builds-gone`, and those of the network.
    """
    began = time.monotonic()
    request = call.request
    _refuse_bad_name(request)
    start = await asyncio.to_thread(read_starting_point, request.prefix)
    _refuse_missing_prefix(request, start)
    goal = make_goal(request, start)
    sources = effective_sources(_channels(request)).including(goal.channels())
    solver = make_solver(sources)
    try:
        outcome = await find_outcome(request, goal, start, solver, report)
    except Unsolvable as error:
        problem = await explain(error, request, goal, start, solver, report, probe=call.explain)
        raise ProblemError(problem) from None
    pip = await plan_pip(request, start, outcome.difference, report)
    outcome = with_more(outcome, pip.relinks)
    changes = outcome.difference.changes
    await refuse_gone_builds(request, changes, start, make_solver, probe=call.explain)
    plan = await assemble(request, start, outcome, channels=sources.names, began=began, pip=pip)
    return msgspec.structs.replace(
        plan,
        checks=(*plan.checks, *offline_checks(plan)),
        ages=channel_ages(sources.channels) if outcome.goal.needs_solver else (),
        gpu=await remarks_on(plan, start, solver.builds if outcome.goal.needs_solver else None),
    )


async def check_updates(call: CheckUpdates) -> Updates:
    """What an update of everything would move now, without dressing it as a plan.

    Raises Problems of the network, `unsatisfiable`, `environment-gone`.
    """
    request = ChangeRequest(call.prefix, update_all=True, channels=call.channels)
    start = await asyncio.to_thread(read_starting_point, call.prefix)
    _refuse_missing_prefix(request, start)
    goal = make_goal(request, start)
    solver = make_solver(effective_sources(call.channels))
    try:
        outcome = await find_outcome(request, goal, start, solver, silent)
    except Unsolvable as error:
        raise fail("unsatisfiable", names=Path(call.prefix).name, detail=error.tree) from None
    return Updates(
        moves={
            change.name: change.after.version
            for change in outcome.difference.changes
            if change.after is not None and change.kind is ChangeKind.UPGRADE
        },
        held=tuple(sorted(outcome.held.by_wish.keys() | outcome.held.by_others.keys())),
    )


def make_solver(sources: Sources) -> Solver:
    """A solver for these channels on this machine. Raises `override-unreadable`."""
    try:
        virtual = tuple(network.virtual_packages())
    except DetectVirtualPackageError as error:
        raise fail("override-unreadable", detail=str(error)) from error
    return Solver(sources.urls, sources.priority, virtual=virtual)


def _channels(request: Request) -> tuple[str, ...]:
    return () if isinstance(request, RestoreRequest) else request.channels


def _refuse_bad_name(request: Request) -> None:
    restores_into_new = isinstance(request, RestoreRequest) and not Path(request.prefix).is_dir()
    if isinstance(request, CreateRequest) or restores_into_new:
        prefix = Path(request.prefix)
        problem = check_name(prefix.name, str(prefix.parent))
        if problem is not None:
            raise ProblemError(problem)


def _refuse_missing_prefix(request: Request, start: StartingPoint) -> None:
    changes = isinstance(request, ChangeRequest | SafeUpdateRequest)
    if changes and not (Path(start.prefix) / "conda-meta").is_dir():
        raise fail("environment-gone", path=request.prefix)
