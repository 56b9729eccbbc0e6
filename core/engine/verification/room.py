"""Where the environment's programs are tried: a home of their own, no display, no way out.

What a module writes when it is imported (font caches, settings) lands in a folder that is deleted;
neither the user's home nor the prefix changes.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from core.engine.environments.activation import activated_environment
from core.engine.transactions.durable import remove

_NAME = "glasshouse-try-"
_MARK = "GLASSHOUSE_TRIED_IN"
"""A variable by which everything that was started in a room is known."""
_ABANDONED = 24 * 3600
"""Seconds after which nobody is in a room any more."""
_DEAD_PROXY = "http://127.0.0.1:9"
"""Port 9 discards; nobody listens there."""
_LEFT_OUT = {
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "DBUS_SESSION_BUS_ADDRESS",
    "SSH_AUTH_SOCK",
    "NO_PROXY",
    "PYTHONSTARTUP",
    "PYTHONINSPECT",
    "PYTHONBREAKPOINT",
}
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "FTP_PROXY")
_FIXED = {
    "QT_QPA_PLATFORM": "offscreen",
    "MPLBACKEND": "Agg",
    "SDL_VIDEODRIVER": "dummy",
    "SDL_AUDIODRIVER": "dummy",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONNOUSERSITE": "1",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONFAULTHANDLER": "1",
}
_HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
_FOLDERS = {
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
    "MPLCONFIGDIR": "matplotlib",
    "NUMBA_CACHE_DIR": "numba",
    "CUDA_CACHE_PATH": "cuda",
    "IPYTHONDIR": "ipython",
}


@dataclass(frozen=True)
class Room:
    """An empty folder to run in, and the variables to run with."""

    folder: Path
    """The working directory; empty."""
    variables: dict[str, str]
    own: dict[str, str]
    """The environment as a terminal would have it, for what is the user's own."""


@contextmanager
def room(prefix: Path) -> Iterator[Room]:
    """Make one, and take it away again with all that still runs in it. Raises OSError."""
    _clear_away_old_ones()
    base = Path(tempfile.mkdtemp(prefix=_NAME))
    try:
        active = activated_environment(prefix) | {_MARK: str(base)}
        work = base / "work"
        work.mkdir()
        yield Room(work, _variables(active, base), active)
    finally:
        _end_what_runs_in(base)
        # On Windows a program that was just ended may hold a file a moment longer.
        with suppress(OSError):
            remove(base)


def _end_what_runs_in(base: Path) -> None:
    """What a module started and left behind has lost its parent, but not its variables."""
    if sys.platform == "win32":
        return  # there it ended with the job
    for process in psutil.process_iter():
        with suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and process.environ().get(_MARK) == str(base):
                process.kill()


def _clear_away_old_ones() -> None:
    """Left by engines that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_NAME}*"):
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _ABANDONED:
                remove(folder)


def _variables(active: dict[str, str], base: Path) -> dict[str, str]:
    gone = _LEFT_OUT | set(_PROXIES)
    variables = {name: value for name, value in active.items() if name.upper() not in gone}
    variables |= _FIXED
    for name in _PROXIES:
        variables[name] = _DEAD_PROXY
        if sys.platform != "win32":  # where both would be one
            variables[name.lower()] = _DEAD_PROXY
    home, temporary = base / "home", base / "tmp"
    for name in _HOMES:
        variables[name] = str(home)
    for name in ("TMP", "TEMP", "TMPDIR"):
        variables[name] = str(temporary)
    for name, folder in _FOLDERS.items():
        variables[name] = str(home / folder)
        (home / folder).mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary.mkdir()
    return variables
