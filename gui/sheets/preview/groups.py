"""A plan's changes sorted into the groups of the preview table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.model.plan import Change, ChangeKind
from gui.sheets.preview.pip import is_pip


class GroupKey(StrEnum):
    """The groups of the table, in their order; also the segments of the filter after All."""

    ATTENTION = "attention"
    NEW = "new"
    UPDATED = "updated"
    REMOVED = "removed"
    PIP_REMOVED = "pip_removed"
    """Taken away by pip before the others; a segment only where there is something in it."""
    PIP = "pip"
    """Installed by pip after the others; a segment only where there is something in it."""


PIP_KEYS = (GroupKey.PIP_REMOVED, GroupKey.PIP)


@dataclass(frozen=True)
class Group:
    """One group: `total` counts every change of its kind, `changes` those listed here.

    A change that needs attention is listed there and nowhere else; `elsewhere` counts those.
    """

    key: GroupKey
    total: int
    changes: tuple[Change, ...]
    elsewhere: int = 0
    cached: int = 0


def kind_of(change: Change) -> GroupKey:
    """New, updated or removed, or pip's: what a change counts as in sentence and segments."""
    if is_pip(change):
        return GroupKey.PIP_REMOVED if change.kind is ChangeKind.REMOVE else GroupKey.PIP
    if change.kind is ChangeKind.ADD:
        return GroupKey.NEW
    if change.kind is ChangeKind.REMOVE:
        return GroupKey.REMOVED
    return GroupKey.UPDATED


def count(changes: Iterable[Change]) -> dict[GroupKey, int]:
    """How many changes each group and segment has in all."""
    counts = dict.fromkeys(GroupKey, 0)
    for change in changes:
        counts[kind_of(change)] += 1
        counts[GroupKey.ATTENTION] += bool(change.attention)
    return counts


def group(
    changes: Iterable[Change], segment: GroupKey | None = None, query: str = ""
) -> tuple[Group, ...]:
    """The groups to list for a segment (None: all) and a filter text.

    A group with nothing in it is left out, but for the removals: that nothing is removed is
    worth saying where packages could have been.
    """
    wanted = query.strip().lower()
    everything = tuple(changes)
    counts = count(everything)
    listed: dict[GroupKey, list[Change]] = {key: [] for key in GroupKey}
    for change in sorted(everything, key=_order):
        if wanted and wanted not in change.name.lower():
            continue
        if segment in (None, GroupKey.ATTENTION) and change.attention:
            listed[GroupKey.ATTENTION].append(change)
        elif segment is None or segment is kind_of(change):
            listed[kind_of(change)].append(change)
    keys = [segment] if segment is not None else list(GroupKey)
    return tuple(
        Group(
            key=key,
            total=counts[key],
            changes=tuple(listed[key]),
            elsewhere=_elsewhere(key, everything) if segment is None else 0,
            cached=sum(
                change.cached
                for change in everything
                if kind_of(change) is key and key in (GroupKey.NEW, GroupKey.PIP)
            ),
        )
        for key in keys
        if listed[key] or (not wanted and _worth_saying(key, counts))
    )


def _worth_saying(key: GroupKey, counts: dict[GroupKey, int]) -> bool:
    if key is GroupKey.REMOVED:
        return True
    return key is not GroupKey.ATTENTION and counts[key] > 0


def _elsewhere(key: GroupKey, changes: tuple[Change, ...]) -> int:
    if key is GroupKey.ATTENTION:
        return 0
    return sum(bool(change.attention) for change in changes if kind_of(change) is key)


def _order(change: Change) -> tuple[bool, str]:
    return (not change.chosen, change.name)
