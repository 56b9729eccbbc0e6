"""A framework that pip has put over conda's: conda goes on believing that its own is there."""

from __future__ import annotations

from collections.abc import Iterator

from core.engine.gpu.compatibility.builds import build_of
from core.engine.gpu.compatibility.checks import check_build, overall
from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.findings.replacing import gpu_replacement, repair_by, without_pips
from core.model.base import Message
from core.model.frameworks import Compute, Fit, GpuFinding, Repair
from core.model.package import PackageRecord
from core.model.plan import Severity
from core.model.request import ChangeRequest

CODE = "pip-over-conda"


def look(case: Case) -> Iterator[GpuFinding]:
    """conda's own comes back by a relink; where that would not do either, a fitting build does."""
    covered = case.covered
    if covered is None:
        return
    params: dict[str, str | int] = {
        "package": case.build.package,
        "version": case.build.version,
        "conda": covered.name,
        "other": covered.version,
    }
    useless = case.computes_on_cpu and bool(case.machine.usable)
    code = "gpu-find-pip-without-cuda" if useless else "gpu-find-pip-over-conda"
    back = Repair(
        Message("gpu-repair-conda-back", {"conda": covered.name, "version": covered.version}),
        without_pips(case, ChangeRequest(case.prefix)),
    )
    replacement = gpu_replacement(case) if case.machine.usable else None
    ways = [back] if replacement is None else [back, repair_by(replacement, case.build)]
    if not _does(covered, case):
        ways.reverse()
    yield GpuFinding(
        CODE,
        Severity.BLOCK if useless else Severity.WARN,
        Message(code, params),
        detail=_evidence(case, covered),
        repairs=tuple(ways),
    )


def _does(covered: PackageRecord, case: Case) -> bool:
    """Whether conda's own is what this machine needs."""
    build = build_of(covered, case.holdings.records.values())
    if build is None or not case.machine.usable:
        return True
    checks = check_build(build, case.machine)
    return build.compute is Compute.CUDA and overall(checks) is not Fit.NO


def _evidence(case: Case, covered: PackageRecord) -> str:
    package = next(
        (each for each in case.holdings.pip.values() if each.name == case.build.package), None
    )
    place = package.location if package is not None else ""
    return "\n".join(
        (
            f"pip: {case.build.package} {case.build.version} {place}".rstrip(),
            f"conda: {covered.name} {covered.version} {covered.build} ({covered.channel})",
        )
    )
