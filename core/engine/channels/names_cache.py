"""The last known list of package names, so that a start shows them at once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec

from core import paths


class NameList(msgspec.Struct, frozen=True):
    """Names of some channels for a subdir, and when they were confirmed (seconds, epoch)."""

    names: tuple[str, ...]
    checked: float


def read_names(channels: Sequence[str], subdir: str) -> NameList | None:
    """The list kept for these channels, or None."""
    try:
        return msgspec.json.decode(_file(channels, subdir).read_bytes(), type=NameList)
    except (OSError, msgspec.MsgspecError):
        return None


def keep_names(channels: Sequence[str], subdir: str, names: NameList) -> None:
    """Keep a list. Raises OSError."""
    file = _file(channels, subdir)
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_suffix(".tmp")
    temporary.write_bytes(msgspec.json.encode(names))
    temporary.replace(file)


def _file(channels: Sequence[str], subdir: str) -> Path:
    key = hashlib.sha256("\n".join([subdir, *channels]).encode()).hexdigest()[:16]
    return paths.cache_dir() / "catalogue" / f"names-{key}.json"
