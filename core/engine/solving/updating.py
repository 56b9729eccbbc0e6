"""Updates that really move: the newest version that fits the rest.

The solver only prefers what is locked, and a locked dependency can make it settle for the old
version of the very package to be updated. So newer versions are asked for by name, newest first,
until one fits without dragging other packages backwards.
"""

from __future__ import annotations

import rattler

from core.engine.solving.goal import Goal
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.specs import Spec, parse
from core.engine.solving.starting_point import StartingPoint

_TRIES = 8
"""Versions asked for by name, per package; then the solver's own choice is taken."""

Solution = list[rattler.RepoDataRecord]


async def solve_update(
    goal: Goal, start: StartingPoint, solver: Solver
) -> tuple[Solution, dict[str, str]]:
    """The solution, and by name the newest version on offer of packages that had to stay behind it.

    Raises Unsolvable where the goal has no solution at all, and Problems of the network.
    """
    newer = await _newer_versions(goal, start, solver)
    best: Solution | None = None
    if len(newer) > 1:
        # Mostly everything fits at its newest; then one solve says it all.
        newest = [_exactly(name, versions[0]) for name, versions in newer.items()]
        stuck = goal.updating - newer.keys()
        best = await _try(goal.also_locked(stuck).with_spec(*newest), start, solver)
    if best is None:
        # One by one; what does not move stays exactly where it is.
        settled = goal.also_locked(goal.updating)
        for name, versions in newer.items():
            for version in versions[:_TRIES]:
                candidate = settled.unlocked({name}).with_spec(_exactly(name, version))
                found = await _try(candidate, start, solver)
                if found is not None:
                    settled, best = candidate, found
                    break
        if best is None:
            best = await solver.solve(settled, start)
    reached = {record.name.normalized: str(record.version) for record in best}
    behind = {
        name: versions[0]
        for name, versions in newer.items()
        if versions[0] not in {reached.get(name), start.records[name].version}
    }
    return best, behind


async def solve_update_all(goal: Goal, start: StartingPoint, solver: Solver) -> Solution:
    """Everything as new as it goes; nothing goes backwards unless there is no other way.

    Raises Unsolvable and Problems of the network.
    """
    names = set(await solver.all_names())
    goal = goal.also_locked(goal.specs.keys() & start.records.keys() - names)
    floors = [
        f"{name} >={record.version}"
        for name, record in start.records.items()
        if name in goal.specs and _plain(record.version)
    ]
    try:
        return await solver.solve(goal, start, extra_constraints=floors)
    except Unsolvable:
        ahead = await _ahead_of_channels(goal, start, solver)
    try:
        return await solver.solve(goal.also_locked(ahead), start, extra_constraints=floors)
    except Unsolvable:
        return await solver.solve(goal.also_locked(ahead), start)


async def _ahead_of_channels(goal: Goal, start: StartingPoint, solver: Solver) -> set[str]:
    """Packages newer than anything the channels offer: from elsewhere, and to be left alone."""
    offers = await solver.builds(goal.specs.keys() & start.records.keys())
    return {
        name
        for name, records in offers.items()
        if max(record.version for record in records) < rattler.Version(start.records[name].version)
    }


async def _newer_versions(goal: Goal, start: StartingPoint, solver: Solver) -> dict[str, list[str]]:
    """What each package to be updated could move to, newest first; without those that can't.

    The present version is among them where the channels have a later build of it.
    """
    offers = await solver.builds(goal.updating)
    found: dict[str, list[str]] = {}
    for name in sorted(goal.updating & offers.keys()):
        installed = start.records[name]
        now = rattler.Version(installed.version)
        better = {
            str(record.version): record.version
            for record in offers[name]
            if record.version > now
            or (record.version == now and record.build_number > installed.build_number)
        }
        if better:
            newest_first = sorted(better.values(), reverse=True)
            found[name] = [str(version) for version in newest_first]
    return found


async def _try(goal: Goal, start: StartingPoint, solver: Solver) -> Solution | None:
    """A solution that drags nothing the user cares about backwards, or None."""
    try:
        solution = await solver.solve(goal, start)
    except Unsolvable:
        return None
    for record in solution:
        name = record.name.normalized
        before = start.records.get(name)
        if before is None or not start.is_requested(name):
            continue
        if record.version < rattler.Version(before.version):
            return None
    return solution


def _exactly(name: str, version: str) -> Spec:
    return parse(f"{name} =={version}")


def _plain(version: str) -> bool:
    """Whether a version can stand in a match spec without being misread."""
    return all(char.isalnum() or char in "._+!" for char in version)
