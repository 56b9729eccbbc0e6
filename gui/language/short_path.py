"""Paths as people say them: the home folder is `~`."""

from __future__ import annotations

from pathlib import Path

from core import paths


def short_path(path: str) -> str:
    """`~/miniforge3/envs/thesis` for a path below the home folder; else the path itself."""
    try:
        inside = Path(path).relative_to(paths.home())
    except ValueError:
        return path
    return str(Path("~") / inside)
