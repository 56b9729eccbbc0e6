"""What differs, package by package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from packaging.requirements import Requirement
from packaging.version import InvalidVersion

from core.engine.comparing.sides import Holding, Item, Key, Wishes
from core.engine.environments.pip_packages import normalized_name
from core.engine.pip.distributions import same_version
from core.engine.records import is_usable, to_rattler
from core.engine.solving.specs import readable
from core.model.comparison import DifferenceKind, DifferenceRow
from core.model.importing import CondaEntry
from core.model.package import PackageRecord


def rows_of_packages(left: Holding, right: Holding) -> tuple[list[DifferenceRow], int]:
    """Rows of two sides of exact packages, and how many packages are the same."""
    rows = []
    same = 0
    comparable = left.pip_known and right.pip_known
    for key in sorted(left.items.keys() | right.items.keys()):
        if key[1] and not comparable:
            continue
        here, there = left.items.get(key), right.items.get(key)
        kind = _kind(here, there, by_pip=key[1])
        if kind is None:
            same += 1
        else:
            rows.append(_row(key, kind, here, there))
    return rows, same


def rows_of_wishes(holding: Holding, wishes: Wishes) -> tuple[list[DifferenceRow], int]:
    """Rows with the packages on the left and what a file asks for on the right.

    What the file does not name is listed where somebody asked for it: everything else is there
    because something needs it, which a file of wishes does not write down.
    """
    rows = []
    same = 0
    records = {record.name: record for record in holding.records}
    for name, entries in sorted(wishes.conda.items()):
        record = records.get(name)
        asked = ", ".join(_asked(entry) for entry in entries)
        if record is None:
            rows.append(DifferenceRow(name, DifferenceKind.ONLY_RIGHT, right=asked))
        elif _meets(record, entries):
            same += 1
        else:
            held = holding.items[name, False].text
            rows.append(DifferenceRow(name, DifferenceKind.SPEC, held, asked))
    for name, requirement in sorted(wishes.pip.items()):
        row = _pip_row(name, requirement, holding, records)
        if row is None:
            same += 1
        else:
            rows.append(row)
    rows += [
        DifferenceRow(name, DifferenceKind.ONLY_LEFT, holding.items[name, False].text)
        for name in sorted((holding.asked or frozenset()) & records.keys())
        if name not in wishes.conda and normalized_name(name) not in wishes.pip
    ]
    return sorted(rows, key=lambda row: (row.name, row.by_pip)), same


def rows_of_two_files(left: Wishes, right: Wishes) -> tuple[list[DifferenceRow], int]:
    """Rows of two files, by what they write."""
    rows = []
    same = 0
    here, there = dict(_written(left)), dict(_written(right))
    for key in sorted(here.keys() | there.keys()):
        one, other = here.get(key), there.get(key)
        if one == other:
            same += 1
            continue
        kind = DifferenceKind.SPEC
        if one is None or other is None:
            kind = DifferenceKind.ONLY_RIGHT if one is None else DifferenceKind.ONLY_LEFT
        rows.append(DifferenceRow(key[0], kind, one or "", other or "", by_pip=key[1]))
    return rows, same


def turned(rows: Iterable[DifferenceRow]) -> list[DifferenceRow]:
    """The same rows with the sides changed."""
    kinds = {
        DifferenceKind.ONLY_LEFT: DifferenceKind.ONLY_RIGHT,
        DifferenceKind.ONLY_RIGHT: DifferenceKind.ONLY_LEFT,
    }
    return [
        DifferenceRow(row.name, kinds.get(row.kind, row.kind), row.right, row.left, row.by_pip)
        for row in rows
    ]


def unmet(holding: Holding, wishes: Wishes) -> tuple[str, ...]:
    """Specs for conda of a file that an environment does not meet."""
    records = {record.name: record for record in holding.records}
    return tuple(
        entry.spec
        for name, entries in wishes.conda.items()
        for entry in entries
        if name not in records or not _meets(records[name], entries)
    )


def _kind(here: Item | None, there: Item | None, *, by_pip: bool) -> DifferenceKind | None:
    if here is None or there is None:
        return DifferenceKind.ONLY_RIGHT if here is None else DifferenceKind.ONLY_LEFT
    if by_pip:
        equal = same_version(here.version, there.version)
        return None if equal else DifferenceKind.VERSION
    if here.version != there.version:
        return DifferenceKind.VERSION
    if here.build != there.build or (here.subdir and there.subdir and here.subdir != there.subdir):
        return DifferenceKind.BUILD
    same_archive = here.sha256 is not None and here.sha256 == there.sha256
    if not same_archive and here.channel and there.channel and here.channel != there.channel:
        return DifferenceKind.CHANNEL
    return None


def _row(key: Key, kind: DifferenceKind, here: Item | None, there: Item | None) -> DifferenceRow:
    name, by_pip = key
    left, right = (one.text if one is not None else "" for one in (here, there))
    if kind is DifferenceKind.CHANNEL and here is not None and there is not None:
        left, right = (f"{one.channel}::{one.text}" for one in (here, there))
    elif left == right and here is not None and there is not None:
        left, right = (f"{one.text} {one.subdir}" for one in (here, there))
    shown = here or there
    return DifferenceRow(shown.name if by_pip and shown else name, kind, left, right, by_pip)


def _meets(record: PackageRecord, entries: Iterable[CondaEntry]) -> bool:
    specs = readable(record.name, tuple(entry.spec for entry in entries))
    if not is_usable(record):
        return False
    package = to_rattler(record)
    return all(spec.matches(package) for spec in specs)


def _asked(entry: CondaEntry) -> str:
    """What a line says besides the name; the name where it says no more."""
    text = entry.spec.rpartition("::")[2].removeprefix(entry.name).strip()
    return text or entry.name


def _pip_row(
    name: str, requirement: Requirement, holding: Holding, records: dict[str, PackageRecord]
) -> DifferenceRow | None:
    """None where the wish is met, by pip or by a conda package of the same name."""
    asked = str(requirement.specifier) or requirement.url or requirement.name
    there = holding.items.get((name, True))
    record = next((one for one in records.values() if normalized_name(one.name) == name), None)
    version = there.version if there else record.version if record else None
    if version is None:
        if not holding.pip_known:
            return None
        return DifferenceRow(requirement.name, DifferenceKind.ONLY_RIGHT, "", asked, by_pip=True)
    by_pip = there is not None
    # What came from an address has the version it had there; pip would not look further either.
    if _allows(requirement, version) if requirement.url is None else by_pip:
        return None
    held = there.text if there else holding.items[record.name, False].text if record else ""
    return DifferenceRow(requirement.name, DifferenceKind.SPEC, held, asked, by_pip=by_pip)


def _allows(requirement: Requirement, version: str) -> bool:
    try:
        return requirement.specifier.contains(version, prereleases=True)
    except InvalidVersion:
        return False


def _written(wishes: Wishes) -> Iterator[tuple[Key, str]]:
    for name, entries in wishes.conda.items():
        yield (name, False), ", ".join(_asked(entry) for entry in entries)
    for name, requirement in wishes.pip.items():
        yield (name, True), str(requirement.specifier) or requirement.url or requirement.name
