"""What would release a package that is held back, found by letting go of more and solving again."""

from __future__ import annotations

from dataclasses import dataclass

import rattler

from core.engine.records import to_rattler
from core.engine.solving.changes import compare, python_minor
from core.engine.solving.outcome import Outcome, make_goal
from core.engine.solving.removal import plan_removal
from core.engine.solving.solver import Unsolvable
from core.engine.solving.solver_tree import Outcome as Fate
from core.engine.solving.solver_tree import read_tree
from core.engine.solving.specs import Spec, parse
from core.engine.updates.target import After, Target
from core.model.problem import ProblemError
from core.model.request import ChangeRequest


@dataclass(frozen=True)
class Release:
    """A state with the target in it, and what somebody decided that it goes against."""

    after: After
    wishes: tuple[str, ...]
    """Names of packages that leave the versions that were asked for."""
    pins: tuple[str, ...]
    python: str
    """The minor version Python would go to; empty where it stays."""


async def find_release(target: Target, tree: str) -> tuple[Release | None, str]:
    """Let go of what was decided: versions asked for; pins and Python where those are in the way.

    `tree` is the solver's explanation of why the target can't be had as things are. One solve,
    sometimes two. Without a release, the explanation of why there is none.
    """
    bounds = {need.name for need in read_tree(tree) if need.outcome is Fate.CONSTRAINT}
    python = "python" in bounds and bool(target.python)
    pins = bool(bounds & target.pins.keys())
    after, why = await target.tried(target.relaxed(pins=pins, python=python))
    if after is None and not (pins and python):
        after, why = await target.tried(target.relaxed(pins=True, python=True))
    return (_against(target, after), "") if after is not None else (None, why)


def _against(target: Target, after: After) -> Release:
    minor = python_minor(after.get("python")) or ""
    return Release(
        after=after,
        wishes=_broken(target, target.wishes, after),
        pins=_broken(target, target.pins, after),
        python=minor if target.python and minor != target.python else "",
    )


def _broken(target: Target, specs: dict[str, tuple[Spec, ...]], after: After) -> tuple[str, ...]:
    return tuple(
        name
        for name, found in sorted(specs.items())
        if name in after and not all(spec.matches(to_rattler(after[name])) for spec in found)
    )


def request_for(
    target: Target, release: Release | None = None, *, at_least: bool = False
) -> ChangeRequest:
    """The update, together with what has to move so that it can.

    With `at_least` what moves besides is asked for from the version on that was found to go with
    it: its newest may not.
    """
    names = {target.name, *(release.wishes if release is not None else ())}
    install = []
    if target.version != target.newest:
        # An update goes to the newest there is, which is not wanted here, or not yet.
        names.discard(target.name)
        install.append(f"{target.name} =={target.version}")
    if release is not None and at_least:
        for name in sorted(names - {"python"}):
            names.discard(name)
            install.append(f"{name} >={release.after[name].version}")
    if release is not None and release.python:
        names.discard("python")
        install.append(f"python {release.python}.*")
    return ChangeRequest(target.start.prefix, install=tuple(install), update=tuple(sorted(names)))


async def prove(target: Target, request: ChangeRequest) -> Outcome | None:
    """What a request comes to, if it really brings the target; else None. One solve.

    What it updates is asked for at its newest, as the planner does first too. An update drags
    nothing backwards that was asked for; a request that names versions may, and its consequences
    tell.
    """
    start = target.start
    try:
        goal = make_goal(request, start)
        goal = goal.with_spec(*await _newest_of(target, goal.updating))
        after = await target.solved(goal)
    except (Unsolvable, ProblemError):
        return None
    if goal.removal.chosen & after.keys():
        return None
    if goal.updating and goes_backwards(target, after):
        return None
    if target.name not in after or after[target.name].version != target.version:
        return None
    return Outcome(goal, compare(start.records, list(after.values())))


async def _newest_of(target: Target, names: frozenset[str]) -> list[Spec]:
    offers = await target.solver.builds(names)
    found = []
    for name, builds in sorted(offers.items()):
        newest = max(build.version for build in builds)
        if newest > rattler.Version(target.start.records[name].version):
            found.append(parse(f"{name} =={newest}"))
    return found


def goes_backwards(target: Target, after: After) -> list[str]:
    """What the user asked for and that would have to go backwards."""
    return [
        name
        for name, record in sorted(target.start.records.items())
        if target.start.is_requested(name)
        and name in after
        and rattler.Version(after[name].version) < rattler.Version(record.version)
    ]


def removing(target: Target, names: tuple[str, ...]) -> ChangeRequest | None:
    """The update with those packages removed; None where the user asked for any that would go."""
    start = target.start
    gone = plan_removal(start, names, ()).names
    if target.name in gone or any(start.is_requested(name) for name in gone):
        return None
    return ChangeRequest(start.prefix, update=(target.name,), remove=names)
