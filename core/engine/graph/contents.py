"""What a graph is made of, before it is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rattler.exceptions import DetectVirtualPackageError

from core.engine.channels import network
from core.engine.environments.pip_packages import normalized_name
from core.engine.records import is_usable
from core.engine.solving.starting_point import StartingPoint
from core.model.package import InstalledPackage, PackageRecord, PipPackage


@dataclass(frozen=True)
class Contents:
    """Packages by conda name or by normalised pip name, and what is known of them."""

    prefix: str
    records: Mapping[str, PackageRecord]
    pip: Mapping[str, PipPackage] = field(default_factory=dict)
    requested: frozenset[str] = frozenset()
    """Conda packages the user asked for; nothing where nobody wrote that down."""
    requested_known: bool = True
    pip_marked: frozenset[str] = frozenset()
    """pip packages whose installer noted that somebody asked for them."""
    sizes: Mapping[str, int | None] = field(default_factory=dict)
    """Bytes of conda packages' files."""
    pip_sizes: Mapping[str, int | None] = field(default_factory=dict)
    distributions: Mapping[str, str] = field(default_factory=dict)
    """Normalised names of Python distributions, each with the conda package that brought it."""
    virtual: Mapping[str, str] = field(default_factory=dict)
    """What the machine offers: versions by name (`__glibc`)."""

    @cached_property
    def start(self) -> StartingPoint:
        """The same in the shape that a removal is planned from, less records it can't use."""
        usable = [record for record in self.records.values() if is_usable(record)]
        return StartingPoint(
            prefix=self.prefix,
            installed=tuple(InstalledPackage(record) for record in usable),
            requested={name: (name,) for name in self.requested},
            requested_known=self.requested_known,
            pip=tuple(self.pip.values()),
        )

    @cached_property
    def normalized(self) -> dict[str, str]:
        """Normalised names by those that pip's packages give themselves."""
        return {package.name: name for name, package in self.pip.items()}


def contents_of_records(
    records: Iterable[PackageRecord],
    pip: Iterable[PipPackage] = (),
    requested: Iterable[str] = (),
    *,
    prefix: str = "",
    requested_known: bool = True,
    sizes: Mapping[str, int | None] | None = None,
) -> Contents:
    """Of packages that need not be installed anywhere, such as those a plan ends with."""
    held = {record.name: record for record in records}
    return Contents(
        prefix=prefix,
        records=dict(sorted(held.items())),
        pip={normalized_name(package.name): package for package in pip},
        requested=frozenset(requested) & held.keys(),
        requested_known=requested_known,
        sizes=sizes or {},
        virtual=virtual_versions(),
    )


def virtual_versions() -> dict[str, str]:
    """Versions of what this machine offers; nothing where an override is no version."""
    try:
        offered = network.virtual_packages()
    except DetectVirtualPackageError:
        return {}
    return {one.name.normalized: str(one.version) for one in offered}
