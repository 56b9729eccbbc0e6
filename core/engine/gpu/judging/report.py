"""A row for every environment, and the CUDA ruler."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from core.engine.environments.discovery import find_environment, list_environments
from core.engine.gpu.judging.cards import verdicts_on
from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.findings.finding import find, find_without_framework
from core.engine.gpu.judging.holdings import Holdings, holdings_of
from core.engine.gpu.judging.offering import offered
from core.engine.gpu.judging.ruler import advice_for, ruler_for
from core.engine.gpu.judging.standing import judge_case
from core.engine.gpu.machine import machine_in_force
from core.engine.gpu.proof.certificates import is_current, read_certificates
from core.model.base import Message
from core.model.calls import JudgeEnvironments
from core.model.environment import Environment
from core.model.frameworks import (
    Certificate,
    EnvironmentGpu,
    GpuFinding,
    GpuReport,
    Standing,
)
from core.model.gpu import Machine
from core.model.plan import Severity

_FEW = 3

log = logging.getLogger(__name__)


async def judge_environments(call: JudgeEnvironments) -> GpuReport:
    """Reads records and certificates; asks nobody. A prefix that is gone has no row."""
    return await asyncio.to_thread(_judge, call.prefixes)


def _judge(prefixes: Iterable[str]) -> GpuReport:
    machine = machine_in_force()
    rows: list[EnvironmentGpu] = []
    for environment in _environments(prefixes):
        try:
            rows += _rows(environment, machine)
        except Exception:
            # One odd environment must not take the page with it.
            log.exception("no judgement on %s", environment.prefix)
            unreadable = Message("environment-unreadable")
            rows.append(_row(environment, "", Standing.UNKNOWN, unreadable))
    marks = ruler_for(machine, [row.build.cuda for row in rows if row.build is not None])
    return GpuReport(
        rows=tuple(rows),
        marks=marks,
        advice=advice_for(machine, marks),
        cards=verdicts_on(machine),
    )


def _environments(prefixes: Iterable[str]) -> tuple[Environment, ...]:
    chosen = tuple(prefixes)
    if not chosen:
        return list_environments().environments
    if len(chosen) > _FEW:
        # Looking around once is cheaper than for each.
        known = {each.prefix: each for each in list_environments().environments}
    else:
        known = {}
    found = (known.get(prefix) or find_environment(prefix) for prefix in chosen)
    return tuple(environment for environment in found if environment is not None)


def _rows(environment: Environment, machine: Machine) -> Iterator[EnvironmentGpu]:
    prefix = Path(environment.prefix)
    holdings = holdings_of(prefix)
    if environment.problem is not None and not holdings.builds:
        yield _row(environment, holdings.python, Standing.UNKNOWN, environment.problem)
        return
    if not holdings.builds:
        yield _without_framework(environment, holdings, machine)
        return
    certificates = read_certificates(prefix)
    for build in holdings.builds:
        case = Case(holdings, build, machine)
        yield _with_framework(environment, case, certificates.get(build.framework))


def _with_framework(
    environment: Environment, case: Case, certificate: Certificate | None
) -> EnvironmentGpu:
    current = certificate is not None and is_current(
        certificate, case.holdings.prefix, case.machine
    )
    findings = _mendable(environment, find(case))
    judged = judge_case(case, findings, certificate, current=current)
    return EnvironmentGpu(
        prefix=environment.prefix,
        name=environment.name,
        standing=judged.standing,
        message=judged.message,
        python=case.holdings.python,
        build=case.build,
        checks=case.checks,
        findings=findings,
        certificate=certificate,
        current=current,
    )


def _without_framework(
    environment: Environment, holdings: Holdings, machine: Machine
) -> EnvironmentGpu:
    findings = _mendable(environment, find_without_framework(holdings, machine))
    locked = _locked(environment)
    if locked is not None:
        row = _row(environment, holdings.python, Standing.NONE, locked)
        return msgspec.structs.replace(row, findings=findings)
    if holdings.unreadable:
        damaged = Message("records-unreadable", {"n": holdings.unreadable})
        row = _row(environment, holdings.python, Standing.UNKNOWN, damaged)
        return msgspec.structs.replace(row, findings=findings)
    if _of_another_kind(environment, holdings):
        message = Message("gpu-row-no-python")
        row = _row(environment, "", Standing.NONE, message)
        return msgspec.structs.replace(row, findings=findings)
    message, offer = offered(holdings, machine)
    standing = Standing.INSTALLABLE
    warned = next((each for each in findings if each.severity is Severity.WARN), None)
    row = _row(environment, holdings.python, standing, warned.message if warned else message)
    return msgspec.structs.replace(row, findings=findings, offer=offer)


def _locked(environment: Environment) -> Message | None:
    """Why nothing is offered there."""
    if environment.is_base:
        return Message("gpu-row-base")
    if environment.frozen is not None:
        return environment.frozen
    if not environment.writable:
        return Message("gpu-row-read-only")
    return None


def _of_another_kind(environment: Environment, holdings: Holdings) -> bool:
    """For R, for tools: somebody made it for something that is no Python."""
    return not holdings.python and environment.conda_count > 0


def _mendable(environment: Environment, findings: tuple[GpuFinding, ...]) -> tuple[GpuFinding, ...]:
    """The same without requests, where the environment may not be changed."""
    if _locked(environment) is None:
        return findings
    return tuple(
        msgspec.structs.replace(
            finding,
            repairs=tuple(repair for repair in finding.repairs if repair.request is None),
        )
        for finding in findings
    )


def _row(
    environment: Environment, python: str, standing: Standing, message: Message
) -> EnvironmentGpu:
    return EnvironmentGpu(environment.prefix, environment.name, standing, message, python)
