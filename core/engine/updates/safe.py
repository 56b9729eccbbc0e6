"""The safe set: as new as everything can be together without breaking a rule. Proven by solving.

Each package is bounded to the builds that the rules allow it by themselves, so what a solve can
still do wrong is to bring new packages that are large, many or too young. Those are forbidden in
the next solve, and in the last one everything new is. What then still broke a rule would be left
out of the result, and with it what needs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec

from core.engine.channels.offers import Offers
from core.engine.solving.changes import Difference, compare, settle
from core.engine.solving.goal import Goal, goal_of_change, with_wishes_replaced
from core.engine.solving.removal import listed
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.specs import parse
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.candidates import Candidates, find_candidates
from core.engine.updates.cool_down import CoolDown, cool_down_of
from core.engine.updates.mixture import holds, mixed, needed_part
from core.engine.updates.policy import read_policy
from core.engine.updates.rules import Broken, Situation, judge
from core.engine.updates.search import Search, upgraded, without_what_breaks
from core.engine.updates.walking import walk
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.problem import ProblemError, Suggestion, UseRequest, fail
from core.model.request import ChangeRequest, SafeUpdateRequest
from core.model.updates import EnvironmentPolicy
from core.settings import SettingsFile


@dataclass(frozen=True)
class SafeSet:
    """A proven result, and what was found out on the way."""

    goal: Goal
    difference: Difference
    candidates: dict[str, Candidates]
    situation: Situation
    solves: int = 0
    banned: dict[str, Broken] = field(default_factory=dict)
    """New packages that would have come along, and the rule each broke."""

    @property
    def content(self) -> dict[str, PackageRecord]:
        """The prefix afterwards, by name."""
        return {record.name: record for record in self.difference.after}

    @property
    def upgrades(self) -> set[str]:
        """Names of installed packages that get a newer version."""
        return upgraded(self.difference.changes)


def goal_of_safe_update(request: SafeUpdateRequest, start: StartingPoint) -> Goal:
    """Everything as new as it goes, within wishes, pins and Python's minor version.

    Raises the Problems of unreadable specs and `not-installed`.
    """
    everything = ChangeRequest(request.prefix, update_all=True, channels=request.channels)
    named = ChangeRequest(request.prefix, update=request.names)
    chosen = goal_of_change(named, start, pip_with_python=False).chosen
    goal = goal_of_change(everything, start, pip_with_python=False)
    return replace(goal, chosen=chosen)


async def find_safe_set(
    goal: Goal,
    start: StartingPoint,
    solver: Solver,
    policy: EnvironmentPolicy,
    cool_down: CoolDown,
    *,
    offers: Offers | None = None,
    frozen: bool = False,
) -> SafeSet:
    """All that can be updated safely, in at most three solves; nothing where it is `frozen`.

    `offers` are all builds of what is installed, where they were asked for already. Raises Problems
    of the network.
    """
    situation = Situation(start, policy, cool_down, python_after=start.records.get("python"))
    if offers is None:
        offers = await solver.builds(start.records)
    candidates = find_candidates(start, offers, situation)
    goal = replace(goal, constraints=tuple(_without_outgrown(goal.constraints, situation)))
    search = Search(goal, start, solver, situation, candidates)
    after = dict(start.records) if frozen else await search.run()
    if after is None:
        after = walk(start, candidates, goal.specs, solver.virtual)
    after = without_what_breaks(start, situation, after)
    return SafeSet(
        goal=_recorded(goal, start, after),
        difference=compare(start.records, list(after.values())),
        candidates=candidates,
        situation=situation,
        solves=search.solves,
        banned=search.banned,
    )


async def solve_safe_update(
    request: SafeUpdateRequest, goal: Goal, start: StartingPoint, solver: Solver
) -> SafeSet:
    """The result of a request. Raises `update-not-safe-now`, and Problems of the network."""
    policy = read_policy(request.prefix)
    found = await find_safe_set(goal, start, solver, policy, cool_down_of(SettingsFile().load()))
    if not request.names:
        return found
    lost = goal.chosen - found.upgrades
    part = None if lost else await choose(found, goal.chosen, start, solver)
    if part is None:
        names = sorted(lost or goal.chosen)
        rest = tuple(sorted(goal.chosen - set(names)))
        ways = []
        if rest:
            action = UseRequest(msgspec.structs.replace(request, names=rest))
            ways.append(Suggestion(Message("suggest-rest-of-updates", {"n": len(rest)}), action))
        raise fail("update-not-safe-now", *ways, names=listed(names))
    return part


async def choose(
    found: SafeSet, names: Iterable[str], start: StartingPoint, solver: Solver
) -> SafeSet | None:
    """The part of a safe set that updates `names` and what these cannot do without.

    It is solved again with everything else held where it is. None where that has no such result.
    """
    whole = found.content
    part = needed_part(start.records, whole, names)
    wanted = mixed(start.records, whole, part)
    difference = compare(start.records, list(wanted.values()))
    situation = found.situation
    if judge(
        difference.changes, wanted.values(), start, situation.policy, situation.cool_down
    ) or not holds(start.records, wanted):
        return None
    exact = {
        name: (parse(f"{name}=={record.version}={record.build}"),)
        for name, record in wanted.items()
        if name not in start.records or record is not start.records[name]
    }
    still = frozenset(start.records.keys() - exact.keys())
    held = [
        f'{name}[version="=={start.records[name].version}",build="{start.records[name].build}"]'
        for name in sorted(still)
    ]
    goal = replace(found.goal, specs=found.goal.specs | exact, locked=still)
    try:
        solution = await solver.solve(goal, start, extra_constraints=held)
    except Unsolvable:
        # Something here was broken before; nothing that was whole breaks, which was checked.
        again = wanted
    else:
        settled = settle(start.records, solution, still)
        again = {record.name: record for record in settled}
    if {one.identity for one in again.values()} != {one.identity for one in wanted.values()}:
        return None
    goal = _recorded(replace(found.goal, chosen=frozenset(names)), start, wanted)
    return replace(found, goal=goal, difference=difference, solves=found.solves + 1)


def _recorded(goal: Goal, start: StartingPoint, after: dict[str, PackageRecord]) -> Goal:
    """The goal with what is on record afterwards: exact versions let go where they were left."""
    requested = dict(start.requested) if start.requested_known else {}
    plain = replace(goal, chosen=frozenset(), requested=requested, replaced={})
    return replace(with_wishes_replaced(plain, start, after.values()), chosen=goal.chosen)


def _without_outgrown(constraints: Iterable[str], situation: Situation) -> Iterable[str]:
    """Pins that a package breaks already hold for what it could move to, not for where it is."""
    for text in constraints:
        try:
            name = parse(text).name
        except ProblemError:
            continue
        if name not in situation.pins.outgrown:
            yield text
