"""Cancel as the window does it: kill the engine with its group, then undo in a fresh one."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core.engine.reporting import silent
from core.engine.transactions import journal
from core.engine.transactions.lock import lock_holder
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, Recover
from tests.crash.kill_at_random import finish, kill, leftovers, start, state, wait_for
from tests.crash.victim import Job
from tests.engine.hand_made_plans import plan_by_hand
from tests.support.channels import ChannelFactory, ServedChannel, package

# Wine takes ten times as long for each.
FILES = 20_000 if sys.platform != "win32" else 2_000
SECOND = 1.0 if sys.platform != "win32" else 4.0


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedChannel]:
    from core.engine.practice.channels import build_channel
    from core.engine.practice.web_server import WebServer

    root = tmp_path_factory.mktemp("many")
    packages = [
        package(
            "many",
            version,
            files={f"share/many/{n % 200}/{version}-{n}": f"{n}\n" for n in range(FILES)},
        )
        for version in ("1.0", "2.0")
    ]
    folder = build_channel(root / "many", packages)
    with WebServer(root) as server:
        yield ServedChannel(folder, server, packages)


def undo(prefix: Path, home: Path) -> float:
    """Recover in a process of its own; seconds it took from its first word."""
    job = Job(recover=Recover(prefixes=(str(prefix),), undo=True))
    process = start(job, home)
    begin = time.monotonic()
    assert finish(process) == []
    return time.monotonic() - begin


async def test_cancel_during_a_slow_download_leaves_nothing(
    prefix: Path, home: Path, channel_factory: ChannelFactory
) -> None:
    served = channel_factory(
        "slow", [package("big", files={"share/big": os.urandom(1_000_000)})], rate=20_000
    )
    plan = await plan_by_hand(prefix, served.url, ["big"])
    process = start(Job(apply=ApplyPlan(plan)), home)
    await asyncio.sleep(0.7)
    assert journal.open_transactions()
    kill(process)
    assert undo(prefix, home) < SECOND
    assert not prefix.exists()
    assert leftovers(prefix) == []
    assert journal.open_transactions() == ()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7])
async def test_cancel_amid_twenty_thousand_files_gives_all_of_them_back(
    prefix: Path, home: Path, many: ServedChannel, share: float
) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, many.url, ["many 1.0"])), silent)
    before = state(prefix)
    plan = await plan_by_hand(prefix, many.url, ["many 2.0"])
    process = start(Job(apply=ApplyPlan(plan)), home)
    assert wait_for(process, "BEGUN")
    await asyncio.sleep(share * 1.5)
    kill(process)
    took = undo(prefix, home)
    assert state(prefix) == before
    assert journal.open_transactions() == ()
    assert took < 20.0


async def test_cancelling_a_new_environment_of_twenty_thousand_files_deletes_it(
    prefix: Path, home: Path, many: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, many.url, ["many 1.0"])
    process = start(Job(apply=ApplyPlan(plan)), home)
    assert wait_for(process, "BEGUN")
    await asyncio.sleep(0.4)
    kill(process)
    undo(prefix, home)
    assert not prefix.exists()
    assert leftovers(prefix) == []


@pytest.mark.linux("Windows ends a script with its engine")
async def test_the_prefix_stays_locked_while_a_script_of_a_killed_engine_lives(
    prefix: Path, home: Path, channel_factory: ChannelFactory
) -> None:
    from core.engine.practice.packages import script

    files = {"share/x": b"x", **script("slow", "post-link", "touch $PREFIX/up; sleep 30\n", "")}
    served = channel_factory("scripts", [package("slow", files=files)])
    plan = await plan_by_hand(prefix, served.url, ["slow"], scripts=["slow"])
    process = start(Job(apply=ApplyPlan(plan, allow_scripts=True)), home)
    deadline = time.monotonic() + 15
    while not (prefix / "up").exists() and time.monotonic() < deadline:
        await asyncio.sleep(0.02)
    children = psutil.Process(process.pid).children(recursive=True)
    assert children
    # The engine alone dies; its script goes on and may still write.
    process.kill()
    process.wait()
    assert lock_holder(prefix) is not None
    kill(process)
    psutil.wait_procs(children, timeout=5)
    assert lock_holder(prefix) is None
    undo(prefix, home)
    assert not prefix.exists()
