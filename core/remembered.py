"""The environments as last seen: what a window shows before its engine is up.

Both processes come here: the engine keeps the list after each look, the window reads it once at
its start, without waiting for a process.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from core import paths
from core.model.environment import Environment


def last_environments() -> tuple[Environment, ...]:
    """The list of the last look; empty where there was none or it can't be read."""
    try:
        return msgspec.json.decode(_file().read_bytes(), type=tuple[Environment, ...])
    except (OSError, msgspec.MsgspecError):
        return ()


def keep_environments(environments: tuple[Environment, ...]) -> None:
    """Keep a list for the next start; where that fails, there is none."""
    content = msgspec.json.encode(environments)
    try:
        file = _file()
        if not file.exists() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            temporary = file.with_suffix(f".{os.getpid()}")
            temporary.write_bytes(content)
            temporary.replace(file)
    except OSError:
        return


def _file() -> Path:
    return paths.cache_dir() / "environment-list.json"
