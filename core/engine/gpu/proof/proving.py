"""Runs the proof, and keeps what it said."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model.calls import ProveGpu
from core.model.frameworks import Certificate


async def prove(call: ProveGpu, report: Report) -> Certificate:
    """Raises `environment-gone` and `framework-missing`; what fails inside is a certificate."""
    raise NotImplementedError
