"""Cancelled or killed while pip packages are brought back: all of the change, or nothing of it."""

from __future__ import annotations

import asyncio
import itertools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.engine.environments.observation import observe
from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.pip import adding, installing
from core.engine.reporting import silent
from core.engine.transactions import aside, commit, journal
from core.engine.transactions.children import ChildResult
from core.engine.transactions.recovery import recover
from core.engine.transactions.runner import apply
from core.model.activity import Outcome
from core.model.calls import ApplyPlan, Recover
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.request import CreateRequest
from tests.crash.kill_at_random import leftovers, state
from tests.support.assertions import verify_prefix
from tests.support.channels import ServedChannel
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import make
from tests.support.pip_terminal import (
    command_file,
    pip_install,
    pip_uninstall,
    pip_versions,
    restore_of,
)
from tests.support.planning import change, plan


class Killed(BaseException):
    """Stands for the end of the process: nobody cleans up."""


@pytest.fixture
async def back(home: Path, channel: ServedChannel, pip_index: PipIndex) -> Plan:
    """A way back over a conda update and four changes of pip's, one of them over conda."""
    prefix = home / "envs" / "thesis"
    await make(await plan(CreateRequest(str(prefix), ("python", "pyhello=1.0", "solo=1.0"),
                                        (channel.url,))))  # fmt: skip
    pip_index.add(
        wheel("deep"),
        wheel("voice", commands={"talk": "voice:version"}),
        wheel("voice", "2.0", commands={"shout": "voice:version"}),
        wheel("pyhello", "3.0"),
        wheel("late", files={"late/data/1": "1", "late/__init__.py": ""}),
    )
    pip_install(prefix, "deep", "voice==1.0")
    (prefix / "lib" / "an-empty-folder").mkdir(exist_ok=True)
    request = restore_of(prefix)
    await make(await plan(change(prefix, channel, update=("solo",))))
    pip_install(prefix, "voice==2.0", "pyhello==3.0", "late")
    pip_uninstall(prefix, "deep")
    content = read_prefix(prefix)
    # A change begins by keeping the state it finds; that is no part of what is looked at here.
    observe(prefix, content, read_pip_packages(prefix, content.installed))
    return await plan(request)


def is_after(prefix: Path) -> None:
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "1.0"}
    assert not command_file(prefix, "shout").exists()
    verify_prefix(prefix)


def at_call(number: int, function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, until it is called for the `number`th time."""
    calls = itertools.count(1)

    def instead(*arguments: Any, **named: Any) -> Any:
        if next(calls) == number:
            raise Killed
        return function(*arguments, **named)

    return instead


MOMENTS = {
    "moving aside": (aside, "move", 3),
    "all aside": (commit, "link_packages", 1),
    "laid out": (adding, "note_placed", 1),
    "about to place": (adding, "move", 1),
    "placing": (adding, "move", 4),
    "placed": (commit, "write_requested_specs", 1),
    "verifying": (commit, "verify_part", 1),
    "recording": (commit, "record_change", 1),
}


FORWARD = ("moving aside", "laid out", "placing", "recording")
CASES = [*((moment, True) for moment in MOMENTS), *((moment, False) for moment in FORWARD)]


@pytest.mark.parametrize(("moment", "undo"), CASES)
async def test_killed_at_any_step_it_is_the_state_before_or_after(
    back: Plan, monkeypatch: pytest.MonkeyPatch, moment: str, undo: bool
) -> None:
    prefix = Path(back.prefix)
    before = state(prefix)
    module, name, number = MOMENTS[moment]
    with monkeypatch.context() as patch:
        patch.setattr(module, name, at_call(number, getattr(module, name)))
        with pytest.raises(Killed):
            await apply(ApplyPlan(back), silent)
    recovered = await recover(Recover((str(prefix),), undo=undo), silent)
    assert recovered.problems == ()
    if undo:
        assert state(prefix) == before
    else:
        assert recovered.operations[0].outcome is Outcome.RECOVERED
        is_after(prefix)
    assert leftovers(prefix) == []
    assert journal.open_transactions() == ()


async def test_a_kill_while_going_back_is_gone_back_from_again(
    back: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = Path(back.prefix)
    before = state(prefix)
    with monkeypatch.context() as patch:
        patch.setattr(commit, "record_change", at_call(1, commit.record_change))
        with pytest.raises(Killed):
            await apply(ApplyPlan(back), silent)
    for name in ("remove", "move"):
        with monkeypatch.context() as patch:
            patch.setattr(aside, name, at_call(5, getattr(aside, name)))
            with pytest.raises(Killed):
                await recover(Recover((str(prefix),), undo=True), silent)
    recovered = await recover(Recover((str(prefix),)), silent)
    assert recovered.operations[0].outcome is Outcome.CANCELLED
    assert state(prefix) == before


async def test_cancelled_before_the_commit_nothing_has_changed(
    back: Plan, pip_index: PipIndex
) -> None:
    prefix = Path(back.prefix)
    before = state(prefix)
    pip_index.rate = 20
    task = asyncio.ensure_future(apply(ApplyPlan(back), silent))
    while not any(path.endswith(".whl") for path in pip_index.asked):
        await asyncio.sleep(0.02)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert state(prefix) == before
    assert leftovers(prefix) == []


async def test_a_failing_installer_leaves_everything_as_it_was(
    back: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = Path(back.prefix)
    before = state(prefix)
    monkeypatch.setattr(installing, "run_uv", lambda *_, **__: ChildResult(2, "error: no"))
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(back), silent)
    assert caught.value.problem.code == "pip-install-failed"
    assert caught.value.problem.unchanged
    assert state(prefix) == before


async def test_a_file_that_pip_damaged_on_the_way_is_noticed(
    back: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = Path(back.prefix)
    before = state(prefix)
    real = adding.move

    def damaging(source: Path, target: Path) -> None:
        real(source, target)
        if target.parent.name == "voice":
            os.truncate(target, 3)

    monkeypatch.setattr(adding, "move", damaging)
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(back), silent)
    assert caught.value.problem.code == "pip-file-damaged"
    assert state(prefix) == before
