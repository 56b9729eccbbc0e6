"""Mirrors the user added, kept in `own_mirrors.json` beside the settings."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import msgspec

from core import paths


class OwnMirror(msgspec.Struct, frozen=True):
    """One mirror of the user's own. The address has no trailing slash and no credentials."""

    id: str
    name: str
    address: str
    flat: bool = False
    """Channels lie directly below the address, not in `cloud/` and `pkgs/`."""
    channels: tuple[str, ...] = ()
    """Canonical names of what it was seen to carry."""


def own_file() -> Path:
    """The file they are kept in."""
    return paths.config_dir() / "own_mirrors.json"


def read_own(file: Path) -> tuple[OwnMirror, ...]:
    """What is kept; nothing where the file is missing or was damaged."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=tuple[OwnMirror, ...])
    except (OSError, msgspec.DecodeError):
        return ()


def write_own(mirrors: Iterable[OwnMirror]) -> None:
    """Replace what is kept, atomically. Raises OSError."""
    file = own_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".own-mirrors-")
    with os.fdopen(handle, "wb") as stream:
        stream.write(msgspec.json.format(msgspec.json.encode(tuple(mirrors))))
    Path(temporary).replace(file)
