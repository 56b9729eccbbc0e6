"""What a user can run into, through the real client: a Problem that says what, why and what next.

Each case is a wish in a world with one thing wrong. It must end in the expected Problem (or, where
the preview already shows it, in a check that forbids Apply), leave everything outside our own
folder as it was, keep nothing open, and hold no secret.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from core.client import EngineClient
from core.engine.transactions import journal
from core.model.calls import (
    ApplyPlan,
    ListEnvironments,
    ListNames,
    MakePlan,
    ReadChannels,
    ReadEnvironment,
    ReadPackage,
    RunPython,
)
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest
from core.paths import logs_dir
from gui.language.sentences import problem_text, say
from tests.e2e.misfortunes import (
    Wish,
    a_channel_in_a_folder_that_is_gone,
    another_package,
    archive,
    asked,
    base,
    change_by_another_tool,
    damaged_after_the_preview,
    delete,
    delete_the_cache,
    deleted_after_the_preview,
    disk_filled_after_the_preview,
    frozen,
    frozen_after_the_preview,
    full_disk,
    full_state_folder,
    garbage_in_the_state_folder,
    gone_before_the_plan,
    locked,
    made_by_someone_after_the_preview,
    metadata,
    named,
    no_python_to_run,
    one_dead_channel,
    packed_tighter_than_any_guess,
    read_a_folder_that_is_gone,
    read_only_after_the_preview,
    read_only_home,
    read_only_prefix,
    server_unplugged,
    trash_while_locked,
    while_downloading,
    with_record,
)
from tests.e2e.world import World, outside
from tests.support.assertions import verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, package


@pytest_asyncio.fixture
async def world(
    home: Path, fault_channel: ServedChannel, channel_factory: ChannelFactory
) -> AsyncIterator[World]:
    client = EngineClient()
    with contextlib.ExitStack() as undo:
        yield World(home, fault_channel, client, channel_factory, undo)
        await client.aclose()


CASES: list[tuple[Any, ...]] = [
    # what is wrong                                   the wish                     the Problem
    ("a slash in the name", named("a/b"), "name-character"),
    ("a space in the name", named("my env"), "name-space"),
    ("a colon in the name", named("a:b"), "name-character"),
    ("a hash in the name", named("a#b"), "name-character"),
    ("a name that exists", named("taken"), "name-taken"),
    ("a name Windows reserves", named("con"), "name-device"),
    ("conda's own name", named("base"), "name-reserved"),
    ("a name of 300 characters", named("n" * 300), "name-long"),
    ("a package nobody has", asked("solo", "there-is-none"), "packages-unknown"),
    ("specs that exclude each other", asked("app=2.0", "tool=1.5"), "unsatisfiable-pair"),
    ("a dependency nobody has", asked("impossible"), "unsatisfiable-missing"),
    ("a system too old", asked("newglibc"), "unsatisfiable-machine"),
    ("a spec that is none", asked("solo=="), "spec-unreadable"),
    ("a space before the second bound", asked("solo >=1 <2"), "spec-space-in-version"),
    ("one dead channel among others", one_dead_channel, "connection-refused"),
    ("channel data: 403", metadata(status=403), "access-forbidden"),
    ("channel data: 404", metadata(status=404), "channel-missing"),
    ("channel data: 500", metadata(status=500), "server-error"),
    ("channel data: a login page", metadata(html=True), "login-page"),
    ("channel data: cut off", metadata("*repodata*", truncate=40), "channel-data-damaged"),
    ("package: 403", archive(status=403), "access-forbidden"),
    ("package: 404", archive(status=404), "package-missing"),
    ("package: 500", archive(status=500), "server-error"),
    ("package: a login page", archive(html=True), "login-page"),
    ("package: truncated", archive(truncate=300), "package-damaged"),
    ("package: corrupt", archive(corrupt=True), "package-damaged"),
    ("package: wrong sha256", another_package, "package-wrong-hash"),
    ("no network between preview and apply", server_unplugged, "connection-refused"),
    ("a disk too small", full_disk, "plan-blocked: disk-short"),
    ("a disk that fills up after the preview", disk_filled_after_the_preview, "plan-blocked"),
    ("a disk that fills up while installing", packed_tighter_than_any_guess, "disk-full"),
    ("a state folder that is full", full_state_folder, "disk-full"),
    ("a read-only prefix", read_only_prefix, "plan-blocked: no-permission"),
    ("read-only since the preview", read_only_after_the_preview, "plan-blocked"),
    ("a read-only home", read_only_home, "disk-read-only"),
    ("a prefix another Glasshouse changes", locked, "prefix-locked"),
    ("a frozen environment", frozen, "plan-blocked: environment-frozen-reason"),
    ("frozen since the preview", frozen_after_the_preview, "world-moved"),
    ("base", base, "plan-blocked: base-protected"),
    ("deleted since the preview", deleted_after_the_preview, "world-moved"),
    ("the place taken since the preview", made_by_someone_after_the_preview, "world-moved"),
    ("deleted while downloading", while_downloading(delete), "world-moved"),
    ("changed while downloading", while_downloading(change_by_another_tool), "world-moved"),
    (
        "the cache deleted while downloading",
        while_downloading(delete_the_cache),
        "place-gone",
        pytest.mark.linux("Windows keeps what is in use from being deleted"),
    ),
    ("a channel in a folder that is gone", a_channel_in_a_folder_that_is_gone, "channel-missing"),
    ("a damaged record", with_record("{"), "plan-blocked: records-unreadable"),
    (
        "a record without a build",
        with_record('{"name": "odd", "version": "1"}'),
        "plan-blocked: records-unreadable",
    ),
    ("a record damaged since the preview", damaged_after_the_preview, "records-damaged"),
    ("planning for a folder that is gone", gone_before_the_plan, "environment-gone"),
    ("reading a folder that is gone", read_a_folder_that_is_gone, "environment-missing"),
    ("running a Python that is not there", no_python_to_run, "python-missing"),
    ("deleting while it is changed", trash_while_locked, "prefix-locked"),
    ("a file where our folder should be", garbage_in_the_state_folder, "place-blocked"),
]


@pytest.mark.parametrize(
    ("wish", "code"),
    [pytest.param(*case[1:3], id=case[0], marks=case[3:]) for case in CASES],
)
async def test_it_ends_in_a_problem_and_changes_nothing(
    world: World, wish: Wish, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ProblemError) as caught:
        await wish(world)
    problem = caught.value.problem
    said = problem.params["name"] if problem.code == "plan-blocked" else ""
    assert code in {problem.code, f"{problem.code}: {said}"}, problem
    if world.before:
        assert outside(world.home) == world.before
    world.undo.close()
    assert journal.open_transactions() == ()
    assert problem.unchanged
    words = (*problem_text(problem), *(say(one.message) for one in problem.suggestions))
    assert all(words), "what happened, why, what to do, and words on every button"
    assert "is missing" not in caplog.text


@pytest.mark.parametrize("name", ["数据 分析", "wide  gap", "été"])
async def test_places_with_spaces_and_chinese_work(world: World, name: str) -> None:
    """The name itself may hold no space; the folder it lies in may."""
    place = world.home / name / "环境 envs"
    plan = await world.plan_new(str(place / "论文"), "pyhello")
    await world.apply(plan)
    verify_prefix(place / "论文")
    run = await world.client.call(
        RunPython(plan.prefix, "import pyhello; print(pyhello.__version__)")
    )
    assert (run.exit_code, run.stdout.strip()) == (0, "2.0"), run.stderr


@pytest.mark.linux("elsewhere every file name is Unicode")
async def test_file_names_that_are_no_unicode_hide_nothing(world: World) -> None:
    """An old disk full of Latin-1 or GBK names; one of them used to empty the whole list."""
    prefix = await world.made()
    root = os.fsencode(world.envs)
    (Path(os.fsdecode(root + b"/caf\xe9")) / "conda-meta").mkdir(parents=True)
    Path(os.fsdecode(root + b"/thesis/conda-meta/\xff-1-0.json")).write_bytes(b"{")
    Path(os.fsdecode(root + b"/thesis/share/\xff.txt")).write_bytes(b"")
    listed = await world.client.call(ListEnvironments())
    assert [one.name for one in listed.environments] == ["thesis"]
    detail = await world.client.call(ReadEnvironment(str(prefix)))
    assert len(detail.packages) == 1
    assert len(detail.unreadable) == 1
    plan = await world.plan_change(prefix, "solo=1.1")
    assert [check.message.code for check in plan.blocked] == ["records-unreadable"]


async def test_questions_asked_at_once_all_learn_why_a_channel_is_dead(world: World) -> None:
    dead = ("http://127.0.0.1:9/dead",)
    calls = [ListNames(channels=dead), *(ReadPackage(name, dead) for name in ("a", "b"))]
    found = await asyncio.gather(*map(world.client.call, calls), return_exceptions=True)
    assert [error.problem.code for error in found if isinstance(error, ProblemError)] == [
        "connection-refused"
    ] * 3


async def test_a_cache_deleted_behind_a_running_app_is_made_anew(world: World) -> None:
    await world.plan_new("new", "solo")
    shutil.rmtree(world.home / ".glasshouse" / "cache")
    plan = await world.plan_new("new", "chain-a")
    assert {change.name for change in plan.changes} >= {"chain-a", "libbase"}


@pytest.mark.parametrize("spelling", ["token", "password"])
async def test_secrets_of_a_channel_stay_in_the_condarc(
    world: World, condarc: Callable[..., Path], channel_factory: ChannelFactory, spelling: str
) -> None:
    """Neither answers, nor events, nor problems, nor any file of ours or of a prefix holds them."""
    private = channel_factory("private", [package("good"), package("bad")], faults=True)
    if spelling == "token":
        folder = private.folder.parent / "t" / "TOPSECRET"
        shutil.copytree(private.folder, folder / "private")
        condarc(f"{private.server.url}/t/TOPSECRET/private")
    else:
        condarc(private.url.replace("//", "//joe:TOPSECRET@"))
    said: list[object] = []
    prefix = str(world.envs / "thesis")
    plan = await world.client.call(MakePlan(CreateRequest(prefix, ("good",))))
    said += [plan, await world.client.start(ApplyPlan(plan), said.append).result()]
    private.server.fail("*.conda", status=403)  # type: ignore[attr-defined]
    second = await world.client.call(MakePlan(ChangeRequest(prefix, install=("bad",))))
    with pytest.raises(ProblemError) as caught:
        await world.client.call(ApplyPlan(second))
    said += [caught.value.problem, problem_text(caught.value.problem)]
    for call in (ReadChannels(), ListNames(), ReadPackage("good"), ReadEnvironment(prefix)):
        said.append(await world.client.call(call))
    assert not any("TOPSECRET" in str(one) for one in said)
    files = [path for path in world.home.rglob("*") if path.is_file() and path.name != ".condarc"]
    assert any(logs_dir() in path.parents for path in files)
    assert not [path for path in files if b"TOPSECRET" in path.read_bytes()]
