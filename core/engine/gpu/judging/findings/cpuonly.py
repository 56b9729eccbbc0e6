"""`cpuonly`, left behind: it goes on keeping builds for the GPU away."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.findings.replacing import gpu_replacement, repair_by
from core.engine.gpu.judging.holdings import Holdings
from core.model.base import Message
from core.model.frameworks import GpuFinding, Repair
from core.model.gpu import Machine
from core.model.plan import Severity
from core.model.request import ChangeRequest

CODE = "cpuonly-left"


def look(case: Case) -> Iterator[GpuFinding]:
    """Beside a framework: it leaves, and a build for the GPU comes."""
    if "cpuonly" not in case.holdings.records or not case.machine.usable:
        return
    ways = []
    replacement = gpu_replacement(case) if case.computes_on_cpu else None
    if replacement is not None:
        way = repair_by(replacement, case.build)
        request = replacement.request
        leaving = tuple(dict.fromkeys((*request.remove, "cpuonly")))
        request = msgspec.structs.replace(request, remove=leaving)
        ways.append(msgspec.structs.replace(way, request=request))
    ways.append(_alone(case.prefix))
    yield GpuFinding(
        CODE,
        Severity.BLOCK if case.computes_on_cpu else Severity.WARN,
        Message("gpu-find-cpuonly"),
        detail=_evidence(case.holdings),
        repairs=tuple(ways),
    )


def look_alone(holdings: Holdings, machine: Machine) -> Iterator[GpuFinding]:
    """Where there is no framework."""
    if "cpuonly" in holdings.records and machine.usable:
        yield GpuFinding(
            CODE,
            Severity.WARN,
            Message("gpu-find-cpuonly"),
            detail=_evidence(holdings),
            repairs=(_alone(str(holdings.prefix)),),
        )


def _alone(prefix: str) -> Repair:
    return Repair(Message("gpu-repair-cpuonly"), ChangeRequest(prefix, remove=("cpuonly",)))


def _evidence(holdings: Holdings) -> str:
    found = [
        holdings.records[name] for name in ("cpuonly", "pytorch-mutex") if name in holdings.records
    ]
    return "\n".join(f"{each.name} {each.version} {each.build} ({each.channel})" for each in found)
