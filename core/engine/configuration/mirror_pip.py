"""What using a mirror means for the user's own pip configuration: its index, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

from core import paths
from core.engine.channels.channels import strip_secrets
from core.engine.configuration.ini_splice import (
    IniError,
    get_option,
    remove_option,
    set_option,
)
from core.engine.configuration.pip_files import PipKind, pip_files, user_pip_file
from core.engine.configuration.proposal import ProposedFile, read_own_file, unreadable
from core.engine.mirrors.official_index import official_index
from core.engine.mirrors.table import Entry, Table
from core.model.base import Message
from core.model.configuration import Tool

_INDEX = "index-url"
_SECTIONS = ("global", "install")
_UV_VARIABLES = ("UV_DEFAULT_INDEX", "UV_INDEX_URL")


def pip_changes(
    entry: Entry, table: Table, name: str
) -> tuple[tuple[ProposedFile, ...], tuple[Message, ...]]:
    """The user's pip files under a mirror, and notes. Raises a Problem for an unreadable file."""
    if entry.official:
        files = [_edited(path, None, table) for path in _own_files()]
        return tuple(file for file, _ in files if file.changes), _outweighed("")
    if not entry.index_url:
        return (), (Message("edit-no-index", {"mirror": name}),)
    file, private = _edited(_file_to_write(), entry.index_url, table)
    notes = list(_outweighed(entry.index_url))
    if private:
        notes.append(Message("edit-private-index", {"path": str(file.path), "section": private}))
    return (file,) if file.changes else (), tuple(notes)


def _own_files() -> tuple[Path, ...]:
    """The user's own files: the one in the older place, where there is one, first."""
    users = [file.path for file in pip_files() if file.kind is PipKind.USER]
    return tuple(users) or (user_pip_file(),)


def _file_to_write() -> Path:
    new = user_pip_file()
    return next((path for path in reversed(_own_files()) if path.exists()), new)


def _edited(path: Path, index: str | None, table: Table) -> tuple[ProposedFile, str]:
    """The file with its index set or, for None, without known mirrors.

    Also the section whose index is the user's own, so that it stays; empty where there is none.
    """
    before = read_own_file(path)
    content = before or b""
    try:
        held = {section: get_option(content, section, _INDEX) for section in _SECTIONS}
        private = [section for section, url in held.items() if url and not _known(url, table)]
        if private and index is not None:
            return ProposedFile(Tool.PIP, path, before, before), private[-1]
        for section, url in held.items():
            if url is None and section == "global" and index is not None:
                content = set_option(content, section, _INDEX, index)
            if url is None or section in private:
                continue
            if index is None:
                content = remove_option(content, section, _INDEX)
            elif url.rstrip("/") != index.rstrip("/"):
                content = set_option(content, section, _INDEX, index)
    except IniError as error:
        raise unreadable(path, error) from error
    after = None if before is None and not content else content
    return ProposedFile(Tool.PIP, path, before, after), ""


def _known(url: str, table: Table) -> bool:
    """A mirror's or the official index, without credentials."""
    if strip_secrets(url) != url.rstrip("/"):
        return False
    official = official_index()
    return table.mirror_of_index(url) is not None or (
        official is not None and url.rstrip("/") == official.rstrip("/")
    )


def _outweighed(index: str) -> tuple[Message, ...]:
    """What says otherwise and weighs more than the user's file."""
    if paths.sandbox() is not None:
        return ()
    notes = []
    for variable in ("PIP_INDEX_URL", *_UV_VARIABLES):
        value = os.environ.get(variable)
        if value and value.rstrip("/") != index.rstrip("/"):
            notes.append(Message("edit-variable-outweighs", {"variable": variable}))
    named = os.environ.get("PIP_CONFIG_FILE")
    if named and named != os.devnull and Path(named).exists():
        notes.append(Message("edit-variable-outweighs", {"variable": "PIP_CONFIG_FILE"}))
    return tuple(notes)
