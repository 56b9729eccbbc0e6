"""The package cache: how much of it environments share, how much could go, and clearing it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from core import paths
from core.engine.transactions.cache_entries import drop_entry, entry_stem, stem_of
from core.engine.transactions.journal import open_transactions
from core.engine.transactions.lock import named_lock
from core.engine.transactions.prepare import CACHE_LOCK
from core.model.base import Message
from core.model.calls import CacheUsage
from core.model.problem import Retry, Suggestion, fail


def measure() -> CacheUsage:
    """Sizes in bytes. A package counts as used while one of its files is linked elsewhere."""
    folder = paths.package_cache(paths.data_dir())
    used = reclaimable = 0
    for entry in _entries(folder):
        size, linked = _weigh(entry)
        if linked:
            used += size
        else:
            reclaimable += size
    return CacheUsage(folder=str(folder), used=used, reclaimable=reclaimable)


def clear() -> CacheUsage:
    """Remove what no environment links to and no open transaction needs; the sizes afterwards.

    Raises the Problem `cache-busy` where another process is clearing it, and OSError.
    """
    folder = paths.package_cache(paths.data_dir())
    with named_lock(CACHE_LOCK, 5.0) as lock:
        if lock is None:
            raise fail("cache-busy", Suggestion(Message("suggest-retry-when-done"), Retry()))
        # A transaction writes down what it needs while it holds this lock, so none is missed.
        needed = {
            stem_of(record)
            for transaction in open_transactions()
            for record in transaction.plan.after
        }
        for entry in _entries(folder):
            if entry_stem(entry.name) in needed:
                continue
            if not _weigh(entry)[1]:
                with suppress(PermissionError):
                    drop_entry(entry)
    return measure()


def _entries(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        child for child in folder.iterdir() if child.is_dir() and not child.name.startswith(".")
    )


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
