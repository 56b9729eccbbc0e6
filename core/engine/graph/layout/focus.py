"""A package in the middle, dependents left, dependencies right."""

from __future__ import annotations

from core.model.calls import DrawFocus
from core.model.graph import Picture


def draw_focus(call: DrawFocus) -> Picture:
    """Raises `environment-gone` and `graph-outdated`."""
    raise NotImplementedError
