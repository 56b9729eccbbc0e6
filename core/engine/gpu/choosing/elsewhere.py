"""Solves a wish for any machine."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model.frameworks import ChosenBuild, InstallWish


async def choose_build(wish: InstallWish, report: Report) -> ChosenBuild:
    """What would be installed there. Raises Problems of the network and `unsatisfiable`."""
    raise NotImplementedError
