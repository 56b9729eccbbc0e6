"""Who holds an update back, and what one would bring."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model.calls import ExplainUpdate
from core.model.updates import Explanation


async def explain_update(call: ExplainUpdate, report: Report) -> Explanation:
    """Explain one update."""
    raise NotImplementedError
