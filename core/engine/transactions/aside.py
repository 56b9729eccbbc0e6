"""The way back: what leaves a prefix, or is in the way, is moved aside and can be moved back.

Moving costs no space and keeps every byte, time and link as it was, whether or not the old
archives can still be had, and it works for files no package owns. Files that others go on using
(conda's history, records whose requested specs change, files two packages claim) are copied.
Everything lies under numbers, because the paths themselves may be too long for Windows.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.engine.transactions.durable import (
    copy,
    move,
    read_json,
    remove,
    remove_empty_folders,
    write_json,
)
from core.engine.transactions.installed import InstalledRecord, key_of
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.layout import bytecode_prefix, parents
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


@dataclass(frozen=True)
class PipFiles:
    """What pip's packages mean for it."""

    leaving: tuple[str, ...] = ()
    created: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    """Files of packages that are only linked again, in which a person wrote: kept like his own."""


NO_PIP_FILES = PipFiles()


def plan_aside(
    prefix: Path,
    leaving: Sequence[InstalledRecord],
    staying: Sequence[InstalledRecord],
    created: Collection[str],
    rewritten: Iterable[Path],
    pip: PipFiles = NO_PIP_FILES,
) -> Aside:
    """Decide what to put aside, from what the prefix holds now. Changes nothing.

    `leaving` are records that go or are replaced, `staying` all others, `created` the paths of
    everything that will be linked, `rewritten` the files of conda-meta that will be edited, `pip`
    what pip's packages leave and bring.
    """
    kept, broken = _claimed(prefix, staying)
    owned = {key_of(item.path) for record in leaving for item in record.paths}
    owned |= {key_of(path) for path in pip.leaving}
    # What a package that stays has in its place is not pip's to make.
    created = (*created, *(path for path in pip.created if key_of(path) not in kept))
    wanted = {key_of(path): path for path in created}
    wanted.update(blocking_files(prefix, wanted.values(), owned))
    moving, folders = _leaving_paths(prefix, leaving, kept)
    for path in pip.leaving:
        if key_of(path) not in kept:
            moving.setdefault(key_of(path), path)
    copying = {key_of(path): path for path in (_relative(prefix, file) for file in rewritten)}
    for key, path in wanted.items():
        if key in kept:
            copying[key] = path
            copying.update(_claims(prefix, path, kept[key]))
        else:
            moving.setdefault(key, path)
    moving.update(_bytecode(prefix, (*moving.values(), *wanted.values()), kept))
    moved = [path for path in moving.values() if os.path.lexists(prefix / path)]
    for path in (*moved, *created):
        folders.update(parents(path))
    return Aside(
        moved=tuple(sorted(moved, key=lambda path: (_is_folder_link(prefix / path), path))),
        copied=tuple(path for path in copying.values() if os.path.lexists(prefix / path)),
        created=tuple(created),
        folders=tuple(sorted(folder for folder in folders if (prefix / folder).is_dir())),
        unowned=tuple(
            sorted(
                path
                for path in moved
                if path in pip.edited or (key_of(path) in wanted and key_of(path) not in owned)
            )
        ),
        broken=tuple(sorted(broken)),
    )


def _claimed(
    prefix: Path, staying: Iterable[InstalledRecord]
) -> tuple[dict[str, list[InstalledRecord]], list[str]]:
    """Who owns each path of the packages that stay, and which of those paths are missing."""
    kept: dict[str, list[InstalledRecord]] = {}
    broken = []
    for record in staying:
        for item in record.paths:
            for path in {item.path, item.original or item.path}:
                kept.setdefault(key_of(path), []).append(record)
            if item.kind != "directory" and not os.path.lexists(prefix / item.path):
                broken.append(item.path)
    return kept, broken


def _leaving_paths(
    prefix: Path, leaving: Iterable[InstalledRecord], kept: dict[str, list[InstalledRecord]]
) -> tuple[dict[str, str], set[str]]:
    """Paths that go, the records themselves included, and folders that packages made."""
    moving: dict[str, str] = {}
    folders: set[str] = set()
    for record in leaving:
        moving[key_of(_relative(prefix, record.file))] = _relative(prefix, record.file)
        for item in record.paths:
            if item.kind == "directory":
                folders.add(item.path)
            elif key_of(item.path) not in kept:
                moving[key_of(item.path)] = item.path
    return moving, folders


def blocking_files(prefix: Path, created: Iterable[str], owned: set[str]) -> dict[str, str]:
    """Files that lie where a folder has to be."""
    above = {key_of(parent): parent for path in created for parent in parents(path)}
    return {
        key: path
        for key, path in above.items()
        if key not in owned and os.path.lexists(prefix / path) and not (prefix / path).is_dir()
    }


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
    for path in _bytecode(prefix, stale.values(), {}).values():
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


def _is_folder_link(path: Path) -> bool:
    return path.is_symlink() and path.is_dir()


def _claims(prefix: Path, path: str, claimers: list[InstalledRecord]) -> dict[str, str]:
    """What rattler may alter of packages that stay when a new one brings the same path."""
    touched = {}
    for record in claimers:
        for item in (_relative(prefix, record.file), f"__clobbers__/{record.name}/{path}"):
            touched[key_of(item)] = item
    return touched


def _bytecode(
    prefix: Path, sources: Iterable[str], kept: dict[str, list[InstalledRecord]]
) -> dict[str, str]:
    """The .pyc files that belong to the given .py paths and to nobody else."""
    stems: dict[str, set[str]] = {}
    for source in sources:
        if source.endswith(".py"):
            folder, stem = bytecode_prefix(source)
            stems.setdefault(folder, set()).add(stem)
    found = {}
    for folder, wanted in stems.items():
        try:
            names = os.listdir(prefix / folder)  # noqa: PTH208 - ten times faster than iterdir
        except OSError:
            continue
        for name in names:
            path = f"{folder}/{name}"
            # `module.cpython-311.opt-1.pyc` belongs to `module.py`; so does what a compiler that
            # was killed had begun, with a number at its end.
            compiled = name.rstrip("0123456789").endswith((".pyc", ".pyc."))
            belongs = compiled and f"{name.split('.')[0]}." in wanted
            if belongs and key_of(path) not in kept:
                found[key_of(path)] = path
    return found


def _relative(prefix: Path, file: Path) -> str:
    return file.relative_to(prefix).as_posix()


def _record_name(identity: tuple[str, str, str, str]) -> str:
    return "-".join(identity[:3]) + ".json"
