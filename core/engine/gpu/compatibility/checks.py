"""The three checks, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.gpu.compatibility.driver import check_driver
from core.engine.gpu.compatibility.driver_floors import driver_floor
from core.engine.gpu.compatibility.kernels import NOT_ALL, check_kernels
from core.engine.gpu.compatibility.system import check_system
from core.model.base import Message
from core.model.frameworks import CheckKind, Compute, Fit, FitCheck, FrameworkBuild
from core.model.gpu import Machine, Vendor

__all__ = ["check_build", "driver_floor", "on_every_card", "overall"]

_WORST_FIRST = (Fit.NO, Fit.UNKNOWN, Fit.LIKELY)


def check_build(build: FrameworkBuild, machine: Machine) -> tuple[FitCheck, ...]:
    """Kernels, driver, system: three sentences. Empty for a build that computes on the CPU.

    A machine without an NVIDIA card is no fault of a build: the first two are then unknown, and
    say so. Builds for other makers' GPUs are told by what is known of them.
    """
    if build.compute is Compute.CPU:
        return ()
    if build.compute is Compute.CUDA:
        return (
            check_kernels(build, machine),
            check_driver(build, machine),
            check_system(build, machine),
        )
    if build.compute is Compute.METAL:
        return _metal(build, machine)
    code = "fit-rocm" if build.compute is Compute.ROCM else "fit-compute-unknown"
    return (FitCheck(CheckKind.KERNELS, Fit.UNKNOWN, Message(code)),)


def overall(checks: Iterable[FitCheck]) -> Fit:
    """The worst of them; YES for none."""
    fits = {check.fit for check in checks}
    return next((fit for fit in _WORST_FIRST if fit in fits), Fit.YES)


def on_every_card(checks: Iterable[FitCheck]) -> bool:
    """False where a build leaves out one of several cards that the driver drives."""
    return all(check.message.code != NOT_ALL for check in checks)


def _metal(build: FrameworkBuild, machine: Machine) -> tuple[FitCheck, ...]:
    apple = next((gpu for gpu in machine.gpus if gpu.vendor is Vendor.APPLE), None)
    if apple is not None:
        kernels = FitCheck(CheckKind.KERNELS, Fit.YES, Message("fit-metal", {"card": apple.name}))
    elif machine.subdir == "osx-arm64":
        kernels = FitCheck(CheckKind.KERNELS, Fit.YES, Message("fit-metal", {"card": "Apple GPU"}))
    else:
        kernels = FitCheck(CheckKind.KERNELS, Fit.NO, Message("fit-metal-elsewhere"))
    return (kernels, check_system(build, machine))
