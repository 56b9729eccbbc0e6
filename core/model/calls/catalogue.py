"""Calls about what can be installed."""

from __future__ import annotations

from core.model.calls.base import Call
from core.model.catalogue import CatalogueNames, CatalogueRow, PackageDetails, PythonSupport


class ListNames(Call, frozen=True):
    """All package names of the channels. `refresh` asks the servers even if the cache is fresh."""

    method = "catalogue.names"
    result = CatalogueNames
    channels: tuple[str, ...] = ()
    refresh: bool = False


class ReadRows(Call, frozen=True):
    """Newest version, size and summary of a few names, in that order; unknown ones left out."""

    method = "catalogue.rows"
    result = tuple[CatalogueRow, ...]
    names: tuple[str, ...]
    channels: tuple[str, ...] = ()


class ReadPackage(Call, frozen=True):
    """Every version and build of one name."""

    method = "catalogue.package"
    result = PackageDetails
    name: str
    channels: tuple[str, ...] = ()


class ReadPythonSupport(Call, frozen=True):
    """The Pythons on offer, newest first, and which of `names` lack a build for each."""

    method = "catalogue.python_support"
    result = tuple[PythonSupport, ...]
    names: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
