"""What a plan does to things it does not own: pip packages, and files nobody's record lists."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from core.engine.channels.known_names import conda_name_of
from core.engine.solving.starting_point import StartingPoint
from core.engine.transactions.choosing_aside import blocking_files
from core.engine.transactions.installed import InstalledRecord, key_of
from core.engine.transactions.layout import package_paths, python_layout
from core.model.base import Message
from core.model.package import PackageRecord, PipPackage
from core.model.plan import Change, ChangeKind, PipImpact


def pip_impacts(
    start: StartingPoint,
    changes: Iterable[Change],
    after: Iterable[PackageRecord],
    *,
    python_moves: bool,
) -> tuple[PipImpact, ...]:
    """pip packages that would be overwritten, stranded by another Python, or broken."""
    held = {record.name: record for record in after}
    changed = {change.name: change for change in changes}
    found = []
    for package in start.pip:
        message = _impact(package, start.records, held, changed, python_moves=python_moves)
        if message is not None:
            found.append(PipImpact(package.name, package.version, message))
    return tuple(found)


def unowned_files(
    prefix: Path,
    installed: Iterable[InstalledRecord],
    after: Iterable[PackageRecord],
    entries: Iterable[Path],
) -> tuple[str, ...]:
    """Existing files that new packages would overwrite and that no record owns.

    `entries` are the extracted packages that will be linked, as far as they are at hand; the
    transaction looks again when all are there. Compiled Python is nobody's work and left out.
    """
    if not prefix.is_dir():
        return ()
    owned = {key_of(item.path) for record in installed for item in record.paths}
    python = python_layout(after)
    wanted: dict[str, str] = {}
    for entry in entries:
        try:
            wanted |= {key_of(path): path for path in package_paths(entry, python)}
        except (OSError, ValueError):
            continue
    found = {
        path
        for key, path in wanted.items()
        if key not in owned and not path.endswith(".pyc") and os.path.lexists(prefix / path)
    }
    found |= set(blocking_files(prefix, wanted.values(), owned).values())
    return tuple(sorted(found))


def _impact(
    package: PipPackage,
    before: Mapping[str, PackageRecord],
    after: Mapping[str, PackageRecord],
    changed: Mapping[str, Change],
    *,
    python_moves: bool,
) -> Message | None:
    if "python" in before and "python" not in after:
        return Message("pip-without-python")
    if python_moves:
        return Message(
            "pip-stranded",
            {"before": before["python"].version, "after": after["python"].version},
        )
    own = conda_name_of(package.name)
    change = changed.get(own)
    if change is not None and change.kind is not ChangeKind.REMOVE and change.after is not None:
        return Message("pip-overwritten", {"version": change.after.version})
    for text in package.requires:
        message = broken_requirement(text, before, after)
        if message is not None:
            return message
    return None


def broken_requirement(
    text: str, before: Mapping[str, PackageRecord], after: Mapping[str, PackageRecord]
) -> Message | None:
    """A requirement that a conda package meets now and would not meet afterwards."""
    try:
        requirement = Requirement(text)
    except InvalidRequirement:
        return None
    if requirement.marker is not None and not requirement.marker.evaluate(_markers(after)):
        return None
    name = conda_name_of(canonicalize_name(requirement.name))
    old, new = before.get(name), after.get(name)
    if old is None or not _meets(requirement, old):
        return None
    if new is None:
        return Message("pip-needs-removed", {"spec": _plain(requirement)})
    if not _meets(requirement, new):
        return Message("pip-needs-other", {"spec": _plain(requirement), "after": new.version})
    return None


def _meets(requirement: Requirement, record: PackageRecord) -> bool:
    try:
        version = Version(record.version)
    except InvalidVersion:
        return True
    return requirement.specifier.contains(version, prereleases=True)


def _markers(after: Mapping[str, PackageRecord]) -> dict[str, str]:
    environment = {key: str(value) for key, value in default_environment().items()}
    python = after.get("python")
    if python is not None:
        environment["python_full_version"] = python.version
        environment["python_version"] = ".".join(python.version.split(".")[:2])
    environment["extra"] = ""
    return environment


def _plain(requirement: Requirement) -> str:
    return f"{requirement.name} {requirement.specifier}".strip()
