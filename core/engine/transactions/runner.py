"""Carries out a plan the user agreed to."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import msgspec

from core.engine import activity
from core.engine.failures import classify
from core.engine.reporting import Report
from core.engine.transactions import journal, recovery, surprises
from core.engine.transactions.aside import load_aside
from core.engine.transactions.closing import describe_operation, discard_work, finish
from core.engine.transactions.commit import carry_out
from core.engine.transactions.journal import OpenTransaction, Stage, open_transaction
from core.engine.transactions.lock import prefix_lock
from core.engine.transactions.narrator import Narrator
from core.engine.transactions.off_loop import off_loop
from core.engine.transactions.prepare import look_again, open_journal, prepare
from core.engine.transactions.undo import roll_back
from core.model.activity import Outcome
from core.model.calls import Applied, ApplyPlan
from core.model.changes import Changes
from core.model.problem import Problem, ProblemError


async def apply(call: ApplyPlan, report: Report) -> Applied:
    """Change the prefix into the plan's after, or leave it as it was.

    Raises ProblemError. Its `unchanged` is False only where undoing failed as well; the
    transaction then stays open for `recovery`. The process may be killed at any moment.
    """
    narrator = Narrator(report)
    with prefix_lock(call.plan.prefix):
        interrupted = open_transaction(call.plan.prefix)
        if interrupted is not None:
            # Its engine is dead, or it would hold the lock. What is found then is looked at anew.
            undo = journal.is_cancelled(interrupted)
            await recovery.settle(interrupted, narrator, undo=undo)
        transaction = open_journal(call)
        try:
            await off_loop(look_again, call.plan)
            aside = await prepare(transaction, narrator)
            committed = await carry_out(transaction, aside, narrator)
        except (Exception, asyncio.CancelledError) as error:
            raise await off_loop(_give_up, transaction, narrator, error) from error
        operation = await off_loop(finish, transaction, aside, narrator, committed, Outcome.DONE)
    return Applied(
        revision=committed.revision,
        operation=operation,
        changes=Changes(environments=True, prefixes=(call.plan.prefix,), activity=True),
        checks=committed.checks,
    )


def _give_up(
    transaction: OpenTransaction, narrator: Narrator, error: BaseException
) -> BaseException:
    """Undo what was done, note the failure, and return what to raise."""
    stage = journal.stage_of(transaction)
    narrator.log("failed", f"{type(error).__name__}: {error}")
    if stage is Stage.SEALED:
        finish(transaction, load_aside(transaction), narrator, None, Outcome.DONE)
        return error
    whole = True
    try:
        roll_back(transaction, narrator)
    except Exception as second:  # noqa: BLE001 - whatever it is, the record must stay open
        narrator.log("undo", f"{type(second).__name__}: {second}")
        whole = False
    problem = (
        None if isinstance(error, asyncio.CancelledError) else classify(error, unchanged=whole)
    )
    outcome = Outcome.FAILED if problem else Outcome.CANCELLED
    if problem is None or problem.code not in surprises.CODES:  # those only ask once more
        with suppress(OSError):
            activity.append(describe_operation(transaction, narrator, outcome, problem=problem))
    if whole:
        _discard(transaction)
    return error if problem is None else ProblemError(_with_unchanged(problem, whole=whole))


def _with_unchanged(problem: Problem, *, whole: bool) -> Problem:
    return msgspec.structs.replace(problem, unchanged=whole)


def _discard(transaction: OpenTransaction) -> None:
    # What can't be deleted now is garbage that the next transaction removes.
    with suppress(OSError):
        discard_work(transaction)
    with suppress(OSError):
        journal.close(transaction)
