"""Practice mode: the process that prepares a home and serves its channels, and a window of it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QProcess

from core import paths

START_SECONDS = 180.0
WATCHED = 250_000
"""Bytes per second: slow enough for a picture of a download."""


@dataclass
class PracticeProcess:
    """A running practice server; it ends when its stdin is closed, so also when we crash."""

    process: subprocess.Popen[bytes]
    home: Path
    url: str

    def stop(self) -> None:
        """Let it end, and see that it does."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        try:
            self.process.wait(3)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()


class PracticeError(Exception):
    """The practice process ended or said nothing; the text is its own."""


def default_home() -> Path:
    """Where practice mode lives between starts."""
    return paths.data_dir() / "practice"


def start(home: Path, *, rate: float | None = None) -> PracticeProcess:
    """Prepare `home` and wait until its channels are served. Raises PracticeError.

    `rate` in bytes per second overrides the speed of the served packages; 0 is unlimited.
    """
    command = [*_command(), "--home", str(home)]
    if rate is not None:
        command += ["--rate", str(rate)]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=None if getattr(sys, "frozen", False) else Path(__file__).parents[1],
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        # Ctrl+C in the terminal is for the window, which still needs its channels then.
        start_new_session=True,
    )
    late = threading.Timer(START_SECONDS, process.kill)
    late.start()
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
    finally:
        late.cancel()
    try:
        ready = json.loads(line)
        return PracticeProcess(process, Path(ready["home"]), str(ready["url"]))
    except (ValueError, KeyError) as error:
        process.kill()
        process.wait()
        raise PracticeError(line.decode("utf-8", "replace") or "no answer") from error


def open_beside(language: str, theme: str) -> bool:
    """Open practice mode in a window of its own, which outlives this one. False if it can't be."""
    program, *arguments = window_command(language, theme)
    beside = QProcess()
    beside.setProgram(program)
    beside.setArguments(arguments)
    if not getattr(sys, "frozen", False):
        beside.setWorkingDirectory(str(Path(__file__).parents[1]))
    return bool(beside.startDetached())


def window_command(language: str, theme: str) -> tuple[str, ...]:
    """What starts the window of practice mode."""
    program = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "gui")
    return (*program, "--demo", "--language", language, "--theme", theme)


def _command() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return (sys.executable, "--practice")
    return (sys.executable, "-m", "core.engine.practice")
