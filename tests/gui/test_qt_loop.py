"""The loop the window's tests run on."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.qt_loop import LoopBetweenRuns


def test_a_step_between_two_runs_finds_its_loop(qapp: QApplication) -> None:
    loop = LoopBetweenRuns(qapp)
    found: list[asyncio.AbstractEventLoop] = []
    loop.run_until_complete(asyncio.sleep(0))
    loop.call_soon(lambda: found.append(asyncio.get_running_loop()))
    qapp.processEvents()
    loop.close()
    assert found == [loop]


def test_a_run_that_never_ends_is_ended_and_says_where_it_stands(qapp: QApplication) -> None:
    async def waits_in_vain() -> None:
        await asyncio.Event().wait()

    loop = LoopBetweenRuns(qapp)
    loop.patience = 0.05
    with pytest.raises(AssertionError, match="waits_in_vain"):
        loop.run_until_complete(waits_in_vain())
    loop.close()


def test_a_step_that_comes_due_inside_another_tasks_step_is_not_lost(qapp: QApplication) -> None:
    steps: list[str] = []

    async def works_events_off() -> None:
        await asyncio.sleep(0)
        steps.append("begins")
        qapp.processEvents()
        steps.append("ends")

    async def comes_due_meanwhile() -> None:
        await asyncio.sleep(0)
        steps.append("goes on")

    async def both() -> None:
        await asyncio.gather(works_events_off(), comes_due_meanwhile())

    loop = LoopBetweenRuns(qapp)
    loop.patience = 5
    loop.run_until_complete(both())
    loop.close()
    assert steps == ["begins", "ends", "goes on"]
