"""A whole environment in layers."""

from __future__ import annotations

from core.model.calls import DrawOverview
from core.model.graph import Picture


def draw_overview(call: DrawOverview) -> Picture:
    """Holds the interpreter while it works. Raises `environment-gone` and `graph-outdated`."""
    raise NotImplementedError
