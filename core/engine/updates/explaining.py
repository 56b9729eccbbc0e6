"""Who holds an update back, and what one would bring: worked out when somebody wants to know."""

from __future__ import annotations

import asyncio
from pathlib import Path

import rattler

from core.engine.channels.sources import Sources, effective_sources
from core.engine.environments.guard import frozen_reason
from core.engine.reporting import Report
from core.engine.solving.changes import compare
from core.engine.solving.outcome import Outcome, make_goal
from core.engine.solving.planner import make_solver
from core.engine.solving.solver import Solver
from core.engine.solving.specs import name_of
from core.engine.solving.starting_point import StartingPoint, read_starting_point
from core.engine.updates import kept_explanations
from core.engine.updates.blockers import find_blockers
from core.engine.updates.consequences import consequences
from core.engine.updates.cool_down import CoolDown, cool_down_of
from core.engine.updates.holders import holders_by_decision, holders_dragged
from core.engine.updates.kept import rests_on
from core.engine.updates.own_wishes import skipped_versions
from core.engine.updates.policy import read_policy
from core.engine.updates.release import (
    find_release,
    goes_backwards,
    prove,
    removing,
    request_for,
)
from core.engine.updates.schemes import is_pre_release
from core.engine.updates.target import Target
from core.model.base import Message
from core.model.calls import ExplainUpdate
from core.model.problem import ProblemError, fail
from core.model.request import ChangeRequest
from core.model.updates import EnvironmentPolicy, Explanation
from core.settings import SettingsFile


async def explain_update(call: ExplainUpdate, report: Report) -> Explanation:
    """Explain one update; the answer is kept for as long as nothing it rests on changes.

    Raises the Problems `environment-gone`, `not-installed`, and those of the network.
    """
    del report  # it takes a second or two
    if not (Path(call.prefix) / "conda-meta").is_dir():
        raise fail("environment-gone", path=call.prefix)
    rested_on = await asyncio.to_thread(rests_on, call.prefix)
    start = await asyncio.to_thread(read_starting_point, call.prefix)
    if call.name not in start.records:
        raise fail("not-installed", names=call.name)
    policy = await asyncio.to_thread(read_policy, call.prefix)
    sources = effective_sources()
    solver = make_solver(sources)
    unreachable: ProblemError | None = None
    try:
        # Whether channel data moved shows once they are asked for.
        await solver.builds([call.name])
    except ProblemError as error:
        unreachable = error
    known = kept_explanations.find(call, sources, solver)
    if known is not None:
        return known
    if unreachable is not None:
        raise unreachable
    cool_down = cool_down_of(SettingsFile().load())
    made = await _explain(call.name, start, solver, policy, cool_down, sources)
    kept_explanations.keep(call, sources, solver, made, rested_on=rested_on)
    return made


async def _explain(
    name: str,
    start: StartingPoint,
    solver: Solver,
    policy: EnvironmentPolicy,
    cool_down: CoolDown,
    sources: Sources,
) -> Explanation:
    target = await find_target(name, start, solver, policy, cool_down)
    if target is None:
        return await _elsewhere(name, start, solver, sources)
    frozen = frozen_reason(start.prefix)
    if frozen is not None:
        return Explanation(name, target.version, holders=(frozen,))
    after, tree = await target.tried(target.exactly)
    if after is None:
        return await _held(target, tree, policy, cool_down)
    dragged = goes_backwards(target, after)
    if dragged:
        # An update goes nowhere at the price of what the user asked for; only a wish does.
        request = ChangeRequest(start.prefix, install=(f"{name} >={target.version}",))
    else:
        request = request_for(target)
    changed = compare(start.records, list(after.values()))
    outcome = Outcome(make_goal(request, start), changed)
    return Explanation(
        name,
        target.version,
        holders=holders_dragged(target, after, dragged),
        consequences=consequences(target, outcome, policy, cool_down),
        request=request,
        changes=len(changed.changes),
    )


async def _held(
    target: Target, tree: str, policy: EnvironmentPolicy, cool_down: CoolDown
) -> Explanation:
    """The update can't be had as things are."""
    release, why = await find_release(target, tree)
    ways: list[ChangeRequest] = []
    unpin: tuple[str, ...] = ()
    if release is not None:
        holders = holders_by_decision(target, release)
        unpin = release.pins
        if not unpin:
            ways = [request_for(target, release), request_for(target, release, at_least=True)]
    else:
        blockers = await find_blockers(target, why)
        holders = blockers.messages
        without = removing(target, blockers.names) if blockers.names else None
        ways = [without] if without is not None else []
    for request in ways:
        outcome = await prove(target, request)
        if outcome is not None:
            also = {*request.update, *request.remove, *map(name_of, request.install)}
            return Explanation(
                target.name,
                target.version,
                holders=holders,
                consequences=consequences(target, outcome, policy, cool_down),
                request=request,
                also=tuple(sorted(also - {target.name})),
                changes=len(outcome.difference.changes),
            )
    return Explanation(target.name, target.version, holders=holders, unpin=unpin)


async def find_target(
    name: str,
    start: StartingPoint,
    solver: Solver,
    policy: EnvironmentPolicy,
    cool_down: CoolDown,
) -> Target | None:
    """The newest version that may be offered; None where nothing newer is on offer.

    Where all newer ones are skipped or too young, the newest of them: what holds it is then said
    by its Update.
    """
    builds = (await solver.builds([name])).get(name, [])
    now = rattler.Version(start.records[name].version)
    newer = [build for build in builds if build.version > now]
    if not newer:
        return None
    skipped = skipped_versions(policy).get(name, frozenset())
    offered = [
        build
        for build in newer
        if str(build.version) not in skipped
        and not cool_down.is_too_young(name, _milliseconds(build))
    ]
    finished = [build for build in offered if not is_pre_release(str(build.version))]
    best = max(finished or offered or newer, key=lambda build: build.version).version
    newest = max(newer, key=lambda build: build.version).version
    goal = make_goal(ChangeRequest(start.prefix, update=(name,)), start)
    return Target(
        name=name,
        version=str(best),
        newest=str(newest),
        builds=tuple(build for build in newer if build.version == best),
        start=start,
        solver=solver,
        goal=goal,
    )


async def _elsewhere(
    name: str, start: StartingPoint, solver: Solver, sources: Sources
) -> Explanation:
    """Something newer may be in a channel that another one hides."""
    channels = list(solver.channels)
    if solver.priority != "strict" or len(channels) < 2:
        return Explanation(name, start.records[name].version)
    by_url = {channel.url: channel.name for channel in sources.channels}
    best: tuple[rattler.VersionWithSource, str] | None = None
    first = ""
    for url in channels:
        single = Solver((url,), solver.priority, virtual=solver.virtual)
        builds = (await single.builds([name])).get(name, [])
        first = first or (by_url[url] if builds else "")
        for build in builds:
            if best is None or build.version > best[0]:
                best = (build.version, by_url[url])
    if best is None or best[0] <= rattler.Version(start.records[name].version):
        return Explanation(name, start.records[name].version)
    params: dict[str, str | int] = {
        "name": name,
        "version": str(best[0]),
        "channel": best[1],
        "first": first,
    }
    return Explanation(name, str(best[0]), holders=(Message("holder-priority", params),))


def _milliseconds(build: rattler.RepoDataRecord) -> int | None:
    return None if build.timestamp is None else round(build.timestamp.timestamp() * 1000)
