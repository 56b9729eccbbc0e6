"""What a copy costs."""

from __future__ import annotations

from core.model.plan import Plan
from core.model.trial import TrialSize


def measure_trial(plan: Plan) -> TrialSize:
    """Measure."""
    raise NotImplementedError
