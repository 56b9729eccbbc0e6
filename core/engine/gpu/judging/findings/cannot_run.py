"""A build for CUDA that one of the three checks speaks against, and a driver that does not work."""

from __future__ import annotations

from collections.abc import Iterator

from core.engine.gpu.compatibility.driver_floors import driver_floor, driver_subdir
from core.engine.gpu.judging.driver_advice import update_advice
from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.findings.replacing import (
    Replacement,
    cpu_replacement,
    gpu_replacement,
    repair_by,
)
from core.model.base import Message
from core.model.frameworks import CheckKind, Compute, FitCheck, GpuFinding, Repair
from core.model.gpu import DriverState
from core.model.plan import Severity

_CODES = {
    CheckKind.DRIVER: "driver-too-old",
    CheckKind.KERNELS: "no-kernels",
    CheckKind.SYSTEM: "system-too-old",
}


def look(case: Case) -> Iterator[GpuFinding]:
    """Another build that fits comes first, then what can be done about driver or system."""
    if case.build.compute is Compute.METAL:
        for check in case.failed:
            yield GpuFinding(_CODES[check.kind], Severity.BLOCK, check.message, _evidence(case))
    if case.build.compute is not Compute.CUDA:
        return
    machine = case.machine
    if not machine.nvidia:
        yield _without_gpu(case)
        return
    if not machine.usable:
        yield _without_driver(case)
        return
    replacement = gpu_replacement(case) if case.failed else None
    for check in case.failed:
        yield GpuFinding(
            _CODES[check.kind],
            Severity.BLOCK,
            _sentence(check, case, replacement),
            detail=_evidence(case),
            repairs=tuple(_repairs(check, case, replacement)),
        )


def _sentence(check: FitCheck, case: Case, replacement: Replacement | None) -> Message:
    """As on the page: what it needs, and what could be in its place."""
    floor = driver_floor(case.build.cuda, driver_subdir(case.machine))
    if check.kind is not CheckKind.DRIVER or not floor:
        return check.message
    params: dict[str, str | int] = {"cuda": case.build.cuda, "driver": floor.partition(".")[0]}
    if replacement is None or not replacement.cuda:
        return Message("gpu-find-driver-too-old", params)
    params["other"] = replacement.cuda
    version = case.build.version.partition("+")[0]
    if replacement.version and not version.startswith(replacement.version):
        params |= {"title": case.build.title, "version": replacement.version}
        return Message("gpu-find-driver-too-old-other", params)
    return Message("gpu-find-driver-too-old-same", params)


def _repairs(check: FitCheck, case: Case, replacement: Replacement | None) -> Iterator[Repair]:
    if replacement is not None:
        yield repair_by(replacement, case.build)
    if check.kind is CheckKind.DRIVER and not _without_code(case):
        yield Repair(update_advice(case.build.cuda, case.machine))
    if replacement is None:
        request = cpu_replacement(case)
        if request is not None:
            yield Repair(Message("gpu-repair-cpu-build"), request)


def _without_code(case: Case) -> bool:
    """Then no driver helps."""
    return any(check.kind is CheckKind.KERNELS for check in case.failed)


def _without_gpu(case: Case) -> GpuFinding:
    request = cpu_replacement(case)
    return GpuFinding(
        "cuda-without-gpu",
        Severity.INFO,
        Message("gpu-find-no-gpu", {"title": case.build.title, "cuda": case.build.cuda}),
        detail=_evidence(case),
        repairs=(Repair(Message("gpu-repair-cpu-build"), request),) if request else (),
    )


def _without_driver(case: Case) -> GpuFinding:
    driver, gpu = case.machine.driver, case.machine.nvidia[0].name
    state = driver.state if driver is not None else DriverState.MISSING
    match state:
        case DriverState.MISMATCHED:
            message = Message("gpu-find-driver-restart", {"gpu": gpu})
        case DriverState.REFUSES:
            message = Message("gpu-find-driver-refuses", {"gpu": gpu})
        case DriverState.MISSING:
            message = Message("gpu-find-driver-missing", {"gpu": gpu})
        case _:
            message = Message("gpu-find-driver-failing", {"gpu": gpu})
    advice = driver.message if driver is not None else None
    return GpuFinding(
        "driver-not-working",
        Severity.BLOCK,
        message,
        detail=driver.detail if driver is not None else "",
        repairs=(Repair(advice),) if advice is not None else (),
    )


def _evidence(case: Case) -> str:
    build, driver = case.build, case.machine.driver
    lines = [f"{build.package} {build.version} {build.build}".rstrip()]
    if build.cuda:
        lines.append(f"CUDA {build.cuda}")
    if build.kernels:
        lines.append(f"sm: {' '.join(build.kernels)}" + (f" +PTX {build.ptx}" if build.ptx else ""))
    lines += [f"{gpu.name} {gpu.capability}".rstrip() for gpu in case.machine.usable]
    if driver is not None and driver.version:
        lines.append(f"driver {driver.version}")
    return "\n".join(lines)
