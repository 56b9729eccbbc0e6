"""Cancel is the user's last word, whoever is killed next."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from core.engine.reporting import silent
from core.engine.transactions import commit, journal, recovery
from core.engine.transactions.journal import Stage
from core.engine.transactions.recovery import recover
from core.engine.transactions.runner import apply
from core.model.activity import Outcome
from core.model.calls import ApplyPlan, Recover
from core.model.plan import Plan
from tests.crash.cancelling_window import KILLED
from tests.engine.hand_made_plans import plan_by_hand
from tests.support.assertions import installed, snapshot
from tests.support.channels import ChannelFactory, ServedChannel, package


class Killed(BaseException):
    """Stands for the end of the process: nobody cleans up."""


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


@pytest.fixture
def many(channel_factory: ChannelFactory) -> ServedChannel:
    files = {f"share/{n % 50}/{n}": f"{n}" for n in range(2_000)}
    return channel_factory(
        "many", [package("small"), package("many", files=files), package("last")]
    )


async def test_what_was_cancelled_is_undone_at_the_next_start_though_the_window_was_killed(
    prefix: Path, many: ServedChannel, tmp_path: Path
) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, many.url, ["small"])), silent)
    before = snapshot(prefix)
    _cancel_and_die(await plan_by_hand(prefix, many.url, ["small", "many"]), tmp_path)
    (left,) = journal.open_transactions()
    assert journal.is_cancelled(left)
    assert journal.stage_of(left) in {Stage.MOVING, Stage.LINKING}
    recovered = await recover(Recover(), silent)
    assert [one.outcome for one in recovered.operations] == [Outcome.CANCELLED]
    assert snapshot(prefix).difference(before) == []
    assert journal.open_transactions() == ()


async def test_a_new_change_begins_by_undoing_what_was_cancelled(
    prefix: Path, many: ServedChannel, tmp_path: Path
) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, many.url, ["small"])), silent)
    other = await plan_by_hand(prefix, many.url, ["small", "last"])
    _cancel_and_die(await plan_by_hand(prefix, many.url, ["small", "many"]), tmp_path)
    await apply(ApplyPlan(other), silent)
    assert installed(prefix) == {"small": "1.0", "last": "1.0"}


async def test_an_undoing_that_is_killed_is_not_turned_round(
    prefix: Path, many: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before its first step, when the stage still looks like a change under way."""
    plan = await plan_by_hand(prefix, many.url, ["small"])

    def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(commit, "link_packages", die)
        with pytest.raises(Killed):
            await apply(ApplyPlan(plan), silent)
        patch.setattr(recovery, "roll_back", die)
        with pytest.raises(Killed):
            await recover(Recover((str(prefix),), undo=True), silent)
    recovered = await recover(Recover(), silent)
    assert [one.outcome for one in recovered.operations] == [Outcome.CANCELLED]
    assert not prefix.exists()


def _cancel_and_die(plan: Plan, folder: Path) -> None:
    """A change cancelled in its commit by a window that is killed before it is undone."""
    file = folder / "plan.json"
    file.write_bytes(msgspec.json.encode(plan))
    ended = subprocess.run(
        [sys.executable, "-m", "tests.crash.cancelling_window", str(file)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=90,
    )
    assert ended.returncode == KILLED, ended.stderr.decode("utf-8", "replace")
