"""The package caches: how much of them environments share, how much could go, and clearing them."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from core import paths
from core.engine.pip.wheel_store import store_beside
from core.engine.transactions.cache_entries import drop_entry, entry_stem, stem_of
from core.engine.transactions.cache_folders import known_caches
from core.engine.transactions.journal import open_transactions
from core.engine.transactions.lock import named_lock
from core.engine.transactions.prepare import CACHE_LOCK
from core.model.base import Message
from core.model.calls import CachePlace, CacheUsage
from core.model.problem import Retry, Suggestion, fail

log = logging.getLogger(__name__)


def measure() -> CacheUsage:
    """Sizes in bytes of all caches of ours that can be reached.

    A package counts as used while one of its files is linked elsewhere, or while a change that is
    under way needs it.
    """
    return _sum([_look_at(folder, _needed()) for folder in known_caches()])


def clear() -> CacheUsage:
    """Remove what no environment links to and no open transaction needs; the sizes afterwards.

    What can't be removed stays and is counted as before. Raises the Problem `cache-busy` where
    another process is clearing.
    """
    with named_lock(CACHE_LOCK, 5.0) as lock:
        if lock is None:
            raise fail("cache-busy", Suggestion(Message("suggest-retry-when-done"), Retry()))
        # A transaction writes down what it needs while it holds this lock, so none is missed.
        looks = [_look_at(folder, _needed()) for folder in known_caches()]
        freed = sum(_drop(entry) for look in looks for entry in look.idle)
        return _sum([_look_at(look.folder, _needed()) for look in looks], freed)


@dataclass(frozen=True)
class _Look:
    """One cache: bytes in use, and the entries that nobody needs with the bytes of each."""

    folder: Path
    used: int
    idle: tuple[tuple[Path, int], ...]

    @property
    def reclaimable(self) -> int:
        return sum(size for _, size in self.idle)


def _look_at(folder: Path, needed: frozenset[str]) -> _Look:
    used, idle = 0, []
    # Wheels share nothing with environments; they wait beside the packages for the next one.
    for entry in (*_entries(folder), *_entries(store_beside(folder))):
        size, linked = _weigh(entry)
        if linked or entry_stem(entry.name) in needed:
            used += size
        else:
            idle.append((entry, size))
    return _Look(folder, used, tuple(idle))


def _sum(looks: list[_Look], freed: int = 0) -> CacheUsage:
    return CacheUsage(
        folder=str(paths.package_cache(paths.data_dir())),
        used=sum(look.used for look in looks),
        reclaimable=sum(look.reclaimable for look in looks),
        places=tuple(CachePlace(str(look.folder), look.used, look.reclaimable) for look in looks),
        freed=freed,
    )


def _drop(found: tuple[Path, int]) -> int:
    """Remove an entry; the bytes that are free now."""
    entry, size = found
    try:
        drop_entry(entry)
    except OSError as error:
        # In use on Windows, or on a volume that was taken away or is read-only by now.
        log.warning("left in the cache: %s: %s", entry, error)
        return 0
    return size


def _needed() -> frozenset[str]:
    """`name-version-build`, or a wheel's sha256, of everything that changes under way will need."""
    plans = (transaction.plan for transaction in open_transactions())
    return frozenset(
        name
        for plan in plans
        for name in (
            *(stem_of(record) for record in plan.after),
            *(wheel.sha256 for wheel in plan.pip_adds),
        )
    )


def _entries(folder: Path) -> list[Path]:
    try:
        children = list(folder.iterdir())
    except OSError:
        return []
    return sorted(child for child in children if child.is_dir() and not child.name.startswith("."))


def _weigh(entry: Path) -> tuple[int, bool]:
    """Bytes of a cache entry, and whether an environment shares any of its files."""
    size, linked = 0, False
    for folder, _, names in os.walk(entry):
        for name in names:
            try:
                found = os.lstat(Path(folder) / name)
            except OSError:
                continue
            size += found.st_size
            linked = linked or found.st_nlink > 1
    return size, linked
