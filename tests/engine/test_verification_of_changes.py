"""What worked before a change and fails after it is found, kept and told apart."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from core.engine.environments.history import read_history
from core.engine.practice.packages import Package
from core.engine.reporting import silent
from core.engine.transactions.revisions import known_revisions, read_revisions
from core.engine.transactions.runner import apply
from core.engine.updates.policy import set_check_command
from core.engine.verification.changes import verify_change
from core.engine.verification.kept import read_checks, read_verification
from core.model.calls import Applied, ApplyPlan, SetCheckCommand, VerifyChange
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.progress import Advanced, CommitBegun, Event, Phase, PhaseFinished, PhaseStarted
from core.model.request import ChangeRequest, CreateRequest
from core.model.verification import TrialKind, TrialOutcome
from tests.support.assertions import verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, base_packages, python_package
from tests.support.planning import plan
from tests.support.trying import FAILING, HANGING, module


def packages() -> list[Package]:
    info = "site-packages/{0}-{1}.dist-info/METADATA"
    needs = "Metadata-Version: 2.1\nName: needy\nVersion: 1.0\nRequires-Dist: motor (<2)\n"
    return [
        *base_packages(),
        module("motor", "1.0", "value = 1\n"),
        module("motor", "2.0", "other = 1\n"),
        python_package(
            "needy",
            "1.0",
            depends=["motor"],
            files={
                "site-packages/needy/__init__.py": "from motor import value\n",
                info.format("needy", "1.0"): needs,
            },
        ),
        module("broken", "1.0", FAILING),
        module("broken", "1.1", FAILING),
        module("slow", "1.0", HANGING),
        module("slow", "1.1", "value = 1\n"),
    ]


@pytest.fixture
def channel(channel_factory: ChannelFactory) -> ServedChannel:
    return channel_factory("versions", packages())


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def make(prefix: Path, channel: ServedChannel, *specs: str) -> Applied:
    made = await plan(CreateRequest(str(prefix), ("python", *specs), (channel.url,)))
    return await apply(ApplyPlan(made), silent)


async def change(prefix: Path, channel: ServedChannel, *specs: str) -> Plan:
    return await plan(ChangeRequest(str(prefix), install=specs, channels=(channel.url,)))


async def test_an_update_that_breaks_what_uses_it_is_caught(
    prefix: Path, channel: ServedChannel
) -> None:
    await make(prefix, channel, "motor=1.0", "needy", "broken=1.0")
    update = await change(prefix, channel, "motor=2.0", "broken=1.1")
    events: list[Event] = []
    applied = await apply(ApplyPlan(update, try_before=True), events.append)
    verify_prefix(prefix)
    number = applied.revision.number
    kept = read_checks(prefix, number)
    assert kept is not None
    assert {one.subject for one in kept.before} >= {"motor", "needy", "broken"}
    assert read_verification(str(prefix), number) is None

    events.clear()
    found = await verify_change(VerifyChange(str(prefix), number), events.append)
    assert found.complete
    assert {(one.kind, one.subject) for one in found.broken} == {
        (TrialKind.IMPORT, "needy"),
        (TrialKind.REQUIREMENTS, "needy: motor<2"),
    }
    (failed,) = [one for one in found.broken if one.kind is TrialKind.IMPORT]
    assert failed.package == "needy"
    assert failed.message is not None
    assert failed.message.code == "try-name-missing"
    bad = [one.subject for one in found.tried if one.outcome is TrialOutcome.FAILED]
    assert "broken" in bad, "it fails, but failed before"

    assert read_verification(str(prefix), number) == found
    assert read_history(prefix)[-1].broken == 2
    assert read_history(prefix)[0].broken is None
    assert len(read_revisions(prefix)) == 2
    assert sorted(known_revisions(prefix)) == [0, 1], "checks are no revisions"
    started = next(event for event in events if isinstance(event, PhaseStarted))
    steps = [event for event in events if isinstance(event, Advanced)]
    assert started.phase is Phase.TRY
    assert started.total_items == steps[-1].done_items
    assert isinstance(events[-1], PhaseFinished)


async def test_trying_before_is_over_when_the_commit_begins(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.engine.verification.before._BEHIND_DOWNLOAD", 1.0)
    await make(prefix, channel, "slow=1.0")
    update = await change(prefix, channel, "slow=1.1")
    under_way: list[list[str]] = []

    def watch(event: Event) -> None:
        if isinstance(event, CommitBegun):
            under_way.append(_running_in(prefix))

    applied = await apply(ApplyPlan(update, try_before=True), watch)
    assert under_way == [[]]
    kept = read_checks(prefix, applied.revision.number)
    assert kept is not None
    outcomes = {one.subject: one.outcome for one in kept.before}
    assert outcomes["slow"] is TrialOutcome.NOT_TRIED
    verify_prefix(prefix)


async def test_a_cancelled_change_ends_what_is_being_tried(
    prefix: Path, channel: ServedChannel
) -> None:
    await make(prefix, channel, "slow=1.0")
    update = await change(prefix, channel, "slow=1.1")
    waiting = asyncio.Event()
    loop = asyncio.get_running_loop()

    def watch(event: Event) -> None:
        if isinstance(event, PhaseStarted) and event.phase is Phase.TRY:
            loop.call_soon_threadsafe(waiting.set)

    task = asyncio.ensure_future(apply(ApplyPlan(update, try_before=True), watch))
    await asyncio.wait_for(waiting.wait(), 60)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert _running_in(prefix) == []
    assert not (prefix / "conda-meta" / "glasshouse" / "0001.checks.json").exists()


async def test_a_change_without_trial_is_compared_with_nothing(
    prefix: Path, channel: ServedChannel
) -> None:
    first = await make(prefix, channel, "motor=1.0", "broken=1.0")
    found = await verify_change(VerifyChange(str(prefix), first.revision.number), silent)
    assert [one.subject for one in found.broken] == ["broken"]
    assert found.before == ()
    with pytest.raises(ProblemError) as refused:
        await verify_change(VerifyChange(str(prefix), 7), silent)
    assert refused.value.problem.code == "verify-not-current"


async def test_the_users_own_check_decides_as_well(prefix: Path, channel: ServedChannel) -> None:
    await make(prefix, channel, "motor=1.0")
    command = 'python -c "import motor; motor.value"'
    set_check_command(SetCheckCommand(str(prefix), command))
    update = await change(prefix, channel, "motor=2.0")
    applied = await apply(ApplyPlan(update, try_before=True), silent)
    found = await verify_change(VerifyChange(str(prefix), applied.revision.number), silent)
    assert [(one.kind, one.subject) for one in found.broken] == [(TrialKind.COMMAND, command)]
    assert "AttributeError" in found.broken[0].detail


def _running_in(prefix: Path) -> list[str]:
    import psutil

    found = []
    for child in psutil.Process().children(recursive=True):
        try:
            if child.status() != psutil.STATUS_ZOMBIE and str(prefix) in " ".join(child.cmdline()):
                found.append(child.name())
        except psutil.Error:
            continue
    return found
