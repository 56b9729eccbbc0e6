"""Programs that run from inside a prefix, or have their working folder there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class RunningProgram:
    """A process that would lose its files."""

    pid: int
    name: str


def running_programs(prefix: str | os.PathLike[str]) -> tuple[RunningProgram, ...]:
    """Processes of any user whose executable or working folder lies in the prefix.

    Takes about 1 ms per 20 processes. Processes that may not be looked at are left out.
    """
    inside = os.path.normcase(os.path.realpath(prefix))
    found = []
    for process in psutil.process_iter():
        if process.pid == os.getpid():
            continue
        with process.oneshot():
            if any(_is_inside(place, inside) for place in _places(process)):
                found.append(RunningProgram(process.pid, _name(process)))
    return tuple(sorted(found, key=lambda program: program.pid))


def _places(process: psutil.Process) -> list[str]:
    places: list[str] = []
    try:
        # A Python that is a link to another one is known by what it was called as.
        command = process.cmdline()
        places.extend(command[:1] if command and Path(command[0]).is_absolute() else ())
    except (psutil.Error, OSError):
        pass
    for look in (process.exe, process.cwd):
        try:
            places.append(look())
        except (psutil.Error, OSError):
            continue
    return places


def _is_inside(place: str, folder: str) -> bool:
    if not place:
        return False
    spelled = os.path.normcase(os.path.normpath(place))
    return any(
        path == folder or path.startswith(folder + os.sep)
        for path in (spelled, os.path.normcase(os.path.realpath(place)))
    )


def _name(process: psutil.Process) -> str:
    try:
        return process.name() or str(process.pid)
    except (psutil.Error, OSError):
        return str(process.pid)
