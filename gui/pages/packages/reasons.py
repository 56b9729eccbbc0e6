"""Why a package is in an environment, and what it needs and is needed by."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from core.model.environment import EnvironmentDetail
from core.model.package import InstalledPackage
from core.model.revision import Revision

_NAME = re.compile(r"^[^\s=<>!~\[]+")


def needed_names(depends: Iterable[str]) -> tuple[str, ...]:
    """The package names of `depends` lines, without virtual packages, each once."""
    names = (match.group(0).rpartition("::")[2] for line in depends if (match := _NAME.match(line)))
    return tuple(dict.fromkeys(name for name in names if not name.startswith("__")))


@dataclass(frozen=True)
class Reasons:
    """The dependency questions of one environment."""

    detail: EnvironmentDetail

    @cached_property
    def _packages(self) -> dict[str, InstalledPackage]:
        return {package.record.name: package for package in self.detail.packages}

    @cached_property
    def _dependents(self) -> dict[str, list[str]]:
        dependents: dict[str, list[str]] = {}
        for package in self.detail.packages:
            for name in needed_names(package.record.depends):
                dependents.setdefault(name, []).append(package.record.name)
        return {name: sorted(set(users)) for name, users in dependents.items()}

    def needed_by(self, name: str) -> tuple[str, ...]:
        """Installed packages that depend on `name` directly."""
        return tuple(self._dependents.get(name, ()))

    def is_requested(self, name: str) -> bool:
        """True where the user asked for it by name."""
        package = self._packages.get(name)
        return bool(package and package.requested_specs)

    def chains(self, name: str, limit: int = 3) -> tuple[tuple[str, ...], ...]:
        """The shortest chains from packages the user asked for down to `name`, shortest first."""
        found: list[tuple[str, ...]] = []
        seen = {name}
        waiting = deque([(name,)])
        while waiting and len(found) < limit:
            chain = waiting.popleft()
            for user in self._dependents.get(chain[0], ()):
                if user in seen:
                    continue
                seen.add(user)
                longer = (user, *chain)
                if self.is_requested(user):
                    found.append(longer)
                waiting.append(longer)
        return tuple(found[:limit])

    def arrived(self, name: str) -> Revision | None:
        """The newest revision that brought `name` in anew."""
        for revision in reversed(self.detail.revisions):
            if any(_name_of(distribution) == name for distribution in revision.added):
                return revision
        return None


def _name_of(distribution: str) -> str:
    return distribution.rpartition("::")[2].rsplit("-", 2)[0]
