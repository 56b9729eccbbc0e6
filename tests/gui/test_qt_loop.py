"""The loop the window's tests run on."""

from __future__ import annotations

import asyncio

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
