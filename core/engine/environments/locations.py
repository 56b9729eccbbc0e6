"""Where new environments go, and how much room is left there."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from core import paths
from core.engine.channels.condarc import read_settings
from core.engine.environments.guard import can_write_in
from core.settings import SettingsFile

NEARLY_FULL = 5_000_000_000
"""Bytes. An environment for deep learning takes about as much."""


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


def better_envs_dir(envs_dir: Path) -> Path | None:
    """Where environments should rather go on Windows, to be proposed; None where it is fine.

    Some packages fail in a folder whose path is not ASCII, and a full system drive stops Windows
    itself.
    """
    if sys.platform != "win32" or SettingsFile().load().envs_dir:
        return None
    drives = {Path(f"{letter}:\\envs"): free_bytes(Path(f"{letter}:\\")) for letter in "DE"}
    return roomier_place(envs_dir, free_bytes(envs_dir), drives)


def roomier_place(
    envs_dir: Path, free: int | None, others: Mapping[Path, int | None]
) -> Path | None:
    """The first of `others` (with their free bytes) that beats a troubled `envs_dir`."""
    crowded = free is not None and free < NEARLY_FULL
    if str(envs_dir).isascii() and not crowded:
        return None
    for place, room in others.items():
        if room is not None and room >= NEARLY_FULL and can_write_in(place):
            return place
    return None


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
