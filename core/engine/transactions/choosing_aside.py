"""What a change puts aside, decided from what the prefix holds now; nothing is touched yet."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.engine.transactions.aside import Aside
from core.engine.transactions.bytecode import bytecode_of
from core.engine.transactions.installed import InstalledRecord, key_of
from core.engine.transactions.layout import parents


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
    moving.update(bytecode_of(prefix, (*moving.values(), *wanted.values()), kept))
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


def _claims(prefix: Path, path: str, claimers: list[InstalledRecord]) -> dict[str, str]:
    """What rattler may alter of packages that stay when a new one brings the same path."""
    touched = {}
    for record in claimers:
        for item in (_relative(prefix, record.file), f"__clobbers__/{record.name}/{path}"):
            touched[key_of(item)] = item
    return touched


def _is_folder_link(path: Path) -> bool:
    return path.is_symlink() and path.is_dir()


def _relative(prefix: Path, file: Path) -> str:
    return file.relative_to(prefix).as_posix()
