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
    there too, where a folder can be made for it.
    """
    beside = _folder_beside(prefix)
    return (beside if beside and _may_write(beside) else data_dir()) / "pkgs"


def undo_dir(prefix: str | os.PathLike[str]) -> Path:
    """Where files that leave a prefix wait: on its volume, but outside every envs_dir."""
    return (_folder_beside(prefix) or data_dir()) / "undo"


def trash_dir(prefix: str | os.PathLike[str]) -> Path:
    """Where trashed environments wait: on the prefix's volume, but outside every envs_dir."""
    return (_folder_beside(prefix) or data_dir()) / "trash"


def trials_dir(prefix: str | os.PathLike[str]) -> Path:
    """Where copies for trials are made: on the prefix's volume, but outside every envs_dir."""
    return (_folder_beside(prefix) or data_dir()) / "trials"


def _folder_beside(prefix: str | os.PathLike[str]) -> Path | None:
    """A folder of ours on the prefix's volume; None where that is the volume of `data_dir`."""
    target = Path(prefix)
    volume = _volume(target)
    if _volume(data_dir()) == volume:
        return None
    if target.parent.parent.name == "trials" and target.parents[2].name == ".glasshouse":
        return target.parents[2]  # a copy shares what is there for its original
    # Not where the volume begins higher up than two folders, or belongs to someone else.
    places = (target.parent.parent, target.parent)
    fitting = [place for place in places if _volume(place) == volume and _may_write(place)]
    return (fitting or places)[0] / ".glasshouse"


def _volume(path: Path) -> int:
    """Device number of the nearest folder that exists."""
    try:
        return _existing(path).stat().st_dev
    except OSError:
        return -1


def _may_write(path: Path) -> bool:
    return os.access(_existing(path), os.W_OK)


def _existing(path: Path) -> Path:
    """The path itself, or the nearest folder above it that exists."""
    return next((folder for folder in (path, *path.parents) if folder.exists()), path)
