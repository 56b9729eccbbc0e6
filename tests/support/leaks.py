"""Finds what a test left running: child processes, orphans of its sandbox, stray threads."""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import psutil

_PATIENCE = 3.0 if sys.platform != "win32" else 20.0
"""Seconds. An engine that was told to end while it starts ends once it has started, and Wine takes
its time for that."""

allowed_processes: set[int] = set()
"""Processes that outlive a test on purpose (session fixtures add theirs)."""


def running_children() -> set[int]:
    """Process ids of all descendants of this process."""
    found = set()
    for child in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):  # it ended in between
            if child.status() != psutil.STATUS_ZOMBIE:
                found.add(child.pid)
    return found


def stray_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    """Threads that would keep the interpreter alive and were not there before."""
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and not thread.daemon and thread.is_alive()
    ]


def orphans(home: Path) -> set[int]:
    """Processes anywhere that live in this sandbox: children of a killed engine have no parent.

    Linux only; elsewhere an empty set.
    """
    if not sys.platform.startswith("linux"):
        return set()
    marker = f"GLASSHOUSE_HOME={home}\0".encode()
    found = set()
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            if marker in (entry / "environ").read_bytes() + b"\0":
                found.add(int(entry.name))
        except OSError:
            continue
    return found


def wait_and_collect(
    children_before: set[int], threads_before: set[threading.Thread], home: Path
) -> list[str]:
    """What is still there after a moment of patience; processes found are ended."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        processes = (running_children() - children_before | orphans(home)) - allowed_processes
        threads = stray_threads(threads_before)
        if not processes and not threads:
            return []
        if time.monotonic() > deadline:
            break
        time.sleep(0.05)
    return [_end(pid) for pid in processes] + [f"thread {thread.name}" for thread in threads]


def _end(pid: int) -> str:
    try:
        process = psutil.Process(pid)
        text = f"process {pid}: {' '.join(process.cmdline())[:300]}"
        process.kill()
    except psutil.Error:
        return f"process {pid}"
    return text
