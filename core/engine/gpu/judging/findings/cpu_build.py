"""A build without GPU on a machine that has one."""

from __future__ import annotations

from collections.abc import Iterator

from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.findings.replacing import gpu_replacement, repair_by
from core.engine.gpu.judging.gpu_builds import has_gpu_builds, none_here
from core.engine.gpu.judging.reach import none_runs_on
from core.model.base import Message
from core.model.frameworks import BuildSource, GpuFinding
from core.model.plan import Severity

CODE = "cpu-build"


def look(case: Case) -> Iterator[GpuFinding]:
    """Unless somebody chose it. What pip put over conda's, and `cpuonly`, are told of elsewhere."""
    if not (case.computes_on_cpu and case.machine.usable) or case.cpu_chosen:
        return
    if case.covered is not None or "cpuonly" in case.holdings.records:
        return
    build = case.build
    if not has_gpu_builds(build, case.machine):
        yield GpuFinding("no-gpu-build", Severity.INFO, none_here(build, case.machine))
        return
    replacement = gpu_replacement(case)
    if replacement is None:
        message = none_runs_on(case.machine.usable[0])
        yield GpuFinding("no-gpu-build", Severity.INFO, message)
        return
    params: dict[str, str | int] = {
        "title": build.title,
        "version": build.version,
        "gpu": case.machine.usable[0].name,
    }
    by_pip = build.source is BuildSource.PIP
    yield GpuFinding(
        CODE,
        Severity.BLOCK,
        Message("gpu-find-cpu-pip" if by_pip else "gpu-find-cpu-build", params),
        detail=f"{build.package} {build.version} {build.build} ({build.channel or 'pip'})",
        repairs=(repair_by(replacement, build),),
    )
