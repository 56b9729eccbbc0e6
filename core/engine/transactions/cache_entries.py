"""Extracted packages in the package cache: where a record's files are, and whether all are there.

An entry is a folder `name-version-build`, followed by `-` and the SHA-256 of its URL (of a file on
this machine: of its path) when the cache tells origins apart, beside a `.lock` file: 8 bytes of
revision, then the archive's SHA-256 (rattler_cache, `package_cache/cache_lock.rs` and
`cache_key.rs`).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from rattler import PackageCache

from core import paths
from core.engine.transactions.durable import remove, rename
from core.model.package import PackageRecord

_ORIGIN = re.compile(r"-[0-9a-f]{64}$")


def stem_of(record: PackageRecord) -> str:
    """`name-version-build`, with which the record's cache entries begin."""
    return f"{record.name}-{record.version}-{record.build}"


def layered_cache(prefix: Path, staging: Path) -> PackageCache:
    """The cache of a prefix with a private layer on top.

    Downloads land in the private layer, and rattler's cache-wide lock is taken there, so that two
    transactions neither wait for each other nor see half an entry.
    """
    return PackageCache.new_layered([staging, paths.package_cache(prefix)], cache_origin=True)


def find_entry(record: PackageRecord, folders: list[Path]) -> Path | None:
    """The complete extracted package of this very archive, or None."""
    stem = stem_of(record)
    origins = [hashlib.sha256(one.encode("utf-8")).hexdigest() for one in _origins(record.url)]
    for folder in folders:
        for name in (*(f"{stem}-{origin}" for origin in origins), stem):
            entry = folder / name
            if entry.is_dir() and _same_archive(entry, record):
                return entry
    return None


def is_complete(entry: Path) -> bool:
    """True when every file the package lists is there with its size (contents are not read)."""
    try:
        listed = json.loads((entry / "info" / "paths.json").read_text(encoding="utf-8"))["paths"]
        (entry / "info" / "index.json").stat()
        for item in listed:
            found = os.lstat(entry / item["_path"])
            size = item.get("size_in_bytes")
            if item.get("path_type", "hardlink") == "hardlink" and size not in {
                None,
                found.st_size,
            }:
                return False
    except FileNotFoundError as error:
        # Archives older than paths.json are taken as they are.
        return (
            error.filename == os.fspath(entry / "info" / "paths.json")
            and (entry / "info" / "files").is_file()
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return True


def publish(staging: Path, cache: Path) -> int:
    """Move finished entries of a private layer into the shared cache; the number moved."""
    moved = 0
    if not staging.is_dir():
        return 0
    cache.mkdir(parents=True, exist_ok=True)
    for entry in sorted(staging.iterdir()):
        lock = staging / f"{entry.name}.lock"
        if entry.name.startswith(".") or not entry.is_dir() or not lock.is_file():
            continue
        target = cache / entry.name
        if target.exists():
            if _same_lock(lock, cache / lock.name) and is_complete(target):
                continue
            drop_entry(target)
        try:
            # The lock file first: an entry without its hash would pass for any archive.
            rename(lock, cache / lock.name)
            entry.rename(target)
        except OSError:
            # Another process published the same package a moment earlier, or the volume differs.
            continue
        moved += 1
    return moved


def drop_entry(entry: Path) -> None:
    """Delete a cache entry so that nobody ever sees half of it. Raises OSError."""
    doomed = entry.with_name(f".gone-{os.getpid()}-{entry.name}")
    remove(doomed)
    with suppress(FileNotFoundError):
        rename(entry, doomed)
    remove(entry.with_name(f"{entry.name}.lock"))
    remove(doomed)


def entry_stem(folder_name: str) -> str:
    """`name-version-build` of a cache entry's folder name."""
    return _ORIGIN.sub("", folder_name)


def _origins(url: str) -> tuple[str, ...]:
    """What the cache may have taken the hash of: of a file on this machine, its path."""
    parts = urlsplit(url)
    return (url, url2pathname(parts.path)) if parts.scheme == "file" else (url,)


def _same_archive(entry: Path, record: PackageRecord) -> bool:
    if record.sha256 is None:
        return True
    known = _recorded_sha(entry.with_name(f"{entry.name}.lock"))
    return known is None or known == record.sha256.lower()


def _recorded_sha(lock: Path) -> str | None:
    try:
        content = lock.read_bytes()
    except OSError:
        return None
    return content[8:40].hex() if len(content) >= 40 else None


def _same_lock(first: Path, second: Path) -> bool:
    return _recorded_sha(first) == _recorded_sha(second)
