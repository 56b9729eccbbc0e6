"""A row for every environment, and the CUDA ruler."""

from __future__ import annotations

from core.model.calls import JudgeEnvironments
from core.model.frameworks import GpuReport


async def judge_environments(call: JudgeEnvironments) -> GpuReport:
    """Reads records and certificates; asks nobody."""
    raise NotImplementedError
