"""Carries a plan out in a copy: copy, try, change the copy, try again.

The original is locked while it is copied, so that nobody changes it meanwhile, and only read. The
change of the copy is an ordinary transaction but for its end: nothing outside the copy tells of it.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from core.engine.failures import classify
from core.engine.pip.presence import pip_fingerprint
from core.engine.reporting import Report
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.transactions import journal
from core.engine.transactions.aside import Aside, discard
from core.engine.transactions.closing import discard_work
from core.engine.transactions.commit import carry_out
from core.engine.transactions.lock import prefix_lock
from core.engine.transactions.narrator import Narrator, Pace
from core.engine.transactions.off_loop import off_loop
from core.engine.transactions.prepare import (
    look_again,
    open_journal,
    prepare,
    refuse_moved_world,
)
from core.engine.trials.copying import CopyReport, copy_environment
from core.engine.trials.inventory import is_inside, take_inventory
from core.engine.trials.places import at_work, keep, make_place, new_token
from core.engine.trials.rewriting import Paths
from core.engine.trials.size import measure_trial
from core.engine.updates.policy import read_policy
from core.engine.verification.before import touched_names
from core.engine.verification.budget import Budget
from core.engine.verification.changes import Counter
from core.engine.verification.modules import read_contents
from core.engine.verification.trying import find_subjects, judged_gpu, try_subjects
from core.model.base import Message
from core.model.calls import ApplyPlan, TryPlan
from core.model.plan import Plan
from core.model.problem import ProblemError, fail
from core.model.progress import Advanced, CommitBegun, CommitSealed, Event, Phase
from core.model.trial import Trial
from core.model.verification import Tried, Verification

_NAMED = 3
"""Names a remark mentions."""


async def try_plan(call: TryPlan, report: Report) -> Trial:
    """Try it; the copy stays until it is discarded.

    Raises the Problems `trial-creates`, `trial-no-room`, `trial-read-only`,
    `trial-leads-outside`, `world-moved`, `plan-blocked`, `prefix-locked` and those of a
    transaction; the copy is then left without a verification, for DiscardTrial.
    May be killed at any moment.
    """
    plan = call.plan
    if plan.creates:
        raise fail("trial-creates", name=plan.name)
    narrator = Narrator(_without_commit(report))
    await off_loop(_refuse_no_room, plan)
    token = new_token()
    with at_work(token):
        trial = await off_loop(make_place, plan, token)
        copied = await off_loop(_copy, trial, narrator)
        remarks = await off_loop(_remarks, plan, copied)
        before = await off_loop(_try, trial, call.limit, report)
        await _change(trial, narrator, allow_scripts=call.allow_scripts)
        after = await off_loop(_try, trial, call.limit, report)
        return await off_loop(_finish, trial, before, after, remarks)


def _without_commit(report: Report) -> Report:
    """A change of a copy never has to be finished or undone: Cancel stops it, and that is all."""

    def pass_on(event: Event) -> None:
        if not isinstance(event, CommitBegun | CommitSealed):
            report(event)

    return pass_on


def _refuse_no_room(plan: Plan) -> None:
    size = measure_trial(plan)
    if size.shares_blocks or size.free_bytes is None or size.free_bytes >= size.bytes:
        return
    raise fail("trial-no-room", name=plan.name, needed=size.bytes, free=size.free_bytes)


def _copy(trial: Trial, narrator: Narrator) -> CopyReport:
    original = Path(trial.original)
    with prefix_lock(original):
        refuse_moved_world(trial.plan)
        inventory = take_inventory(original)
        count, size = len(inventory.files), inventory.bytes
        pace = Pace()

        def told(files: int, done: int) -> None:
            if pace.ready() or files == count:
                step = Advanced(
                    Phase.COPY,
                    done_bytes=done,
                    total_bytes=size,
                    done_items=files,
                    total_items=count,
                )
                narrator.advance(step)

        with narrator.phase(Phase.COPY, total_bytes=size, total_items=count):
            report = copy_environment(original, Path(trial.prefix), inventory, told)
        refuse_moved_world(trial.plan)
    return report


def _try(trial: Trial, limit: float, report: Report) -> tuple[tuple[Tried, ...], bool]:
    chosen = [change.name for change in trial.plan.changes if change.chosen]
    subjects = find_subjects(
        Path(trial.prefix),
        touched_names(trial.plan),
        first=chosen,
        command=read_policy(trial.original).check_command,
    )
    counter = Counter(report, subjects.count)
    tried = try_subjects(Path(trial.prefix), subjects, Budget(limit), counter.told)
    counter.over()
    return tried


async def _change(trial: Trial, narrator: Narrator, *, allow_scripts: bool) -> None:
    """Carry the plan out in the copy. Raises ProblemError."""
    plan = await off_loop(plan_for_copy, trial)
    with prefix_lock(trial.prefix):
        transaction = await off_loop(open_journal, ApplyPlan(plan, allow_scripts=allow_scripts))
        try:
            await off_loop(look_again, plan)
            aside = await prepare(transaction, narrator)
            await off_loop(_refuse_outside, trial, aside)
            await carry_out(transaction, aside, narrator)
        except Exception as error:
            narrator.log("failed", f"{type(error).__name__}: {error}")
            raise ProblemError(classify(error)) from error
        finally:
            # There is no way back to be kept: a copy that went wrong is thrown away.
            with suppress(OSError):
                await off_loop(discard, transaction)
            with suppress(OSError):
                await off_loop(discard_work, transaction)
            with suppress(OSError):
                await off_loop(journal.close, transaction)


def _refuse_outside(trial: Trial, aside: Aside) -> None:
    """A link that leads out of the copy leads to the very place the original uses."""
    prefix = Path(trial.prefix)
    paths = (*aside.moved, *aside.copied, *aside.created)
    for folder in sorted({path.replace("\\", "/").rpartition("/")[0] for path in paths}):
        if not is_inside(prefix, prefix / folder):
            raise fail("trial-leads-outside", name=trial.plan.name, folder=folder)


def plan_for_copy(trial: Trial) -> Plan:
    """The same change, of the copy."""
    plan, places = trial.plan, Paths(trial.original, trial.prefix)
    return msgspec.structs.replace(
        plan,
        prefix=trial.prefix,
        request=msgspec.structs.replace(plan.request, prefix=trial.prefix),
        fingerprint=prefix_fingerprint(trial.prefix),
        pip_fingerprint=pip_fingerprint(trial.prefix) if plan.pip_fingerprint else "",
        pip_removes=tuple(
            msgspec.structs.replace(each, location=places.in_link(each.location))
            for each in plan.pip_removes
        ),
    )


def _finish(
    trial: Trial,
    before: tuple[tuple[Tried, ...], bool],
    after: tuple[tuple[Tried, ...], bool],
    remarks: tuple[Message, ...],
) -> Trial:
    verification = Verification(
        time=time.time(),
        tried=judged_gpu(after[0], before[0]),
        before=before[0],
        complete=before[1] and after[1],
    )
    finished = msgspec.structs.replace(
        trial,
        bytes=take_inventory(Path(trial.prefix)).bytes,
        verification=verification,
        remarks=remarks,
    )
    keep(finished)
    return finished


def _remarks(plan: Plan, copied: CopyReport) -> tuple[Message, ...]:
    remarks = [
        Message("trial-editable", {"name": package.name, "folder": package.location})
        for package in read_contents(Path(plan.prefix)).pip
        if package.editable
    ]
    if copied.outside:
        remarks.append(Message("trial-outside", {"n": len(copied.outside)}))
    if copied.no_room:
        names = _listed(copied.no_room)
        remarks.append(Message("trial-path-kept", {"n": len(copied.no_room), "names": names}))
    if copied.unreadable:
        remarks.append(Message("trial-unreadable", {"n": len(copied.unreadable)}))
    return tuple(remarks)


def _listed(names: Iterable[str]) -> str:
    found = sorted(names)
    more = ", …" if len(found) > _NAMED else ""
    return ", ".join(found[:_NAMED]) + more
