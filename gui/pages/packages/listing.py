"""Which rows the list shows: what is installed and what is available, searched and filtered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.model.catalogue import SearchHit
from gui.pages.packages.rows import Facts, Origin, RowKey


class Segment(StrEnum):
    """The segments above the list."""

    ALL = "all"
    INSTALLED = "installed"
    UPDATES = "updates"
    PIP = "pip"


@dataclass(frozen=True)
class Listing:
    """The rows of both groups, best match first."""

    installed: Sequence[RowKey] = ()
    available: Sequence[RowKey] = ()

    @property
    def matches(self) -> int:
        """How many rows there are."""
        return len(self.installed) + len(self.available)


def installed_keys(facts: Facts, segment: Segment) -> list[RowKey]:
    """Keys of what is in the environment, by name; conda's before pip's of the same name."""
    if segment is Segment.UPDATES:
        return [RowKey(name, Origin.CONDA) for name in sorted(facts.updates)]
    keys = [RowKey(name, Origin.PIP) for name in facts.pip]
    if segment is not Segment.PIP:
        keys += [RowKey(name, Origin.CONDA) for name in facts.installed]
    return sorted(keys)


def listing(
    facts: Facts,
    available: Sequence[RowKey],
    segment: Segment,
    hits: Iterable[SearchHit] | None,
) -> Listing:
    """The rows for a query's `hits` (None: no query, everything).

    `available` are what the channels offer, in the order to show it without a query.
    """
    keys = installed_keys(facts, segment)
    if hits is None:
        if segment is not Segment.ALL:
            return Listing(keys)
        inside = facts.installed
        return Listing(keys, [key for key in available if key.name not in inside])
    return _matching(keys, facts, hits, everything=segment is Segment.ALL)


def _matching(
    keys: list[RowKey], facts: Facts, hits: Iterable[SearchHit], *, everything: bool
) -> Listing:
    by_name: dict[str, list[RowKey]] = {}
    for key in keys:
        by_name.setdefault(key.name, []).append(key)
    inside: list[RowKey] = []
    outside: list[RowKey] = []
    for hit in hits:
        alias = hit.alias or ""
        inside += [RowKey(key.name, key.origin, alias) for key in by_name.pop(hit.name, ())]
        if everything and hit.name not in facts.installed:
            outside.append(RowKey(hit.name, Origin.AVAILABLE, alias))
    return Listing(inside, outside)
