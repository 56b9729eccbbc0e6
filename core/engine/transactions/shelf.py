"""Files of the user's own that a change had to move out of the way: kept, listed, never deleted.

Going back to the state before the change puts them back where nothing else has taken their place.
"""

from __future__ import annotations

import os
from pathlib import Path

from core.engine.transactions.durable import move, read_json, remove, write_json
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.leftovers import undo_root
from core.engine.transactions.lock import prefix_key
from core.model.base import Data


class Shelf(Data, frozen=True):
    """What one transaction kept."""

    prefix: str
    files: tuple[str, ...]


def shelf_of(transaction: OpenTransaction) -> Path:
    """The folder of files kept by a transaction."""
    return _root(transaction.prefix) / transaction.id


def write_shelf(transaction: OpenTransaction, files: tuple[str, ...]) -> None:
    """List what was kept. Raises OSError."""
    shelf = Shelf(prefix=transaction.prefix, files=files)
    write_json(shelf_of(transaction).with_suffix(".json"), shelf)


def put_kept_files_back(prefix: str) -> tuple[str, ...]:
    """Return kept files whose place is free again, the latest first; their relative paths.

    Raises OSError.
    """
    returned = []
    for listing in sorted(_root(prefix).glob("*.json"), reverse=True):
        shelf = read_json(listing, Shelf)
        if shelf is None:
            continue
        waiting = []
        for path in shelf.files:
            source, target = listing.with_suffix("") / path, Path(prefix) / path
            if os.path.lexists(target):
                waiting.append(path)
            elif os.path.lexists(source):
                target.parent.mkdir(parents=True, exist_ok=True)
                move(source, target)
                returned.append(path)
        if waiting:
            write_json(listing, Shelf(prefix=shelf.prefix, files=tuple(waiting)))
        else:
            remove(listing)
            remove(listing.with_suffix(""))
    return tuple(returned)


def _root(prefix: str) -> Path:
    return undo_root(prefix) / "kept" / prefix_key(prefix)
