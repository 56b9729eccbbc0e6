"""Whether the system is new enough: glibc, Windows, macOS."""

from __future__ import annotations

from core.engine.gpu.knowledge.numbers import numbers
from core.engine.gpu.knowledge.tables import cuda_table
from core.model.base import Message
from core.model.frameworks import CheckKind, Compute, Fit, FitCheck, FrameworkBuild
from core.model.gpu import Machine


def check_system(build: FrameworkBuild, machine: Machine) -> FitCheck:
    """What is not known of the system is said, and holds nobody up."""
    if machine.subdir.startswith("osx"):
        return _macos(build, machine)
    if machine.subdir.startswith("win"):
        return _windows(machine)
    return _glibc(build, machine)


def _glibc(build: FrameworkBuild, machine: Machine) -> FitCheck:
    if not build.glibc:
        return _check(Fit.YES, Message("fit-system-no-need"))
    params: dict[str, str | int] = {"needed": build.glibc, "found": machine.glibc}
    if not machine.glibc:
        return _check(Fit.UNKNOWN, Message("fit-glibc-unknown", {"needed": build.glibc}))
    if numbers(machine.glibc) >= numbers(build.glibc):
        return _check(Fit.YES, Message("fit-glibc", params))
    return _check(Fit.NO, Message("fit-glibc-too-old", params))


def _windows(machine: Machine) -> FitCheck:
    need = cuda_table().windows[0]
    if machine.windows_build is None:
        return _check(Fit.YES, Message("fit-windows-unknown", {"needed": need.name}))
    params: dict[str, str | int] = {"needed": need.name, "found": str(machine.windows_build)}
    if machine.windows_build >= need.build:
        return _check(Fit.YES, Message("fit-windows", params))
    return _check(Fit.NO, Message("fit-windows-too-old", params))


def _macos(build: FrameworkBuild, machine: Machine) -> FitCheck:
    if build.compute is not Compute.METAL:
        return _check(Fit.NO, Message("fit-macos-no-cuda"))
    if not build.macos:
        return _check(Fit.YES, Message("fit-system-no-need"))
    params: dict[str, str | int] = {"needed": build.macos, "found": machine.macos}
    if not machine.macos:
        return _check(Fit.UNKNOWN, Message("fit-macos-unknown", {"needed": build.macos}))
    if numbers(machine.macos) >= numbers(build.macos):
        return _check(Fit.YES, Message("fit-macos", params))
    return _check(Fit.NO, Message("fit-macos-too-old", params))


def _check(fit: Fit, message: Message) -> FitCheck:
    return FitCheck(CheckKind.SYSTEM, fit, message)
