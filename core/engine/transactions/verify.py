"""Checks that the prefix holds what the plan promised, before the change is called done."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core import paths
from core.engine.transactions.aside import Aside
from core.engine.transactions.cache_entries import drop_entry, find_entry
from core.engine.transactions.installed import (
    InstalledRecord,
    OwnedPath,
    distribution,
    key_of,
    read_installed,
)
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.narrator import Narrator, item_counter
from core.engine.transactions.placed import placed_paths
from core.model.base import Message
from core.model.plan import Check, Severity
from core.model.problem import fail
from core.model.progress import Phase

_CHUNK = 1 << 20
_BATCH = 64
"""Files a thread checks in one go."""


@dataclass(frozen=True)
class Fault:
    """A path that is not as its record says."""

    package: str
    path: str
    what: str


def verify_prefix(
    transaction: OpenTransaction, aside: Aside, narrator: Narrator
) -> tuple[Check, ...]:
    """Compare records with the plan and files with the records.

    Contents of everything that was linked, existence of everything else that was there before.
    Raises the Problem `verify-failed`.
    """
    prefix = Path(transaction.prefix)
    records = read_installed(prefix)
    _check_records(transaction, records)
    linked = [record for record in records if record.name in transaction.touched]
    kept = [record for record in records if record.name not in transaction.touched]
    files = [(record.name, item) for record in linked for item in record.paths]
    count = len(files)
    with narrator.phase(Phase.VERIFY, total_items=count):
        faults = list(_missing(prefix, kept, set(aside.broken)))
        faults += _damaged(prefix, files, narrator)
        faults += _leftovers(prefix, aside, records, placed_paths(transaction))
    for fault in faults[:50]:
        narrator.log("verify", f"{fault.package}: {fault.path}: {fault.what}")
    if faults:
        _distrust(transaction, {fault.package for fault in faults})
        raise fail(
            "verify-failed",
            package=faults[0].package,
            path=faults[0].path,
            n=len(faults),
            detail="\n".join(
                f"{fault.package}: {fault.path}: {fault.what}" for fault in faults[:50]
            ),
        )
    if count:
        return (Check(Severity.OK, Message("check-verified", {"n": count})),)
    # Nothing new came in; what was looked at is what stays.
    staying = sum(len(record.paths) for record in kept)
    return (Check(Severity.OK, Message("check-kept", {"n": staying})),)


def damaged_files(prefix: Path, record: InstalledRecord) -> list[Fault]:
    """The files of one record whose contents differ from what it says."""
    return [
        fault for item in record.paths if (fault := _fault(prefix, record.name, item)) is not None
    ]


def _distrust(transaction: OpenTransaction, names: set[str]) -> None:
    """Throw the packages out of the cache: their files may have rotted there."""
    cache = paths.package_cache(transaction.prefix)
    for record in transaction.plan.after:
        entry = find_entry(record, [cache]) if record.name in names else None
        if entry is not None:
            with suppress(OSError):
                drop_entry(entry)


def _check_records(transaction: OpenTransaction, records: list[InstalledRecord]) -> None:
    expected = {record.identity for record in transaction.plan.after}
    found = {record.identity for record in records}
    if expected == found and len(records) == len(found):
        return
    differing = sorted(distribution(identity) for identity in expected ^ found)
    raise fail(
        "verify-failed",
        package=differing[0].rsplit("-", 2)[0] if differing else "",
        path="conda-meta",
        n=max(1, len(differing)),
        detail="\n".join(differing),
    )


def _missing(prefix: Path, kept: Iterable[InstalledRecord], before: set[str]) -> Iterable[Fault]:
    for record in kept:
        for item in record.paths:
            if item.kind == "directory" or item.path in before:
                continue
            if not os.path.lexists(prefix / item.path):
                yield Fault(record.name, item.path, "gone")


def _damaged(prefix: Path, files: list[tuple[str, OwnedPath]], narrator: Narrator) -> list[Fault]:
    count = item_counter(narrator, Phase.VERIFY, len(files))
    faults: list[Fault] = []
    done = 0
    # Hashing leaves Python's lock, so two threads keep two cores and the disk busy.
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        batches = [files[start : start + _BATCH] for start in range(0, len(files), _BATCH)]
        for batch, found in zip(
            batches, pool.map(lambda batch: _faults(prefix, batch), batches), strict=True
        ):
            faults += found
            done += len(batch)
            count(done)
    return faults


def _faults(prefix: Path, files: list[tuple[str, OwnedPath]]) -> list[Fault]:
    found = (_fault(prefix, package, item) for package, item in files)
    return [fault for fault in found if fault is not None]


def _fault(prefix: Path, package: str, item: OwnedPath) -> Fault | None:
    path = prefix / item.path
    try:
        found = path.lstat()
    except OSError:
        return Fault(package, item.path, "missing")
    if item.kind in {"directory", "softlink"} or path.is_symlink():
        return None
    if item.size is not None and found.st_size != item.size:
        return Fault(package, item.path, f"{found.st_size} bytes, not {item.size}")
    if item.sha256 is None:
        return None
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return None if digest.hexdigest() == item.sha256 else Fault(package, item.path, "other content")


def _leftovers(
    prefix: Path, aside: Aside, records: list[InstalledRecord], placed: Iterable[str]
) -> list[Fault]:
    owned = {key_of(item.path) for record in records for item in record.paths}
    owned |= {key_of(record.file.relative_to(prefix).as_posix()) for record in records}
    owned |= {key_of(path) for path in (*aside.created, *placed)}
    return [
        Fault("", path, "should be gone")
        for path in aside.moved
        if key_of(path) not in owned
        and not path.endswith(".pyc")
        and os.path.lexists(prefix / path)
        and not (prefix / path).is_dir()
    ]
