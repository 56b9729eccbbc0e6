"""Volumes of one's own: tests run as root, whom no permission bit stops.

Linux only, and only where mounting is allowed; else the test is skipped.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def small_disk(folder: Path, *, megabytes: int) -> Iterator[Path]:
    """Mount an empty volume of that size at `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        _unmount(folder)


@contextlib.contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """Make an existing folder read-only, for root too, while the context lasts."""
    _mount("--bind", str(folder), str(folder))
    try:
        _mount("-o", "remount,ro,bind", str(folder))
        yield folder
    finally:
        _unmount(folder)


def _mount(*arguments: str) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("needs Linux: it alone lets a test mount a small or a read-only volume")
    done = subprocess.run(
        ["mount", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode != 0:
        pytest.skip(f"may not mount here: {done.stderr.strip()}")


def _unmount(folder: Path) -> None:
    # Lazily: a process that still looks in there must not make the test hang or fail.
    subprocess.run(["umount", "-l", str(folder)], check=False, stdin=subprocess.DEVNULL)
