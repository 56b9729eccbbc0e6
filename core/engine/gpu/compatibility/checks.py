"""The three checks."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.frameworks import Fit, FitCheck, FrameworkBuild
from core.model.gpu import Machine


def check_build(build: FrameworkBuild, machine: Machine) -> tuple[FitCheck, ...]:
    """Kernels, driver, system: three sentences. Empty for a build that computes on the CPU."""
    raise NotImplementedError


def overall(checks: Iterable[FitCheck]) -> Fit:
    """The worst of them; YES for none."""
    raise NotImplementedError


def driver_floor(cuda: str, subdir: str) -> str:
    """The least driver version for a runtime (minor-version compatibility counted); empty where
    that is not known."""
    raise NotImplementedError
