"""Constraints files: they ask for nothing, but bound the versions of what others ask for."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from core.model.importing import PipEntry, PipKind, ReadFile

Bounds = dict[str, SpecifierSet]
"""By normalised name."""


def bounds_of(file: ReadFile) -> Bounds:
    """What the constraints files of a file say, those without a condition."""
    found: Bounds = {}
    for entry in _bounding(file):
        if entry.kind is PipKind.REQUIREMENT and entry.specifier and not entry.marker:
            found[entry.name] = found.get(entry.name, SpecifierSet()) & SpecifierSet(
                entry.specifier
            )
    return found


def bounded(entry: PipEntry, bounds: Bounds) -> PipEntry:
    """The entry with its bounds, which only hold for what comes from an index."""
    bound = bounds.get(entry.name)
    if bound is None or entry.kind is not PipKind.REQUIREMENT:
        return entry
    requirement = Requirement(entry.requirement)
    requirement.specifier &= bound
    return msgspec.structs.replace(
        entry, requirement=str(requirement), specifier=str(requirement.specifier)
    )


def _bounding(file: ReadFile) -> Iterator[PipEntry]:
    lines = {entry.line for entry in file.pip if entry.kind is PipKind.CONSTRAINTS_FILE}
    for included in file.included:
        if included.included_at in lines:
            yield from included.pip
        yield from _bounding(included)
