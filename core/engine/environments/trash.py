"""Moves a whole environment out of the way, and back.

The trash lies on the environment's volume, so that moving is one rename, and outside every
envs_dir, so that no tool lists what is in it. A note beside each environment says where it was.
"""

from __future__ import annotations

import os
import time
import uuid
from contextlib import suppress
from pathlib import Path

import msgspec

from core import paths
from core.engine.environments.discovery import is_environment
from core.engine.environments.guard import can_write_in, frozen_reason, is_base
from core.engine.environments.locations import envs_dirs, same_place
from core.engine.environments.prefix import read_prefix
from core.engine.environments.registry import register, registered_prefixes, unregister
from core.engine.environments.running import running_programs
from core.engine.transactions.durable import read_json, rename, write_json
from core.engine.transactions.journal import open_transactions
from core.engine.transactions.lock import prefix_lock
from core.engine.transactions.shortcuts import make_all_shortcuts, remove_all_shortcuts
from core.model.base import Message
from core.model.calls import Trashed
from core.model.changes import Changes
from core.model.problem import CloseProgram, Suggestion, fail

_ENVIRONMENT = "environment"


class TrashNote(msgspec.Struct, frozen=True):
    """Content of `note.json` beside a trashed environment."""

    prefix: str
    time: float
    registered: bool = True


def trash_environment(prefix: str | os.PathLike[str]) -> Trashed:
    """Move a prefix to the trash of its volume. Nothing changes where a Problem is raised:

    `environment-missing`, `environment-is-base`, `environment-is-frozen`, `environment-in-use`,
    `environment-read-only`, `environment-interrupted`, `environment-move-failed`, and
    `prefix-locked` by another change.
    """
    folder = Path(prefix)
    if not is_environment(folder):
        raise fail("environment-missing", prefix=str(folder))
    _refuse_protected(folder)
    with prefix_lock(folder):
        _refuse_interrupted(folder)
        _refuse_in_use(folder)
        token = f"{time.strftime('%Y%m%d-%H%M%S')}-{uuid.uuid4().hex[:12]}"
        place = paths.trash_dir(folder) / token
        registered = any(_same(folder, known) for known in registered_prefixes())
        try:
            place.mkdir(parents=True)
            write_json(place / "note.json", TrashNote(str(folder), time.time(), registered))
            _remember_folder(place.parent)
            rename(folder, place / _ENVIRONMENT)
        except OSError as error:
            _discard(place)
            _refuse_in_use(folder)
            raise fail(
                "environment-move-failed",
                name=folder.name,
                folder=str(folder),
                detail=str(error),
            ) from error
        unregister(folder)
        with suppress(OSError):
            remove_all_shortcuts(folder)
    return Trashed(token=token, prefix=str(folder), changes=_changes(folder))


def recover_environment(token: str) -> Changes:
    """Put a trashed environment back where it was, and into conda's list.

    Raises the Problems `trash-entry-missing`, `trash-place-taken`, `environment-move-failed`, and
    `prefix-locked` while something is being made in its place.
    """
    place = _find(token)
    note = read_json(place / "note.json", TrashNote) if place else None
    if place is None or note is None:
        raise fail("trash-entry-missing")
    folder = Path(note.prefix)
    with prefix_lock(folder):
        if os.path.lexists(folder):
            raise fail("trash-place-taken", name=folder.name, prefix=str(folder))
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            rename(place / _ENVIRONMENT, folder)
        except OSError as error:
            raise fail(
                "environment-move-failed",
                name=folder.name,
                folder=str(place),
                detail=str(error),
            ) from error
        if note.registered:
            register(folder)
        with suppress(OSError):
            records = tuple(package.record for package in read_prefix(folder).installed)
            make_all_shortcuts(folder, records)
    _discard(place)
    return _changes(folder)


def trash_entries() -> list[Path]:
    """The folder of each trashed environment on every volume; its name is the token."""
    folders = [paths.trash_dir(folder / "any") for folder in (paths.home(), *envs_dirs())]
    found = []
    for folder in dict.fromkeys((*_remembered_folders(), *folders)):
        if folder.is_dir():
            found += [place for place in folder.iterdir() if (place / "note.json").is_file()]
    return found


def _refuse_protected(folder: Path) -> None:
    if is_base(folder):
        raise fail("environment-is-base", name="base")
    reason = frozen_reason(folder)
    if reason is not None:
        said = str(reason.params.get("reason", ""))
        raise fail("environment-is-frozen", name=folder.name, detail=said)
    if not can_write_in(folder) or not can_write_in(folder.parent):
        raise fail("environment-read-only", name=folder.name, folder=str(folder.parent))


def _refuse_interrupted(folder: Path) -> None:
    if any(same_place(folder, transaction.prefix) for transaction in open_transactions()):
        raise fail("environment-interrupted", name=folder.name)


def _refuse_in_use(folder: Path) -> None:
    programs = running_programs(folder)
    if programs:
        first = programs[0]
        suggestions = (
            Suggestion(
                Message("close-program", {"program": program.name}),
                CloseProgram(program.pid, program.name),
            )
            for program in programs[:3]
        )
        raise fail("environment-in-use", *suggestions, program=first.name, name=folder.name)


def _find(token: str) -> Path | None:
    if not token or Path(token).name != token:
        return None
    folders = [paths.trash_dir(folder / "any") for folder in (paths.home(), *envs_dirs())]
    for folder in dict.fromkeys((*_remembered_folders(), *folders)):
        if (folder / token / _ENVIRONMENT).is_dir():
            return folder / token
    return None


def _folders_file() -> Path:
    return paths.state_dir() / "trash-folders.json"


def _remembered_folders() -> list[Path]:
    return [Path(folder) for folder in read_json(_folders_file(), list[str]) or []]


def _remember_folder(folder: Path) -> None:
    """Every volume has its own trash; a token alone does not say which."""
    known = _remembered_folders()
    if folder not in known:
        write_json(_folders_file(), [str(item) for item in (*known, folder)])


def _discard(place: Path) -> None:
    """Remove an emptied entry: its note and its folder, never an environment."""
    try:
        (place / "note.json").unlink(missing_ok=True)
        place.rmdir()
    except OSError:
        return


def _changes(folder: Path) -> Changes:
    return Changes(environments=True, prefixes=(str(folder),))


def _same(first: Path, second: Path) -> bool:
    return os.path.normcase(os.path.normpath(first)) == os.path.normcase(os.path.normpath(second))
