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
import rattler

from core.engine.channels.offers import Offers
from core.engine.solving.changes import Difference, changes_between, compare, settle
from core.engine.solving.goal import Goal, goal_of_change, with_wishes_replaced
from core.engine.solving.removal import listed
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.specs import name_of, parse
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.candidates import Candidates, find_candidates
from core.engine.updates.cool_down import CoolDown, cool_down_of
from core.engine.updates.mixture import holds, mixed, needed_part, part_without
from core.engine.updates.policy import read_policy
from core.engine.updates.rules import Broken, Situation, judge
from core.engine.updates.walking import walk
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind
from core.model.problem import ProblemError, Suggestion, UseRequest, fail
from core.model.request import ChangeRequest, SafeUpdateRequest
from core.model.updates import EnvironmentPolicy
from core.settings import SettingsFile

_MOST_SOLVES = 3
_NOTHING = "==0.never.installed"


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
        return _upgrades(self.difference.changes)


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
    search = _Search(goal, start, solver, situation, candidates)
    after = dict(start.records) if frozen else await search.run()
    if after is None:
        after = walk(start, candidates, goal.specs, solver.virtual)
    after = _without_what_breaks(start, situation, after)
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


class _Search:
    """Solves until nothing is broken, each time with less allowed."""

    def __init__(
        self,
        goal: Goal,
        start: StartingPoint,
        solver: Solver,
        situation: Situation,
        candidates: dict[str, Candidates],
    ) -> None:
        self.solves = 0
        self.banned: dict[str, Broken] = {}
        self._goal = goal
        self._start = start
        self._solver = solver
        self._situation = situation
        self._candidates = candidates
        self._refused: list[PackageRecord] = []
        self._pressed = False
        """Packages whose installed build no channel has any more stay, as a solve failed."""

    async def run(self) -> dict[str, PackageRecord] | None:
        """The content afterwards; None where what is there has no solution as it stands."""
        if not any(candidates.allowed for candidates in self._candidates.values()):
            return dict(self._start.records)
        after: dict[str, PackageRecord] | None = None
        while self.solves < _MOST_SOLVES:
            last = self.solves == _MOST_SOLVES - 1
            try:
                solution = await self._solve(nothing_new=last)
            except Unsolvable:
                if self._pressed or not self._gone():
                    break
                self._pressed = True
                continue
            settled = settle(self._start.records, solution, self._goal.locked)
            after = _needed(self._start, {record.name: record for record in settled})
            broken = _judged(self._start, self._situation, after)
            if not broken:
                break
            self._forbid(broken, after)
        return after

    async def _solve(self, *, nothing_new: bool) -> list[rattler.RepoDataRecord]:
        self.solves += 1
        bounds, stuck = [], set()
        for name, candidates in self._candidates.items():
            allowed = [
                record
                for record in candidates.allowed
                if record not in self._refused
                and not (self._pressed and name in self._gone())
                and not (nothing_new and self._brings_something(record))
            ]
            refused = [record for record in self._refused if record.name == name]
            bounds.append(candidates.bound(allowed, refused))
            if not allowed:
                stuck.add(name)
        bounds += [f"{name} {_NOTHING}" for name in sorted(self.banned)]
        goal = self._goal.also_locked(stuck)
        return await self._solver.solve(goal, self._start, extra_constraints=bounds)

    def _forbid(self, broken: Iterable[Broken], after: dict[str, PackageRecord]) -> None:
        for one in broken:
            if one.name not in self._start.records:
                self.banned.setdefault(one.name, one)
            elif one.name in after:
                self._refused.append(after[one.name])

    def _gone(self) -> frozenset[str]:
        """Packages whose installed build is offered no more, so that only a lock can keep it."""
        return frozenset(
            name for name, candidates in self._candidates.items() if not candidates.offers_installed
        )

    def _brings_something(self, record: PackageRecord) -> bool:
        names = {name_of(text) for text in record.depends}
        return any(not name.startswith("__") for name in names - self._start.records.keys())


def _without_what_breaks(
    start: StartingPoint, situation: Situation, after: dict[str, PackageRecord]
) -> dict[str, PackageRecord]:
    """The result less what breaks a rule and what needs that; the same where nothing does."""
    while broken := _judged(start, situation, after):
        part = part_without(start.records, after, {one.name for one in broken})
        after = _needed(start, mixed(start.records, after, part))
    return after


def _needed(start: StartingPoint, after: dict[str, PackageRecord]) -> dict[str, PackageRecord]:
    """The newer versions of a result, and of the rest only what these cannot do without."""
    upgrades = _upgrades(changes_between(start.records, list(after.values())))
    return mixed(start.records, after, needed_part(start.records, after, upgrades))


def _judged(
    start: StartingPoint, situation: Situation, after: dict[str, PackageRecord]
) -> tuple[Broken, ...]:
    changes = changes_between(start.records, list(after.values()))
    return judge(changes, after.values(), start, situation.policy, situation.cool_down)


def _upgrades(changes: Iterable[Change]) -> set[str]:
    return {change.name for change in changes if change.kind is ChangeKind.UPGRADE}


def _without_outgrown(constraints: Iterable[str], situation: Situation) -> Iterable[str]:
    """Pins that a package breaks already hold for what it could move to, not for where it is."""
    for text in constraints:
        try:
            name = parse(text).name
        except ProblemError:
            continue
        if name not in situation.pins.outgrown:
            yield text
