"""One file of conda-meta, tolerant of everyone who writes them: conda, mamba, pixi, rattler.

What differs between them: the channel (name, URL, with or without trailing slash, a mirror's),
`requested_spec` against `requested_specs`, sizes and hashes that are there or not. Parsed files are
kept in memory by path, modification time and size.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from core.engine.channels.channels import UNKNOWN, canonical_name, strip_secrets
from core.engine.channels.mirror_hosts import official_url
from core.model.package import InstalledPackage, PackageRecord

_METADATA_ENDINGS = (".dist-info/METADATA", ".egg-info/PKG-INFO", ".egg-info")
_KEPT_FILES = 20_000
"""Parsed records kept in memory, about 2 KB each."""


class UnreadableRecordError(Exception):
    """A file that is no package record."""


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A parsed record with the little of its file list that is asked for again and again."""

    package: InstalledPackage
    python_metadata: tuple[str, ...]
    """Paths of Python distribution metadata it owns, relative to the prefix."""
    package_folder: str | None
    """The extracted package in a package cache, where it says so."""


_kept: dict[str, tuple[tuple[int, int], RecordFile]] = {}


def read_record_file(prefix: Path, path: str, stamp: tuple[int, int]) -> RecordFile:
    """Parse one record, or answer from memory. Raises OSError and UnreadableRecordError."""
    known = _kept.get(path)
    if known is not None and known[0] == stamp:
        return known[1]
    if not Path(path).is_file():
        raise UnreadableRecordError("no file")  # reading a pipe would never end
    raw = _decode(Path(path).read_bytes())
    try:
        parsed = _parse(prefix, raw)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableRecordError(str(error)) from error
    if len(_kept) >= _KEPT_FILES:
        _kept.clear()
    _kept[path] = (stamp, parsed)
    return parsed


def _decode(content: bytes) -> dict[str, Any]:
    try:
        raw = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        # A byte-order mark or stray bytes: json is more patient.
        try:
            raw = json.loads(content.decode("utf-8-sig", errors="replace"))
        except (ValueError, RecursionError) as error:
            raise UnreadableRecordError(str(error)) from error
    if not isinstance(raw, dict) or not raw.get("name") or not raw.get("version"):
        raise UnreadableRecordError("no package record")
    return raw


def _parse(prefix: Path, raw: dict[str, Any]) -> RecordFile:
    url = _url(raw)
    file_name = str(raw.get("fn") or url.rsplit("/", 1)[-1])
    name, version = str(raw["name"]).lower(), str(raw["version"])
    build = str(raw.get("build") or raw.get("build_string") or "")
    if not file_name or "." not in file_name:
        file_name = f"{name}-{version}-{build}.conda"
    record = PackageRecord(
        name=name,
        version=version,
        build=build,
        build_number=int(raw.get("build_number") or 0),
        subdir=str(raw.get("subdir") or _subdir(url)),
        channel=_channel(raw, url),
        url=url,
        file_name=file_name,
        sha256=_lower(raw.get("sha256")),
        md5=_lower(raw.get("md5")),
        size=_int(raw.get("size")),
        timestamp=_milliseconds(raw.get("timestamp")),
        noarch=_noarch(raw.get("noarch")),
        depends=_strings(raw.get("depends")),
        constrains=_strings(raw.get("constrains")),
        track_features=_features(raw.get("track_features")),
        license=_text(raw.get("license")),
        license_family=_text(raw.get("license_family")),
        python_site_packages_path=_text(raw.get("python_site_packages_path")),
        arch=_text(raw.get("arch")),
        platform=_text(raw.get("platform")),
    )
    files = [str(path) for path in raw.get("files") or ()]
    link = raw.get("link")
    source = link.get("source") if isinstance(link, dict) else None
    return RecordFile(
        package=InstalledPackage(
            record=record,
            requested_specs=_requested(raw),
            installed_size=_installed_size(prefix, raw, files),
        ),
        python_metadata=tuple(path for path in files if path.endswith(_METADATA_ENDINGS)),
        package_folder=_text(raw.get("extracted_package_dir")) or _text(source),
    )


def _url(raw: dict[str, Any]) -> str:
    url = str(raw.get("url") or "")
    return official_url(strip_secrets(url)) if "://" in url else url


def _channel(raw: dict[str, Any], url: str) -> str:
    """From the URL where there is one, since tools spell the channel field in many ways."""
    if url:
        return canonical_name(url)
    channel = raw.get("channel")
    return canonical_name(str(channel)) if channel else UNKNOWN


def _requested(raw: dict[str, Any]) -> tuple[str, ...]:
    specs = raw.get("requested_specs")
    if isinstance(specs, list) and specs:
        return tuple(str(spec) for spec in specs if spec)
    spec = raw.get("requested_spec")
    return (str(spec),) if spec and str(spec) != "None" else ()


def _installed_size(prefix: Path, raw: dict[str, Any], files: list[str]) -> int | None:
    """Sum of recorded sizes; files without one are looked at."""
    data = raw.get("paths_data")
    entries = data.get("paths") if isinstance(data, dict) else None
    if not entries:
        entries = [{"_path": path} for path in files]
    total = 0
    for entry in entries:
        size = entry.get("size_in_bytes")
        if isinstance(size, int):
            total += size
            continue
        try:
            total += os.lstat(prefix / str(entry["_path"])).st_size
        except (OSError, ValueError):
            continue
    return total


def _milliseconds(value: object) -> int | None:
    number = _int(value)
    if number is None or number <= 0:
        return None
    # Old packages count seconds, as conda's TimestampField knows.
    return number if number > 253402300799 else number * 1000


def _noarch(value: object) -> str | None:
    if value in {"python", "generic"}:
        return str(value)
    return "generic" if value is True else None


def _features(value: object) -> tuple[str, ...]:
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else _strings(value)


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _lower(value: object) -> str | None:
    return value.lower() if isinstance(value, str) and value else None


def _int(value: object) -> int | None:
    return int(value) if isinstance(value, int | float) else None


def _subdir(url: str) -> str:
    parts = url.rsplit("/", 2)
    return parts[1] if len(parts) == 3 else "noarch"


def entry_size(entry: os.DirEntry[str]) -> int:
    """Bytes of a file in conda-meta; -1 for a link that leads nowhere, which is no record."""
    try:
        return entry.stat().st_size
    except OSError:
        return -1
