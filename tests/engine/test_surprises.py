"""What shows only when the archives are here is shown before anything is touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from core.engine import activity
from core.engine.practice.packages import script
from core.engine.reporting import silent
from core.engine.solving.planner import make_plan
from core.engine.transactions import journal
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, MakePlan
from core.model.plan import Plan
from core.model.problem import Problem, ProblemError
from core.model.progress import Event, Noted
from core.model.request import ChangeRequest, CreateRequest
from core.settings import ScriptPolicy, SettingsFile
from tests.support.assertions import installed, snapshot
from tests.support.channels import ChannelFactory, ServedChannel, package

_GREETS = script("greets", "post-link", "touch $PREFIX/greeted\n", "type nul > %PREFIX%\\greeted\n")
_LEAVES = script("leaves", "pre-unlink", "touch $PREFIX/left\n", "type nul > %PREFIX%\\left\n")


@pytest.fixture
def served(channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> ServedChannel:
    made = channel_factory(
        "surprising",
        [
            package("base"),
            package("plain"),
            package("greets", files={"share/greets.txt": b"x", **_GREETS}),
            package("leaves", files={"share/leaves.txt": b"x", **_LEAVES}),
            package("guest", files={"share/mine.txt": b"the package's", "deep/er/file": b"x"}),
        ],
    )
    condarc(made)
    return made


@pytest.fixture
async def prefix(home: Path, served: ServedChannel) -> Path:
    folder = home / "envs" / "thesis"
    plan = await make_plan(MakePlan(CreateRequest(str(folder), specs=("base",))), silent)
    await apply(ApplyPlan(plan), silent)
    return folder


async def planned(prefix: Path, **wish: tuple[str, ...]) -> Plan:
    return await make_plan(MakePlan(ChangeRequest(str(prefix), **wish)), silent)


async def stopped(plan: Plan) -> Problem:
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(plan), silent)
    return caught.value.problem


def scripted(plan: Plan) -> list[str]:
    return [change.name for change in plan.changes if change.post_link]


async def test_a_script_that_shows_after_the_download_is_asked_about_before_anything_changes(
    prefix: Path,
) -> None:
    before = snapshot(prefix)
    plan = await planned(prefix, install=("greets", "plain"))
    assert scripted(plan) == []
    problem = await stopped(plan)
    assert (problem.code, problem.params) == ("scripts-found", {"n": 1, "packages": "greets"})
    assert problem.unchanged
    assert snapshot(prefix).difference(before) == []
    assert journal.open_transactions() == ()
    assert len(activity.list_operations()) == 1, "to be asked once more is no failed operation"
    again = await planned(prefix, install=("greets", "plain"))
    assert scripted(again) == ["greets"]
    assert again.download.bytes == 0
    await apply(ApplyPlan(again, allow_scripts=True), silent)
    assert (prefix / "greeted").exists()
    assert installed(prefix).keys() == {"base", "greets", "plain"}


async def test_what_is_not_allowed_does_not_run_and_is_said(prefix: Path) -> None:
    await stopped(await planned(prefix, install=("greets",)))
    events: list[Event] = []
    await apply(ApplyPlan(await planned(prefix, install=("greets",))), events.append)
    assert not (prefix / "greeted").exists()
    said = [event.message.code for event in events if isinstance(event, Noted)]
    assert said == ["script-not-run"]


async def test_nobody_is_asked_where_the_settings_never_run_scripts(prefix: Path) -> None:
    file = SettingsFile()
    file.save(msgspec.structs.replace(file.load(), scripts=ScriptPolicy.NEVER))
    await apply(ApplyPlan(await planned(prefix, install=("greets",))), silent)
    assert not (prefix / "greeted").exists()


async def test_a_file_in_the_way_that_shows_after_the_download_is_shown_before_it_moves(
    prefix: Path,
) -> None:
    own = prefix / "share" / "mine.txt"
    own.parent.mkdir(exist_ok=True)
    own.write_text("my notes", encoding="utf-8")
    # Where a folder has to be, a file is in the way as well.
    (prefix / "deep").write_text("my thoughts", encoding="utf-8")
    before = snapshot(prefix)
    plan = await planned(prefix, install=("guest",))
    assert plan.unowned_files == ()
    problem = await stopped(plan)
    assert problem.code == "files-found"
    assert problem.params == {"n": 2, "files": "deep, share/mine.txt", "name": "thesis"}
    assert snapshot(prefix).difference(before) == []
    again = await planned(prefix, install=("guest",))
    assert again.unowned_files == ("deep", "share/mine.txt")
    await apply(ApplyPlan(again), silent)
    assert own.read_text(encoding="utf-8") == "the package's"


async def test_packages_without_surprises_never_ask_twice(prefix: Path) -> None:
    await apply(ApplyPlan(await planned(prefix, install=("plain", "guest"))), silent)
    assert installed(prefix).keys() == {"base", "plain", "guest"}


async def test_a_script_that_runs_before_its_package_goes_is_asked_about(prefix: Path) -> None:
    await apply(ApplyPlan(await planned(prefix, install=("leaves",))), silent)
    going = await planned(prefix, remove=("leaves",))
    (change,) = going.changes
    assert change.pre_unlink
    assert [message.code for message in change.attention] == ["attention-pre-unlink"]
    await apply(ApplyPlan(going, allow_scripts=True), silent)
    assert (prefix / "left").exists()
