"""Whether a newer build of a framework can still run on the machine that counts."""

from __future__ import annotations

from functools import cached_property

from core.engine.gpu.compatibility.builds import build_of
from core.engine.gpu.compatibility.checks import check_build, overall
from core.engine.gpu.machine import machine_in_force
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.frameworks import Compute, Fit
from core.model.gpu import Machine
from core.model.package import PackageRecord


class GpuNeeds:
    """The machine is looked at when the first framework is asked about."""

    def __init__(self, start: StartingPoint) -> None:
        self._start = start

    @cached_property
    def _machine(self) -> Machine:
        return machine_in_force()

    def broken_by(self, before: PackageRecord, after: PackageRecord) -> Message | None:
        """Which check speaks against the newer build, where none did against the one that is
        there."""
        newer = build_of(after)
        if newer is None or newer.compute is not Compute.CUDA or not self._machine.usable:
            return None
        checks = check_build(newer, self._machine)
        if overall(checks) is not Fit.NO:
            return None
        there = build_of(before, self._start.records.values())
        if there is not None and overall(check_build(there, self._machine)) is Fit.NO:
            return None
        return next(check.message for check in checks if check.fit is Fit.NO)
