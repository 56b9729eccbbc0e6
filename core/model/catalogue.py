"""What can be installed: names at once, the rest for the rows in view."""

from __future__ import annotations

from core.model.base import Data
from core.model.channel import ChannelAge


class CatalogueNames(Data, frozen=True):
    """Every package name the channels offer for a subdir, sorted."""

    names: tuple[str, ...]
    channels: tuple[str, ...]
    subdir: str
    checked: float
    """Seconds since the epoch when the channel data was last confirmed."""
    aliases: dict[str, str] = {}
    """Names people import or remember, to the package that has them (`sklearn`)."""
    favourites: tuple[str, ...] = ()
    """Well-known packages, best known first: breaks ties in a search."""
    ages: tuple[ChannelAge, ...] = ()
    """How old the data of each channel is, in channel order."""
    offline: bool = False
    """Known from the cache alone: no server was asked, because the user wants it so."""


class CatalogueRow(Data, frozen=True):
    """The newest build of a name, for one row of the list."""

    name: str
    version: str
    channel: str
    size: int | None = None
    summary: str | None = None
    summary_zh: str | None = None
    timestamp: int | None = None


class Build(Data, frozen=True):
    """One build of a version, best build first within its version."""

    version: str
    build: str
    channel: str
    subdir: str
    size: int | None = None
    timestamp: int | None = None
    depends: tuple[str, ...] = ()
    constrains: tuple[str, ...] = ()
    license: str | None = None


class PackageDetails(Data, frozen=True):
    """Everything the side panel shows about a name, installed or not. Newest version first."""

    name: str
    builds: tuple[Build, ...]
    summary: str | None = None
    summary_zh: str | None = None
    home: str | None = None


class PythonSupport(Data, frozen=True):
    """One minor version of Python that the channels offer, for the buttons of a new environment."""

    minor: str
    """Such as `3.12`."""
    version: str
    """The newest release of it."""
    missing: tuple[str, ...] = ()
    """Which of the names asked about have no build for it."""


class SearchHit(Data, frozen=True):
    """A name that answers a query; `alias` is the import name it was found by (`sklearn`)."""

    name: str
    alias: str | None = None
