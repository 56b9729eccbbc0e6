"""What the checks look at: one framework of one environment, on one machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from core.engine.gpu.compatibility.checks import check_build
from core.engine.gpu.judging.consent import asks_for_cpu
from core.engine.gpu.judging.holdings import Holdings
from core.model.frameworks import Compute, Fit, FitCheck, FrameworkBuild, GpuFinding
from core.model.gpu import Machine
from core.model.package import PackageRecord


@dataclass(frozen=True)
class Case:
    """A framework's build in force, and what is around it."""

    holdings: Holdings
    build: FrameworkBuild
    machine: Machine

    @property
    def prefix(self) -> str:
        """Where it is."""
        return str(self.holdings.prefix)

    @cached_property
    def checks(self) -> tuple[FitCheck, ...]:
        """The three checks of its build."""
        return check_build(self.build, self.machine)

    @cached_property
    def covered(self) -> PackageRecord | None:
        """conda's record under a build of pip's."""
        return self.holdings.covered_by(self.build)

    @property
    def computes_on_cpu(self) -> bool:
        """Its build knows no GPU."""
        return self.build.compute is Compute.CPU

    @property
    def cpu_chosen(self) -> bool:
        """Somebody asked for a build without GPU. `cpuonly` alone is no such wish: it stays behind
        when the wish is long gone."""
        specs = [
            spec
            for name, found in self.holdings.requested.items()
            if name != "cpuonly"
            for spec in found
        ]
        return asks_for_cpu(specs, self.build.framework)

    @property
    def failed(self) -> tuple[FitCheck, ...]:
        """Checks that went wrong."""
        return tuple(check for check in self.checks if check.fit is Fit.NO)


Look = Callable[[Case], Iterator[GpuFinding]]
