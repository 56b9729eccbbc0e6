"""Interrupted transactions are completed or undone, at every stage, also when interrupted again."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from core.engine import activity
from core.engine.reporting import silent
from core.engine.transactions import aside, commit, journal, recording
from core.engine.transactions.journal import OpenTransaction, Stage
from core.engine.transactions.recovery import recover
from core.engine.transactions.runner import apply
from core.model.activity import Outcome
from core.model.calls import ApplyPlan, Recover, Recovered
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.progress import Event, Phase, PhaseStarted
from tests.crash.kill_at_random import state
from tests.engine.hand_made_plans import plan_by_hand
from tests.support.assertions import installed, verify_prefix
from tests.support.channels import ServedChannel


class Killed(BaseException):
    """Stands for the end of the process: nobody cleans up."""


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def first_state(prefix: Path, channel: ServedChannel) -> None:
    plan = await plan_by_hand(prefix, channel.url, ["app 1.0", "pyhello 1.0", "dataset 1.0"])
    await apply(ApplyPlan(plan), silent)
    own = prefix / "share" / "solo" / "about.txt"
    own.parent.mkdir()
    own.write_text("mine", encoding="utf-8")
    (prefix / "empty").mkdir()


async def update(prefix: Path, channel: ServedChannel) -> Plan:
    specs = ["app 2.0", "pyhello 2.0", "dataset 1.1", "solo"]
    own = ["share/solo/about.txt"]
    return await plan_by_hand(prefix, channel.url, specs, in_the_way=own)


async def die_at(plan: Plan, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Apply, and end right after `stage` was noted."""
    enter = journal.enter

    def note(transaction: OpenTransaction, reached: Stage) -> None:
        enter(transaction, reached)
        if reached is stage:
            raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(journal, "enter", note)
        with pytest.raises(Killed):
            await apply(ApplyPlan(plan), silent)


@pytest.mark.parametrize("stage", [Stage.PREPARING, Stage.MOVING, Stage.LINKING, Stage.SEALED])
@pytest.mark.parametrize("undo", [False, True], ids=["forward", "undo"])
@pytest.mark.parametrize("creates", [False, True], ids=["update", "create"])
async def test_an_interrupted_change_is_settled(
    prefix: Path,
    channel: ServedChannel,
    monkeypatch: pytest.MonkeyPatch,
    stage: Stage,
    undo: bool,
    creates: bool,
) -> None:
    if not creates:
        await first_state(prefix, channel)
    plan = await update(prefix, channel)
    before = state(prefix)
    await die_at(plan, stage, monkeypatch)
    recovered = await recover(Recover(prefixes=(str(prefix),), undo=undo), silent)
    assert recovered.problems == ()
    assert journal.open_transactions() == ()
    back = stage is Stage.PREPARING or (undo and stage is not Stage.SEALED)
    if back:
        assert state(prefix) == before
        assert prefix.exists() is not creates
        assert recovered.operations[0].outcome is Outcome.CANCELLED
    else:
        verify_prefix(prefix)
        assert installed(prefix) == {record.name: record.version for record in plan.after}
        assert [message.code for message in recovered.messages] == [
            "recovery-too-late" if undo else "recovery-completed"
        ]
    assert activity.list_operations()[0].id == recovered.operations[0].id


