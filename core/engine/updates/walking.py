"""Updates for an environment that has no solution as it stands: one package at a time.

pip, a hand or a channel that dropped a build can leave requirements unmet. The solver then has no
answer for the whole, but a package can still move where all that concerns it is met afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import rattler

from core.engine.solving.changes import link_order
from core.engine.solving.specs import Spec, name_of
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.candidates import Candidate, Candidates
from core.engine.updates.mixture import matches, unmet
from core.engine.updates.virtual import machine_record
from core.model.package import PackageRecord

_ROUNDS = 3


def walk(
    start: StartingPoint,
    candidates: Mapping[str, Candidates],
    wishes: Mapping[str, tuple[Spec, ...]],
    virtual: Iterable[rattler.GenericVirtualPackage],
) -> dict[str, PackageRecord]:
    """The content after all moves that are fine by themselves; nothing new comes along."""
    content = dict(start.records)
    machine = {package.name.normalized: machine_record(package) for package in virtual}
    for _ in range(_ROUNDS):
        moved = False
        for record in link_order(content.values()):
            name = record.name
            for candidate in candidates[name].newer:
                if candidate.record.version == content[name].version:
                    break
                if _fits(candidate, content, wishes.get(name, ()), machine):
                    content[name] = candidate.record
                    moved = True
                    break
        if not moved:
            break
    return content


def _fits(
    candidate: Candidate,
    content: Mapping[str, PackageRecord],
    wishes: tuple[Spec, ...],
    machine: Mapping[str, rattler.PackageRecord],
) -> bool:
    record = candidate.record
    if not candidate.is_allowed or not all(wish.matches(candidate.known) for wish in wishes):
        return False
    if any(True for _ in unmet(record, content)):
        return False
    for text in record.depends:
        name = name_of(text)
        if name.startswith("__"):
            there = machine.get(name)
            if there is None or not rattler.MatchSpec(text).matches(there):
                return False
    now = content[record.name]
    return not any(
        name_of(text) == record.name and matches(text, now) and not matches(text, record)
        for user in content.values()
        for text in (*user.depends, *user.constrains)
    )
