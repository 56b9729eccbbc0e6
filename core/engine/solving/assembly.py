"""Dresses a solved request as the Plan the user will agree to."""

from __future__ import annotations

import asyncio
import time
import uuid
from pathlib import Path

import msgspec

from core.engine.pip.pip_plan import PipPlan
from core.engine.solving.checks import preflight
from core.engine.solving.command import conda_command
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.solving.goal import Goal
from core.engine.solving.impacts import pip_impacts, unowned_files
from core.engine.solving.outcome import Outcome
from core.engine.solving.reasons import Reasons
from core.engine.solving.removal import listed
from core.engine.solving.sizes import (
    Cached,
    added_up,
    download_size,
    find_cached,
    installed_growth,
    total_disk,
    total_download,
    wheels_download,
    wheels_on_disk,
)
from core.engine.solving.starting_point import StartingPoint
from core.engine.solving.titles import title_of
from core.engine.solving.way_back import lost_for_good
from core.engine.transactions.installed import InstalledRecord, key_of, read_installed
from core.engine.transactions.layout import link_script
from core.engine.transactions.variables import variable_names
from core.engine.updates.policy import read_policy
from core.engine.updates.risks import risks_of
from core.engine.updates.variants import variant_of_change
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Change, Check, PipImpact, Plan, Severity, Size
from core.model.request import CreateRequest, Request, RestoreRequest

_UNREAD_PINS = 5
"""So many unreadable pins are told one by one."""
_LONG_PIN = 80
"""Characters."""


async def assemble(
    request: Request,
    start: StartingPoint,
    outcome: Outcome,
    *,
    channels: tuple[str, ...],
    began: float,
    pip: PipPlan | None = None,
) -> Plan:
    """The finished Plan. `began` is `time.monotonic()` at the start. Raises OSError."""
    cached = await find_cached(
        start.prefix, [change.after for change in outcome.difference.changes if change.after]
    )
    return await asyncio.to_thread(
        _assemble, request, start, outcome, cached, channels, began, pip or PipPlan()
    )


async def dress(
    request: Request, start: StartingPoint, outcome: Outcome
) -> tuple[tuple[Change, ...], Size, Size]:
    """The changes of an outcome as its Plan shows them, with bytes to download and on disk.

    Raises OSError.
    """
    cached = await find_cached(
        start.prefix, [change.after for change in outcome.difference.changes if change.after]
    )
    changes, held, _ = await asyncio.to_thread(_dress_all, request, start, outcome, cached)
    return changes, total_download(changes), total_disk(changes, held)


def _assemble(
    request: Request,
    start: StartingPoint,
    outcome: Outcome,
    cached: dict[str, Cached],
    channels: tuple[str, ...],
    began: float,
    pip: PipPlan,
) -> Plan:
    goal, difference = outcome.goal, outcome.difference
    prefix = Path(request.prefix)
    changes, held, files = _dress_all(request, start, outcome, cached)
    policy = read_policy(request.prefix)
    restoring = isinstance(request, RestoreRequest)
    creates = isinstance(request, CreateRequest) or (restoring and not start.records)
    creates = creates and not (prefix / "conda-meta").is_dir()
    lost = lost_for_good(request.prefix, changes)
    plan = Plan(
        id=uuid.uuid4().hex,
        request=request,
        prefix=request.prefix,
        name=prefix.name,
        creates=creates,
        title=title_of(request, prefix.name, changes, creates=creates),
        changes=changes,
        after=difference.after,
        requested=goal.requested,
        channels=_channels_of(request, channels) if creates else channels,
        variables=variable_names(request),
        fingerprint=prefix_fingerprint(prefix),
        download=added_up(total_download(changes), wheels_download(pip.adds)),
        disk=added_up(total_disk(changes, held), wheels_on_disk(pip.adds), Size(bytes=-pip.freed)),
        unchanged=len(difference.after) - sum(change.after is not None for change in changes),
        pip=_impacts(start, changes, outcome, pip),
        pip_adds=pip.adds,
        pip_builds=pip.builds,
        pip_removes=pip.removes,
        pip_fingerprint=pip.fingerprint,
        unowned_files=_unowned(prefix, files, difference.after, cached, pip),
        undoable=not lost and not pip.lost,
        risks=risks_of(request, goal.chosen, changes, difference.after, start, policy),
        command=conda_command(request, request.prefix, prefix.name, channels, changes),
    )
    return msgspec.structs.replace(
        plan,
        checks=(*preflight(plan), *pip.checks, *_notes(start, outcome, lost)),
        solve_seconds=round(time.monotonic() - began, 3),
    )