@pytest.mark.parametrize("stage", [Stage.CLEARING, Stage.RESTORING])
async def test_an_interrupted_undo_is_continued_not_turned_round(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    await first_state(prefix, channel)
    before = state(prefix)
    await die_in_linking(await update(prefix, channel), monkeypatch)
    for _ in range(2):
        with monkeypatch.context() as patch:
            enter = journal.enter

            def note(transaction: OpenTransaction, reached: Stage) -> None:
                enter(transaction, reached)  # noqa: B023
                if reached is stage:
                    raise Killed

            patch.setattr(journal, "enter", note)
            with pytest.raises(Killed):
                await recover(Recover((str(prefix),), undo=True), silent)
    recovered = await recover(Recover(), silent)
    assert recovered.operations[0].outcome is Outcome.CANCELLED
    assert state(prefix) == before


async def die_in_linking(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: OpenTransaction) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(commit, "record_change", stop)
        with pytest.raises(Killed):
            await apply(ApplyPlan(plan), silent)


async def test_every_single_move_may_be_the_last(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await first_state(prefix, channel)
    plan = await update(prefix, channel)
    before = state(prefix)
    moved = 0

    def stop_early(left: list[int]) -> None:
        original = aside.move

        def move(source: Path, target: Path) -> None:
            nonlocal moved
            original(source, target)
            moved += 1
            left[0] -= 1
            if left[0] == 0:
                raise Killed

        monkeypatch.setattr(aside, "move", move)

    with monkeypatch.context():
        stop_early([7])
        with pytest.raises(Killed):
            await apply(ApplyPlan(plan), silent)
    monkeypatch.undo()
    monkeypatch.setenv("GLASSHOUSE_HOME", str(prefix.parent.parent))
    assert moved == 7
    assert state(prefix) != before
    events: list[Event] = []
    await recover(Recover((str(prefix),), undo=True), events.append)
    assert state(prefix) == before
    phases = {event.phase for event in events if isinstance(event, PhaseStarted)}
    assert phases == {Phase.UNDO}


async def test_recovery_goes_back_where_forward_is_barred(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await first_state(prefix, channel)
    before = state(prefix)
    await die_at(await update(prefix, channel), Stage.LINKING, monkeypatch)

    def full(_: OpenTransaction) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(commit, "record_change", full)
    recovered = await recover(Recover(), silent)
    assert [message.code for message in recovered.messages] == ["recovery-rolled-back"]
    assert state(prefix) == before


async def test_a_failure_after_the_commit_is_undone_at_once(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await first_state(prefix, channel)
    before = state(prefix)
    plan = await update(prefix, channel)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recording, "append_entry", full)
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(plan), silent)
    assert caught.value.problem.code == "disk-full"
    assert caught.value.problem.unchanged
    assert state(prefix) == before
    assert journal.open_transactions() == ()


async def test_what_cannot_be_settled_stays_open_and_says_so(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await first_state(prefix, channel)
    before = state(prefix)
    await die_at(await update(prefix, channel), Stage.LINKING, monkeypatch)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("core.engine.transactions.undo.put_back", refuse)
        patch.setattr(commit, "clear_created", refuse)
        recovered = await recover(Recover(), silent)
    assert [message.code for message in recovered.messages] == ["recovery-failed"]
    assert not recovered.problems[0].unchanged
    assert len(journal.open_transactions()) == 1
    await recover(Recover(), silent)
    assert state(prefix) == before


async def test_a_transaction_under_way_is_left_alone(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = await update(prefix, channel)
    seen: list[Recovered] = []
    link = commit.link_packages

    async def meanwhile(*arguments: object) -> None:
        seen.append(await recover(Recover(), silent))
        await link(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(commit, "link_packages", meanwhile)
    await apply(ApplyPlan(plan), silent)
    assert seen == [Recovered()]
    verify_prefix(prefix)


async def test_a_new_change_first_settles_the_interrupted_one(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await first_state(prefix, channel)
    plan = await update(prefix, channel)
    await die_at(plan, Stage.LINKING, monkeypatch)
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(plan), silent)
    assert caught.value.problem.code == "world-moved"
    verify_prefix(prefix)
    assert installed(prefix)["app"] == "2.0"


async def test_cancelling_the_coroutine_leaves_the_prefix_as_it_was(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await first_state(prefix, channel)
    before = state(prefix)
    plan = await update(prefix, channel)
    started = asyncio.Event()

    async def wait_forever(*_: object) -> None:
        started.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(commit, "link_packages", wait_forever)
    task = asyncio.ensure_future(apply(ApplyPlan(plan), silent))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert state(prefix) == before
    assert activity.list_operations()[0].outcome is Outcome.CANCELLED
