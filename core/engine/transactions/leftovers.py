"""Removes what interrupted work left lying about: ours, and rattler's temporary files."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from pathlib import Path

from core import paths
from core.engine.transactions.cache_entries import publish
from core.engine.transactions.durable import TEMPORARY, remove
from core.engine.transactions.journal import open_transactions
from core.engine.transactions.revisions import revisions_folder

_PROBE = re.compile(r"symtest_[0-9a-f-]{36}")
_RECORD = re.compile(r"prefix_record_\w+")
_ABANDONED = 24 * 3600
"""Seconds after which a temporary folder in the shared cache belongs to nobody."""


def tidy_prefix(prefix: Path) -> None:
    """Delete rattler's temporary files from a prefix nobody is writing to."""
    with suppress(OSError):
        for child in prefix.iterdir():
            if _PROBE.fullmatch(child.name):
                remove(child)
    for folder in (prefix / "conda-meta", revisions_folder(prefix)):
        with suppress(OSError):
            for child in folder.iterdir():
                if _RECORD.fullmatch(child.name) or child.name.startswith(TEMPORARY):
                    remove(child)
    _empty_trash(prefix / ".trash")


def tidy_work_folders(prefix: Path) -> None:
    """Delete undo and staging folders that no open transaction owns; finished downloads stay."""
    owned = set()
    for transaction in open_transactions():
        owned |= {Path(transaction.undo_folder), Path(transaction.staging_folder)}
    cache = paths.package_cache(prefix)
    for folder in _children(staging_root(prefix)):
        if folder not in owned:
            with suppress(OSError):
                publish(folder, cache)
                remove(folder)
    for folder in _children(undo_root(prefix)):
        if folder not in owned and folder.name.isdigit():
            with suppress(OSError):
                remove(folder)
    for folder in _children(cache):
        temporary = folder.name.startswith(".") and folder != staging_root(prefix)
        if temporary and folder.is_dir() and _is_old(folder):
            with suppress(OSError):
                remove(folder)


def staging_root(prefix: str | Path) -> Path:
    """Where downloads wait for their place in the cache: on its volume."""
    return paths.package_cache(prefix) / ".staging"


def undo_root(prefix: str | Path) -> Path:
    """Where files put aside wait: on the prefix's volume where it can be written, else ours."""
    folder = paths.undo_dir(prefix)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        folder = paths.data_dir() / "undo"
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _children(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _is_old(folder: Path) -> bool:
    try:
        return time.time() - folder.stat().st_mtime > _ABANDONED
    except OSError:
        return False


def _empty_trash(folder: Path) -> None:
    """rattler moves files in use here on Windows; what is still in use stays for next time."""
    for child in _children(folder):
        with suppress(OSError):
            child.unlink()
    with suppress(OSError):
        folder.rmdir()
