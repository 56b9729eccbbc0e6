"""What goes when a package is removed.

A removal needs no solver and no network: what stays is what was there, less what cannot stand
without the removed package, less what only the removed ones had brought in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.engine.solving.starting_point import StartingPoint, closure
from core.model.base import Message

_SHOWN = 3
"""Names listed in a reason before it says how many more."""


@dataclass(frozen=True)
class Removal:
    """Names that go, each with the reason to show. `chosen` are the ones the user named."""

    chosen: frozenset[str]
    reasons: dict[str, Message]

    @property
    def names(self) -> frozenset[str]:
        """Everything that goes."""
        return frozenset(self.reasons)


def plan_removal(start: StartingPoint, names: Iterable[str], also_wanted: Iterable[str]) -> Removal:
    """Work out a removal of installed `names`; `also_wanted` are being installed in the same step.

    Dependants go with what they depend on. Orphans go only where requested specs are known, and
    only those that the removed packages had brought: packages nobody asked for and that hang on
    nothing removed are left alone, for history may just not tell why they are there.
    """
    chosen = frozenset(names)
    falling = closure(set(chosen), start.needed_by)
    orphans = _orphans(start, falling, frozenset(also_wanted))
    gone = falling | orphans
    reasons: dict[str, Message] = {}
    for name in sorted(gone):
        if name in chosen:
            reasons[name] = Message("reason-chosen")
        elif name in falling:
            missed = sorted(start.needs[name] & falling)
            reasons[name] = Message("reason-cannot-stand", {"names": listed(missed)})
        else:
            users = sorted(start.needed_by[name] & gone)
            reasons[name] = Message("reason-orphan", {"names": listed(users)})
    return Removal(chosen, reasons)


def _orphans(start: StartingPoint, falling: set[str], wanted: frozenset[str]) -> set[str]:
    if not start.requested_known:
        return set()
    brought = closure(falling, start.needs) - falling
    roots = (start.records.keys() - brought - falling) | (
        (start.requested.keys() | wanted) & start.records.keys() - falling
    )
    if start.pip:
        # pip packages are not in the records, but they live on Python.
        roots |= {"python", "pip"} & start.records.keys() - falling
    return brought - closure(roots, start.needs)


def listed(names: list[str]) -> str:
    """`a, b, c …` with a count in place of a long tail; plain data, the same in all languages."""
    if len(names) <= _SHOWN + 1:
        return ", ".join(names)
    return ", ".join(names[:_SHOWN]) + f" +{len(names) - _SHOWN}"
