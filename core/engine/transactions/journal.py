"""The record of a transaction under way, from which any later process can finish or undo it.

A folder per open transaction in the app's state folder, named by the real path of its prefix, so
that recovery reads a handful of names and scans no environment:

    transaction.json   what is to be done; never changes
    aside.json         what was put aside and what will appear (see `aside`); never changes
    stage              how far it is; replaced in one step, synced to disk
    tried.json         what worked before the change, where that was asked for
    cancelled          there when the user cancelled: whoever finds it goes back
"""

from __future__ import annotations

import os
import time
from enum import StrEnum
from pathlib import Path

from core import paths
from core.engine.transactions.durable import read_json, remove, write_json, write_whole
from core.engine.transactions.lock import prefix_key
from core.model.base import Data
from core.model.package import PackageRecord
from core.model.plan import Plan


class Stage(StrEnum):
    """How far a transaction is, and therefore how it is completed or undone."""

    PREPARING = "preparing"
    """The prefix is untouched."""
    MOVING = "moving"
    """Files that leave or are in the way are being moved aside; nothing new has appeared."""
    LINKING = "linking"
    """All of them are aside; new files appear, are checked and recorded."""
    SEALED = "sealed"
    """The change is complete; only what lies outside the prefix remains to be done."""
    CLEARING = "clearing"
    """Undo: new files are being deleted."""
    RESTORING = "restoring"
    """Undo: what was put aside is being put back."""


class OpenTransaction(Data, frozen=True):
    """What a transaction is to do."""

    id: str
    prefix: str
    plan: Plan
    allow_scripts: bool
    pid: int
    app_version: str
    started: float
    """Seconds since the epoch."""
    prefix_existed: bool
    """Whether the folder was there before; if not, undoing means deleting it."""
    undo_folder: str
    """On the prefix's volume; holds what was put aside."""
    staging_folder: str
    """Beside the package cache; holds archives on their way into it."""

    before: tuple[PackageRecord, ...] = ()
    """What the prefix held."""
    before_requested: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - msgspec copies it
    revision: int | None = None
    """The number of the state before, where conda's history has one."""
    try_before: bool = False
    """What it touches is tried while packages are fetched."""

    @property
    def folder(self) -> Path:
        """Where this record is kept."""
        return transactions_folder() / prefix_key(self.prefix)

    @property
    def touched(self) -> frozenset[str]:
        """Names of the packages that are linked, unlinked or replaced."""
        return frozenset(change.name for change in self.plan.changes)


def transactions_folder() -> Path:
    """Where open transactions are kept."""
    return paths.state_dir() / "transactions"


def new_id() -> str:
    """An id that sorts by time and is unique on this machine."""
    return f"{time.time_ns():020d}"


def begin(transaction: OpenTransaction) -> None:
    """Write a new record, at stage PREPARING. Raises OSError."""
    remove(transaction.folder)
    write_json(transaction.folder / "transaction.json", transaction)
    enter(transaction, Stage.PREPARING)


def enter(transaction: OpenTransaction, stage: Stage) -> None:
    """Note a new stage; on disk before this returns. Raises OSError."""
    write_whole(transaction.folder / "stage", stage.value.encode("ascii"))


def stage_of(transaction: OpenTransaction) -> Stage:
    """The stage last noted."""
    try:
        return Stage((transaction.folder / "stage").read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        return Stage.PREPARING


def mark_cancelled(prefix: str | Path) -> None:
    """Note that the user cancelled the open transaction of a prefix; on disk before this returns.

    Does nothing where none is open. Raises OSError.
    """
    folder = transactions_folder() / prefix_key(prefix)
    if (folder / "transaction.json").is_file():
        write_whole(folder / "cancelled", b"")


def is_cancelled(transaction: OpenTransaction) -> bool:
    """Whether the user cancelled it."""
    return (transaction.folder / "cancelled").exists()


def close(transaction: OpenTransaction) -> None:
    """Forget a transaction that is complete or undone."""
    # The record must vanish at once; a half-deleted folder would read as "preparing".
    remove(transaction.folder / "transaction.json")
    remove(transaction.folder)


def open_transaction(prefix: str | Path) -> OpenTransaction | None:
    """The open transaction of a prefix, dead or alive."""
    return read_json(
        transactions_folder() / prefix_key(prefix) / "transaction.json", OpenTransaction
    )


def is_open(prefix: str | os.PathLike[str]) -> bool:
    """Whether a transaction of a prefix has begun and not ended; one look at the disk."""
    return (transactions_folder() / prefix_key(prefix) / "transaction.json").is_file()


def open_transactions() -> tuple[OpenTransaction, ...]:
    """All transactions that have begun and not ended, oldest first, dead or alive."""
    found = []
    folder = transactions_folder()
    if folder.is_dir():
        for child in folder.iterdir():
            transaction = read_json(child / "transaction.json", OpenTransaction)
            if transaction is not None:
                found.append(transaction)
    return tuple(sorted(found, key=lambda item: item.id))
