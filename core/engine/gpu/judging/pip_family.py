"""What of pip's leaves with a framework: companions tied to it, libraries only it needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from packaging.requirements import InvalidRequirement, Requirement

from core.engine.environments.pip_packages import normalized_name as normalized
from core.engine.gpu.knowledge.tables import framework_table
from core.model.package import PipPackage

_LIBRARIES = re.compile(r"nvidia-[a-z0-9-]+|(pytorch-)?triton|jax-cuda\d*-(plugin|pjrt)")


def bound_to(framework: str) -> tuple[str, ...]:
    """Normalised names of distributions that are compiled against one release of a framework."""
    table = framework_table(framework)
    if table is None:
        return ()
    return tuple(normalized(each.pip or each.name) for each in table.companions if each.bound)


def requirements_of(package: PipPackage) -> dict[str, Requirement]:
    """What it requires without extras, by normalised name. Lines that can't be read are left
    out."""
    found: dict[str, Requirement] = {}
    for text in package.requires:
        try:
            requirement = Requirement(text)
        except InvalidRequirement:
            continue
        if requirement.marker is None or "extra" not in str(requirement.marker):
            found[normalized(requirement.name)] = requirement
    return found


def leaving_with(
    framework: str, package: str, pip: Mapping[str, PipPackage]
) -> tuple[PipPackage, ...]:
    """The framework's distribution and what goes with it, by name. `pip` is by normalised name."""
    names = {normalized(package), *_own_names(framework), *bound_to(framework)} & pip.keys()
    needed_by: dict[str, set[str]] = {}
    for name, each in pip.items():
        for needed in requirements_of(each):
            needed_by.setdefault(needed, set()).add(name)
    while True:
        more = {
            name
            for name in pip.keys() - names
            if _LIBRARIES.fullmatch(name)
            and needed_by.get(name, set())
            and needed_by[name] <= names
        }
        if not more:
            return tuple(pip[name] for name in sorted(names))
        names |= more


def wanted_of_conda(framework: str, leaving: Iterable[PipPackage], version: str) -> tuple[str, ...]:
    """What of conda's takes the place of companions that leave, for a version of the framework.

    Some companions end: torchaudio has no release for the newest torch.
    """
    table = framework_table(framework)
    if table is None:
        return ()
    release = table.release(version)
    bound = set(bound_to(framework))
    if release is not None:
        bound &= release.companions.keys()
    wanted = {*bound, *map(normalized, table.names.also)}
    names = (normalized(package.name) for package in leaving)
    return tuple(name for name in names if name in wanted)


def _own_names(framework: str) -> tuple[str, ...]:
    """Distributions that are the framework, or parts of it."""
    table = framework_table(framework)
    if table is None:
        return ()
    names = table.names
    return tuple(map(normalized, (*names.pip, *names.also, *names.plugins)))
