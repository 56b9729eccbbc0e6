"""Python distributions of an environment, whoever installed them."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import distributions
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement

from core.engine.environments.pip_packages import (
    normalized_name,
    read_pip_packages,
    site_packages,
)
from core.engine.environments.prefix import read_prefix
from core.engine.pip.owned import owned_by
from core.model.revision import RevisionRecords


def installed_distributions(folders: Iterable[Path]) -> tuple[tuple[str, str], ...]:
    """Names and versions of what can be imported, as each distribution says itself."""
    found = []
    for distribution in distributions(path=[str(folder) for folder in folders]):
        headers = distribution.metadata
        if "Name" not in headers or "Version" not in headers:
            continue
        name, version = headers["Name"], headers["Version"]
        if _is_writable(name, version):
            found.append((name, version))
    return tuple(found)


def remembered_distributions(prefix: Path, state: RevisionRecords) -> tuple[tuple[str, str], ...]:
    """The same for an earlier state: what is still installed says it itself, of the others the
    package cache does, or the names of the conda packages."""
    content = read_prefix(prefix)
    there = {record.identity for record in content.records}
    pip = {normalized_name(one.name) for one in read_pip_packages(prefix, content.installed)}
    stays = owned_by([one for one in state.records if one.identity in there], str(prefix))
    found = {
        normalized_name(name): (name, version)
        for name, version in installed_distributions(site_packages(prefix, content.installed))
        if normalized_name(name) in stays and normalized_name(name) not in pip
    }
    for name, owned in owned_by(state.records, str(prefix)).items():
        if _is_writable(name, owned.version):
            found.setdefault(name, (name, owned.version))
    for package in state.pip_packages:
        if _is_writable(package.name, package.version):
            found[normalized_name(package.name)] = (package.name, package.version)
    return tuple(found[name] for name in sorted(found))


def _is_writable(name: str, version: str) -> bool:
    try:
        Requirement(f"{name}=={version}")
    except InvalidRequirement:
        return False
    return True
