"""What pip is about to put into a prefix that was there before: known before the first file.

Until it is laid out, nobody knows exactly what a wheel makes; so the list is a file of its own in
the folder of the transaction, on disk before anything of it is in the prefix.
"""

from __future__ import annotations

from core.engine.transactions.durable import read_json, write_json
from core.engine.transactions.journal import OpenTransaction
from core.model.base import Data

_FILE = "placed.json"


class Placed(Data, frozen=True):
    """Paths relative to the prefix that did not exist and will."""

    paths: tuple[str, ...] = ()


def note_placed(transaction: OpenTransaction, paths: tuple[str, ...]) -> None:
    """Write the list down; on disk before this returns. Raises OSError."""
    write_json(transaction.folder / _FILE, Placed(paths))


def placed_paths(transaction: OpenTransaction) -> tuple[str, ...]:
    """The list; empty where it never came that far."""
    return (read_json(transaction.folder / _FILE, Placed) or Placed()).paths
