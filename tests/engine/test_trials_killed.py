"""A trial that is killed midway: the original is as it was, and the rest can be cleared away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from core.client import Cancelled, EngineClient
from core.engine.environments.registry import registered_prefixes
from core.engine.reporting import silent
from core.engine.transactions import journal
from core.engine.transactions.recovery import recover
from core.engine.transactions.runner import apply
from core.engine.trials.places import at_work, discard_trial, list_trials
from core.model.calls import ApplyPlan, DiscardTrial, ListTrials, Recover, TryPlan
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.progress import Event, Phase, PhaseStarted
from core.model.request import ChangeRequest, CreateRequest
from core.model.trial import Trial
from tests.support.channels import (
    ChannelFactory,
    ServedChannel,
    base_packages,
    many_files_package,
)
from tests.support.planning import plan
from tests.support.trials import everything
from tests.support.trying import HANGING, module


@pytest.fixture
def channel(channel_factory: ChannelFactory) -> ServedChannel:
    return channel_factory(
        "slow",
        [
            *base_packages(),
            many_files_package("many", "1.0", count=200),
            many_files_package("many", "1.1", count=200),
            module("slow", "1.0", "value = 1\n"),
            module("slow", "1.1", HANGING),
        ],
    )


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


@pytest_asyncio.fixture
async def client(home: Path) -> AsyncIterator[EngineClient]:
    made = EngineClient()
    yield made
    await made.aclose()


async def update(prefix: Path, channel: ServedChannel) -> Plan:
    specs = ("python", "many=1.0", "slow=1.0")
    made = await plan(CreateRequest(str(prefix), specs, (channel.url,)))
    await apply(ApplyPlan(made), silent)
    wanted = ChangeRequest(str(prefix), install=("many=1.1", "slow=1.1"), channels=(channel.url,))
    return await plan(wanted)


@pytest.mark.parametrize(("phase", "nth"), [(Phase.COPY, 1), (Phase.LINK, 1), (Phase.TRY, 2)])
async def test_a_cancelled_trial_touches_nothing_and_is_cleared_away(
    prefix: Path, channel: ServedChannel, client: EngineClient, phase: Phase, nth: int
) -> None:
    planned = await update(prefix, channel)
    before, listed = everything(prefix), registered_prefixes()
    reached = asyncio.Event()
    seen: list[Phase] = []

    def watch(event: Event) -> None:
        if isinstance(event, PhaseStarted):
            seen.append(event.phase)
            if seen.count(phase) == nth:
                reached.set()

    running = client.start(TryPlan(plan=planned), watch)
    await asyncio.wait_for(reached.wait(), 120)
    assert await running.cancel()
    with pytest.raises(Cancelled):
        await running.result()
    assert everything(prefix) == before
    assert registered_prefixes() == listed
    (left,) = await client.call(ListTrials())
    assert isinstance(left, Trial)
    assert left.verification is None
    recovered = await recover(Recover(), silent)
    assert recovered.operations == ()
    assert everything(prefix) == before
    await client.call(DiscardTrial(token=left.token))
    assert not Path(left.prefix).parent.exists()
    assert list_trials() == ()
    assert journal.open_transactions() == ()
    assert everything(prefix) == before


async def test_a_trial_under_way_is_neither_listed_nor_discarded(
    prefix: Path, channel: ServedChannel, client: EngineClient
) -> None:
    planned = await update(prefix, channel)
    copying = asyncio.Event()

    def watch(event: Event) -> None:
        if isinstance(event, PhaseStarted) and event.phase is Phase.TRY:
            copying.set()

    running = client.start(TryPlan(plan=planned), watch)
    await asyncio.wait_for(copying.wait(), 120)
    assert list_trials() == ()
    await running.cancel()
    with pytest.raises(Cancelled):
        await running.result()
    (left,) = list_trials()
    discard_trial(left.token)


async def test_a_copy_another_engine_works_on_stays(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.engine.trials import places

    planned = await update(prefix, channel)
    monkeypatch.setattr(places, "_PATIENCE", 0.1)
    with at_work("abcd1234"):
        places.make_place(planned, "abcd1234")
        with pytest.raises(ProblemError) as refused:
            discard_trial("abcd1234")
        assert refused.value.problem.code == "trial-in-use"
    discard_trial("abcd1234")
