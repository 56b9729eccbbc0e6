"""What a prefix holds when planning begins, in the shapes the planner needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import msgspec
import rattler

from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.records import is_usable, to_rattler
from core.engine.solving.specs import name_of
from core.model.package import InstalledPackage, PackageRecord, PipPackage


@dataclass(frozen=True)
class StartingPoint:
    """A prefix as read once; nothing here goes back to the disk."""

    prefix: str
    installed: tuple[InstalledPackage, ...] = ()
    requested: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Recorded specs by name; empty where nobody wrote down what was asked for."""
    requested_known: bool = False
    pinned: tuple[str, ...] = ()
    pip: tuple[PipPackage, ...] = ()
    unreadable: int = 0
    """Records that could not be read."""

    @cached_property
    def records(self) -> dict[str, PackageRecord]:
        """The installed records by name."""
        return {package.record.name: package.record for package in self.installed}

    @cached_property
    def solver_records(self) -> dict[str, rattler.RepoDataRecord]:
        """The same as rattler wants them."""
        return {name: to_rattler(without_pip(record)) for name, record in self.records.items()}

    @cached_property
    def needs(self) -> dict[str, frozenset[str]]:
        """Names each installed package depends on, as far as they are installed."""
        return {
            name: frozenset(map(name_of, without_pip(record).depends)) & self.records.keys()
            for name, record in self.records.items()
        }

    @cached_property
    def needed_by(self) -> dict[str, frozenset[str]]:
        """The other way round."""
        found: dict[str, set[str]] = {name: set() for name in self.records}
        for name, needs in self.needs.items():
            for needed in needs:
                found[needed].add(name)
        return {name: frozenset(names) for name, names in found.items()}

    def is_requested(self, name: str) -> bool:
        """True where the user asked for it; for everything where that is not known."""
        return not self.requested_known or name in self.requested


def without_pip(record: PackageRecord) -> PackageRecord:
    """Python's record without the dependency on pip that conda adds to it when it solves.

    Python does not need pip; taken at its word, removing pip would take everything with it.
    """
    if record.name != "python" or "pip" not in record.depends:
        return record
    depends = tuple(dependency for dependency in record.depends if dependency != "pip")
    return msgspec.structs.replace(record, depends=depends)


def closure(start: frozenset[str] | set[str], edges: dict[str, frozenset[str]]) -> set[str]:
    """Everything reachable from `start`, itself included."""
    found = set(start)
    waiting = list(start)
    while waiting:
        for name in edges.get(waiting.pop(), frozenset()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return found


def read_starting_point(prefix: str) -> StartingPoint:
    """Read a prefix; an empty starting point where there is none. Raises OSError."""
    if not (Path(prefix) / "conda-meta").is_dir():
        return StartingPoint(prefix)
    content = read_prefix(prefix)
    installed = tuple(one for one in content.installed if is_usable(one.record))
    return StartingPoint(
        prefix=prefix,
        installed=installed,
        requested=dict(content.requested) if content.requested_known else {},
        requested_known=content.requested_known,
        pinned=content.pinned,
        pip=read_pip_packages(prefix, content.installed),
        unreadable=len(content.unreadable) + len(content.installed) - len(installed),
    )
