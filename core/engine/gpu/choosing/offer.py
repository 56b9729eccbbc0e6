"""What a choice is made from: builds and companions on offer, the machine, the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from core.engine.gpu.choosing.candidates import (
    Candidate,
    of_version,
    published,
    versions_of,
)
from core.engine.gpu.choosing.companions import Companions
from core.engine.gpu.choosing.families import Family
from core.model.gpu import Machine
from core.model.package import PackageRecord, PipPackage

YEAR = 365 * 86400
"""Seconds. What is further behind the newest version is not proposed without a word."""


@dataclass(frozen=True)
class Target:
    """Where it is to be installed."""

    prefix: str
    creates: bool
    python: str = ""
    """Minor version of an environment that is there."""
    installed: tuple[PackageRecord, ...] = ()
    pip: tuple[PipPackage, ...] = ()

    def has(self, name: str) -> PackageRecord | None:
        """What is installed of a name."""
        return next((record for record in self.installed if record.name == name), None)


@dataclass(frozen=True)
class Offer:
    """Everything that decides."""

    framework: str
    family: Family
    machine: Machine
    candidates: tuple[Candidate, ...]
    """All of them, newest version first."""
    companions: Companions
    minors: tuple[str, ...]
    """Python's minor versions on offer, newest first."""
    parts: Mapping[str, tuple[PackageRecord, ...]] = field(default_factory=dict)
    """Builds of what the framework may consist of, by name."""
    channels: tuple[str, ...] = ()
    """Canonical names, in the order of the request."""

    @cached_property
    def newest(self) -> str:
        """The newest version on offer for whatever machine; empty where there is none."""
        return self.candidates[0].version if self.candidates else ""

    def age_of(self, version: str) -> float | None:
        """When a version came out, in seconds since the epoch, by the tables or by its builds."""
        return self.family.released(version) or published(self.candidates, version)

    def far_behind(self, version: str) -> bool:
        """Whether a version is more than a year older than the newest one on offer."""
        own, newest = self.age_of(version), self.age_of(self.newest)
        return own is not None and newest is not None and newest - own > YEAR

    def recent(self, candidates: Iterable[Candidate]) -> tuple[str, ...]:
        """Versions of some builds that came out within a year before the newest of them."""
        found = tuple(candidates)
        versions = versions_of(found)
        first = self.age_of(versions[0]) if versions else None
        if first is None:
            return versions[:6]
        return tuple(
            version
            for version in versions
            if (age := self.age_of(version)) is None or first - age <= YEAR
        )

    def of(self, version: str) -> tuple[Candidate, ...]:
        """All builds of one version."""
        return of_version(self.candidates, version)
