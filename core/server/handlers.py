"""What answers the calls about environments, packages and changes.

Imports are made when needed: the engine answers its first call before the solver library is
loaded, and a part that can't be imported costs its own calls only.
"""

from __future__ import annotations

import asyncio
import os
import time
from typing import Final

from core import __version__
from core.engine.reporting import Report
from core.model import calls
from core.model.activity import Operation
from core.model.calls import Role
from core.model.catalogue import CatalogueNames, CatalogueRow, PackageDetails, PythonSupport
from core.model.changes import Changes
from core.model.channel import ChannelConfiguration
from core.model.environment import DiskUsage, EnvironmentDetail, EnvironmentList
from core.model.plan import Plan
from core.model.problem import Problem
from core.model.revision import RevisionRecords
from core.server import channel_handlers as _channel_handlers  # noqa: F401 - enters its own
from core.server import file_handlers as _file_handlers  # noqa: F401 - enters its own
from core.server import gpu_handlers as _gpu_handlers  # noqa: F401 - enters its own
from core.server import graph_handlers as _graph_handlers  # noqa: F401 - enters its own
from core.server import update_handlers as _update_handlers  # noqa: F401 - enters its own
from core.server.table import HANDLERS, answers

__all__ = ["HANDLERS", "PRELOADED"]

PRELOADED: Final[dict[Role, tuple[str, ...]]] = {
    Role.READER: (
        "core.engine.environments.discovery",
        "core.engine.environments.reading",
        "core.engine.channels.catalogue",
    ),
    Role.SOLVER: ("core.engine.solving.planner",),
    Role.TRANSACTION: (),
    Role.ERRAND: (),
}
"""Modules each role imports as soon as it has said hello, so that its first call finds them."""


@answers(calls.Hello)
def _hello(call: calls.Hello, report: Report) -> calls.EngineInfo:
    import rattler
    from rattler.platform import Subdir

    return calls.EngineInfo(
        version=__version__,
        solver=f"py-rattler {rattler.__version__}",
        subdir=str(Subdir.current()),
        pid=os.getpid(),
    )


@answers(calls.ListEnvironments)
def _list_environments(call: calls.ListEnvironments, report: Report) -> EnvironmentList:
    from core.engine.environments import discovery

    return discovery.list_environments(cached=call.cached)


@answers(calls.ReadEnvironment)
def _read_environment(call: calls.ReadEnvironment, report: Report) -> EnvironmentDetail:
    from core.engine.environments import reading

    return reading.read_environment(call.prefix)


@answers(calls.MeasureEnvironment)
def _measure_environment(call: calls.MeasureEnvironment, report: Report) -> DiskUsage:
    from core.engine.environments import disk_usage

    return disk_usage.measure(call.prefix)


@answers(calls.AdoptEnvironment)
def _adopt_environment(call: calls.AdoptEnvironment, report: Report) -> Changes:
    from core.engine.environments import guard

    guard.adopt(call.prefix)
    return Changes(environments=True, prefixes=(call.prefix,))


@answers(calls.CheckName)
def _check_name(call: calls.CheckName, report: Report) -> Problem | None:
    from core.engine.environments import names

    return names.check_name(call.name, call.folder)


@answers(calls.ReadRevision)
def _read_revision(call: calls.ReadRevision, report: Report) -> RevisionRecords:
    from core.engine.transactions import revisions

    return revisions.read_revision_records(call.prefix, call.number, call.step)


@answers(calls.LaunchTerminal)
def _launch_terminal(call: calls.LaunchTerminal, report: Report) -> None:
    from core.engine.environments import launching

    launching.launch_terminal(call.prefix)


@answers(calls.RunPython)
def _run_python(call: calls.RunPython, report: Report) -> calls.RunResult:
    from core.engine.environments import launching

    return launching.run_python(call.prefix, call.code, timeout=call.timeout)


@answers(calls.TrashEnvironment)
def _trash_environment(call: calls.TrashEnvironment, report: Report) -> calls.Trashed:
    from core.engine.environments import trash, trash_record

    started = time.time()
    return trash_record.remember(trash.trash_environment(call.prefix), started)


@answers(calls.RecoverEnvironment)
def _recover_environment(call: calls.RecoverEnvironment, report: Report) -> Changes:
    from core.engine.environments import trash, trash_record

    return trash_record.brought_back(call.token, trash.recover_environment(call.token))


@answers(calls.EmptyTrash)
def _empty_trash(call: calls.EmptyTrash, report: Report) -> Changes:
    from core.engine.environments import trash_record

    return trash_record.empty(call.tokens)


@answers(calls.ReadChannels)
def _read_channels(call: calls.ReadChannels, report: Report) -> ChannelConfiguration:
    from core.engine.channels import condarc

    return condarc.read_configuration()


@answers(calls.ListNames)
async def _list_names(call: calls.ListNames, report: Report) -> CatalogueNames:
    from core.engine.channels import catalogue

    return await catalogue.list_names(call)


@answers(calls.ReadRows)
async def _read_rows(call: calls.ReadRows, report: Report) -> tuple[CatalogueRow, ...]:
    from core.engine.channels import catalogue

    return await catalogue.read_rows(call)


@answers(calls.ReadPackage)
async def _read_package(call: calls.ReadPackage, report: Report) -> PackageDetails:
    from core.engine.channels import catalogue

    return await catalogue.read_package(call)


@answers(calls.ReadPythonSupport)
async def _read_python_support(
    call: calls.ReadPythonSupport, report: Report
) -> tuple[PythonSupport, ...]:
    from core.engine.channels import catalogue

    return await catalogue.read_python_support(call)


@answers(calls.MakePlan)
async def _make_plan(call: calls.MakePlan, report: Report) -> Plan:
    from core.engine.solving import planner

    return await planner.make_plan(call, report)


@answers(calls.CheckUpdates)
async def _check_updates(call: calls.CheckUpdates, report: Report) -> calls.Updates:
    from core.engine.solving import planner

    return await planner.check_updates(call)


@answers(calls.ApplyPlan)
async def _apply_plan(call: calls.ApplyPlan, report: Report) -> calls.Applied:
    from core.engine.transactions import runner

    return await runner.apply(call, report)


@answers(calls.CancelChange)
def _cancel_change(call: calls.CancelChange, report: Report) -> None:
    from core.engine.transactions import journal

    journal.mark_cancelled(call.prefix)


@answers(calls.Recover)
async def _recover(call: calls.Recover, report: Report) -> calls.Recovered:
    from core.engine.environments import trash_record
    from core.engine.transactions import recovery

    recovered = await recovery.recover(call, report)
    if not call.prefixes:
        await asyncio.to_thread(trash_record.empty_expired)
    return recovered


@answers(calls.ListActivity)
def _list_activity(call: calls.ListActivity, report: Report) -> tuple[Operation, ...]:
    from core.engine import activity

    return activity.list_operations()


@answers(calls.ReadOperation)
def _read_operation(call: calls.ReadOperation, report: Report) -> Operation:
    from core.engine import activity

    return activity.read_operation(call.id)


@answers(calls.ClearActivity)
def _clear_activity(call: calls.ClearActivity, report: Report) -> Changes:
    from core.engine import activity

    return activity.clear()


@answers(calls.MeasureCache)
def _measure_cache(call: calls.MeasureCache, report: Report) -> calls.CacheUsage:
    from core.engine import package_cache

    return package_cache.measure()


@answers(calls.ClearCache)
def _clear_cache(call: calls.ClearCache, report: Report) -> calls.CacheUsage:
    from core.engine import package_cache

    return package_cache.clear()
