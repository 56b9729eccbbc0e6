"""Brings every archive a transaction will link into the package cache, before anything changes.

rattler fetches only while it installs, so the missing packages are installed into a throw-away
prefix on the same volume (hard links, no copies) that is deleted again. It may be killed at any
time: what is complete is moved into the cache, the rest is garbage in a folder of our own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

import rattler
from rattler import PrefixRecord
from rattler.prefix import PrefixPaths

from core import paths
from core.engine.channels import network
from core.engine.network.events import listening
from core.engine.network.expected import Order, expecting
from core.engine.pip.installing import fetch_wheels, wheel_fetch
from core.engine.records import to_rattler
from core.engine.transactions.cache_entries import (
    drop_entry,
    find_entry,
    is_complete,
    layered_cache,
    publish,
    stem_of,
)
from core.engine.transactions.downloads import DownloadReporter
from core.engine.transactions.durable import remove
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.link_options import link_options
from core.engine.transactions.narrator import Narrator
from core.engine.transactions.off_loop import off_loop
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.problem import OpenPage, Suggestion, fail
from core.model.progress import Phase

_TIDY_LOOKS = 25
"""How often to look, 50 times a second, whether a failed download has come to rest."""


async def prefetch(
    transaction: OpenTransaction, narrator: Narrator, needed: list[PackageRecord]
) -> dict[str, Path]:
    """Fetch what is missing of `needed`; the extracted package of each, by package name.

    Raises the Problem `offline-packages-missing`, rattler's errors and OSError; the prefix is
    untouched.
    """
    prefix, staging = Path(transaction.prefix), Path(transaction.staging_folder)
    shared = paths.package_cache(prefix)
    missing = await off_loop(missing_from_cache, needed, shared)
    for record in needed:
        if record not in missing:
            narrator.served("cache", record.size or 0)
    if missing:
        _refuse_offline(missing)
        await _fetch(transaction, narrator, missing)
        await off_loop(publish, staging, shared)
    entries = {}
    for record in needed:
        entry = find_entry(record, [shared, staging])
        if entry is None:
            raise fail("package-not-cached", package=stem_of(record))
        entries[record.name] = entry
    return entries


async def prefetch_wheels(transaction: OpenTransaction, narrator: Narrator) -> None:
    """Bring what pip will install together. Cancelled, it ends soon and leaves nothing open.

    Raises OSError and the Problems of `core.engine.pip.fetching`; the prefix is untouched.
    """
    if not transaction.plan.pip_adds:
        return
    fetch = wheel_fetch(transaction, narrator)
    task = asyncio.ensure_future(asyncio.to_thread(fetch_wheels, transaction, fetch))
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        fetch.stop()
        await asyncio.wait({task})
        raise


def missing_from_cache(needed: Iterable[PackageRecord], shared: Path) -> list[PackageRecord]:
    """Those of `needed` that must be downloaded; damaged entries are thrown out of the cache."""
    missing = []
    for record in needed:
        entry = find_entry(record, [shared])
        if entry is None:
            missing.append(record)
        elif not is_complete(entry):
            drop_entry(entry)
            missing.append(record)
    return missing


async def _fetch(
    transaction: OpenTransaction, narrator: Narrator, missing: list[PackageRecord]
) -> None:
    staging = Path(transaction.staging_folder)
    throw_away = staging / ".prefix"
    remove(throw_away)
    meta = throw_away / "conda-meta"
    meta.mkdir(parents=True)
    records = [to_rattler(record) for record in missing]
    records += _pretended_python(transaction, missing, meta)
    reporter = DownloadReporter(narrator, missing)
    with (
        narrator.phase(Phase.DOWNLOAD, total_bytes=reporter.total_bytes, total_items=len(missing)),
        expecting(missing, staging) as order,
        listening(reporter.on_arrival),
    ):
        try:
            await rattler.install(
                records,
                throw_away,
                package_cache=layered_cache(Path(transaction.prefix), staging),
                client=network.client(record.url for record in missing),
                config=link_options(),
                execute_link_scripts=False,
                show_progress=False,
                reporter=reporter,  # type: ignore[arg-type]
            )
        except BaseException:
            order.give_up()
            await _until_quiet(order, reporter)
            raise
        finally:
            for message in reporter.stepped_in():
                narrator.note(message)
    await off_loop(remove, throw_away)


async def _until_quiet(order: Order, reporter: DownloadReporter) -> None:
    """Raising does not stop what py-rattler does beside: it would write where we tidy up."""
    for _ in range(_TIDY_LOOKS):
        if not order.busy and not reporter.unpacking:
            return
        await asyncio.sleep(0.02)


def _refuse_offline(missing: list[PackageRecord]) -> None:
    """What lies in a folder of this computer can be had without a network."""
    remote = [record for record in missing if record.url.startswith("http")]
    if remote and network.is_offline():
        raise fail(
            "offline-packages-missing",
            Suggestion(Message("suggest-go-online"), OpenPage("settings")),
            n=len(remote),
            package=stem_of(remote[0]),
        )


def _pretended_python(
    transaction: OpenTransaction, missing: list[PackageRecord], meta: Path
) -> list[rattler.RepoDataRecord]:
    """noarch packages need to know the Python; where it isn't fetched, say it is installed."""
    if any(record.name == "python" for record in missing):
        return []
    for record in transaction.plan.after:
        if record.name == "python":
            python = to_rattler(record)
            installed = PrefixRecord(python, PrefixPaths())
            installed.write_to_path(meta / f"{stem_of(record)}.json", pretty=False)
            return [python]
    return []