def _impacts(
    start: StartingPoint, changes: tuple[Change, ...], outcome: Outcome, pip: PipPlan
) -> tuple[PipImpact, ...]:
    """What happens to pip packages; of a way back, to those that are left alone."""
    difference = outcome.difference
    found = pip_impacts(start, changes, difference.after, python_moves=difference.python_moves)
    leaving = {
        (package.name, package.version)
        for package in pip.removes
        if pip.going_back or package.name in pip.chosen
    }
    return tuple(impact for impact in found if (impact.name, impact.version) not in leaving)


def _unowned(
    prefix: Path,
    files: list[InstalledRecord],
    after: tuple[PackageRecord, ...],
    cached: dict[str, Cached],
    pip: PipPlan,
) -> tuple[str, ...]:
    """What makes room and belongs to nobody: not to pip packages that leave either."""
    leaving = {key_of(path) for path in pip.leaving_files}
    found = unowned_files(prefix, files, after, [entry.folder for entry in cached.values()])
    return tuple(sorted({path for path in found if key_of(path) not in leaving} | {*pip.unowned}))


def _dress_all(
    request: Request, start: StartingPoint, outcome: Outcome, cached: dict[str, Cached]
) -> tuple[tuple[Change, ...], dict[str, int], list[InstalledRecord]]:
    """The changes, the bytes each installed package has on disk, and what is installed."""
    goal, difference = outcome.goal, outcome.difference
    prefix = Path(request.prefix)
    files = read_installed(prefix)
    held = {record.name: sum(item.size or 0 for item in record.paths) for record in files}
    reasons = Reasons(goal, start, difference.after, difference.changes, difference.python_moves)
    restoring = isinstance(request, RestoreRequest)
    changes = tuple(
        _dress(change, prefix, goal, reasons, cached, held, restoring=restoring)
        for change in difference.changes
    )
    return changes, held, files


def _dress(
    change: Change,
    prefix: Path,
    goal: Goal,
    reasons: Reasons,
    cached: dict[str, Cached],
    held: dict[str, int],
    *,
    restoring: bool,
) -> Change:
    entry = cached.get(change.name)
    change = msgspec.structs.replace(
        change,
        reason=change.reason
        or (_restored(change, prefix) if restoring else reasons.reason(change)),
        chosen=change.name in goal.chosen,
        cached=entry is not None,
        download_size=download_size(change, cached),
        installed_size=installed_growth(change, cached, held),
        post_link=entry is not None and link_script(entry.folder, change.name).is_file(),
        pre_unlink=change.before is not None
        and link_script(prefix, change.name, "pre-unlink").is_file(),
        variant=variant_of_change(change),
    )
    return msgspec.structs.replace(change, attention=reasons.attention(change))


def _channels_of(request: Request, channels: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(request, RestoreRequest):
        return channels
    return tuple(dict.fromkeys(record.channel for record in request.records))


def _restored(change: Change, prefix: Path) -> Message:
    known = change.before is not None or (prefix / "conda-meta").is_dir()
    return Message("reason-restore" if known else "reason-exact")


def _notes(start: StartingPoint, outcome: Outcome, lost: list[str]) -> list[Check]:
    """What else to know about this plan."""
    goal = outcome.goal
    notes = [
        Check(
            Severity.INFO,
            Message(
                "update-held",
                {"name": name, "now": start.records[name].version, "newest": newest},
            ),
        )
        for name, newest in sorted(outcome.behind.items())
    ]
    if lost:
        gone: dict[str, str | int] = {"n": len(lost), "names": listed(lost)}
        notes.append(Check(Severity.WARN, Message("archives-gone", gone), "\n".join(lost)))
    outgrown = [goal.replaced[name] for name in sorted(goal.replaced.keys() - goal.chosen)]
    if outgrown:
        params: dict[str, str | int] = {"n": len(outgrown), "specs": listed(outgrown)}
        detail = "\n".join(outgrown)
        notes.append(Check(Severity.INFO, Message("specs-outgrown", params), detail))
    notes += outcome.held.checks()
    # A file that is no list of pins has thousands of such lines, some of them endless.
    unread = [pin if len(pin) < _LONG_PIN else pin[:_LONG_PIN] + "…" for pin in goal.unread_pins]
    few = unread if len(unread) <= _UNREAD_PINS else [listed(unread)]
    notes += [Check(Severity.WARN, Message("pin-unreadable", {"pin": pin})) for pin in few]
    if start.unreadable:
        # The installer reads all of them, and refuses to go on at the first it can't read.
        notes.append(Check(Severity.BLOCK, Message("records-unreadable", {"n": start.unreadable})))
    return notes
