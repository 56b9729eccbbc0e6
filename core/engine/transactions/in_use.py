"""Names the program that keeps a file of the environment from being changed (Windows)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from core.engine.transactions.durable import held_by_others
from core.model.base import Message
from core.model.problem import CloseProgram, Retry, Suggestion, fail


@dataclass(frozen=True)
class User:
    """A running program that uses files of a prefix."""

    pid: int
    name: str


@contextmanager
def explain_files_in_use(prefix: Path) -> Iterator[None]:
    """Turn "in use by another process" into the Problem `program-holds-file`, which names it."""
    try:
        yield
    except OSError as error:
        if not held_by_others(error):
            raise
        path = str(error.filename or prefix)
        user = next(iter(programs_using(prefix)), None)
        suggestions = [Suggestion(Message("suggest-close-and-retry"), Retry())]
        if user is not None:
            message = Message("suggest-close-program", {"program": user.name})
            suggestions.insert(0, Suggestion(message, CloseProgram(user.pid, user.name)))
        raise fail(
            "program-holds-file",
            *suggestions,
            program=user.name if user else "?",
            path=path,
            detail=str(error),
        ) from error


def programs_using(prefix: Path) -> list[User]:
    """Running programs started from the prefix, or with one of its files open or loaded."""
    root = os.path.normcase(os.path.realpath(prefix)) + os.sep
    found = []
    for process in psutil.process_iter():
        if process.pid == os.getpid():
            continue
        try:
            if _uses(process, root):
                found.append(User(process.pid, process.name()))
        except (psutil.Error, OSError):
            continue
    return found


def _uses(process: psutil.Process, root: str) -> bool:
    def inside(path: str) -> bool:
        return os.path.normcase(path).startswith(root)

    if inside(process.exe()) or inside(os.path.join(process.cwd(), "")):  # noqa: PTH118
        return True
    if any(inside(item.path) for item in process.open_files()):
        return True
    return any(inside(item.path) for item in process.memory_maps())
