"""The difference between what a prefix holds and what it will hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import rattler

from core.engine.records import to_model, to_rattler
from core.engine.solving.starting_point import without_pip
from core.engine.updates.schemes import shown_bump
from core.model.package import PackageRecord
from core.model.plan import Bump, Change, ChangeKind


@dataclass(frozen=True)
class Difference:
    """Every change, and the complete content afterwards in link order."""

    changes: tuple[Change, ...]
    after: tuple[PackageRecord, ...]
    python_moves: bool
    """Python's minor version changes, so noarch packages are linked anew."""


def settle(
    before: dict[str, PackageRecord],
    solution: Iterable[rattler.RepoDataRecord],
    locked: frozenset[str],
) -> list[PackageRecord]:
    """The solution as our records; where it means the build that is there, that very record.

    The same build may be offered by another channel or as another kind of archive (.tar.bz2 and
    .conda); for a package that was to stay, or whose archive is the same, that is no change.
    """
    settled = []
    for record in solution:
        found = without_pip(to_model(record))
        there = before.get(found.name)
        if there is not None and there.identity == found.identity:
            same_archive = there.sha256 is not None and there.sha256 == found.sha256
            if same_archive or there.channel == found.channel or found.name in locked:
                found = there
        settled.append(found)
    return settled


def compare(before: dict[str, PackageRecord], after: list[PackageRecord]) -> Difference:
    """All changes from one content to the other, ordered by name."""
    return Difference(
        changes=changes_between(before, after),
        after=link_order(after),
        python_moves=_python_moves(before, after),
    )


def changes_between(
    before: dict[str, PackageRecord], after: list[PackageRecord]
) -> tuple[Change, ...]:
    """The changes alone, ordered by name."""
    wanted = {record.name: record for record in after}
    moves = _python_moves(before, after)
    changes = [
        Change(name=name, kind=ChangeKind.REMOVE, before=record)
        for name, record in before.items()
        if name not in wanted
    ]
    for record in after:
        change = _change(before.get(record.name), record)
        if change is not None:
            changes.append(change)
        elif moves and record.noarch == "python":
            there = before[record.name]
            changes.append(
                Change(name=record.name, kind=ChangeKind.RELINK, before=there, after=record)
            )
    return tuple(sorted(changes, key=lambda change: change.name))


def link_order(records: Iterable[PackageRecord]) -> tuple[PackageRecord, ...]:
    """Dependencies before what needs them."""
    by_key = {(record.name, record.version, record.build): record for record in records}
    ordered = rattler.PackageRecord.sort_topologically(
        [to_rattler(record) for record in by_key.values()]
    )
    return tuple(
        by_key[record.name.normalized, str(record.version), str(record.build)] for record in ordered
    )


def python_minor(record: PackageRecord | None) -> str | None:
    """`3.12` for a Python record."""
    if record is None:
        return None
    return ".".join(record.version.split(".")[:2])


def _python_moves(before: dict[str, PackageRecord], after: list[PackageRecord]) -> bool:
    new = next((record for record in after if record.name == "python"), None)
    if new is None or "python" not in before:
        return False
    return python_minor(before["python"]) != python_minor(new)


def _change(before: PackageRecord | None, after: PackageRecord) -> Change | None:
    if before is None:
        return Change(name=after.name, kind=ChangeKind.ADD, after=after)
    if before is after or before == after:
        return None
    kind, moved = _kind(before, after)
    if kind is None:
        return None
    return Change(name=after.name, kind=kind, before=before, after=after, bump=moved)


def _kind(before: PackageRecord, after: PackageRecord) -> tuple[ChangeKind | None, Bump | None]:
    old, new = rattler.Version(before.version), rattler.Version(after.version)
    if new > old:
        return ChangeKind.UPGRADE, shown_bump(after.name, before.version, after.version)
    if new < old:
        return ChangeKind.DOWNGRADE, shown_bump(after.name, before.version, after.version)
    if before.identity != after.identity:
        return ChangeKind.REBUILD, None
    same_archive = before.sha256 is not None and before.sha256 == after.sha256
    if before.channel != after.channel and not same_archive:
        return ChangeKind.CHANNEL, None
    return None, None
