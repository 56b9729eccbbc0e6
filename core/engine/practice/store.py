"""The practice channels on disk: built once, kept in the user's cache, rebuilt when outdated."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
import time
from pathlib import Path

import platformdirs

import core
from core.engine.practice.channels import build_channel
from core.engine.practice.content import (
    EXTRA,
    MAIN,
    as_practice,
    fingerprint,
    pip_or_stand_in,
    practice_packages,
    python_packages,
)
from core.engine.practice.packages import native_subdir, write_package
from core.engine.practice.pythons import real_python

_FORGOTTEN_AFTER = 86400.0
"""Seconds since channels of another version were last served."""


class NoPythonError(RuntimeError):
    """A frozen bundle has no interpreter to copy; it needs a seed."""


def default_store() -> Path:
    """Where built channels are kept: the real user's cache, whatever the sandbox."""
    return platformdirs.user_cache_path("glasshouse", appauthor=False) / "practice"


def practice_channels(store: Path, seed: Path | None = None) -> Path:
    """The folder that holds the channel folders, building them first where they are missing.

    `seed` is a folder made by `build_seed`. Raises OSError and NoPythonError.
    """
    kind = "seeded" if seed is not None else "checkout"
    key = "-".join(
        (core.__version__, platform.python_version(), native_subdir(), kind, fingerprint())
    )
    folder = store / key
    if folder.exists():
        os.utime(folder)  # so that nobody forgets it while it is served
        return folder
    store.mkdir(parents=True, exist_ok=True)
    # Built aside and renamed, so that an interrupted build is never taken for a channel.
    building = Path(tempfile.mkdtemp(prefix=".building-", dir=store))
    try:
        _build(building, seed)
        try:
            building.rename(folder)
        except OSError:
            if not folder.exists():  # else another process was faster
                raise
    finally:
        shutil.rmtree(building, ignore_errors=True)
    _forget_outdated(store, keep=key)
    return folder


def build_seed(folder: Path) -> None:
    """Write what a frozen bundle can't make by itself: a complete Python, and pip.

    Run when the bundle is built; about 20 MB. Raises OSError.
    """
    write_package(as_practice(real_python()), folder)
    write_package(pip_or_stand_in(), folder)


def _build(folder: Path, seed: Path | None) -> None:
    content = practice_packages()
    if seed is not None:
        for archive in seed.glob("*/*.conda"):
            target = folder / MAIN / archive.parent.name
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy2(archive, target)
    elif getattr(sys, "frozen", False):
        raise NoPythonError
    else:
        content[MAIN] += [*python_packages(), pip_or_stand_in()]
    build_channel(folder / MAIN, content[MAIN])
    build_channel(folder / EXTRA, content[EXTRA])


def _forget_outdated(store: Path, *, keep: str) -> None:
    for entry in store.iterdir():
        if entry.name == keep or entry.name.startswith("."):
            continue
        # Another practice mode (a bundle beside a checkout) may be serving it right now.
        if time.time() - entry.stat().st_mtime > _FORGOTTEN_AFTER:
            shutil.rmtree(entry, ignore_errors=True)
