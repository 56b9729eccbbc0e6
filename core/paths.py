"""Where Glasshouse keeps its own files, and where the user's home is.

`GLASSHOUSE_HOME` moves all of it into one folder: practice mode and tests live there and see
nothing of the real home.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

SANDBOX_VARIABLE = "GLASSHOUSE_HOME"


def sandbox() -> Path | None:
    """The folder everything is confined to, or None for the real home."""
    value = os.environ.get(SANDBOX_VARIABLE)
    return Path(value) if value else None


def home() -> Path:
    """The user's home, or the sandbox that stands for it."""
    return sandbox() or Path.home()


def config_dir() -> Path:
    """Settings of the app."""
    box = sandbox()
    if box:
        return box / ".glasshouse" / "config"
    return platformdirs.user_config_path("glasshouse", appauthor=False)


def state_dir() -> Path:
    """Open transactions, locks, ended operations, logs."""
    box = sandbox()
    if box:
        return box / ".glasshouse" / "state"
    return platformdirs.user_state_path("glasshouse", appauthor=False)


def cache_dir() -> Path:
    """Channel data and last known lists; safe to delete."""
    box = sandbox()
    if box:
        return box / ".glasshouse" / "cache"
    return platformdirs.user_cache_path("glasshouse", appauthor=False)


def data_dir() -> Path:
    """The package cache, where its volume is that of the environments."""
    box = sandbox()
    if box:
        return box / ".glasshouse" / "data"
    return platformdirs.user_data_path("glasshouse", appauthor=False)


def logs_dir() -> Path:
    """Rotating log files."""
    return state_dir() / "logs"


def package_cache(prefix: str | os.PathLike[str]) -> Path:
    """The package cache to use for a prefix.

    Hard links need cache and prefix on one volume, so a prefix on another volume has its cache
    in `.glasshouse-pkgs` beside the folder of environments it lies in.
    """
    default = data_dir() / "pkgs"
    target = Path(prefix)
    if _volume(default) == _volume(target):
        return default
    return target.parent.parent / ".glasshouse-pkgs"


def undo_dir(prefix: str | os.PathLike[str]) -> Path:
    """Where files that leave a prefix wait: on its volume, but outside every envs_dir."""
    return package_cache(prefix).parent / "undo"


def trash_dir(prefix: str | os.PathLike[str]) -> Path:
    """Where trashed environments wait: on the prefix's volume, but outside every envs_dir."""
    return package_cache(prefix).parent / "trash"


def _volume(path: Path) -> int:
    """Device number of the nearest folder that exists."""
    for folder in (path, *path.parents):
        try:
            return folder.stat().st_dev
        except OSError:
            continue
    return -1
