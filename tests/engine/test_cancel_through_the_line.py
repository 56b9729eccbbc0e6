"""Client, real engine and real transactions together: plan, apply, cancel, crash."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest
import pytest_asyncio

from core.client import Cancelled, EngineClient
from core.engine.practice.packages import script
from core.engine.transactions import journal
from core.model.activity import Outcome
from core.model.calls import (
    ApplyPlan,
    ListActivity,
    ListNames,
    MakePlan,
    ReadEnvironment,
    Role,
)
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.progress import Event, Phase, PhaseStarted
from core.model.request import ChangeRequest, CreateRequest
from tests.support.channels import ChannelFactory, ServedChannel, package

# Wine takes ten times as long for each file, and seconds to start an engine.
MANY = 4_000 if sys.platform != "win32" else 1_000
PATIENCE = 20.0 if sys.platform != "win32" else 60.0


@pytest_asyncio.fixture
async def client(home: Path) -> AsyncIterator[EngineClient]:
    made = EngineClient()
    yield made
    await made.aclose()


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def planned(client: EngineClient, prefix: Path, served: ServedChannel, *specs: str) -> Plan:
    request: CreateRequest | ChangeRequest
    if prefix.exists():
        request = ChangeRequest(prefix=str(prefix), install=specs, channels=(served.url,))
    else:
        request = CreateRequest(prefix=str(prefix), specs=specs, channels=(served.url,))
    plan = await client.call(MakePlan(request=request))
    assert isinstance(plan, Plan)
    return plan


async def until(condition: object, seconds: float = PATIENCE) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        await asyncio.sleep(0.01)


async def test_a_plan_made_over_the_line_is_applied_over_the_line(
    client: EngineClient, prefix: Path, channel: ServedChannel
) -> None:
    plan = await planned(client, prefix, channel, "app")
    events: list[Event] = []
    applied = await client.start(ApplyPlan(plan=plan), events.append).result()
    assert applied.operation.outcome is Outcome.DONE
    detail = await client.call(ReadEnvironment(prefix=str(prefix)))
    assert {one.record.sha256 for one in detail.packages} == {one.sha256 for one in plan.after}
    phases = [event.phase for event in events if isinstance(event, PhaseStarted)]
    assert phases.index(Phase.DOWNLOAD) < phases.index(Phase.LINK) < phases.index(Phase.RECORD)


async def test_cancel_during_a_slow_download_is_over_long_before_it_would_be(
    client: EngineClient, prefix: Path, channel_factory: ChannelFactory
) -> None:
    big = package("big", files={"share/big": os.urandom(1_000_000)})
    served = channel_factory("slow", [big], rate=50_000)
    plan = await planned(client, prefix, served, "big")
    events: list[Event] = []
    running = client.start(ApplyPlan(plan=plan), events.append)
    await until(lambda: any(getattr(event, "phase", "") == Phase.DOWNLOAD for event in events))
    begun = time.monotonic()
    assert await running.cancel()
    # The download takes twenty; how fast a cancel is on a quiet machine is for benchmarks to say.
    assert time.monotonic() - begun < 10
    with pytest.raises(Cancelled):
        await running.result()
    assert not prefix.exists()
    assert journal.open_transactions() == ()


async def test_a_plan_begins_at_once_after_one_that_waited_for_a_silent_server(
    client: EngineClient, prefix: Path, channel: ServedChannel, fault_channel: ServedChannel
) -> None:
    silent = fault_channel.server
    silent.fail("*", silent=True)
    # A reader and a solver both wait for the same channel data, and only one of them is killed.
    reading = client.start(ListNames(channels=(fault_channel.url,)))
    request = CreateRequest(str(prefix), ("solo",), (fault_channel.url,))
    solving = client.start(MakePlan(request=request))
    await until(lambda: len(silent.held) >= 2)
    assert await solving.cancel()
    begun = time.monotonic()
    assert (await planned(client, prefix, channel, "solo")).changes
    elsewhere = time.monotonic() - begun
    silent.heal()
    begun = time.monotonic()
    assert (await planned(client, prefix, fault_channel, "solo")).changes
    assert max(elsewhere, time.monotonic() - begun) < 5
    assert "solo" in (await reading.result()).names


async def test_cancel_in_the_middle_of_linking_gives_the_before_back(
    client: EngineClient, prefix: Path, channel_factory: ChannelFactory
) -> None:
    files = {f"share/{n % 50}/{n}": f"{n}" for n in range(MANY)}
    served = channel_factory(
        "many", [package("small"), package("many", files=files), package("last")]
    )
    await client.call(ApplyPlan(plan=await planned(client, prefix, served, "small")))
    before = sorted(path.relative_to(prefix) for path in prefix.rglob("*"))
    running = client.start(ApplyPlan(plan=await planned(client, prefix, served, "many", "last")))
    await until(lambda: running.committed)
    assert await running.cancel()
    with pytest.raises(Cancelled) as caught:
        await running.result()
    assert caught.value.recovered is not None
    assert not caught.value.recovered.problems
    assert sorted(path.relative_to(prefix) for path in prefix.rglob("*")) == before
    newest = (await client.call(ListActivity()))[0]
    assert newest.outcome is Outcome.CANCELLED


async def test_cancel_ends_a_script_and_what_it_started(
    client: EngineClient, prefix: Path, channel_factory: ChannelFactory
) -> None:
    body = "(sleep 60 & echo $! > $PREFIX/sleeper; wait)\n"
    python = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    windows = f'@"{sys.executable}" -c "{python}" > "%PREFIX%\\sleeper"\n'
    files = {"share/x": b"x", **script("slow", "post-link", body, windows)}
    served = channel_factory("scripts", [package("slow", files=files)])
    with pytest.raises(ProblemError):  # only now the script is known, and asked about
        await client.call(ApplyPlan(plan=await planned(client, prefix, served, "slow")))
    plan = await planned(client, prefix, served, "slow")
    running = client.start(ApplyPlan(plan=plan, allow_scripts=True))
    await until(lambda: (prefix / "sleeper").exists() and (prefix / "sleeper").read_text())
    sleeper = int((prefix / "sleeper").read_text(encoding="ascii"))
    assert await running.cancel()
    assert not psutil.pid_exists(sleeper) or (
        psutil.Process(sleeper).status() == psutil.STATUS_ZOMBIE
    )
    assert not prefix.exists()


async def test_a_killed_engine_is_completed_and_said(
    client: EngineClient, prefix: Path, channel_factory: ChannelFactory
) -> None:
    files = {f"share/{n % 50}/{n}": f"{n}" for n in range(MANY)}
    served = channel_factory("many", [package("many", files=files)])
    running = client.start(ApplyPlan(plan=await planned(client, prefix, served, "many")))
    await until(lambda: running.committed)
    engines = [child for child in psutil.Process().children() if _is_transaction(child)]
    assert len(engines) == 1
    engines[0].kill()
    with pytest.raises(ProblemError) as caught:
        await running.result()
    assert caught.value.problem.code == "engine-died-finished"
    assert not caught.value.problem.unchanged
    assert len(list((prefix / "share").rglob("*"))) == MANY + 50
    assert journal.open_transactions() == ()


def _is_transaction(process: psutil.Process) -> bool:
    try:
        return process.cmdline()[-1] == Role.TRANSACTION.value
    except (psutil.Error, OSError, IndexError):
        return False
