"""What packages ask of each other: match specs of records, Requires-Dist of pip packages.

Markers are evaluated for the environment's own Python (PEP 508); extras count as far as another
pip package asks for them.
"""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import rattler
from packaging.markers import UndefinedComparison, UndefinedEnvironmentName, default_environment
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from core.engine.channels.known_names import conda_names_of
from core.engine.graph.contents import Contents
from core.engine.solving.specs import name_of, written_name
from core.engine.updates.requirements import fits
from core.model.graph import NodeKind
from core.model.package import PackageRecord

_PYTHON = "3.12"
"""Taken for markers where the packages bring no Python."""


@dataclass(frozen=True)
class Demanded:
    """A match spec of a record. `spec` is its text without the name."""

    text: str
    name: str
    spec: str
    limits: bool = False
    """The package may as well be absent."""

    def is_met_by(self, record: rattler.PackageRecord | None) -> bool:
        """True as well for a record that nothing can be held against."""
        return record is None or fits(self.text, record)


@dataclass(frozen=True)
class Required:
    """A requirement of a pip package that counts here. `by` tells who meets it, or should."""

    name: str
    spec: str
    by: NodeKind | None = None
    """None where nobody does."""
    broken: bool = False


def demands_of_record(record: PackageRecord) -> Iterator[Demanded]:
    """Everything a record asks of others."""
    for limits, texts in ((False, record.depends), (True, record.constrains)):
        for text in texts:
            name, spec = _parted(text)
            if name:
                yield Demanded(text, name, spec, limits)


@lru_cache(maxsize=65536)
def _parted(text: str) -> tuple[str, str]:
    written = written_name(text)
    head, found, rest = text.strip().partition("::")
    body = rest if found and " " not in head else text.strip()
    return name_of(text), body[len(written) :].strip()


def demands_of_pip(contents: Contents) -> Iterator[tuple[str, Required]]:
    """Pairs of a pip package's normalised name and what it requires."""
    requirements = {name: _requirements(package.requires) for name, package in contents.pip.items()}
    environment = _markers(contents)
    extras = _extras(requirements, environment)
    for name, found in requirements.items():
        for requirement in found:
            asked = ("", *sorted(extras.get(name, ())))
            if any(_holds(requirement, extra, environment) for extra in asked):
                yield name, _met(requirement, contents)


def _requirements(lines: Iterable[str]) -> list[Requirement]:
    found = []
    for line in lines:
        try:
            found.append(Requirement(line))
        except InvalidRequirement:
            continue
    return found


def _extras(
    requirements: Mapping[str, list[Requirement]], environment: dict[str, str]
) -> dict[str, set[str]]:
    """Extras by package, as far as someone asks for them; those may ask for more."""
    found: dict[str, set[str]] = {}
    while True:
        before = sum(map(len, found.values()))
        for name, own in requirements.items():
            for requirement in own:
                asked = ("", *found.get(name, ()))
                if requirement.extras and any(
                    _holds(requirement, extra, environment) for extra in asked
                ):
                    target = str(canonicalize_name(requirement.name))
                    found.setdefault(target, set()).update(requirement.extras)
        if sum(map(len, found.values())) == before:
            return found


def _markers(contents: Contents) -> dict[str, str]:
    python = contents.records.get("python")
    version = python.version if python is not None else _PYTHON
    return {key: str(value) for key, value in default_environment().items()} | {
        "python_version": ".".join(version.split(".")[:2]),
        "python_full_version": version,
        "implementation_name": "cpython",
        "implementation_version": version,
        "platform_python_implementation": "CPython",
        "platform_system": platform.system(),
    }


def _holds(requirement: Requirement, extra: str, environment: dict[str, str]) -> bool:
    if requirement.marker is None:
        return True
    try:
        return requirement.marker.evaluate({**environment, "extra": extra})
    except (UndefinedComparison, UndefinedEnvironmentName, InvalidVersion):
        return False


def _met(requirement: Requirement, contents: Contents) -> Required:
    """pip's own package comes first: that is the one Python finds."""
    spec = str(requirement.specifier)
    name = str(canonicalize_name(requirement.name))
    if name in contents.pip:
        fitting = _allows(requirement, contents.pip[name].version)
        return Required(name, spec, NodeKind.PIP, broken=not fitting)
    brought = contents.distributions.get(name)
    names = (brought,) if brought else conda_names_of(name)
    conda = next((each for each in names if each in contents.records), None)
    if conda is None:
        return Required(name, spec, broken=True)
    fitting = _allows(requirement, contents.records[conda].version)
    return Required(conda, spec, NodeKind.CONDA, broken=not fitting)


def _allows(requirement: Requirement, version: str) -> bool:
    try:
        return requirement.specifier.contains(Version(version), prereleases=True)
    except InvalidVersion:
        return True
