"""What conda-meta says a prefix holds, as raw as it is on disk.

The transaction needs the paths each record owns and must give back records byte for byte, so it
reads the JSON itself. Format: conda's `PrefixRecord` (conda/models/records.py).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.model.package import PackageRecord


@dataclass(frozen=True)
class OwnedPath:
    """A path a record owns, relative to the prefix, with forward slashes."""

    path: str
    kind: str
    """conda's path_type: `hardlink`, `softlink`, `directory`, …"""
    sha256: str | None = None
    """As the prefix holds it; None where the record does not say."""
    size: int | None = None
    original: str | None = None
    """Where the file belongs when another package's file took its place."""
    as_packed: bool = True
    """False where linking has written into it: `size` may then be that of the packed file."""


@dataclass(frozen=True)
class InstalledRecord:
    """One file of conda-meta."""

    file: Path
    raw: dict[str, Any] = field(repr=False)

    @property
    def name(self) -> str:
        """The package's normalized name."""
        return str(self.raw.get("name", "")).lower()

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """Name, version, build, subdir."""
        raw = self.raw
        build = str(raw.get("build", raw.get("build_string", "")))
        return (self.name, str(raw.get("version", "")), build, str(raw.get("subdir", "")))

    @property
    def sha256(self) -> str | None:
        """Hash of the archive, lower-case hex."""
        value = self.raw.get("sha256")
        return str(value).lower() if value else None

    @property
    def requested(self) -> tuple[str, ...]:
        """Specs the user asked for, by either of conda's two fields."""
        specs = self.raw.get("requested_specs")
        if isinstance(specs, list) and specs:
            return tuple(str(spec) for spec in specs)
        spec = self.raw.get("requested_spec")
        return (str(spec),) if spec and spec != "None" else ()

    @property
    def paths(self) -> list[OwnedPath]:
        """Every path the record owns; from `files` where it predates `paths_data`."""
        data = self.raw.get("paths_data")
        entries = data.get("paths") if isinstance(data, dict) else None
        if not entries:
            return [
                OwnedPath(_slashed(str(path)), "hardlink") for path in self.raw.get("files", [])
            ]
        return [
            OwnedPath(
                path=_slashed(str(entry["_path"])),
                kind=str(entry.get("path_type", "hardlink")),
                sha256=entry.get("sha256_in_prefix") or entry.get("sha256"),
                size=entry.get("size_in_bytes"),
                original=_slashed(str(entry["original_path"]))
                if entry.get("original_path")
                else None,
                as_packed=_is_as_packed(entry),
            )
            for entry in entries
            if isinstance(entry, dict) and entry.get("_path")
        ]

    def is_build_of(self, record: PackageRecord) -> bool:
        """True when the record on disk and `record` are the same build."""
        if self.identity != record.identity:
            return False
        return not (self.sha256 and record.sha256 and self.sha256 != record.sha256.lower())


def read_installed(prefix: Path) -> list[InstalledRecord]:
    """Every readable record of a prefix, by file name; none where the prefix does not exist."""
    folder = prefix / "conda-meta"
    if not folder.is_dir():
        return []
    records = []
    for file in sorted(folder.glob("*.json")):
        try:
            raw = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(raw, dict) and raw.get("name") and raw.get("version"):
            records.append(InstalledRecord(file, raw))
    return records


def unreadable_records(prefix: Path, installed: Iterable[InstalledRecord]) -> list[str]:
    """File names in conda-meta that should be records but are none of those `installed`."""
    known = {record.file.name for record in installed}
    folder = prefix / "conda-meta"
    return sorted(file.name for file in folder.glob("*.json") if file.name not in known)


def key_of(path: str) -> str:
    """What two spellings of one path have in common on this system."""
    return os.path.normcase(path).replace("\\", "/")


def distribution(identity: tuple[str, str, str, str]) -> str:
    """`name-version-build`."""
    name, version, build, _ = identity
    return f"{name}-{version}-{build}"


def _is_as_packed(entry: dict[str, Any]) -> bool:
    there = entry.get("sha256_in_prefix")
    return not entry.get("prefix_placeholder") and there in {None, entry.get("sha256")}


def _slashed(path: str) -> str:
    return path.replace("\\", "/") if os.sep == "\\" else path
