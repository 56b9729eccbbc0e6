"""Runs the programs of an environment: its Python, and a terminal in which it is active."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

from core import paths
from core.engine.environments.activation import activated_environment
from core.engine.environments.discovery import is_environment
from core.engine.environments.terminals import start_terminal
from core.engine.process_tree import end_tree
from core.model.base import Message
from core.model.calls import RunResult
from core.model.problem import Retry, Suggestion, fail

_NO_WINDOW = 0x08000000


def launch_terminal(prefix: str | os.PathLike[str]) -> None:
    """Open a terminal with the environment active; it outlives us.

    Raises the Problems `environment-missing`, `terminal-missing` and `terminal-failed`.
    """
    folder = _existing(prefix)
    start_terminal(folder, activated_environment(folder))


def run_python(prefix: str | os.PathLike[str], code: str, *, timeout: float = 60.0) -> RunResult:
    """Run the environment's own Python on `code`, with the environment active.

    `timeout` in seconds; when it is over, the Python and all it started are ended. Raises the
    Problems `environment-missing`, `python-missing`, `python-failed` and `python-timeout`.
    """
    folder = _existing(prefix)
    python = python_executable(folder)
    if python is None:
        raise fail("python-missing", name=folder.name)
    # What it prints is decoded as UTF-8, whatever the code page of the system.
    variables = activated_environment(folder) | {"PYTHONIOENCODING": "utf-8"}
    try:
        process = subprocess.Popen(
            [str(python), "-c", code],
            env=variables,
            cwd=paths.home(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
        )
    except OSError as error:
        raise fail("python-failed", name=folder.name, detail=str(error)) from error
    try:
        output, errors = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        end_tree(process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=5)
        raise fail(
            "python-timeout",
            Suggestion(Message("try-again"), Retry()),
            name=folder.name,
            seconds=round(timeout),
        ) from None
    return RunResult(exit_code=process.returncode, stdout=_text(output), stderr=_text(errors))


def python_executable(prefix: Path) -> Path | None:
    """The prefix's Python, or None where it has none."""
    file = prefix / ("python.exe" if sys.platform == "win32" else "bin/python")
    return file if file.exists() else None


def _existing(prefix: str | os.PathLike[str]) -> Path:
    folder = Path(prefix)
    if not is_environment(folder):
        raise fail("environment-missing", prefix=str(folder))
    return folder


def _text(output: bytes) -> str:
    return output.decode("utf-8", errors="replace").replace("\r\n", "\n")
