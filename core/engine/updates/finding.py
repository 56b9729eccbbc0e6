"""The three lanes of an environment."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model.calls import FindUpdates
from core.model.updates import UpdateReport


async def find_updates(call: FindUpdates, report: Report) -> UpdateReport:
    """Work out the lanes."""
    raise NotImplementedError
