"""The search for the safe set: a few solves, each with less allowed than the one before."""

from __future__ import annotations

from collections.abc import Iterable

import rattler

from core.engine.records import to_model
from core.engine.solving.changes import changes_between, settle
from core.engine.solving.goal import Goal
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.specs import name_of
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.candidates import Candidates, is_plain
from core.engine.updates.mixture import mixed, needed_part, part_without
from core.engine.updates.rules import Broken, Situation, judge, judge_one
from core.engine.updates.tables import update_table
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind

_MOST_SOLVES = 3
_NOTHING = "==0.never.installed"


class Search:
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
        self._of_new: dict[str, str] = {}
        """Versions that new packages may come in, by name."""
        self._aged: set[str] = set()
        """Those of them that were too young before."""
        self._pressed = False
        """Packages whose installed build no channel has any more stay, as a solve failed."""

    async def run(self) -> dict[str, PackageRecord] | None:
        """The content afterwards; None where what is there has no solution as it stands."""
        if not any(candidates.allowed for candidates in self._candidates.values()):
            return dict(self._start.records)
        await self._forbid_large()
        found: list[dict[str, PackageRecord]] = []
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
            after = needed_content(self._start, {record.name: record for record in settled})
            broken = judged(self._start, self._situation, after)
            found.append(without_what_breaks(self._start, self._situation, after))
            if not broken:
                break
            await self._forbid(broken, after)
        # With less allowed there may be less in it than an earlier one has without its culprits.
        return max(found, key=self._updates_in, default=None)

    def _updates_in(self, after: dict[str, PackageRecord]) -> int:
        return len(upgraded(changes_between(self._start.records, list(after.values()))))

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
        bounds += [f"{name} {versions}" for name, versions in sorted(self._of_new.items())]
        goal = self._goal.also_locked(stuck)
        return await self._solver.solve(goal, self._start, extra_constraints=bounds)

    async def _forbid_large(self) -> None:
        """Let new packages come in their small versions alone, which saves most second solves."""
        names = {
            name
            for candidates in self._candidates.values()
            for record in candidates.allowed
            for name in map(name_of, record.depends)
            if name not in self._start.records and not name.startswith("__")
        }
        for name, records in (await self._solver.builds(names)).items():
            small = _versions_all_small(records)
            if all(small.values()):
                continue
            if any(small.values()):
                fine = sorted(version for version, kept in small.items() if kept)
                self._of_new[name] = "|".join(f"=={version}" for version in fine)
            elif not any(map(_is_small, records)):
                newest = max(records, key=lambda known: known.version)
                for one in judge_one(None, to_model(newest), self._situation):
                    self._of_new[name] = _NOTHING
                    self.banned.setdefault(name, one)

    async def _forbid(self, broken: Iterable[Broken], after: dict[str, PackageRecord]) -> None:
        new = [one for one in broken if one.name not in self._start.records]
        young = {one.name for one in new if one.rule == "young"} - self._aged
        self._aged |= young
        offers = await self._solver.builds(young) if young else {}
        for one in new:
            old = self._old_enough(offers.get(one.name, []))
            if one.rule == "young" and old:
                self._of_new[one.name] = "|".join(f"=={version}" for version in old)
            else:
                self._of_new[one.name] = _NOTHING
                self.banned.setdefault(one.name, one)
        self._refused += [after[one.name] for one in broken if one not in new and one.name in after]

    def _old_enough(self, records: Iterable[rattler.RepoDataRecord]) -> list[str]:
        """Versions of a new package of which no build is too young, or too large."""
        cool_down = self._situation.cool_down
        records = tuple(records)
        found = _versions_all_small(records)
        for record in map(to_model, records):
            if cool_down.is_too_young(record.name, record.timestamp):
                found[record.version] = False
        return sorted(version for version, fine in found.items() if fine)

    def _gone(self) -> frozenset[str]:
        """Packages whose installed build is offered no more, so that only a lock can keep it."""
        return frozenset(
            name for name, candidates in self._candidates.items() if not candidates.offers_installed
        )

    def _brings_something(self, record: PackageRecord) -> bool:
        names = {name_of(text) for text in record.depends}
        return any(not name.startswith("__") for name in names - self._start.records.keys())


def _versions_all_small(records: Iterable[rattler.RepoDataRecord]) -> dict[str, bool]:
    """By version, whether every build of it is one that may come along."""
    found: dict[str, bool] = {}
    for known in records:
        version = str(known.version)
        if is_plain(version):
            found[version] = found.get(version, True) and _is_small(known)
    return found


def _is_small(known: rattler.RepoDataRecord) -> bool:
    return known.size is not None and known.size <= update_table().new.each_bytes


def without_what_breaks(
    start: StartingPoint, situation: Situation, after: dict[str, PackageRecord]
) -> dict[str, PackageRecord]:
    """The result less what breaks a rule and what needs that; the same where nothing does."""
    while broken := judged(start, situation, after):
        part = part_without(start.records, after, {one.name for one in broken})
        fewer = needed_content(start, mixed(start.records, after, part))
        if fewer == after:
            return dict(start.records)
        after = fewer
    return after


def needed_content(
    start: StartingPoint, after: dict[str, PackageRecord]
) -> dict[str, PackageRecord]:
    """The newer versions of a result, and of the rest only what these cannot do without."""
    upgrades = upgraded(changes_between(start.records, list(after.values())))
    return mixed(start.records, after, needed_part(start.records, after, upgrades))


def judged(
    start: StartingPoint, situation: Situation, after: dict[str, PackageRecord]
) -> tuple[Broken, ...]:
    """What a content breaks of the rules, gone to from where things are."""
    changes = changes_between(start.records, list(after.values()))
    return judge(changes, after.values(), start, situation.policy, situation.cool_down)


def upgraded(changes: Iterable[Change]) -> set[str]:
    """Names that get a newer version."""
    return {change.name for change in changes if change.kind is ChangeKind.UPGRADE}
