"""Questions about updates in the background: one at a time, and never in the user's way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.client import EngineClient, queries
from core.model.calls import MakePlan, Role
from core.model.request import CreateRequest
from gui.jobs.job import State
from gui.jobs.runner import JobRunner
from gui.state.explaining import Explaining
from gui.state.store import Store
from gui.state.updates import UpdateReports
from tests.support.scripted_engine import COMMAND


@dataclass
class World:
    """Everything in place, with a solver that answers when it is told to."""

    client: EngineClient
    runner: JobRunner
    reports: UpdateReports
    explaining: Explaining
    notes: Path

    @property
    def prefix(self) -> str:
        """Also the file in which the solver notes what it is asked."""
        return str(self.notes)

    def asked(self) -> list[str]:
        """Names the solver was asked about, in order."""
        return self.notes.read_text(encoding="utf-8").split() if self.notes.exists() else []

    def answer(self, name: str) -> None:
        """Let the solver answer what waits."""
        Path(f"{self.prefix}.{name}").touch()


async def _until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not true():
            await asyncio.sleep(0.01)


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    """A store nobody started, so that nothing else is asked."""
    monkeypatch.delenv("PYTHONPATH", raising=False)
    client = EngineClient(COMMAND)
    runner = JobRunner(client)
    store = Store(client)
    reports = UpdateReports(client, runner, store, store)
    explaining = Explaining(client, runner, reports, store)
    yield World(client, runner, reports, explaining, tmp_path / "notes")
    await explaining.end()
    await reports.stop()
    await store.stop()
    await client.aclose()
    await runner.settle()


def _known(world: World) -> set[str]:
    return {name for _, name in world.reports.explanations}


async def test_one_update_after_another_is_asked_about_in_the_order_wanted(world: World) -> None:
    world.explaining.want(world.prefix, ["wait-first", "second", "third"])
    await _until(lambda: world.asked() == ["wait-first"])
    assert world.explaining.name == "wait-first"
    assert world.explaining.awaits(world.prefix, "third")
    world.answer("wait-first")
    await _until(lambda: _known(world) == {"wait-first", "second", "third"})
    assert world.asked() == ["wait-first", "second", "third"]
    assert not world.explaining.awaits(world.prefix, "third")


async def test_what_is_known_is_not_asked_again(world: World) -> None:
    world.explaining.want(world.prefix, ["a", "b"])
    await _until(lambda: _known(world) == {"a", "b"})
    world.explaining.want(world.prefix, ["b", "a", "c"])
    await _until(lambda: "c" in _known(world))
    assert world.asked() == ["a", "b", "c"]


async def test_an_update_that_can_not_be_explained_does_not_stop_the_others(world: World) -> None:
    world.explaining.want(world.prefix, ["refuse", "b"])
    await _until(lambda: _known(world) == {"refuse", "b"})
    assert world.reports.explanations[world.prefix, "refuse"] is None


async def test_a_plan_is_answered_while_a_question_is_under_way_and_holds_up_the_next_one(
    world: World,
) -> None:
    world.explaining.want(world.prefix, ["wait-a", "b"])
    await _until(lambda: world.asked() == ["wait-a"])
    gate = f"{world.prefix}.plan"
    quick = world.runner.start("Plan", MakePlan(request=CreateRequest(prefix="/quick")))
    await quick.wait()
    assert quick.state is State.DONE
    assert world.explaining.name == "wait-a", "the plan came first"
    slow = world.runner.start("Plan", MakePlan(request=CreateRequest(prefix=f"wait:{gate}")))
    await _until(lambda: slow.state is State.RUNNING)
    world.answer("wait-a")
    await _until(lambda: "wait-a" in _known(world))
    await asyncio.sleep(0.1)
    assert world.asked() == ["wait-a"], "nothing is asked while the user waits for a plan"
    Path(gate).touch()
    await slow.wait()
    await _until(lambda: "b" in _known(world))


async def test_another_environment_takes_the_place_of_the_questions_about_the_first(
    world: World, tmp_path: Path
) -> None:
    world.explaining.want(world.prefix, ["wait-a", "b"])
    await _until(lambda: world.asked() == ["wait-a"])
    other = str(tmp_path / "other")
    world.explaining.want(other, ["c"])
    await _until(lambda: (other, "c") in world.reports.explanations)
    world.answer("wait-a")
    await asyncio.sleep(0.1)
    assert world.asked() == ["wait-a"]
    assert _known(world) == {"c"}, "an answer nobody wants any more is dropped"


async def test_giving_up_a_long_question_ends_its_solver_but_never_that_of_a_plan(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "LONG_SOLVE", 0.0)
    world.explaining.want(world.prefix, ["wait-a"])
    await _until(lambda: world.asked() == ["wait-a"])
    gate = f"{world.prefix}.plan"
    plan = world.runner.start("Plan", MakePlan(request=CreateRequest(prefix=f"wait:{gate}")))
    await _until(lambda: any(not one.done for one in world.client.running if one.call is plan.call))
    solver = world.client.pid(Role.SOLVER)
    await asyncio.sleep(0.05)
    world.explaining.stop()
    await asyncio.sleep(0.1)
    assert world.client.pid(Role.SOLVER) == solver
    Path(gate).touch()
    await plan.wait()
    assert world.client.pid(Role.SOLVER) == solver
    world.explaining.want(world.prefix, ["wait-b"])
    await _until(lambda: "wait-b" in world.asked())
    world.explaining.stop()
    await _until(lambda: world.client.pid(Role.SOLVER) not in (None, solver))


async def test_a_page_that_goes_does_not_stop_what_its_successor_asks(world: World) -> None:
    world.explaining.want(world.prefix, ["wait-a", "b"], asker=1)
    world.explaining.want(world.prefix, ["wait-a", "b"], asker=2)
    world.explaining.stop(1)
    world.answer("wait-a")
    await _until(lambda: _known(world) == {"wait-a", "b"})


async def test_a_solver_that_only_fails_is_not_asked_for_ever(world: World) -> None:
    names = [f"refuse-{number}" for number in range(20)]
    world.explaining.want(world.prefix, names)
    await _until(lambda: world.explaining.idle)
    assert world.asked() == names[:3]
