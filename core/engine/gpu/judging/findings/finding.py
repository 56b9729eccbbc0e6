"""Asks every check, and puts first what weighs most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from core.engine.environments.pip_packages import normalized_name
from core.engine.gpu.judging.findings import (
    cannot_run,
    companions,
    cpu_build,
    cpuonly,
    intel_python,
    openmp,
    pip_over_conda,
)
from core.engine.gpu.judging.findings.case import Case, Look
from core.engine.gpu.judging.holdings import Holdings
from core.model.base import Message
from core.model.frameworks import GpuFinding, Repair
from core.model.gpu import Machine
from core.model.plan import Severity
from core.model.request import ChangeRequest

FINDERS: tuple[Look, ...] = (
    pip_over_conda.look,
    cpuonly.look,
    cpu_build.look,
    cannot_run.look,
    companions.look,
    openmp.look,
)
"""Of two that weigh the same, the first one is the row's sentence."""

ALONE: tuple[Callable[[Holdings, Machine], Iterator[GpuFinding]], ...] = (intel_python.look_alone,)
"""Those that need no framework."""

_ORDER = (Severity.BLOCK, Severity.WARN, Severity.INFO, Severity.OK)


def find(case: Case) -> tuple[GpuFinding, ...]:
    """What is wrong with a framework. BLOCK: it can't use the GPU or does not work; WARN: it runs,
    with something to mend; INFO: good to know."""
    found = [_mendable(finding, case) for look in FINDERS for finding in look(case)]
    return _ordered((*found, *_alone(case.holdings, case.machine)))


def _mendable(finding: GpuFinding, case: Case) -> GpuFinding:
    """The same without repairs that nobody can carry out: what keeps no list of its files can't be
    taken out of the way."""
    stuck: set[str] = set()
    ways = []
    for repair in finding.repairs:
        leaving = repair.request.pip_remove if isinstance(repair.request, ChangeRequest) else ()
        names = set(map(normalized_name, leaving))
        unlisted = names & case.holdings.unlisted if names else names
        stuck |= unlisted
        if not unlisted:
            ways.append(repair)
    if stuck:
        message = Message("gpu-repair-unlisted", {"names": ", ".join(sorted(stuck))})
        ways.append(Repair(message, page="environments"))
    return msgspec.structs.replace(finding, repairs=tuple(ways))


def find_without_framework(holdings: Holdings, machine: Machine) -> tuple[GpuFinding, ...]:
    """What is wrong where no framework is."""
    return _ordered((*cpuonly.look_alone(holdings, machine), *_alone(holdings, machine)))


def _alone(holdings: Holdings, machine: Machine) -> Iterator[GpuFinding]:
    for look in ALONE:
        yield from look(holdings, machine)


def _ordered(found: Iterable[GpuFinding]) -> tuple[GpuFinding, ...]:
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.severity)))
