"""The user's own check, run as a terminal with the environment active would run it."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

from core import paths
from core.engine.verification.budget import Budget
from core.engine.verification.children import Child
from core.engine.verification.importing import last_lines
from core.engine.verification.room import Room
from core.model.base import Message
from core.model.verification import TrialKind, TrialOutcome, Tried

_SHELLS = {"sh", "bash", "zsh", "dash", "ksh", "fish"}
_LOOK = 0.2


def try_command(command: str, room: Room, budget: Budget) -> Tried:
    """Run it to its end, or to that of the budget. Exit code 0 means that it passed."""
    began = time.monotonic()
    left = round(budget.left)
    try:
        child = _start(command, room)
    except (OSError, ValueError) as error:  # a zero byte in it is a ValueError
        message = Message("try-command-not-started", {"command": command})
        return _tried(command, TrialOutcome.FAILED, began, message, str(error))
    try:
        code = child.wait(_LOOK)
        while code is None and not budget.over:
            code = child.wait(_LOOK)
    finally:
        child.end()
    if code == 0:
        return _tried(command, TrialOutcome.PASSED, began)
    if code is None:
        message = Message("try-command-timeout", {"command": command, "n": left})
        return _tried(command, TrialOutcome.TIMED_OUT, began, message, child.printed)
    message = Message("try-command-failed", {"command": command, "code": code})
    return _tried(command, TrialOutcome.FAILED, began, message, child.printed)


def no_time_for(command: str) -> Tried:
    """The result where nothing is left of the time."""
    message = Message("try-command-no-time", {"command": command})
    return Tried(TrialKind.COMMAND, command, outcome=TrialOutcome.NOT_TRIED, message=message)


def _start(command: str, room: Room) -> Child:
    home = paths.home() if paths.home().is_dir() else room.folder
    variables = room.own | {"PYTHONIOENCODING": "utf-8"}
    if sys.platform == "win32":
        # On a command line cmd would read quotes and percent signs in ways of its own.
        file = room.folder.parent / "check.cmd"
        file.write_bytes(f"@echo off\r\nchcp 65001 >nul\r\n{command}\r\n".encode())
        shell = os.environ.get("COMSPEC", "cmd.exe")
        return Child([shell, "/d", "/c", str(file)], env=variables, cwd=home, lines=False)
    return Child([_shell(variables), "-c", command], env=variables, cwd=home, lines=False)


def _shell(variables: dict[str, str]) -> str:
    own = variables.get("SHELL", "")
    if Path(own).name in _SHELLS and Path(own).is_file():
        return own
    return shutil.which("bash", path=variables.get("PATH")) or "/bin/sh"


def _tried(
    command: str,
    outcome: TrialOutcome,
    began: float,
    message: Message | None = None,
    printed: str = "",
) -> Tried:
    seconds = round(time.monotonic() - began, 3)
    detail = last_lines(printed) if message is not None else ""
    return Tried(
        TrialKind.COMMAND,
        command,
        outcome=outcome,
        seconds=seconds,
        message=message,
        detail=detail,
    )
