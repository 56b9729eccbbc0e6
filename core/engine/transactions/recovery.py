"""Completes or undoes transactions whose engine died: forward by default, back where asked."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from core.engine import activity
from core.engine.failures import classify
from core.engine.reporting import Report
from core.engine.transactions import journal
from core.engine.transactions.aside import load_aside
from core.engine.transactions.closing import describe_operation, discard_work, finish
from core.engine.transactions.commit import carry_out
from core.engine.transactions.journal import OpenTransaction, Stage, open_transactions
from core.engine.transactions.leftovers import tidy_work_folders
from core.engine.transactions.lock import locked, named_lock, prefix_key
from core.engine.transactions.narrator import Narrator
from core.engine.transactions.off_loop import off_loop
from core.engine.transactions.undo import roll_back
from core.engine.trials.marks import is_copy
from core.model.activity import Operation, Outcome
from core.model.base import Message
from core.model.calls import Recover, Recovered
from core.model.changes import Changes
from core.model.problem import Problem

_PATIENCE = 10.0
"""Seconds to wait for the children of a killed engine to let go of the lock."""


async def recover(call: Recover, report: Report) -> Recovered:
    """Settle every open transaction whose engine is gone; one under way is left alone.

    With `undo` those of `call.prefixes` are rolled back, unless they were sealed already.
    Raises nothing: what can't be settled is in `problems` and stays open for the next time.
    """
    asked = {prefix_key(prefix) for prefix in call.prefixes}
    messages: list[Message] = []
    operations: list[Operation] = []
    problems: list[Problem] = []
    prefixes: list[str] = []
    for transaction in open_transactions():
        key = prefix_key(transaction.prefix)
        if (asked and key not in asked) or is_copy(transaction.prefix):
            continue  # what is left of a trial is thrown away, not completed
        narrator = Narrator(report)
        with named_lock(f"prefix-{key}", _PATIENCE if asked else 0.0) as lock:
            if lock is None:
                if asked:
                    problems.append(locked(transaction.prefix).problem)
                continue
            # Between listing and locking another engine may have settled it.
            if journal.open_transaction(transaction.prefix) != transaction:
                continue
            try:
                undo = call.undo or journal.is_cancelled(transaction)
                operation = await settle(transaction, narrator, undo=undo)
            except Exception as error:  # noqa: BLE001 - one hopeless case must not hide others
                problem = msgspec.structs.replace(classify(error), unchanged=False)
                problems.append(problem)
                messages.append(Message("recovery-failed", _named(transaction)))
            else:
                operations.append(operation)
                messages.append(_sentence(transaction, operation, undo=undo))
            prefixes.append(transaction.prefix)
    for prefix in {*call.prefixes, *prefixes}:
        tidy_work_folders(Path(prefix))
    return Recovered(
        messages=tuple(messages),
        operations=tuple(operations),
        problems=tuple(problems),
        changes=Changes(
            environments=bool(prefixes), prefixes=tuple(prefixes), activity=bool(operations)
        ),
    )


async def settle(transaction: OpenTransaction, narrator: Narrator, *, undo: bool) -> Operation:
    """Bring one transaction to its end; its lock is held by the caller.

    Raises OSError, Problems and rattler's errors where neither direction works.
    """
    stage = journal.stage_of(transaction)
    aside = load_aside(transaction)
    narrator.log("recovery", f"found at stage {stage}")
    if undo:
        # Should this process be killed as well, the next one must not turn round.
        journal.mark_cancelled(transaction.prefix)
    if stage is Stage.SEALED:
        outcome = Outcome.DONE if undo else Outcome.RECOVERED
        return await off_loop(finish, transaction, aside, narrator, None, outcome)
    if stage is Stage.PREPARING:
        return _close(transaction, narrator, Outcome.CANCELLED)
    if undo:
        await off_loop(roll_back, transaction, narrator)
        return _close(transaction, narrator, Outcome.CANCELLED)
    if stage in {Stage.MOVING, Stage.LINKING}:
        try:
            committed = await carry_out(transaction, aside, narrator)
        except Exception as error:  # noqa: BLE001 - forward is barred, so back
            narrator.log("recovery", f"can't be completed: {error}")
        else:
            return await off_loop(
                finish, transaction, aside, narrator, committed, Outcome.RECOVERED
            )
    await off_loop(roll_back, transaction, narrator)
    return _close(transaction, narrator, Outcome.ROLLED_BACK)


def _close(transaction: OpenTransaction, narrator: Narrator, outcome: Outcome) -> Operation:
    operation = describe_operation(transaction, narrator, outcome)
    activity.append(operation)
    with suppress(OSError):
        discard_work(transaction)
    journal.close(transaction)
    return operation


def _sentence(transaction: OpenTransaction, operation: Operation, *, undo: bool) -> Message:
    named = _named(transaction)
    if operation.outcome is Outcome.CANCELLED:
        return Message("recovery-cancelled", named)
    if operation.outcome is Outcome.ROLLED_BACK:
        return Message("recovery-rolled-back", named)
    return Message("recovery-too-late", named) if undo else Message("recovery-completed", named)


def _named(transaction: OpenTransaction) -> dict[str, str | int]:
    return {"name": transaction.plan.name or Path(transaction.prefix).name}
