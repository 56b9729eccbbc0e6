"""Edits that were written, kept so that each can be taken back at any later time.

`<state>/edits/<id>/` holds `edit.json` and, for each file, its bytes before and after
(`0.before`, `0.after`; none where there was no file). These may hold credentials: the folder is
readable by the user alone.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from core import paths
from core.engine.configuration.diff import digest
from core.engine.configuration.proposal import Proposal
from core.engine.transactions.durable import read_json, remove, write_json, write_whole
from core.model.base import Data, Message
from core.model.configuration import Edit, EditRecord, Tool

_NAME = "edit.json"


class FileRecord(Data, frozen=True):
    """One file of an edit. sha256 of its bytes; empty where there was no file."""

    tool: Tool
    path: str
    before: str
    after: str


class StoredEdit(Data, frozen=True):
    """An edit as it is kept."""

    id: str
    time: float
    """Seconds since the epoch."""
    title: Message
    edit: Edit
    files: tuple[FileRecord, ...]
    undoes: str = ""
    """Id of the edit this one took back."""


def keep_edit(edit: Edit, proposal: Proposal) -> StoredEdit:
    """Keep the bytes before and after. Raises OSError; nothing is left behind then."""
    now = time.time()
    stored = StoredEdit(
        id=f"{int(now * 1000):012x}-{secrets.token_hex(3)}",
        time=now,
        title=proposal.title,
        edit=edit,
        files=tuple(
            FileRecord(file.tool, str(file.path), digest(file.before), digest(file.after))
            for file in proposal.files
        ),
        undoes=proposal.undoes,
    )
    folder = _folder() / stored.id
    try:
        _folder().mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700)
        for number, file in enumerate(proposal.files):
            for kind, content in (("before", file.before), ("after", file.after)):
                if content is not None:
                    write_whole(folder / f"{number}.{kind}", content)
        write_json(folder / _NAME, stored)
    except OSError:
        forget_edit(stored)
        raise
    return stored


def forget_edit(stored: StoredEdit) -> None:
    """Remove what was kept of an edit that was not written after all."""
    with suppress(OSError):
        remove(_folder() / stored.id)


def kept_bytes(stored: StoredEdit, number: int) -> tuple[bytes | None, bytes | None]:
    """A file before and after an edit, None where there was none.

    Raises OSError, and ValueError where the copies are not what was kept.
    """
    record = stored.files[number]
    found = []
    for kind, wanted in (("before", record.before), ("after", record.after)):
        path = _folder() / stored.id / f"{number}.{kind}"
        content = path.read_bytes() if wanted else None
        if digest(content) != wanted:
            msg = f"{path.name} is damaged"
            raise ValueError(msg)
        found.append(content)
    return found[0], found[1]


def stored_edits() -> tuple[StoredEdit, ...]:
    """All edits, newest first. What can't be read is passed over."""
    try:
        folders = list(_folder().iterdir())
    except OSError:
        return ()
    found = (read_json(folder / _NAME, StoredEdit) for folder in folders)
    edits = [edit for edit in found if edit is not None]
    return tuple(sorted(edits, key=lambda edit: (edit.time, edit.id), reverse=True))


def undone(edits: Iterable[StoredEdit]) -> frozenset[str]:
    """Ids of the edits that were taken back; an undo that was itself undone does not count."""
    gone: set[str] = set()
    for edit in sorted(edits, key=lambda edit: (edit.time, edit.id), reverse=True):
        if edit.undoes and edit.id not in gone:
            gone.add(edit.undoes)
    return frozenset(gone)


def to_record(stored: StoredEdit, gone: frozenset[str]) -> EditRecord:
    """As the window knows it."""
    return EditRecord(
        id=stored.id,
        time=stored.time,
        title=stored.title,
        files=tuple(file.path for file in stored.files),
        undone=stored.id in gone,
    )


def created_by_us(path: Path) -> bool:
    """True where a file is there only because an edit made it."""
    latest = next(
        (
            file
            for edit in stored_edits()
            for file in edit.files
            if file.path == str(path) and (not file.before or not file.after)
        ),
        None,
    )
    return latest is not None and not latest.before


def _folder() -> Path:
    return paths.state_dir() / "edits"
