"""Ctrl+C and the system's signals end the program as its close button does."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtWidgets import QApplication

from core import paths
from core.engine.practice.demo import Practice
from core.model.calls import ApplyPlan, MakePlan
from core.model.request import ChangeRequest
from gui.app import App
from gui.arguments import Arguments
from gui.interrupts import Interrupts
from gui.widgets.confirm import ConfirmSheet
from tests.support.assertions import snapshot

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def signals_as_in_a_terminal() -> Iterator[None]:
    """Whoever runs the tests in the background has them ignore signals, and their children too."""
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.getsignal(getattr(signal, name)) for name in names}
    for name in names:
        usual = signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL
        signal.signal(getattr(signal, name), usual)
    yield
    for name in names:
        signal.signal(getattr(signal, name), before[name])


async def until(holds: Callable[[], bool], seconds: float = 30.0) -> None:
    """Wait for something that has no signal."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.02)


@pytest.mark.usefixtures("qapp")
async def test_signals_arrive_in_the_event_loop_and_get_their_handlers_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    heard: list[str] = []
    interrupts = Interrupts()
    interrupts.asked.connect(lambda: heard.append("asked"))
    interrupts.ordered.connect(lambda: heard.append("ordered"))
    order = signal.SIGBREAK if sys.platform == "win32" else signal.SIGTERM
    try:
        for number in (signal.SIGINT, order):
            signal.raise_signal(number)
            assert len(heard) < 2, "not from within whatever was being executed"
            await until(lambda: bool(heard))
        await until(lambda: len(heard) == 2)
    finally:
        interrupts.close()
    assert heard == ["asked", "ordered"]
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.linux("Windows has no SIGHUP")
@pytest.mark.usefixtures("qapp")
async def test_a_signal_we_were_started_to_ignore_stays_ignored() -> None:
    """As `nohup` does with the signal of a closing terminal."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    interrupts = Interrupts()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    interrupts.close()
    signal.signal(signal.SIGHUP, before)


@pytest.mark.linux("sends signals to a group of processes")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_the_started_program_ends_properly(home: Path, name: str) -> None:
    command = [sys.executable, "-m", "gui", "--language", "en", "--home", str(home)]
    program = subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        listed = paths.cache_dir() / "environment-list.json"
        deadline = time.monotonic() + 60
        while not listed.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        remembered = paths.config_dir() / "window.ini"
        assert not remembered.exists(), "written at the end"
        # To the whole group, as the terminal does.
        os.killpg(program.pid, getattr(signal, name))
        said, _ = program.communicate(timeout=30)
    finally:
        program.kill()
    assert program.returncode == 0
    assert said == ""
    assert remembered.exists()


@pytest_asyncio.fixture
async def running(
    practice: Practice, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[App]:
    """The program over practice mode, changing an environment slowly."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    app = App(qapp, Arguments(language="en", theme="light"))
    app.preferences.update(welcomed=True)
    ended = asyncio.ensure_future(app.run())
    await until(lambda: app.store.loaded)
    environment = next(e for e in app.store.environments.environments if e.name == "rnaseq")
    request = ChangeRequest(prefix=environment.prefix, install=("opencv", "xgboost"))
    plan = await app.client.call(MakePlan(request=request))
    practice.server.rate = 200_000
    job = app.runner.start(plan.title, ApplyPlan(plan=plan), lane=environment.prefix)
    await until(lambda: job.fraction is not None)
    before = snapshot(Path(environment.prefix))
    yield app
    assert await asyncio.wait_for(ended, 30) == 0
    assert job.is_over
    assert snapshot(Path(environment.prefix)) == before
    app.window.deleteLater()
    app.deleteLater()


async def test_ctrl_c_during_a_change_asks_and_a_second_one_ends(running: App) -> None:
    signal.raise_signal(signal.SIGINT)
    await until(lambda: isinstance(running.window.sheets.current, ConfirmSheet))
    assert running.window.isVisible()
    assert running.runner.visible()
    signal.raise_signal(signal.SIGINT)
    await until(lambda: not running.window.isVisible())


@pytest.mark.linux("Windows cannot send SIGTERM")
async def test_an_order_to_end_does_not_wait_for_an_answer(running: App) -> None:
    signal.raise_signal(signal.SIGTERM)
    await until(lambda: not running.window.isVisible())
