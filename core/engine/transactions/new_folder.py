"""The folder of a new environment: made where it will stay, recognised as ours, deleted on undo."""

from __future__ import annotations

from pathlib import Path

from core.engine.transactions.durable import remove
from core.engine.transactions.journal import OpenTransaction
from core.model.problem import fail


def make_folder(transaction: OpenTransaction) -> None:
    """Make the prefix and mark it as made by this transaction.

    Raises the Problem `folder-appeared` where someone else made it in the meantime, and OSError.
    """
    prefix = Path(transaction.prefix)
    if transaction.prefix_existed:
        (prefix / "conda-meta").mkdir(exist_ok=True)
        return
    if prefix.exists() and not _marker(transaction).exists() and any(prefix.iterdir()):
        raise fail("folder-appeared", prefix=transaction.prefix)
    (prefix / "conda-meta").mkdir(parents=True, exist_ok=True)
    _marker(transaction).touch()


def unmark_folder(transaction: OpenTransaction) -> None:
    """The environment is complete: from now on it is like any other. Raises OSError."""
    remove(_marker(transaction))


def empty_folder(transaction: OpenTransaction) -> None:
    """Take everything out of the folder of a new environment but its mark. Raises OSError.

    Only for one that this transaction has made.
    """
    prefix, marker = Path(transaction.prefix), _marker(transaction)
    for child in list(prefix.iterdir()):
        if child != marker.parent:
            remove(child)
    for child in list(marker.parent.iterdir()):
        if child != marker:
            remove(child)


def delete_folder(transaction: OpenTransaction) -> None:
    """Undo `make_folder` and all that came after; another's folder is left alone.

    The mark goes last, so that an interrupted deletion is recognised and continued.
    Raises OSError.
    """
    prefix, marker = Path(transaction.prefix), _marker(transaction)
    if not prefix.is_dir():
        return
    if marker.exists():
        empty_folder(transaction)
        remove(marker)
    for folder in (marker.parent, prefix):
        try:
            folder.rmdir()
        except FileNotFoundError:  # killed after making one folder and before the other
            continue
        except OSError:
            return


def _marker(transaction: OpenTransaction) -> Path:
    return Path(transaction.prefix) / "conda-meta" / f".glasshouse-new-{transaction.id}"
