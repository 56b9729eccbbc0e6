"""Bytes to download and bytes on disk, and which of them are known."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import paths
from core.engine.channels import network
from core.engine.records import to_rattler
from core.engine.transactions.cache_entries import find_entry, is_complete
from core.model.package import PackageRecord
from core.model.pip import PipWheel
from core.model.plan import Change, ChangeKind, Size

GROWTH = 3.6
"""Extracted bytes per archive byte where the archive was not looked into yet (.conda, typical)."""
GROWTH_OF_LARGE = 2.4
"""The same for large archives, which hold compiled libraries."""
GROWTH_OF_WHEELS = 3.2
"""Bytes on disk per byte of a wheel, typical."""
LARGE = 30_000_000


@dataclass(frozen=True)
class Cached:
    """A package that lies extracted and complete in the package cache."""

    folder: Path
    paths: tuple[dict[str, Any], ...]
    """Entries of its `info/paths.json`."""

    @property
    def size(self) -> int | None:
        """Bytes of its files; None where an old package does not list sizes."""
        sizes = [entry.get("size_in_bytes") for entry in self.paths]
        return sum(size for size in sizes if size) if self.paths else None


async def find_cached(prefix: str, records: Iterable[PackageRecord]) -> dict[str, Cached]:
    """Which of the records need no download, by name."""
    wanted = list(records)
    folder = paths.package_cache(prefix)
    if not wanted or not folder.is_dir():
        return {}
    index = await network.package_cache(prefix).index()
    found = {}
    for record in wanted:
        if not index.contains_record(to_rattler(record)):
            continue
        entry = find_entry(record, [folder])
        if entry is not None and is_complete(entry):
            found[record.name] = Cached(entry, _listed(entry))
    return found


def download_size(change: Change, cached: dict[str, Cached]) -> int | None:
    """Bytes this change downloads: 0 when cached or removed, None when nobody says."""
    if change.after is None or change.name in cached:
        return 0
    return change.after.size


def installed_growth(change: Change, cached: dict[str, Cached], held: dict[str, int]) -> int | None:
    """Bytes added to the prefix; None where the new package's size is not known yet.

    `held` are the bytes of installed packages' files by name.
    """
    if change.kind is ChangeKind.RELINK:
        return 0
    freed = held.get(change.name, 0) if change.before is not None else 0
    if change.after is None:
        return -freed
    entry = cached.get(change.name)
    if entry is None or entry.size is None:
        return None
    return entry.size - freed


def estimate(record: PackageRecord) -> int | None:
    """A guess of the bytes a package has on disk, from its archive."""
    if record.size is None:
        return None
    return round(record.size * (GROWTH_OF_LARGE if record.size > LARGE else GROWTH))


def wheels_download(wheels: Iterable[PipWheel]) -> Size:
    """What the wheels that are not here yet come to, as far as their index says."""
    sizes = [wheel.size for wheel in wheels if not wheel.cached]
    return Size(bytes=sum(size or 0 for size in sizes), at_least=None in sizes)


def wheels_on_disk(wheels: Iterable[PipWheel]) -> Size:
    """A guess of what wheels take when they are installed."""
    sizes = [wheel.size for wheel in wheels]
    return Size(
        bytes=round(sum(size or 0 for size in sizes) * GROWTH_OF_WHEELS),
        at_least=None in sizes,
        estimated=bool(sizes),
    )


def added_up(*sizes: Size) -> Size:
    """The sum of several."""
    return Size(
        bytes=sum(size.bytes for size in sizes),
        at_least=any(size.at_least for size in sizes),
        estimated=any(size.estimated for size in sizes),
    )


def total_download(changes: Iterable[Change]) -> Size:
    """Sum of downloads; "at least" where the metadata of one lacks the size."""
    sizes = [change.download_size for change in changes]
    return Size(bytes=sum(size or 0 for size in sizes), at_least=None in sizes)


def total_disk(changes: Iterable[Change], held: dict[str, int]) -> Size:
    """Growth of the prefix, with guesses for archives that were not unpacked yet."""
    total, at_least, estimated = 0, False, False
    for change in changes:
        if change.installed_size is not None:
            total += change.installed_size
        elif change.after is not None:
            guess = estimate(change.after)
            at_least |= guess is None
            estimated |= guess is not None
            total += (guess or 0) - (held.get(change.name, 0) if change.before else 0)
    return Size(bytes=total, at_least=at_least, estimated=estimated)


def _listed(entry: Path) -> tuple[dict[str, Any], ...]:
    try:
        content = json.loads((entry / "info" / "paths.json").read_text(encoding="utf-8"))
        return tuple(item for item in content["paths"] if isinstance(item, dict))
    except (OSError, ValueError, KeyError, TypeError):
        return ()
