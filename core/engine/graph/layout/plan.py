"""What a plan does, laid out."""

from __future__ import annotations

from core.model.calls import DrawPlan
from core.model.graph import Picture


def draw_plan(call: DrawPlan) -> Picture:
    """Causes left, what they change right."""
    raise NotImplementedError
