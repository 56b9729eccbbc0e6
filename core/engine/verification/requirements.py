"""What `pip check` looks at: whether the requirements of Python distributions hold.

Markers are evaluated for the environment's own Python (PEP 508), extras as far as someone asks for
them. What a conda package needs is in its record, and the solver sees to it: a requirement that
only its Python metadata names was left out by those who built it, and is not missed here. One that
is there in a version the metadata rules out is told, whoever brought it.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.markers import UndefinedComparison, UndefinedEnvironmentName, default_environment
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from core.engine.channels.known_names import conda_names_of
from core.engine.environments.pip_packages import site_packages_of
from core.engine.verification.modules import Contents
from core.model.base import Message
from core.model.verification import TrialKind, TrialOutcome, Tried

SUBJECT = "pip check"
"""Names the one result that stands for all requirements that hold."""


@dataclass(frozen=True)
class _Installed:
    name: str
    version: str
    requires: tuple[Requirement, ...]


def try_requirements(prefix: Path, contents: Contents) -> list[Tried]:
    """Each requirement that does not hold; one result that passed where all of them do."""
    if not contents.python:
        return []
    installed = _installed(prefix, contents)
    conda = {record.name for record in contents.records}
    owned = _owned(contents)
    failed = []
    for distribution in installed.values():
        for requirement in _applying(distribution, installed, contents.python):
            message = _broken(distribution, requirement, installed, conda, owned)
            if message is not None:
                failed.append(_failure(distribution, requirement, message, contents))
    return failed or [Tried(TrialKind.REQUIREMENTS, SUBJECT)]


def _installed(prefix: Path, contents: Contents) -> dict[str, _Installed]:
    python = next(record for record in contents.records if record.name == "python")
    stated = python.raw.get("python_site_packages_path")
    folders = [str(folder) for folder in site_packages_of(prefix, contents.python, stated)]
    found: dict[str, _Installed] = {}
    for distribution in distributions(path=folders):
        name, version = _headers(distribution)
        if name and canonicalize_name(name) not in found:
            found[canonicalize_name(name)] = _Installed(name, version, _requires(distribution))
    return found


def _owned(contents: Contents) -> set[str]:
    """Normalised names of the distributions that conda packages brought."""
    return {
        canonicalize_name(folder[: -len(".dist-info")].split("-")[0])
        for record in contents.records
        for path in record.raw.get("files") or ()
        if (folder := str(path).replace("\\", "/").rpartition("/")[0].rpartition("/")[2])
        and str(path).endswith("METADATA")
        and folder.endswith(".dist-info")
    }


def _headers(distribution: Distribution) -> tuple[str, str]:
    try:
        metadata = distribution.metadata
        return str(metadata["Name"] or ""), str(metadata["Version"] or "")
    except (KeyError, OSError, ValueError, TypeError):
        return "", ""  # half removed


def _requires(distribution: Distribution) -> tuple[Requirement, ...]:
    found = []
    try:
        lines = distribution.requires or []
    except (OSError, ValueError):
        return ()
    for line in lines:
        try:
            found.append(Requirement(line))
        except InvalidRequirement:
            continue
    return tuple(found)


def _applying(
    distribution: _Installed, installed: dict[str, _Installed], python: str
) -> Iterator[Requirement]:
    """The requirements that count here, with those of extras someone asks for."""
    extras = {""} | {
        extra
        for other in installed.values()
        for requirement in other.requires
        if canonicalize_name(requirement.name) == canonicalize_name(distribution.name)
        and _holds(requirement, "", python)
        for extra in requirement.extras
    }
    for requirement in distribution.requires:
        if any(_holds(requirement, extra, python) for extra in extras):
            yield requirement


def _holds(requirement: Requirement, extra: str, python: str) -> bool:
    if requirement.marker is None:
        return True
    environment = {key: str(value) for key, value in default_environment().items()}
    environment |= {
        "python_version": ".".join(python.split(".")[:2]),
        "python_full_version": python,
        "implementation_name": "cpython",
        "implementation_version": python,
        "platform_python_implementation": "CPython",
        "platform_system": platform.system(),
        "extra": extra,
    }
    try:
        return requirement.marker.evaluate(environment)
    except (UndefinedComparison, UndefinedEnvironmentName):
        return False


def _broken(
    distribution: _Installed,
    requirement: Requirement,
    installed: dict[str, _Installed],
    conda: set[str],
    owned: set[str],
) -> Message | None:
    written = f"{requirement.name} {requirement.specifier}".strip()
    params: dict[str, str | int] = {
        "name": distribution.name,
        "version": distribution.version,
        "requirement": written,
    }
    found = installed.get(canonicalize_name(requirement.name))
    if found is None:
        if canonicalize_name(distribution.name) in owned:
            return None
        if conda & set(conda_names_of(requirement.name)):
            return None
        return Message("try-requirement-missing", params)
    try:
        version = Version(found.version)
    except InvalidVersion:
        return None
    if requirement.specifier.contains(version, prereleases=True):
        return None
    return Message("try-requirement-other", {**params, "found": f"{found.name} {found.version}"})


def _failure(
    distribution: _Installed, requirement: Requirement, message: Message, contents: Contents
) -> Tried:
    plain = canonicalize_name(distribution.name)
    conda = {canonicalize_name(record.name): record.name for record in contents.records}
    return Tried(
        kind=TrialKind.REQUIREMENTS,
        subject=f"{distribution.name}: {requirement.name}{requirement.specifier}",
        package=conda.get(plain, distribution.name),
        outcome=TrialOutcome.FAILED,
        message=message,
    )
