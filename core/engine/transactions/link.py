"""Links packages into the prefix with rattler, from the cache and without a single request."""

from __future__ import annotations

import threading
from pathlib import Path

import rattler

from core.engine.channels.network import client
from core.engine.records import to_rattler
from core.engine.transactions.aside import Aside
from core.engine.transactions.cache_entries import layered_cache
from core.engine.transactions.durable import remove
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.layout import link_script
from core.engine.transactions.link_options import link_options
from core.engine.transactions.narrator import Narrator, Pace
from core.model.base import Message
from core.model.progress import Advanced, Phase

TAG = "CACHEDIR.TAG"
"""A file rattler writes into every prefix."""


async def link_packages(transaction: OpenTransaction, aside: Aside, narrator: Narrator) -> None:
    """Link everything the plan brings; records and files that leave are already aside.

    Raises rattler's errors. A failing post-link script is a note, not an error.
    """
    prefix = Path(transaction.prefix)
    touched = transaction.touched
    kept = {record.name for record in transaction.plan.after if record.name not in touched}
    total = sum(1 for change in transaction.plan.changes if change.after is not None)
    reporter = LinkReporter(narrator, total)
    with narrator.phase(Phase.LINK, total_items=total):
        await rattler.install(
            [to_rattler(record) for record in transaction.plan.after],
            prefix,
            ignored_packages=kept,
            package_cache=layered_cache(prefix, Path(transaction.staging_folder)),
            client=client(()),
            config=link_options(prefix),
            execute_link_scripts=transaction.allow_scripts,
            show_progress=False,
            reporter=reporter,  # type: ignore[arg-type]
        )
    if TAG in aside.created:
        # Backup programs skip folders with this tag; an environment is not a cache.
        remove(prefix / TAG)
    if not transaction.allow_scripts:
        _name_skipped_scripts(transaction, narrator)


class LinkReporter:
    """Given to rattler as `reporter`; called on its threads."""

    def __init__(self, narrator: Narrator, total: int) -> None:
        self._narrator = narrator
        self._total = total
        self._lock = threading.Lock()
        self._done = 0
        self._tokens = 0
        self._names: dict[int, str] = {}
        self._pace = Pace()

    def on_link_start(self, operation: int, package_name: str) -> int:
        """A package is about to be linked."""
        del operation
        return self._token(package_name)

    def on_link_complete(self, index: int) -> None:
        """All its files are in place."""
        with self._lock:
            self._done += 1
            done, name = self._done, self._names.get(index, "")
            ready = self._pace.ready() or done == self._total
        self._narrator.log("link", name)
        if ready:
            self._narrator.advance(
                Advanced(Phase.LINK, done_items=done, total_items=self._total, subject=name)
            )

    def on_post_link_start(self, package_name: str, script_path: str) -> int:
        """A package's own script begins."""
        self._narrator.log("script", f"{package_name}: {script_path}")
        return self._token(package_name)

    def on_post_link_complete(self, index: int, success: bool) -> None:  # noqa: FBT001
        """It ended. rattler says nothing else about failure."""
        if not success:
            name = self._names.get(index, "")
            self._narrator.note(Message("script-failed", {"package": name}))

    def on_pre_unlink_start(self, package_name: str, script_path: str) -> int:
        """A package's farewell script begins."""
        return self.on_post_link_start(package_name, script_path)

    def on_pre_unlink_complete(self, index: int, success: bool) -> None:  # noqa: FBT001
        """It ended."""
        self.on_post_link_complete(index, success)

    def _token(self, name: str) -> int:
        with self._lock:
            self._tokens += 1
            self._names[self._tokens] = name
            return self._tokens


def _name_skipped_scripts(transaction: OpenTransaction, narrator: Narrator) -> None:
    for change in transaction.plan.changes:
        if change.after is not None and link_script(Path(transaction.prefix), change.name).exists():
            narrator.note(Message("script-not-run", {"package": change.name}))
