"""What belongs together when a framework is installed, as the tables of `resources/` have it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

from core.engine.gpu.knowledge.frameworks import FrameworkTable, Older
from core.engine.gpu.knowledge.tables import framework_table
from core.model.problem import fail


@dataclass(frozen=True)
class Family:
    """One framework and what goes with it, as names of conda packages."""

    table: FrameworkTable

    @property
    def title(self) -> str:
        """What people call it."""
        return self.table.title

    @property
    def package(self) -> str:
        """Its build decides what is computed on."""
        return self.table.names.conda[0]

    @property
    def front(self) -> tuple[str, ...]:
        """Asked for by name besides."""
        return self.table.names.also

    @property
    def parts(self) -> tuple[str, ...]:
        """Further packages that it may consist of."""
        return self.table.names.conda[1:]

    @property
    def members(self) -> tuple[str, ...]:
        """Packages that belong to it and go when it goes."""
        return self.table.names.family

    @property
    def bound(self) -> tuple[str, ...]:
        """Companions fitted to one version of it."""
        return tuple(one.name for one in self.table.companions if one.bound)

    @property
    def usual(self) -> tuple[str, ...]:
        """Companions that come along where nobody says otherwise."""
        return tuple(one.name for one in self.table.companions if one.usual or one.bound)

    @property
    def decisive(self) -> tuple[str, ...]:
        """A version without these is not recommended."""
        return tuple(one.name for one in self.table.companions if one.usual and one.bound)

    @property
    def companions(self) -> tuple[str, ...]:
        """Everything that can be chosen beside it."""
        return tuple(one.name for one in self.table.companions)

    @property
    def older(self) -> Older | None:
        """Channels with its older builds."""
        return self.table.older

    def released(self, version: str) -> float | None:
        """When a version came out, in seconds since the epoch, where the tables know."""
        return _released(self.table.id, version)


def family_of(framework: str) -> Family:
    """A framework that can be installed. Raises `framework-unknown`."""
    table = framework_table(framework)
    if table is None or not table.offered:
        raise fail("framework-unknown", name=framework)
    return Family(table)


@lru_cache(maxsize=1024)
def _released(framework: str, version: str) -> float | None:
    table = framework_table(framework)
    release = table.release(version) if table else None
    if release is None or release.released is None:
        return None
    day = release.released
    return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC).timestamp()
