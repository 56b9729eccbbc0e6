"""The way back: what leaves a prefix, or is in the way, is moved aside and can be moved back.

Moving costs no space and keeps every byte, time and link as it was, whether or not the old
archives can still be had, and it works for files no package owns. Files that others go on using
(conda's history, records whose requested specs change, files two packages claim) are copied.
Everything lies under numbers, because the paths themselves may be too long for Windows.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from core.engine.transactions.bytecode import bytecode_of
from core.engine.transactions.durable import (
    copy,
    move,
    read_json,
    remove,
    remove_empty_folders,
    write_json,
)
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.layout import parents
from core.engine.transactions.placed import placed_paths
from core.model.base import Data

Step = Callable[[int], None]
"""Told how many files are done."""


class Aside(Data, frozen=True):
    """What a transaction puts aside and what it will make. Paths are relative to the prefix."""

    moved: tuple[str, ...] = ()
    """Moved away, in this order; moved back in the reverse order."""
    copied: tuple[str, ...] = ()
    """Kept in place, with a copy to return to."""
    created: tuple[str, ...] = ()
    """Will appear; deleted when the change is undone."""
    folders: tuple[str, ...] = ()
    """Folders that exist before and may become empty."""
    unowned: tuple[str, ...] = ()
    """Those of `moved` that no package owns: the user's or pip's."""
    broken: tuple[str, ...] = ()
    """Paths of packages that stay which were missing before: not our doing."""


def save_aside(transaction: OpenTransaction, aside: Aside) -> None:
    """Write the list; nothing may be moved before it is on disk. Raises OSError."""
    write_json(transaction.folder / "aside.json", aside)


def load_aside(transaction: OpenTransaction) -> Aside:
    """The list of an open transaction; empty where it never came that far."""
    return read_json(transaction.folder / "aside.json", Aside) or Aside()


def copy_aside(transaction: OpenTransaction, aside: Aside) -> None:
    """Make the copies. Leaves the prefix alone. Raises OSError."""
    prefix, folder = Path(transaction.prefix), Path(transaction.undo_folder)
    (folder / "copied").mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(aside.copied):
        target = folder / "copied" / str(number)
        if not os.path.lexists(target):
            copy(prefix / path, target)


def move_aside(transaction: OpenTransaction, aside: Aside, step: Step) -> None:
    """Move everything away; may be interrupted anywhere and called again. Raises OSError."""
    prefix = Path(transaction.prefix)
    shelf = None
    for number, path in enumerate(aside.moved):
        source, target = prefix / path, _place(transaction, number)
        if target.parent != shelf:
            shelf = target.parent
            shelf.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(target):
            # Moved by an earlier run; from another volume the original may still be there.
            if os.path.lexists(source) and _same_file(source, target):
                remove(source)
        elif os.path.lexists(source):
            move(source, target)
        step(number + 1)
    remove_empty_folders(prefix, {parent for path in aside.moved for parent in parents(path)})


def clear_created(transaction: OpenTransaction, aside: Aside, step: Step) -> None:
    """Delete what linking made and put the copies back: the state right after `move_aside`.

    Raises OSError.
    """
    prefix = Path(transaction.prefix)
    stale = {}
    created = dict.fromkeys((*aside.created, *placed_paths(transaction)))
    for number, path in enumerate(created):
        remove(prefix / path)
        stale[path] = path
        step(number + 1)
    for path in bytecode_of(prefix, stale.values()).values():
        remove(prefix / path)
    for change in transaction.plan.changes:
        if change.after is not None:
            remove(prefix / "conda-meta" / _record_name(change.after.identity))
            remove(prefix / "__clobbers__" / change.name)
    put_copies_back(transaction, aside)
    made = {parent for path in created for parent in parents(path)}
    made |= {f"{parent}/__pycache__" for parent in made} | {"__clobbers__"}
    remove_empty_folders(prefix, made, frozenset(aside.folders))


def put_copies_back(transaction: OpenTransaction, aside: Aside) -> None:
    """Return the copied files to their state before. Raises OSError."""
    prefix, folder = Path(transaction.prefix), Path(transaction.undo_folder)
    for number, path in enumerate(aside.copied):
        source = folder / "copied" / str(number)
        if os.path.lexists(source):
            (prefix / path).parent.mkdir(parents=True, exist_ok=True)
            copy(source, prefix / path)


def put_back(transaction: OpenTransaction, aside: Aside, step: Step) -> None:
    """Move everything back; may be interrupted anywhere and called again. Raises OSError."""
    prefix = Path(transaction.prefix)
    for count, (number, path) in enumerate(reversed(list(enumerate(aside.moved)))):
        source = _place(transaction, number)
        if os.path.lexists(source):
            _return(source, prefix / path)
        step(count + 1)
    for folder in aside.folders:
        (prefix / folder).mkdir(parents=True, exist_ok=True)


def _return(source: Path, target: Path) -> None:
    if os.path.lexists(target):
        if not target.is_dir() and _same_file(source, target):
            # On another volume, and copied before the original was deleted.
            remove(source)
            return
        remove(target)
    try:
        move(source, target)
    except FileNotFoundError:
        target.parent.mkdir(parents=True, exist_ok=True)
        move(source, target)


def keep_unowned(transaction: OpenTransaction, aside: Aside, shelf: Path) -> tuple[str, ...]:
    """Keep the files no package owned instead of deleting them with the rest; their paths."""
    kept = []
    unowned = set(aside.unowned)
    for number, path in enumerate(aside.moved):
        source = _place(transaction, number)
        if path in unowned and not path.endswith(".pyc"):
            target = shelf / path
            if os.path.lexists(source):
                target.parent.mkdir(parents=True, exist_ok=True)
                move(source, target)
            if os.path.lexists(target):
                kept.append(path)
    return tuple(kept)


def discard(transaction: OpenTransaction) -> None:
    """Delete what was put aside; what a program still holds open is left for the next time."""
    shutil.rmtree(transaction.undo_folder, ignore_errors=True)


def _place(transaction: OpenTransaction, number: int) -> Path:
    return Path(transaction.undo_folder) / "moved" / str(number // 1000) / str(number % 1000)


def _same_file(first: Path, second: Path) -> bool:
    one, two = first.lstat(), second.lstat()
    return (one.st_size, one.st_mtime_ns, one.st_mode) == (
        two.st_size,
        two.st_mtime_ns,
        two.st_mode,
    )


def _record_name(identity: tuple[str, str, str, str]) -> str:
    return "-".join(identity[:3]) + ".json"
