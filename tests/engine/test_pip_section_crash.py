"""Cancelled or killed around pip: the environment is there whole, or not at all."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from core.engine.pip import installing
from core.engine.reporting import silent
from core.engine.transactions import commit, journal
from core.engine.transactions.children import ChildResult
from core.engine.transactions.journal import OpenTransaction, Stage
from core.engine.transactions.leftovers import staging_root
from core.engine.transactions.recovery import recover
from core.engine.transactions.runner import apply
from core.model.activity import Outcome
from core.model.calls import ApplyPlan, Recover
from core.model.pip import PipWish
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.request import CreateRequest
from tests.crash.kill_at_random import finish, kill, leftovers, start, state
from tests.crash.victim import Job
from tests.support.assertions import verify_prefix
from tests.support.channels import ServedChannel
from tests.support.pip_index import PipIndex, sdist, wheel
from tests.support.pip_section import run
from tests.support.planning import plan

FILES = 4000


class Killed(BaseException):
    """Stands for the end of the process: nobody cleans up."""


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def planned(prefix: Path, channel: ServedChannel, *wishes: PipWish) -> Plan:
    return await plan(CreateRequest(str(prefix), ("python",), (channel.url,), pip=wishes))


def many(name: str) -> tuple[str, bytes]:
    """A wheel that takes a moment to install."""
    module = f"{name}/__init__.py"
    files: dict[str, str | bytes] = {f"{name}/data/{n // 200}/{n}": f"{n}\n" for n in range(FILES)}
    return wheel(name, files={module: "version = '1.0'\n", **files})


def wait_until(true: Callable[[], bool], seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.005)


def uv_begun(prefix: Path) -> bool:
    return any(staging_root(prefix).glob("*/.pip/wheels.txt"))


def nobody_left(prefix: Path, home: Path) -> bool:
    """No uv and no build of ours."""
    for process in psutil.process_iter():
        try:
            words = process.cmdline()
        except psutil.Error:
            continue
        if process.pid != os.getpid() and any(str(home) in word for word in words):
            return False
    return not prefix.exists()


async def test_a_cancelled_download_leaves_nothing(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path
) -> None:
    pip_index.add(wheel("big", files={"big/data": os.urandom(3_000_000)}))
    made = await planned(prefix, channel, PipWish("big"))
    pip_index.rate = 100_000
    task = asyncio.ensure_future(apply(ApplyPlan(made), silent))
    await asyncio.to_thread(
        wait_until, lambda: any(path.endswith(".whl") for path in pip_index.asked)
    )
    began = time.monotonic()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - began < 5
    assert not prefix.exists()
    assert leftovers(prefix) == []
    assert journal.open_transactions() == ()


@pytest.mark.parametrize("delay", [0.0, 0.15])
@pytest.mark.parametrize("undo", [True, False], ids=["cancel", "kill"])
async def test_a_change_killed_while_uv_installs_is_settled(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, home: Path, undo: bool, delay: float
) -> None:
    pip_index.add(many("many"), wheel("voice"))
    made = await planned(prefix, channel, PipWish("many"), PipWish("voice"))
    process = start(Job(apply=ApplyPlan(made)), home)
    wait_until(lambda: uv_begun(prefix))
    time.sleep(delay)
    kill(process)
    (transaction,) = journal.open_transactions()
    assert journal.stage_of(transaction) is Stage.LINKING
    pip_index.stop()  # the wheels are here
    recovered = await recover(Recover((str(prefix),), undo=undo), silent)
    assert recovered.problems == ()
    if undo:
        assert nobody_left(prefix, home)
    else:
        assert recovered.operations[0].outcome is Outcome.RECOVERED
        assert run(prefix, "import many, voice; print(many.version)") == "1.0"
        assert len(list(prefix.rglob("many/data/*/*"))) == FILES
        verify_prefix(prefix)
    assert leftovers(prefix) == []


@pytest.mark.linux("the engine alone is killed, by a signal")
@pytest.mark.parametrize("undo", [True, False], ids=["cancel", "kill"])
async def test_a_build_that_survives_the_engine_keeps_others_out_until_it_ends(
    channel: ServedChannel,
    pip_index: PipIndex,
    prefix: Path,
    home: Path,
    tmp_path: Path,
    undo: bool,
) -> None:
    trace = tmp_path / "trace"
    pip_index.add(sdist("slow", touches=trace, seconds=2.5))
    made = await planned(prefix, channel, PipWish("slow", builds=True))
    process = start(Job(apply=ApplyPlan(made)), home)
    wait_until(trace.exists)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert process.stdout
    process.stdout.close()
    began = time.monotonic()
    recovered = await recover(Recover((str(prefix),), undo=undo), silent)
    assert recovered.problems == ()
    assert time.monotonic() - began > 1.0
    if undo:
        assert nobody_left(prefix, home)
    else:
        assert run(prefix, "import slow; print(slow.version)") == "1.0"
        verify_prefix(prefix)


async def test_cancel_while_sources_are_built_ends_the_build(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, home: Path, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    pip_index.add(sdist("slow", touches=trace, seconds=60))
    made = await planned(prefix, channel, PipWish("slow", builds=True))
    process = start(Job(apply=ApplyPlan(made)), home)
    wait_until(trace.exists)
    kill(process)
    process = start(Job(recover=Recover((str(prefix),), undo=True)), home)
    assert finish(process) == []
    assert nobody_left(prefix, home)
    assert leftovers(prefix) == []


async def test_recovery_goes_forward_when_staging_was_cleared_away(
    channel: ServedChannel,
    pip_index: PipIndex,
    prefix: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pip_index.add(wheel("voice", commands={"talk": "voice:version"}))
    made = await planned(prefix, channel, PipWish("voice"))

    def stop(_: OpenTransaction) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(commit, "record_change", stop)
        with pytest.raises(Killed):
            await apply(ApplyPlan(made), silent)
    (transaction,) = journal.open_transactions()
    for file in Path(transaction.staging_folder).rglob("*.whl"):
        file.unlink()
    (prefix / "lib-of-nobody").write_text("left by uv", encoding="utf-8")
    recovered = await recover(Recover(), silent)
    assert recovered.operations[0].outcome is Outcome.RECOVERED
    assert run(prefix, "import voice; print(voice.version)") == "1.0"
    assert not (prefix / "lib-of-nobody").exists()
    verify_prefix(prefix)


async def test_a_failing_installer_takes_the_environment_back(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pip_index.add(wheel("voice"))
    made = await planned(prefix, channel, PipWish("voice"))
    before = state(prefix)

    def broken(*_: object, **__: object) -> ChildResult:
        return ChildResult(2, "error: no")

    monkeypatch.setattr(installing, "run_uv", broken)
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(made), silent)
    assert caught.value.problem.code == "pip-install-failed"
    assert caught.value.problem.unchanged
    assert state(prefix) == before == {}
    assert journal.open_transactions() == ()


async def test_a_full_disk_is_called_that(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pip_index.add(wheel("voice"))
    made = await planned(prefix, channel, PipWish("voice"))
    said = "error: Failed to install: voice\n  cause: No space left on device (os error 28)"
    monkeypatch.setattr(installing, "run_uv", lambda *_, **__: ChildResult(2, said))
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(made), silent)
    assert caught.value.problem.code == "disk-full"
    assert not prefix.exists()


async def test_a_package_that_did_not_come_is_noticed(
    channel: ServedChannel, pip_index: PipIndex, prefix: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pip_index.add(wheel("voice"))
    made = await planned(prefix, channel, PipWish("voice"))
    monkeypatch.setattr(installing, "_install_wheels", lambda *_: None)
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(made), silent)
    assert caught.value.problem.code == "pip-not-installed"
    assert not prefix.exists()
