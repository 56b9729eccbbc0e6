"""One writer per prefix: a lock file in the app's state folder, never inside the prefix.

The lock belongs to the open file, and children inherit the descriptor, so it stays taken until
the last process that may still write to the prefix has ended.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
import psutil
from filelock import FileLock, Timeout

from core import paths
from core.engine.transactions.durable import read_json, write_json
from core.model.problem import Message, ProblemError, Retry, Suggestion, fail


class Holder(msgspec.Struct, frozen=True):
    """Who holds a lock."""

    pid: int
    name: str


def prefix_key(prefix: str | os.PathLike[str]) -> str:
    """A file name that stands for the real folder behind `prefix`, however it is spelled."""
    real = os.path.normcase(os.path.realpath(prefix))
    return hashlib.sha256(real.encode("utf-8", "surrogatepass")).hexdigest()[:24]


class PrefixLock:
    """A lock that is held. `descriptor` is for children that must keep it alive."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    @property
    def descriptor(self) -> int | None:
        """The open descriptor on POSIX; None on Windows, where a job object ends children."""
        if sys.platform == "win32":
            return None
        return self._lock._context.lock_file_fd  # noqa: SLF001 - filelock offers no other way


@contextmanager
def prefix_lock(prefix: str | os.PathLike[str], *, timeout: float = 0.0) -> Iterator[PrefixLock]:
    """Hold the prefix's lock, waiting up to `timeout` seconds for it.

    Raises the Problem `prefix-locked`, which names the program that holds it.
    """
    with named_lock(f"prefix-{prefix_key(prefix)}", timeout) as lock:
        if lock is None:
            raise locked(prefix)
        yield lock


def locked(prefix: str | os.PathLike[str]) -> ProblemError:
    """The Problem of a prefix that someone else is changing."""
    return fail(
        "prefix-locked",
        Suggestion(Message("suggest-retry-when-done"), Retry()),
        prefix=os.fspath(prefix),
        holder=lock_holder(prefix) or "Glasshouse",
    )


def lock_holder(prefix: str | os.PathLike[str]) -> str | None:
    """The program that holds the prefix's lock (`name (pid)`), or None when it is free."""
    key = f"prefix-{prefix_key(prefix)}"
    if not _lock_path(key).exists():
        return None
    with named_lock(key, 0.0, sign=False) as lock:
        if lock is not None:
            return None
    holder = read_json(_holder_path(key), Holder)
    return f"{holder.name} ({holder.pid})" if holder else "Glasshouse"


@contextmanager
def named_lock(key: str, timeout: float, *, sign: bool = True) -> Iterator[PrefixLock | None]:
    """Hold a lock of the state folder; yields None when someone else keeps it past `timeout`."""
    path = _lock_path(key)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path, timeout=timeout)
    try:
        lock.acquire(poll_interval=0.05)
    except Timeout:
        yield None
        return
    try:
        held = PrefixLock(lock)
        if held.descriptor is not None:
            os.set_inheritable(held.descriptor, True)
        if sign:
            me = Holder(pid=os.getpid(), name=_own_name())
            with suppress(OSError):
                write_json(_holder_path(key), me, sync=False)
        yield held
    finally:
        lock.release()


def _own_name() -> str:
    try:
        return psutil.Process().name()
    except psutil.Error:
        return "Glasshouse"


def _lock_path(key: str) -> Path:
    return paths.state_dir() / "locks" / f"{key}.lock"


def _holder_path(key: str) -> Path:
    # Beside the lock: on Windows a locked file can't be read by others.
    return paths.state_dir() / "locks" / f"{key}.holder"
