"""What a plan means for frameworks on the machine that counts: nothing is lost in silence.

Looked at only where a plan touches a framework, and never a reason for a plan to fail.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace

import rattler

from core.engine.environments.pip_packages import normalized_name
from core.engine.gpu.compatibility.builds import builds_in
from core.engine.gpu.judging.holdings import subdir_of
from core.engine.gpu.judging.names import framework_names
from core.engine.gpu.judging.on_offer import cuda_builds
from core.engine.gpu.judging.plan_remarks import Planned, Switch, needs_alternative, remark_on
from core.engine.gpu.machine import machine_in_force
from core.engine.records import to_model
from core.engine.solving.changes import python_minor
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.frameworks import FrameworkBuild
from core.model.gpu import Machine
from core.model.package import PackageRecord, PipPackage
from core.model.plan import Plan, PlanRemark, Severity

log = logging.getLogger(__name__)

Builds = Callable[[Iterable[str]], Awaitable[Mapping[str, list[rattler.RepoDataRecord]]]]
"""Every build that channels offer, by name."""


async def remarks_on(
    plan: Plan, start: StartingPoint, builds: Builds | None = None
) -> tuple[PlanRemark, ...]:
    """What to know of a finished plan. `builds` tells what channels offer, where they were read.

    Raises nothing.
    """
    if not touches(plan):
        return ()
    try:
        machine = await asyncio.to_thread(machine_in_force)
        planned = await asyncio.to_thread(_switches, plan, start, machine)
        if builds is not None:
            names = {each.package for each in planned if needs_alternative(each)}
            offers = await builds(names) if names else {}
            planned = await asyncio.to_thread(_with_offers, planned, offers)
        return await asyncio.to_thread(_remarks, planned)
    except Exception:
        # Whatever is odd about a record or a table, the plan itself is sound.
        log.exception("no remarks on the GPU builds of a plan")
        return (PlanRemark(Severity.INFO, Message("gpu-plan-unknown")),)


def touches(plan: Plan) -> bool:
    """Whether a plan installs, changes or removes anything of a framework."""
    names = framework_names()
    by_pip = [*(each.name for each in plan.pip_adds), *(each.name for each in plan.pip_removes)]
    return any(normalized_name(change.name) in names for change in plan.changes) or any(
        normalized_name(name) in names for name in by_pip
    )


def _switches(plan: Plan, start: StartingPoint, machine: Machine) -> tuple[Planned, ...]:
    """Each framework that is another one afterwards."""
    before = _by_framework(start.records.values(), start.pip)
    after = _by_framework(plan.after, _pip_after(plan, start))
    return tuple(
        Planned(plan, start, machine, Switch(before.get(framework), build))
        for framework, build in after.items()
        if build != before.get(framework)
    )


def _with_offers(
    planned: Iterable[Planned], offers: Mapping[str, list[rattler.RepoDataRecord]]
) -> tuple[Planned, ...]:
    found = []
    for each in planned:
        records = map(to_model, offers.get(each.package, []))
        python = next((one for one in each.plan.after if one.name == "python"), None)
        cuda = cuda_builds(records, python_minor(python) or "")
        found.append(replace(each, offered=cuda if needs_alternative(each) else None))
    return tuple(found)


def _remarks(planned: Iterable[Planned]) -> tuple[PlanRemark, ...]:
    return tuple(remark for each in planned for remark in remark_on(each))


def _by_framework(
    records: Iterable[PackageRecord], pip: Iterable[PipPackage]
) -> dict[str, FrameworkBuild]:
    records = tuple(records)
    return {build.framework: build for build in builds_in(records, pip, subdir_of(records))}


def _pip_after(plan: Plan, start: StartingPoint) -> tuple[PipPackage, ...]:
    """What pip will have, as far as the plan says."""
    leaving = {(each.name, each.version) for each in plan.pip_removes}
    staying = [each for each in start.pip if (each.name, each.version) not in leaving]
    coming = {wheel.name: PipPackage(wheel.name, wheel.version) for wheel in plan.pip_adds}
    return (*(each for each in staying if each.name not in coming), *coming.values())
