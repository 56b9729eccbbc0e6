"""What an environment is called in a heading."""

from __future__ import annotations

from pathlib import Path

from core.engine.environments.guard import is_base


def name_of_environment(prefix: str) -> str:
    """Its folder's name; `base` for the one conda lives in."""
    return "base" if is_base(prefix) else Path(prefix).name
