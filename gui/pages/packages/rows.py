"""One row of the packages list, put together from what is installed, offered and marked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from core.model.base import Data
from core.model.catalogue import CatalogueRow
from core.model.environment import EnvironmentDetail
from core.model.package import InstalledPackage, PipPackage
from core.model.plan import Bump
from core.versions import bump, is_newer
from gui.pages.packages.basket import Basket, MarkKind


class Origin(StrEnum):
    """Where a row comes from; a name can be installed by conda and by pip at the same time."""

    CONDA = "conda"
    PIP = "pip"
    AVAILABLE = "available"


class RowKey(Data, frozen=True, order=True):
    """What a row is about. `alias` is the import name it was found by (`sklearn`)."""

    name: str
    origin: Origin
    alias: str = ""


def row_id(key: RowKey) -> str:
    """What identifies a row across refreshes, however it was found."""
    # Formatting the enum member instead takes 10 ms more for 30,000 rows.
    return key.origin + ":" + key.name


@dataclass(frozen=True)
class PackageRow:
    """All that is painted of a row. `loaded` is False until the channel's facts are there."""

    key: RowKey
    installed: str | None = None
    newest: str | None = None
    channel: str = ""
    size: int | None = None
    summary: str = ""
    bump: Bump | None = None
    mark: MarkKind | None = None
    version_wanted: str = ""
    loaded: bool = True

    @property
    def name(self) -> str:
        """The package name."""
        return self.key.name

    @property
    def has_update(self) -> bool:
        """True where a newer version is offered."""
        return self.bump is not None


@dataclass(frozen=True)
class Facts:
    """Everything rows are made from: one environment, its basket, and the channels' answers."""

    installed: Mapping[str, InstalledPackage] = field(default_factory=dict)
    pip: Mapping[str, PipPackage] = field(default_factory=dict)
    offered: Mapping[str, CatalogueRow] = field(default_factory=dict)
    basket: Basket = field(default_factory=Basket)
    chinese: bool = False
    moves: Mapping[str, str] | None = None
    """What an update of everything takes, by name; None while the solver was not heard."""

    def row(self, key: RowKey) -> PackageRow:
        """The row of a key."""
        if key.origin is Origin.PIP:
            return self._pip_row(key)
        offered = self.offered.get(key.name)
        package = self.installed.get(key.name) if key.origin is Origin.CONDA else None
        newest = offered.version if offered else None
        version = package.record.version if package else None
        step = None
        if version and newest and is_newer(newest, version):
            step = bump(version, newest)
        mark = self.basket.get(key.name)
        kind = mark.kind if mark else None
        if kind is None and self.basket.update_all and key.name in self.updates:
            kind = MarkKind.UPDATE
        return PackageRow(
            key=key,
            installed=version,
            newest=newest,
            channel=self._channel(package, offered, moved=step is not None),
            size=self._size(package, offered, moved=step is not None),
            summary=self._summary(package, offered),
            bump=step,
            mark=kind,
            version_wanted=mark.version if mark else "",
            loaded=offered is not None,
        )

    @cached_property
    def updates(self) -> Collection[str]:
        """What an update of everything takes; until that is known, whatever is newer."""
        if self.moves is None:
            return self.newer
        return {name: None for name in self.moves if name in self.installed}.keys()

    @cached_property
    def newer(self) -> Collection[str]:
        """Installed packages of which a newer version is offered, as far as is known."""
        return {
            name: None
            for name, package in self.installed.items()
            if (offered := self.offered.get(name))
            and is_newer(offered.version, package.record.version)
        }.keys()

    @cached_property
    def summaries(self) -> tuple[tuple[str, str], ...]:
        """Names and lower-case summaries of all that is known, in both languages."""
        found = {name: package.summary or "" for name, package in self.installed.items()}
        found |= {name: package.summary or "" for name, package in self.pip.items()}
        for name, offered in self.offered.items():
            said = (found.get(name, ""), offered.summary or "", offered.summary_zh or "")
            found[name] = " ".join(said)
        return tuple((name, summary.lower()) for name, summary in sorted(found.items()))

    def _pip_row(self, key: RowKey) -> PackageRow:
        package = self.pip[key.name]
        return PackageRow(
            key=key,
            installed=package.version,
            channel="pypi",
            summary=package.summary or "",
        )

    def _channel(
        self, package: InstalledPackage | None, offered: CatalogueRow | None, *, moved: bool
    ) -> str:
        if offered and (moved or package is None):
            return offered.channel
        return package.record.channel if package else ""

    def _size(
        self, package: InstalledPackage | None, offered: CatalogueRow | None, *, moved: bool
    ) -> int | None:
        if offered and (moved or package is None):
            return offered.size
        return package.record.size if package else None

    def _summary(self, package: InstalledPackage | None, offered: CatalogueRow | None) -> str:
        if offered and self.chinese and offered.summary_zh:
            return offered.summary_zh
        if offered and offered.summary:
            return offered.summary
        return (package.summary if package else None) or ""


def facts_of(
    detail: EnvironmentDetail | None,
    offered: Mapping[str, CatalogueRow],
    basket: Basket,
    *,
    chinese: bool,
    moves: Mapping[str, str] | None = None,
) -> Facts:
    """The facts of an environment; without one, only what is offered."""
    if detail is None:
        return Facts(offered=offered, chinese=chinese)
    return Facts(
        installed={package.record.name: package for package in detail.packages},
        pip={package.name: package for package in detail.pip_packages},
        offered=offered,
        basket=basket,
        chinese=chinese,
        moves=moves,
    )
