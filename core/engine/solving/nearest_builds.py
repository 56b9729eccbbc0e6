"""The nearest to a list of exact builds of which some can't be had any more.

Everything else stays exactly as the list says. For what is gone, another build of the same version
is taken, else the next version, newer before older, that goes with the rest: found by solving.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
import rattler

from core.engine.channels.sources import Sources, effective_sources
from core.engine.records import to_rattler
from core.engine.solving.changes import compare, settle
from core.engine.solving.goal import Goal
from core.engine.solving.sizes import find_cached
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.specs import Spec, parse, readable
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.package import InstalledPackage, PackageRecord
from core.model.plan import ChangeKind
from core.model.problem import Alternative, ProblemError, Suggestion, UseRequest
from core.model.request import RestoreRequest

_TRIED = 8
"""Versions of one package that are tried, the nearest first."""


@dataclass(frozen=True)
class _Search:
    """What stays, and who offers the rest."""

    solver: Solver
    rest: StartingPoint
    """The list without what is gone, as if it were installed."""

    async def solve(self, wishes: dict[str, Spec]) -> list[PackageRecord] | None:
        """The list with these wishes in place of what is gone; None where that can't be."""
        specs: dict[str, tuple[Spec, ...]] = {
            name: (_exactly(record),) for name, record in self.rest.records.items()
        }
        specs |= {name: (spec,) for name, spec in wishes.items()}
        goal = Goal(specs=specs, locked=frozenset(self.rest.records))
        try:
            solution = await self.solver.solve(goal, self.rest)
        except Unsolvable:
            return None
        return settle(self.rest.records, solution, goal.locked)


async def find_nearest(
    request: RestoreRequest,
    gone: Sequence[PackageRecord],
    start: StartingPoint,
    make_solver: Callable[[Sources], Solver],
) -> tuple[Suggestion, ...]:
    """A request for the nearest list, as a suggestion; none where there is no such list.

    Takes a solve, and a few more where a version is gone as well. Raises nothing of the network:
    without channel data there is no suggestion.
    """
    try:
        records = await _nearest(request, gone, make_solver)
    except ProblemError:
        return ()
    if records is None:
        return ()
    return (await _suggestion(request, gone, records, start),)


async def _nearest(
    request: RestoreRequest,
    gone: Sequence[PackageRecord],
    make_solver: Callable[[Sources], Solver],
) -> list[PackageRecord] | None:
    configured = effective_sources()
    own = effective_sources(tuple(dict.fromkeys(_channel_of(record) for record in gone)))
    solver = make_solver(own.including(configured.names))
    names = {record.name for record in gone}
    rest = StartingPoint(
        request.prefix,
        installed=tuple(InstalledPackage(one) for one in request.records if one.name not in names),
    )
    search = _Search(solver, rest)
    offered = await solver.builds(names)
    versions = {record.name: _by_nearness(record, offered.get(record.name, ())) for record in gone}
    if not all(versions.values()):
        return None
    wishes = {name: parse(f"{name}=={found[0]}") for name, found in versions.items()}
    if (records := await search.solve(wishes)) is not None:
        return records
    # One after the other, with the others free: most often a single one has to give way.
    chosen = {name: parse(name) for name in versions}
    for name, found in versions.items():
        for version in found[:_TRIED]:
            trial = chosen | {name: parse(f"{name}=={version}")}
            if await search.solve(trial) is not None:
                chosen = trial
                break
    return await search.solve(chosen)


async def _suggestion(
    request: RestoreRequest,
    gone: Sequence[PackageRecord],
    records: Sequence[PackageRecord],
    start: StartingPoint,
) -> Suggestion:
    now = {record.name: record for record in records}
    nearest = msgspec.structs.replace(
        request, records=tuple(records), requested=_still_met(request, now)
    )
    difference = compare(start.records, list(records))
    kinds = [change.kind for change in difference.changes]
    wanted = [change.after for change in difference.changes if change.after is not None]
    cached = await find_cached(request.prefix, wanted)
    alternative = Alternative(
        facts=tuple(
            (old.name, f"{_build(old)} → {_build(now[old.name])}")
            for old in gone
            if old.name in now
        ),
        added=kinds.count(ChangeKind.ADD),
        updated=len(kinds) - kinds.count(ChangeKind.ADD) - kinds.count(ChangeKind.REMOVE),
        removed=kinds.count(ChangeKind.REMOVE),
        download=sum(record.size or 0 for record in wanted if record.name not in cached),
    )
    message = Message("suggest-nearest-builds", {"n": len(gone)})
    return Suggestion(message, UseRequest(nearest), alternative)


def _by_nearness(gone: PackageRecord, offered: Sequence[rattler.RepoDataRecord]) -> list[str]:
    """Versions on offer: the same, then newer ones from the nearest on, then older ones."""
    own = rattler.Version(gone.version)
    versions = sorted({record.version for record in offered})
    same = [version for version in versions if version == own]
    newer = [version for version in versions if version > own]
    older = [version for version in reversed(versions) if version < own]
    return [str(version) for version in (*same, *newer, *older)]


def _still_met(
    request: RestoreRequest, now: dict[str, PackageRecord]
) -> dict[str, tuple[str, ...]]:
    """Recorded wishes; one that the nearest build does not meet lets go of its version."""
    found = {}
    for name, specs in request.requested.items():
        if name not in now:
            continue
        package = to_rattler(now[name])
        met = all(spec.matches(package) for spec in readable(name, specs))
        found[name] = specs if met else (name,)
    return found


def _exactly(record: PackageRecord) -> Spec:
    return parse(f"{record.name}=={record.version}={record.build}")


def _channel_of(record: PackageRecord) -> str:
    return record.url.rsplit("/", 2)[0] if record.url.startswith("http") else record.channel


def _build(record: PackageRecord) -> str:
    return f"{record.version} {record.build}"
