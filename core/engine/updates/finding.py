"""FindUpdates: the three lanes of an environment, in at most three solves."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from core.engine.channels import network
from core.engine.channels.sources import effective_sources
from core.engine.environments.guard import frozen_reason
from core.engine.network.ages import channel_ages
from core.engine.network.data_progress import told_in_bytes
from core.engine.reporting import Report
from core.engine.solving.assembly import dress
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.solving.outcome import Outcome
from core.engine.solving.planner import make_solver
from core.engine.solving.starting_point import read_starting_point
from core.engine.updates import kept
from core.engine.updates.cool_down import cool_down_of
from core.engine.updates.lanes import Lanes, in_order
from core.engine.updates.pip_owned import pip_updates
from core.engine.updates.policy import read_policy
from core.engine.updates.safe import find_safe_set, goal_of_safe_update
from core.model.calls import FindUpdates
from core.model.problem import fail
from core.model.progress import Phase, PhaseFinished, PhaseStarted
from core.model.request import SafeUpdateRequest
from core.model.updates import Lane, UpdateReport
from core.settings import SettingsFile


async def find_updates(call: FindUpdates, report: Report) -> UpdateReport:
    """Work out the lanes and keep them. Changes nothing in the environment.

    Raises the Problem `environment-gone`, and those of the network.
    """
    began = time.monotonic()
    prefix = call.prefix
    if not (Path(prefix) / "conda-meta").is_dir():
        raise fail("environment-gone", path=prefix)
    fingerprint = await asyncio.to_thread(prefix_fingerprint, prefix)
    start = await asyncio.to_thread(read_starting_point, prefix)
    policy = await asyncio.to_thread(read_policy, prefix)
    cool_down = cool_down_of(SettingsFile().load())
    key = await asyncio.to_thread(kept.rests_on, prefix)
    sources = effective_sources()
    solver = make_solver(sources)
    if call.refresh:
        network.gateway(sources.urls, refresh=True)
    request = SafeUpdateRequest(prefix)
    goal = goal_of_safe_update(request, start)
    report(PhaseStarted(Phase.METADATA, time.time()))
    with told_in_bytes(report):
        offers = await solver.builds(start.records)
        by_pip = await pip_updates(start, solver, policy)
    report(PhaseFinished(Phase.METADATA, time.time()))
    report(PhaseStarted(Phase.SOLVE, time.time()))
    frozen = frozen_reason(prefix)
    found = await find_safe_set(
        goal, start, solver, policy, cool_down, offers=offers, frozen=frozen is not None
    )
    changes, download, disk = await dress(request, start, Outcome(found.goal, found.difference))
    lanes = await asyncio.to_thread(Lanes, start, found, solver.virtual, frozen)
    new = lanes.new_names()
    if new and frozen is None:
        lanes.know(await solver.builds(new))
    updates = await asyncio.to_thread(lanes.updates, changes)
    taken = {update.name for update in updates if update.lane is Lane.SAFE}
    report(PhaseFinished(Phase.SOLVE, time.time()))
    made = UpdateReport(
        prefix=prefix,
        fingerprint=fingerprint,
        time=time.time(),
        updates=in_order((*updates, *by_pip)),
        brings=tuple(change for change in changes if change.name not in taken),
        download=download,
        disk=disk,
        too_young=lanes.too_young,
        cool_down_days=cool_down.days,
        solves=found.solves,
        seconds=round(time.monotonic() - began, 3),
        ages=channel_ages(sources.channels),
    )
    await asyncio.to_thread(kept.keep_report, made, key)
    return made
