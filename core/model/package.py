"""Packages: as a channel offers them, as a prefix holds them, as pip left them."""

from __future__ import annotations

from core.model.base import Data


class PackageRecord(Data, frozen=True):
    """One build of one package, with the fields repodata.json gives it.

    `channel` is the canonical channel name or URL without trailing slash (`conda-forge`), never a
    mirror's; `url` is canonical too. `size` counts bytes of the archive, `timestamp` milliseconds
    since the epoch. Hashes are lower-case hex.
    """

    name: str
    version: str
    build: str
    build_number: int
    subdir: str
    channel: str
    url: str
    file_name: str
    sha256: str | None = None
    md5: str | None = None
    size: int | None = None
    timestamp: int | None = None
    noarch: str | None = None
    """`python`, `generic` or None."""
    depends: tuple[str, ...] = ()
    constrains: tuple[str, ...] = ()
    track_features: tuple[str, ...] = ()
    license: str | None = None
    license_family: str | None = None
    python_site_packages_path: str | None = None
    arch: str | None = None
    platform: str | None = None

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What makes two records the same build: name, version, build, subdir."""
        return (self.name, self.version, self.build, self.subdir)


class InstalledPackage(Data, frozen=True):
    """A conda package in a prefix. `requested_specs` is empty for a mere dependency."""

    record: PackageRecord
    requested_specs: tuple[str, ...] = ()
    installed_size: int | None = None
    """Bytes of its files as the prefix holds them; None until measured."""
    summary: str | None = None
    """From the package's own metadata where the package cache still has it."""


class PipPackage(Data, frozen=True):
    """A Python distribution in site-packages that no conda record owns."""

    name: str
    version: str
    installer: str | None = None
    """The INSTALLER file's word: `pip`, `uv`, …"""
    location: str = ""
    editable: bool = False
    direct: bool = False
    """Installed from an address of its own (a folder, a repository, a file) and from no index."""
    requires: tuple[str, ...] = ()
    overwrites: str | None = None
    """Name of the conda package whose files this distribution has replaced."""
    summary: str | None = None
    import_names: tuple[str, ...] = ()
