"""Distributions in a prefix and the files each says it brought (RECORD, PEP 376 and 627)."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from core.engine.environments.pip_packages import site_packages_of
from core.engine.transactions.installed import InstalledRecord, key_of
from core.model.package import PipPackage
from core.model.pip import PipWheel


@dataclass(frozen=True)
class RecordedFile:
    """A line of a RECORD. `path` is relative to the prefix, with forward slashes."""

    path: str
    sha256: str | None = None
    """As RECORD writes it: base64 of the safe alphabet, without padding."""
    size: int | None = None


@dataclass(frozen=True)
class Distribution:
    """A `dist-info` folder."""

    name: str
    """Normalised."""
    version: str
    info: Path

    def files(self, prefix: Path) -> list[str]:
        """What its RECORD lists, relative to the prefix, with forward slashes.

        Raises OSError where it has no RECORD that can be read: it is half installed.
        """
        return [each.path for each in self.recorded(prefix)]

    def recorded(self, prefix: Path) -> list[RecordedFile]:
        """The same with hashes and sizes. Raises OSError where it has no RECORD, or a damaged
        one."""
        found = []
        root = os.path.abspath(prefix)  # noqa: PTH100 - links must stay as they are
        for row in _rows(self.info / "RECORD"):
            place = os.path.normpath(os.path.join(self.info.parent, row[0]))  # noqa: PTH118
            try:
                relative = os.path.relpath(place, root)
            except ValueError:  # on another drive of Windows, or no path at all
                continue
            if not relative.startswith(".."):
                found.append(_recorded(relative.replace(os.sep, "/"), row))
        return found


def _rows(file: Path) -> list[list[str]]:
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            return [row for row in csv.reader(stream) if row and "\0" not in row[0]]
    except (csv.Error, UnicodeDecodeError) as error:
        # A quote that is never closed runs into the reader's limit.
        raise OSError(f"{file}: {error}") from error


def _recorded(path: str, row: list[str]) -> RecordedFile:
    algorithm, _, digest = (row[1] if len(row) > 1 else "").partition("=")
    size = row[2] if len(row) > 2 else ""
    return RecordedFile(
        path,
        digest if algorithm == "sha256" and digest else None,
        int(size) if size.isdecimal() else None,
    )


def distributions(prefix: Path, records: Iterable[InstalledRecord]) -> list[Distribution]:
    """Every distribution in the site-packages of the prefix's Python, whoever installed it."""
    python = next((record for record in records if record.name == "python"), None)
    if python is None:
        return []
    stated = python.raw.get("python_site_packages_path")
    folders = site_packages_of(prefix, python.identity[1], stated)
    return [each for folder in folders for each in distributions_in_folder(folder)]


def distributions_in_folder(folder: Path) -> list[Distribution]:
    """Every distribution in one site-packages folder."""
    found = []
    for info in sorted(folder.glob("*.dist-info")):
        name, version = _name_and_version(info)
        if name:
            found.append(Distribution(canonicalize_name(name), version, info))
    return found


def not_condas(
    prefix: Path, records: Iterable[InstalledRecord], found: Iterable[Distribution]
) -> list[Distribution]:
    """Those whose metadata no conda package owns."""
    owned = {
        key_of(item.path)
        for record in records
        for item in record.paths
        if item.path.endswith(".dist-info/METADATA")
    }
    return [
        each
        for each in found
        if key_of((each.info / "METADATA").relative_to(prefix).as_posix()) not in owned
    ]


def same_version(one: str, other: str) -> bool:
    """`1.0` and `1.0.0` are one version (PEP 440)."""
    try:
        return Version(one) == Version(other)
    except InvalidVersion:
        return one == other


def still_there(wheels: Iterable[PipWheel], packages: Iterable[PipPackage]) -> tuple[PipWheel, ...]:
    """Those of the wheels that are installed in that very version, each package once."""
    versions: dict[str, str] = {canonicalize_name(each.name): each.version for each in packages}
    found: dict[str, PipWheel] = {}
    for wheel in wheels:
        if wheel.name in versions and same_version(versions[wheel.name], wheel.version):
            found.setdefault(wheel.name, wheel)
    return tuple(found[name] for name in sorted(found))


def _name_and_version(info: Path) -> tuple[str, str]:
    headers = {"name": "", "version": ""}
    try:
        with (info / "METADATA").open(encoding="utf-8", errors="replace") as stream:
            for line in stream:
                if not line.strip():
                    break
                key, _, value = line.partition(":")
                if key.lower() in headers:
                    headers[key.lower()] = value.strip()
    except OSError:
        return "", ""
    return headers["name"], headers["version"]
