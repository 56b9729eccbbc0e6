"""Jobs: one per wish, one at a time in a lane, progress before the end, honest cancelling."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from core.client import Cancelled
from core.model.activity import Operation, Outcome
from core.model.base import Message
from core.model.calls import Call, ClearActivity, MeasureCache, ReadEnvironment, Recovered
from core.model.changes import Changes
from core.model.problem import Problem, ProblemError, fail
from core.model.progress import (
    Advanced,
    CommitBegun,
    CommitSealed,
    Event,
    Phase,
    PhaseFinished,
    PhaseStarted,
)
from gui.jobs import words
from gui.jobs.job import Job, State
from gui.jobs.runner import JobRunner


class ScriptedRunning:
    """A call whose end the test decides."""

    def __init__(self, call: Call, tell: Callable[[Event], None]) -> None:
        self.call, self.tell = call, tell
        self.outcome: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.cancels = 0

    async def result(self) -> Any:
        return await asyncio.shield(self.outcome)

    async def cancel(self) -> bool:
        self.cancels += 1
        return True


class ScriptedClient:
    """Stands at the place where the process line begins; the runner knows no more of it."""

    def __init__(self) -> None:
        self.started: list[ScriptedRunning] = []

    def start(self, call: Call, tell: Callable[[Event], None]) -> ScriptedRunning:
        self.started.append(ScriptedRunning(call, tell))
        return self.started[-1]


@pytest.fixture
async def client() -> ScriptedClient:
    """A client without engines."""
    return ScriptedClient()


@pytest.fixture
async def runner(client: ScriptedClient) -> JobRunner:
    """A runner over it."""
    return JobRunner(client)  # type: ignore[arg-type]


def _read(prefix: str = "/a") -> ReadEnvironment:
    return ReadEnvironment(prefix=prefix)


async def test_the_same_wish_is_started_once(runner: JobRunner, client: ScriptedClient) -> None:
    first = runner.start("Read", _read())
    second = runner.start("Read", _read())
    await asyncio.sleep(0)
    assert first is second
    assert len(client.started) == 1
    client.started[0].outcome.set_result(1)
    assert await first.wait() == 1
    assert runner.start("Read", _read()) is not first
    await asyncio.sleep(0)
    client.started[1].outcome.set_result(2)
    await runner.settle()


async def test_jobs_of_a_lane_follow_each_other_and_say_so(
    runner: JobRunner, client: ScriptedClient
) -> None:
    first = runner.start("Install numpy", _read(), lane="/env")
    second = runner.start("Remove scipy", MeasureCache(), lane="/env")
    other = runner.start("Elsewhere", ClearActivity(), lane="/other")
    await asyncio.sleep(0)
    assert (first.state, second.state, other.state) == (
        State.RUNNING,
        State.QUEUED,
        State.RUNNING,
    )
    assert second.waits_for is first
    assert "Install numpy" in words.step_sentence(second)
    client.started[0].outcome.set_exception(fail("window-failed"))
    for _ in range(5):
        await asyncio.sleep(0)
    assert second.state is State.RUNNING
    for running in client.started[1:]:
        running.outcome.set_result(None)
    await runner.settle()


async def test_a_waiting_job_is_cancelled_at_once(
    runner: JobRunner, client: ScriptedClient
) -> None:
    runner.start("First", _read(), lane="/env")
    second = runner.start("Second", MeasureCache(), lane="/env")
    await asyncio.sleep(0)
    runner.cancel(second)
    with pytest.raises(asyncio.CancelledError):
        await second.wait()
    assert second.state is State.CANCELLED
    assert len(client.started) == 1
    client.started[0].outcome.set_result(None)
    await runner.settle()


async def test_cancelled_is_said_only_when_the_engine_says_so(
    runner: JobRunner, client: ScriptedClient
) -> None:
    job = runner.start("Install", _read(), lane="/env")
    await asyncio.sleep(0)
    client.started[0].tell(CommitBegun())
    runner.cancel(job)
    runner.cancel(job)
    await asyncio.sleep(0.05)
    assert job.state is State.CANCELLING
    assert words.step_sentence(job) == "Undoing…"
    assert client.started[0].cancels == 1
    client.started[0].outcome.set_exception(Cancelled(Recovered()))
    with pytest.raises(asyncio.CancelledError):
        await job.wait()
    assert job.state is State.CANCELLED
    assert not job.completed_instead


async def test_a_job_that_was_completed_instead_says_so(
    runner: JobRunner, client: ScriptedClient
) -> None:
    job = runner.start("Install", _read(), lane="/env")
    await asyncio.sleep(0)
    runner.cancel(job)
    done = Operation(
        id="1",
        title=Message("retry"),
        prefix="/env",
        environment="env",
        started=0,
        finished=1,
        outcome=Outcome.RECOVERED,
    )
    client.started[0].outcome.set_exception(Cancelled(Recovered(operations=(done,))))
    await runner.settle()
    assert job.completed_instead


async def test_a_sealed_job_can_no_longer_be_cancelled(
    runner: JobRunner, client: ScriptedClient
) -> None:
    job = runner.start("Install", _read(), lane="/env")
    await asyncio.sleep(0)
    client.started[0].tell(CommitSealed())
    runner.cancel(job)
    assert job.state is State.RUNNING
    assert client.started[0].cancels == 0
    client.started[0].outcome.set_result(None)
    await runner.settle()


async def test_a_flood_of_progress_is_thinned_and_the_last_of_it_comes_before_the_end(
    runner: JobRunner, client: ScriptedClient
) -> None:
    job = runner.start("Download", _read())
    await asyncio.sleep(0)
    seen: list[int] = []
    ended: list[int] = []

    def look() -> None:
        seen.append(job.progress.done_bytes if job.progress else -1)

    job.changed.connect(look)
    job.ended.connect(lambda: ended.append(len(seen)))
    tell = client.started[0].tell
    tell(PhaseStarted(phase=Phase.DOWNLOAD, total_bytes=20_000))
    for done in range(1, 20_001):
        tell(Advanced(phase=Phase.DOWNLOAD, done_bytes=done, total_bytes=20_000))
    tell(PhaseFinished(phase=Phase.DOWNLOAD))
    client.started[0].outcome.set_result(None)
    await job.wait()
    assert len(seen) < 10
    assert seen[-1] == 20_000
    assert ended == [len(seen)]
    assert job.fraction == 1.0


async def test_a_failure_goes_to_its_listener_or_else_to_everybody(
    runner: JobRunner, client: ScriptedClient
) -> None:
    told: list[Problem] = []
    shown: list[Job] = []
    runner.failed.connect(shown.append)
    mine = runner.start("Mine", _read("/a"), on_failed=told.append)
    quiet = runner.start("Quiet", _read("/b"), quiet=True)
    loud = runner.start("Loud", _read("/c"))
    await asyncio.sleep(0)
    for running in client.started:
        running.outcome.set_exception(fail("window-failed"))
    await runner.settle()
    assert [problem.code for problem in told] == ["window-failed"]
    assert shown == [loud]
    assert mine.state is quiet.state is State.FAILED
    with pytest.raises(ProblemError):
        await mine.wait()


async def test_changes_of_a_result_are_passed_on(runner: JobRunner, client: ScriptedClient) -> None:
    passed: list[Changes] = []
    runner.mutated.connect(passed.append)
    runner.start("Clear", ClearActivity())
    await asyncio.sleep(0)
    client.started[0].outcome.set_result(Changes(activity=True))
    await runner.settle()
    assert passed == [Changes(activity=True)]


def test_every_phase_and_state_has_its_word() -> None:
    assert all(words.phase_word(phase) for phase in Phase)
    assert all(words.state_word(state) for state in State)


@pytest.mark.parametrize("lane", ["", "/a"])
async def test_a_job_cancelled_the_moment_it_was_started_is_over(
    runner: JobRunner, client: ScriptedClient, lane: str
) -> None:
    """A double click: the second meets a task that has not taken its first step."""
    ended: list[State] = []
    job = runner.start("Read", _read(), lane=lane)
    job.ended.connect(lambda: ended.append(job.state))
    runner.cancel(job)
    await asyncio.wait_for(runner.settle(), 5)
    assert (runner.jobs, ended) == ([], [State.CANCELLED])
    assert client.started == []
    again = runner.start("Read", _read(), lane=lane)
    await asyncio.sleep(0)
    assert again.state is State.RUNNING
    client.started[0].outcome.set_result(None)
    await asyncio.wait_for(runner.settle(), 5)
