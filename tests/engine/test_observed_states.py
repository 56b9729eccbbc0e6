"""What a hand or another tool does is seen, placed on the timeline, and can be gone back to."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.environments import kept_states as kept_states_module
from core.engine.environments.guard import adopt
from core.engine.environments.kept_states import kept_states
from core.engine.environments.observation import thin_out
from core.engine.environments.reading import read_environment
from core.engine.environments.whose_states import states_inside, states_outside
from core.engine.reporting import silent
from core.engine.transactions import journal
from core.engine.transactions.lock import named_lock, prefix_key
from core.engine.transactions.prepare import open_journal
from core.engine.transactions.revisions import read_revision_records
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request
from core.model.revision import Revision, RevisionRecords
from tests.support.assertions import read_records
from tests.support.channels import ServedChannel
from tests.support.planning import create, install, plan


@pytest.fixture
def prefix(home: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    condarc(channel)
    return home / ".conda/envs/thesis"


async def do(request: Request) -> None:
    await apply(ApplyPlan(await plan(request)), silent)


def look(prefix: Path) -> tuple[Revision, ...]:
    return read_environment(prefix).revisions


def places(revisions: tuple[Revision, ...]) -> list[tuple[int, int, str]]:
    return [(one.number, one.step, one.by) for one in revisions]


def delete_record(prefix: Path, name: str) -> None:
    next((prefix / "conda-meta").glob(f"{name}-*.json")).unlink()


def held(prefix: Path) -> set[tuple[str, str]]:
    return {(one["name"], one["build"]) for one in read_records(prefix)}


async def test_looking_twice_keeps_nothing_and_shows_nothing_new(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0",)))
    first = look(prefix)
    files = {file: file.stat().st_mtime_ns for file in states_inside(prefix).iterdir()}
    assert look(prefix) == first
    assert {file: file.stat().st_mtime_ns for file in states_inside(prefix).iterdir()} == files
    assert places(first) == [(0, 0, "glasshouse")]
    assert not states_outside(prefix).exists()


async def test_what_a_hand_changed_is_a_node_with_what_came_and_went(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0", "solo=1.0")))
    before = read_revision_records(prefix, 0)
    delete_record(prefix, "solo")
    revisions = look(prefix)
    assert places(revisions) == [(0, 0, "glasshouse"), (0, 1, "?")]
    seen = revisions[1]
    assert seen.removed == ("solo-1.0-0",)
    assert (seen.added, seen.updated, seen.pip_added) == ((), (), ())
    assert (seen.title.code, seen.title.params) == ("revision-removed", {"names": "solo"})
    assert [one.current for one in revisions] == [False, True]
    assert seen.restorable
    kept = read_revision_records(prefix, 0, 1)
    assert {one.name for one in kept.records} == {"app", "libx"}
    assert kept.requested.keys() == {"app"}
    assert read_revision_records(prefix, 0) == before


async def test_what_a_tool_without_history_installed_is_a_node(
    prefix: Path, channel: ServedChannel
) -> None:
    await do(CreateRequest(str(prefix), ("libx=1.0",)))
    now = await plan(ChangeRequest(str(prefix), install=("libx=1.1", "solo=1.2")))
    await install(now.after, prefix)
    seen = look(prefix)[-1]
    assert (seen.number, seen.step, seen.by) == (0, 1, "?")
    assert seen.added == ("solo-1.2-0",)
    assert seen.updated == (("libx-1.0-0", "libx-1.1-0"),)
    record = next((prefix / "conda-meta").glob("solo-*.json"))
    assert seen.time == pytest.approx(
        max(record.stat().st_mtime, next((prefix / "conda-meta").glob("libx-*")).stat().st_mtime)
    )


async def test_what_pip_did_is_a_node_of_pip(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("python",)))
    look(prefix)
    site = _site(prefix)
    _pip(site, "torch", "2.0")
    _pip(site, "Flask-Login", "1.0")
    came = look(prefix)[-1]
    assert (came.number, came.step, came.by) == (0, 1, "pip")
    assert came.pip_added == ("Flask-Login 1.0", "torch 2.0")
    assert (came.title.code, came.title.params) == (
        "revision-pip-installed",
        {"names": "Flask-Login, torch"},
    )
    shutil.rmtree(site / "torch-2.0.dist-info")
    _pip(site, "torch", "2.1")
    moved = look(prefix)[-1]
    assert (moved.step, moved.by, moved.pip_updated) == (2, "pip", (("torch 2.0", "torch 2.1"),))
    assert moved.title.code == "revision-pip-updated"
    shutil.rmtree(site / "torch-2.1.dist-info")
    gone = look(prefix)[-1]
    assert (gone.step, gone.by, gone.pip_removed) == (3, "pip", ("torch 2.1",))
    assert gone.title.code == "revision-pip-removed"
    assert [one.name for one in read_revision_records(prefix, 0, 2).pip_packages] == [
        "Flask-Login",
        "torch",
    ]


async def test_pip_over_a_conda_package_is_seen(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("pyhello=1.0",)))
    look(prefix)
    site = _site(prefix)
    shutil.rmtree(site / "pyhello-1.0.dist-info")
    _pip(site, "pyhello", "1.5")
    seen = look(prefix)[-1]
    assert (seen.by, seen.pip_added, seen.removed) == ("pip", ("pyhello 1.5",), ())
    assert read_revision_records(prefix, 0, 1).pip_packages[0].overwrites == "pyhello"


async def test_a_distribution_another_installer_brought_is_nobody_s(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("python",)))
    look(prefix)
    _pip(_site(prefix), "mine", "1.0", installer="poetry")
    assert places(look(prefix))[-1] == (0, 1, "?")


async def test_the_next_change_of_ours_counts_from_what_was_seen(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0", "solo=1.0")))
    delete_record(prefix, "solo")
    await do(ChangeRequest(str(prefix), install=("helper",)))
    revisions = look(prefix)
    assert places(revisions) == [(0, 0, "glasshouse"), (0, 1, "?"), (1, 0, "glasshouse")]
    assert revisions[2].added == ("helper-0.1-0",)
    assert revisions[2].removed == (), "solo went before that"
    assert [one.restorable for one in revisions] == [True, True, True]


async def test_what_pip_had_installed_is_kept_before_a_change_begins(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("python",)))
    _pip(_site(prefix), "torch", "2.0")
    await do(ChangeRequest(str(prefix), install=("solo",)))
    before = read_revision_records(prefix, 0, 1)
    assert [one.name for one in before.pip_packages] == ["torch"]
    assert before.pip_known


async def test_nothing_is_written_into_an_environment_nobody_handed_over(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "app=1.0", "solo=1.0")
    before = sorted(path.name for path in (prefix / "conda-meta").iterdir())
    revisions = look(prefix)
    assert places(revisions) == [(-1, 1, "?")]
    assert (revisions[0].title.code, revisions[0].title.params) == ("revision-found", {"n": 3})
    delete_record(prefix, "solo")
    assert places(look(prefix)) == [(-1, 1, "?"), (-1, 2, "?")]
    assert {one.name for one in read_revision_records(prefix, -1, 1).records} == {
        "app",
        "libx",
        "solo",
    }
    after = sorted(path.name for path in (prefix / "conda-meta").iterdir())
    assert set(after) < set(before)

    adopt(prefix)
    await do(ChangeRequest(str(prefix), install=("helper",)))
    revisions = look(prefix)
    # The second state is the one conda's history now begins with.
    assert places(revisions) == [(-1, 1, "?"), (0, 0, "glasshouse"), (1, 0, "glasshouse")]
    assert [one.restorable for one in revisions] == [True, True, True]


async def test_an_environment_made_anew_at_the_same_place_has_no_past(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "app=1.0")
    look(prefix)
    waiting = prefix.with_name("waiting")
    prefix.rename(waiting)  # so that its inode is not given to the next one
    await create(prefix, channel, "solo=1.0")
    revisions = look(prefix)
    assert places(revisions) == [(-1, 1, "?")]
    assert {one.name for one in read_revision_records(prefix, -1, 1).records} == {"solo"}
    with pytest.raises(ProblemError):
        read_revision_records(prefix, -1, 2)


async def test_a_copy_inherits_no_past(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0",)))
    delete_record(prefix, "app")
    look(prefix)
    copy = prefix.with_name("copy")
    shutil.copytree(prefix, copy, symlinks=True)
    assert places(look(copy)) == [(0, 0, "glasshouse"), (0, 1, "?")], "its own first look"
    assert all(state.load().prefix == str(copy) for state in kept_states(copy).values())  # type: ignore[union-attr]


async def test_a_state_that_cannot_be_kept_is_shown_by_nobody_and_harms_nobody(
    prefix: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0",)))
    look(prefix)
    delete_record(prefix, "app")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("core.engine.environments.kept_states.write_json", full)
        assert places(look(prefix)) == [(0, 0, "glasshouse")]
    assert places(look(prefix)) == [(0, 0, "glasshouse"), (0, 1, "?")]


async def test_what_an_environment_cannot_keep_itself_the_app_keeps(
    prefix: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0",)))
    look(prefix)
    delete_record(prefix, "app")
    real = kept_states_module.write_json

    def read_only(path: Path, value: object) -> None:
        if prefix in path.parents:
            raise OSError(30, "Read-only file system")
        real(path, value)

    with monkeypatch.context() as disk:
        disk.setattr(kept_states_module, "write_json", read_only)
        assert places(look(prefix)) == [(0, 0, "glasshouse"), (0, 1, "?")]
    assert (states_outside(prefix) / "0000-1.json").is_file()
    assert places(look(prefix)) == [(0, 0, "glasshouse"), (0, 1, "?")]
    assert read_revision_records(prefix, 0, 1).step == 1


async def test_records_that_cannot_be_read_are_no_state(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0",)))
    look(prefix)
    next((prefix / "conda-meta").glob("libx-*.json")).write_text("{", encoding="utf-8")
    assert places(look(prefix)) == [(0, 0, "glasshouse")]


async def test_while_another_engine_keeps_one_nobody_waits_and_nothing_is_lost(
    prefix: Path,
) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0",)))
    look(prefix)
    delete_record(prefix, "app")
    with named_lock(f"seen-{prefix_key(prefix)}", 1.0):
        assert places(look(prefix)) == [(0, 0, "glasshouse")]
    assert places(look(prefix)) == [(0, 0, "glasshouse"), (0, 1, "?")]


async def test_in_the_middle_of_a_change_of_ours_nothing_is_observed(prefix: Path) -> None:
    planned = await plan(CreateRequest(str(prefix), ("app=1.0", "solo=1.0")))
    await apply(ApplyPlan(planned), silent)
    look(prefix)
    transaction = open_journal(ApplyPlan(await plan(ChangeRequest(str(prefix), remove=("solo",)))))
    delete_record(prefix, "solo")
    assert places(look(prefix)) == [(0, 0, "glasshouse")]
    journal.close(transaction)
    assert places(look(prefix)) == [(0, 0, "glasshouse"), (0, 1, "?")]


async def test_what_was_kept_of_environments_long_gone_is_forgotten(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "solo=1.0")
    look(prefix)
    kept = states_outside(prefix)
    for folder in (kept, kept.with_name("unplugged")):
        if folder != kept:
            shutil.copytree(kept, folder)
        os.utime(folder, (1e9, 1e9))
    prefix.rename(prefix.with_name("away"))
    look_at_another = prefix.with_name("other")
    await create(look_at_another, channel, "solo=1.0")
    look(look_at_another)
    assert not kept.exists()
    assert states_outside(look_at_another).exists()


async def test_old_states_thin_out_and_those_the_history_needs_stay(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0",)))
    look(prefix)
    own = read_revision_records(prefix, 0)
    now = time.time()
    # A year ago two a day, an hour from each other; yesterday a burst.
    year_ago = int(now / 86_400 - 365) * 86_400.0
    moments = [year_ago + day * 86_400 + hour * 3600 for day in range(90) for hour in (1, 2)]
    moments += [now - 90_000 + second for second in range(5)]
    for step, moment in enumerate(moments, start=1):
        _write(prefix, own, step, moment)
    thin_out(prefix)
    left = [state for state in kept_states(prefix).values() if state.step]
    assert len(left) <= 60
    assert left[-1].step == len(moments)
    assert sum(now - state.time < 100_000 for state in left) == 1, "the burst's last alone"
    days = [int(state.time // 86_400) for state in left[:-20]]
    assert len(set(days)) == len(days)
    assert (0, 0) in kept_states(prefix)


def _write(prefix: Path, own: RevisionRecords, step: int, moment: float) -> None:
    assert own.number == 0
    raw = json.loads((states_inside(prefix) / "0000.json").read_text(encoding="utf-8"))
    raw |= {"step": step, "time": moment, "records": raw["records"][: step % 2]}
    text = json.dumps(raw)
    (states_inside(prefix) / f"0000-{step}.json").write_text(text, encoding="utf-8")


def _site(prefix: Path) -> Path:
    return next(iter(prefix.glob("lib/python3*/site-packages")), prefix / "Lib/site-packages")


def _pip(site: Path, name: str, version: str, *, installer: str = "pip") -> None:
    info = site / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    (info / "INSTALLER").write_text(f"{installer}\n", encoding="utf-8")
