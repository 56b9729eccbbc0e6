"""A Python for Intel processors on Apple silicon: slow, and without the Mac's GPU."""

from __future__ import annotations

from collections.abc import Iterator

from core.engine.gpu.judging.holdings import Holdings
from core.model.base import Message
from core.model.frameworks import GpuFinding, Repair
from core.model.gpu import Machine
from core.model.plan import Severity

CODE = "intel-python"


def look_alone(holdings: Holdings, machine: Machine) -> Iterator[GpuFinding]:
    """It can't be turned into another; a new environment can be made beside it."""
    python = holdings.records.get("python")
    if machine.subdir != "osx-arm64" or python is None or python.subdir != "osx-64":
        return
    yield GpuFinding(
        CODE,
        Severity.WARN,
        Message("gpu-find-intel-python", {"version": python.version}),
        detail=f"python {python.version} {python.build} ({python.channel}/{python.subdir})",
        repairs=(Repair(Message("gpu-repair-new-environment"), page="environments"),),
    )
