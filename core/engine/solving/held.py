"""What an update of everything left behind a newer version, and whether the user's wish did it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import rattler

from core.engine.solving.goal import Goal
from core.engine.solving.removal import listed
from core.engine.solving.solver import Solver
from core.engine.solving.specs import Spec, parse
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Check, Severity
from core.model.problem import ProblemError


@dataclass(frozen=True)
class Held:
    """Names with the newest version on offer that they did not reach."""

    by_wish: dict[str, str] = field(default_factory=dict)
    """By name, the spec that excludes it: asked for, a line of `pinned`, or Python's minor."""
    by_others: dict[str, str] = field(default_factory=dict)
    """By name, the version: it does not go with what else is there."""

    def checks(self) -> list[Check]:
        """What the preview says about it."""
        found = []
        if self.by_wish:
            specs = listed([self.by_wish[name] for name in sorted(self.by_wish)])
            params: dict[str, str | int] = {"n": len(self.by_wish), "specs": specs}
            found.append(Check(Severity.INFO, Message("updates-held-by-wish", params)))
        if self.by_others:
            names = sorted(self.by_others)
            found.append(
                Check(
                    Severity.INFO,
                    Message("updates-held", {"n": len(names), "names": listed(names)}),
                    detail="\n".join(f"{name} {self.by_others[name]}" for name in names),
                )
            )
        return found


async def find_held(
    goal: Goal, start: StartingPoint, solver: Solver, after: Iterable[PackageRecord]
) -> Held:
    """Compare a result with what the channels offer. Raises Problems of the network."""
    reached = {record.name: record for record in after if record.name in start.records}
    offers = await solver.builds(reached)
    bounds = _bounds(goal)
    by_wish, by_others = {}, {}
    for name, records in offers.items():
        newest = max(records, key=lambda record: record.version)
        if newest.version <= rattler.Version(reached[name].version):
            continue
        wishes = (*goal.specs.get(name, ()), *bounds.get(name, ()))
        # Any build of the newest version will do: which build fits is not a matter of wishes.
        latest = [record for record in records if record.version == newest.version]
        limit = next(
            (spec for spec in wishes if not any(spec.matches(record) for record in latest)), None
        )
        if limit is not None:
            by_wish[name] = limit.text
        else:
            by_others[name] = str(newest.version)
    return Held(by_wish, by_others)


def _bounds(goal: Goal) -> dict[str, list[Spec]]:
    found: dict[str, list[Spec]] = {}
    for text in goal.constraints:
        try:
            spec = parse(text)
        except ProblemError:
            continue
        found.setdefault(spec.name, []).append(spec)
    return found
