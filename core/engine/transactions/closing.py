"""After the seal: what lies outside the prefix, then the transaction is forgotten."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from packaging.utils import canonicalize_name

from core import paths
from core.engine import activity
from core.engine.transactions import journal
from core.engine.transactions.aside import Aside, discard, keep_unowned
from core.engine.transactions.cache_entries import publish
from core.engine.transactions.commit import Committed
from core.engine.transactions.durable import remove
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.leftovers import tidy_work_folders
from core.engine.transactions.narrator import Narrator
from core.engine.transactions.new_folder import unmark_folder
from core.engine.transactions.shelf import put_kept_files_back, shelf_of, write_shelf
from core.engine.transactions.shortcuts import update_shortcuts
from core.engine.transactions.variables import without_pasted_secrets
from core.engine.verification.kept import keep_before
from core.model.activity import Operation, Outcome
from core.model.base import Message
from core.model.problem import Problem
from core.model.request import RestoreRequest


def finish(
    transaction: OpenTransaction,
    aside: Aside,
    narrator: Narrator,
    committed: Committed | None,
    outcome: Outcome,
) -> Operation:
    """Do what remains for a sealed transaction and close it. Nothing here can undo the change.

    `committed` is None where the engine that sealed it died right after.
    """
    with suppress(OSError):
        unmark_folder(transaction)
    try:
        kept = keep_unowned(transaction, aside, shelf_of(transaction))
        if kept:
            write_shelf(transaction, kept)
            narrator.note(
                Message("files-kept", {"n": len(kept), "folder": str(shelf_of(transaction))})
            )
    except OSError as error:
        narrator.log("aside", str(error))
    else:
        discard(transaction)
    _return_kept_files(transaction, narrator)
    with suppress(OSError):
        keep_before(transaction, committed.revision.number if committed else None)
    try:
        update_shortcuts(transaction, narrator)
    except OSError as error:
        narrator.log("shortcut", str(error))
        narrator.note(Message("shortcut-failed"))
    operation = describe_operation(transaction, narrator, outcome, committed=committed)
    with suppress(OSError):
        activity.append(operation)
    with suppress(OSError):
        discard_work(transaction)
    with suppress(OSError):
        journal.close(transaction)
    with suppress(OSError):
        tidy_work_folders(Path(transaction.prefix))
    return operation


def _return_kept_files(transaction: OpenTransaction, narrator: Narrator) -> None:
    """Going back to an earlier state also brings back what had to make room after it."""
    if not isinstance(transaction.plan.request, RestoreRequest):
        return
    try:
        returned = put_kept_files_back(transaction.prefix)
    except OSError as error:
        narrator.log("aside", str(error))
    else:
        if returned:
            narrator.note(Message("files-returned", {"n": len(returned)}))


def discard_work(transaction: OpenTransaction) -> None:
    """Delete the transaction's own folders; finished downloads go to the cache. Raises OSError."""
    staging = Path(transaction.staging_folder)
    publish(staging, paths.package_cache(transaction.prefix))
    remove(staging)
    discard(transaction)


def describe_operation(
    transaction: OpenTransaction,
    narrator: Narrator,
    outcome: Outcome,
    *,
    committed: Committed | None = None,
    problem: Problem | None = None,
) -> Operation:
    """The operation as the activity page shows it."""
    changes = transaction.plan.changes
    came = {canonicalize_name(wheel.name) for wheel in transaction.plan.pip_adds}
    left = {canonicalize_name(package.name) for package in transaction.plan.pip_removes}
    revision = committed.revision.number if committed else None
    return Operation(
        id=transaction.id,
        title=transaction.plan.title,
        prefix=transaction.prefix,
        environment=transaction.plan.name,
        started=min(transaction.started, narrator.started),
        finished=time.time(),
        outcome=outcome,
        added=sum(1 for change in changes if change.before is None) + len(came - left),
        updated=sum(1 for change in changes if change.before and change.after) + len(came & left),
        removed=sum(1 for change in changes if change.after is None) + len(left - came),
        revision=revision,
        restore_revision=revision - 1 if revision and transaction.before else None,
        phases=narrator.phases,
        providers=narrator.providers,
        checks=committed.checks if committed else (),
        log=narrator.log_lines,
        problem=problem,
        request=without_pasted_secrets(transaction.plan.request) if problem is not None else None,
    )
