"""Where new environments go, and how much room is left there."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from core import paths
from core.engine.channels.condarc import read_settings
from core.engine.environments.guard import can_write_in
from core.settings import SettingsFile


def choose_envs_dir() -> Path:
    """The folder new environments go to.

    The one from our settings; else the first writable one of the user's own conda; else
    `~/.conda/envs`. It may not exist yet.
    """
    chosen = SettingsFile().load().envs_dir
    if chosen:
        return Path(chosen)
    for folder in envs_dirs():
        if can_write_in(folder):
            return folder
    return paths.home() / ".conda" / "envs"


def envs_dirs() -> tuple[Path, ...]:
    """Every folder whose children are environments for conda, in its order."""
    return read_settings().envs_dirs


def free_bytes(folder: Path) -> int | None:
    """Free space on the volume a folder is on, or would be made on; None if it can't be told."""
    for place in (folder, *folder.parents):
        if place.exists():
            try:
                return shutil.disk_usage(place).free
            except OSError:
                return None
    return None


def same_place(first: str | os.PathLike[str], second: str | os.PathLike[str]) -> bool:
    """True when two paths lead to one folder."""
    return real_key(first) == real_key(second)


def real_key(path: str | os.PathLike[str]) -> str:
    """What all spellings of a path have in common."""
    return os.path.normcase(os.path.realpath(path))
