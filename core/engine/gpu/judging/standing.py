"""The result of one framework in one environment: a word, and a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from core.engine.gpu.compatibility.checks import overall
from core.engine.gpu.compatibility.kernels import NOT_ALL
from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.ruler import part_of
from core.engine.gpu.knowledge.numbers import major
from core.model.base import Message
from core.model.frameworks import (
    Certificate,
    CheckKind,
    Compute,
    Fit,
    GpuFinding,
    RulerPart,
    Standing,
)
from core.model.plan import Severity

_ON_GPU = frozenset({Compute.CUDA, Compute.ROCM, Compute.METAL})


@dataclass(frozen=True)
class Judgement:
    """What a row says."""

    standing: Standing
    message: Message


def judge_case(
    case: Case,
    findings: tuple[GpuFinding, ...],
    certificate: Certificate | None,
    *,
    current: bool,
) -> Judgement:
    """The proof weighs more than what tables say; findings more than checks."""
    if certificate is not None and current:
        if certificate.passed and certificate.compute in _ON_GPU:
            return Judgement(Standing.PROVEN, _proven(case, certificate))
        if not certificate.passed:
            message = certificate.message or Message("gpu-row-proof-failed")
            return Judgement(Standing.BROKEN, message)
    grave = next((each for each in findings if each.severity is Severity.BLOCK), None)
    if grave is not None:
        return Judgement(Standing.BROKEN, grave.message)
    slight = next((each for each in findings if each.severity is Severity.WARN), None)
    if slight is not None:
        return Judgement(Standing.ATTENTION, slight.message)
    return _by_build(case, findings)


def _by_build(case: Case, findings: tuple[GpuFinding, ...]) -> Judgement:
    build, machine = case.build, case.machine
    match build.compute:
        case Compute.CPU:
            known = next((each for each in findings if each.severity is Severity.INFO), None)
            return Judgement(Standing.CPU, known.message if known else _on_cpu(case))
        case Compute.METAL:
            return Judgement(Standing.FITS, Message("gpu-row-metal"))
        case Compute.ROCM:
            return Judgement(Standing.UNKNOWN, Message("gpu-row-rocm"))
        case Compute.UNKNOWN:
            return Judgement(Standing.UNKNOWN, Message("gpu-row-unknown"))
    if not machine.nvidia:
        message = findings[0].message if findings else Message("gpu-row-no-gpu")
        return Judgement(Standing.CPU, message)
    fit = overall(case.checks)
    if fit is Fit.UNKNOWN:
        unknown = next((each for each in case.checks if each.fit is Fit.UNKNOWN), None)
        message = unknown.message if unknown is not None else Message("gpu-row-unknown")
        return Judgement(Standing.UNKNOWN, message)
    return Judgement(Standing.FITS, _fits(case))


def _on_cpu(case: Case) -> Message:
    machine = case.machine
    if machine.usable:
        return Message("gpu-row-cpu-chosen")
    if machine.nvidia:
        return Message("gpu-row-cpu-unusable", {"gpu": machine.nvidia[0].name})
    return Message("gpu-row-cpu-no-gpu")


def _fits(case: Case) -> Message:
    """How the driver runs it; where something is only likely, what that is."""
    likely = next((check for check in case.checks if check.fit is Fit.LIKELY), None)
    if likely is not None and likely.kind is not CheckKind.DRIVER:
        return likely.message
    partly = next((one for one in case.checks if one.message.code == NOT_ALL), None)
    if partly is not None:
        return partly.message
    cuda, driver = case.build.cuda, case.machine.driver
    if not cuda or driver is None or not driver.cuda:
        return Message("gpu-row-fits")
    params: dict[str, str | int] = {"cuda": cuda, "driver": driver.cuda}
    if part_of(cuda, case.machine) is RulerPart.COMPATIBLE:
        return Message("gpu-row-compatible", {**params, "major": major(cuda)})
    return Message("gpu-row-native", params)


def _proven(case: Case, certificate: Certificate) -> Message:
    device = certificate.device or case.build.title
    cuda, driver = case.build.cuda, case.machine.driver
    if case.build.compute is Compute.CUDA and cuda and driver is not None and driver.cuda:
        params: dict[str, str | int] = {"cuda": cuda, "driver": driver.cuda, "device": device}
        if part_of(cuda, case.machine) is RulerPart.COMPATIBLE:
            return Message("gpu-row-compatible-proven", {**params, "major": major(cuda)})
        return Message("gpu-row-native-proven", params)
    return Message("gpu-row-proven", {"device": device})
