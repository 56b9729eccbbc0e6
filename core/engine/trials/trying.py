"""Carries a plan out in a copy."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model.calls import TryPlan
from core.model.trial import Trial


async def try_plan(call: TryPlan, report: Report) -> Trial:
    """Try."""
    raise NotImplementedError
