"""Compiled translations: built from the .ts files where they are missing or older.

Only the .ts files are kept in the repository. `make translations` and the bundle compile ahead of
time; a checkout that was just updated compiles at the next start, which takes 0.1 s.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import PySide6

import resources
from core import paths

log = logging.getLogger(__name__)
FOLDER = Path(resources.__file__).parent / "translations"


def compiled(language: str) -> Path | None:
    """The .qm file of a language, compiled now if need be; None where there is none."""
    source = FOLDER / f"glasshouse_{language}.ts"
    beside = source.with_suffix(".qm")
    if not source.exists():
        return beside if beside.exists() else None
    for target in (beside, paths.cache_dir() / "translations" / beside.name):
        if _is_fresh(source, target):
            return target
    for target in (beside, paths.cache_dir() / "translations" / beside.name):
        if compile_to(source, target):
            return target
    return beside if beside.exists() else None


def compile_to(source: Path, target: Path) -> bool:
    """Run lrelease; False (and a line in the log) where that was not possible.

    A window that runs has the old file mapped into its memory, and would die of its being cut; so
    the new one is written beside it and takes its place whole.
    """
    fresh = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            [str(tool("lrelease")), "-silent", str(source), "-qm", str(fresh)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if done.returncode != 0:
            return False
        fresh.replace(target)
    except (OSError, subprocess.TimeoutExpired) as error:
        log.warning("translations of %s could not be compiled: %s", source.name, error)
        return False
    finally:
        fresh.unlink(missing_ok=True)
    return True


def tool(name: str) -> Path:
    """One of Qt's translation tools as PySide6 brings it."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return Path(PySide6.__file__).parent / f"{name}{suffix}"


def _is_fresh(source: Path, target: Path) -> bool:
    try:
        return target.stat().st_mtime >= source.stat().st_mtime
    except OSError:
        return False
