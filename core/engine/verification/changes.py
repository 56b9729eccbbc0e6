"""Tries what a change touched."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model.calls import VerifyChange
from core.model.verification import Verification


async def verify_change(call: VerifyChange, report: Report) -> Verification:
    """Try it."""
    raise NotImplementedError
