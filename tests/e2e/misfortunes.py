"""Wishes in a world with one thing wrong; each is a case of `test_what_goes_wrong`."""

import asyncio
import contextlib
import os
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

from core.engine.transactions.lock import prefix_lock
from core.model.calls import (
    CheckName,
    MakePlan,
    ReadEnvironment,
    RunPython,
    TrashEnvironment,
)
from core.model.problem import Problem, ProblemError
from core.model.request import CreateRequest
from tests.e2e.world import World, outside
from tests.support.channels import package
from tests.support.mounts import read_only, small_disk
from tests.support.prefixes import make_prefix, record

Wish = Callable[[World], Awaitable[object]]


def named(name: str) -> Wish:
    """Ask for a new environment of this name, as the sheet does while one types and at its end."""

    async def wish(world: World) -> object:
        make_prefix(world.envs / "taken", [record("solo")])
        problem = await world.client.call(CheckName(name=name, folder=str(world.envs)))
        assert isinstance(problem, Problem), "typed into the sheet it passes"
        if "/" in name:
            raise ProblemError(problem)  # of a path only the last part is a name
        # To `Path` on Windows the colon would make it a place on a drive of that letter.
        return await world.plan_new(f"{world.envs}{os.sep}{name}", "solo")

    return wish


def asked(*specs: str) -> Wish:
    return lambda world: world.plan_new("new", *specs)


def metadata(pattern: str = "*", **fault: object) -> Wish:
    async def wish(world: World) -> object:
        world.server.fail(pattern, **fault)
        return await world.plan_new("new", "solo")

    return wish


def archive(**fault: object) -> Wish:
    async def wish(world: World) -> object:
        plan = await world.plan_new("new", "solo")
        world.server.fail("*.conda", **fault)
        return await world.apply(plan)

    return wish


async def another_package(world: World) -> object:
    plan = await world.plan_new("new", "solo")
    world.server.fail("*.conda", body=world.channel.archive("dataset-1.0").read_bytes())
    return await world.apply(plan)


async def server_unplugged(world: World) -> object:
    plan = await world.plan_new("new", "solo")
    world.server.stop()
    return await world.apply(plan)


async def one_dead_channel(world: World) -> object:
    dead = "http://127.0.0.1:9/dead"
    channels = (dead, world.channel.url)
    return await world.client.call(
        MakePlan(CreateRequest(str(world.envs / "new"), ("solo",), channels))
    )


def fill(disk: Path) -> None:
    with contextlib.suppress(OSError), (disk / "ballast").open("wb", buffering=0) as ballast:
        while True:
            ballast.write(bytes(4096))


async def full_disk(world: World) -> object:
    disk = world.undo.enter_context(small_disk(world.home / "disk", megabytes=1))
    fill(disk)
    return await world.apply(await world.plan_new(str(disk / "envs" / "new"), "python"))


async def disk_filled_after_the_preview(world: World) -> object:
    disk = world.undo.enter_context(small_disk(world.home / "disk", megabytes=8))
    plan = await world.plan_new(str(disk / "envs" / "new"), "solo")
    fill(disk)
    return await world.apply(plan)


async def packed_tighter_than_any_guess(world: World) -> object:
    """Nothing but zeros: what the preview expects to unpack to is far too little."""
    disk = world.undo.enter_context(small_disk(world.home / "disk", megabytes=8))
    dense = package("dense", files={"share/dense.bin": bytes(20_000_000)})
    url = world.make("dense", [dense]).url
    return await world.apply(await world.plan_new(str(disk / "envs" / "new"), "dense", url=url))


async def full_state_folder(world: World) -> object:
    """No room for so much as the journal."""
    plan = await world.plan_new("new", "solo")
    state = world.undo.enter_context(small_disk(world.home / ".glasshouse" / "state", megabytes=1))
    fill(state)
    return await world.apply(plan)


async def read_only_prefix(world: World) -> object:
    prefix = await world.made()
    world.undo.enter_context(read_only(prefix))
    return await world.apply(await world.plan_change(prefix, "solo=1.1"))


async def read_only_after_the_preview(world: World) -> object:
    prefix = await world.made()
    plan = await world.plan_change(prefix, "solo=1.1")
    world.undo.enter_context(read_only(prefix))
    return await world.apply(plan)


async def read_only_home(world: World) -> object:
    """Neither state nor cache nor environments can be written."""
    plan = await world.plan_new("new", "solo")
    world.undo.enter_context(read_only(world.home))
    return await world.apply(plan)


async def locked(world: World) -> object:
    prefix = await world.made()
    plan = await world.plan_change(prefix, "solo=1.1")
    world.undo.enter_context(prefix_lock(prefix))
    return await world.apply(plan)


async def frozen(world: World) -> object:
    prefix = await world.made()
    (prefix / "conda-meta" / "frozen").write_text('{"message": "exam"}', encoding="utf-8")
    return await world.apply(await world.plan_change(prefix, "solo=1.1"))


async def frozen_after_the_preview(world: World) -> object:
    prefix = await world.made()
    plan = await world.plan_change(prefix, "solo=1.1")
    (prefix / "conda-meta" / "frozen").touch()
    return await world.apply(plan)


async def base(world: World) -> object:
    prefix = make_prefix(world.home / "miniforge3", [record("conda", "25.9.1")])
    return await world.apply(await world.plan_change(prefix, "solo"))


async def deleted_after_the_preview(world: World) -> object:
    prefix = await world.made()
    plan = await world.plan_change(prefix, "solo=1.1")
    prefix.rename(world.home / "elsewhere")
    return await world.apply(plan)


async def made_by_someone_after_the_preview(world: World) -> object:
    plan = await world.plan_new("new", "solo")
    (world.envs / "new").mkdir(parents=True)
    (world.envs / "new" / "precious.txt").write_text("theirs", encoding="utf-8")
    return await world.apply(plan)


def while_downloading(meanwhile: Callable[[World, Path], object]) -> Wish:
    """Something happens to the prefix between the last look at it and its first change."""

    async def wish(world: World) -> object:
        prefix = await world.made()
        plan = await world.plan_change(prefix, "solo=1.1")
        world.server.hold("*.conda")
        applying = asyncio.ensure_future(world.apply(plan))
        await asyncio.to_thread(world.server.wait_for_request, "*.conda")
        meanwhile(world, prefix)
        world.before = outside(world.home)
        world.server.release()
        return await applying

    return wish


def delete(world: World, prefix: Path) -> None:
    shutil.rmtree(prefix)


def change_by_another_tool(world: World, prefix: Path) -> None:
    (file,) = (prefix / "conda-meta").glob("solo-*.json")
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def delete_the_cache(world: World, prefix: Path) -> None:
    shutil.rmtree(world.home / ".glasshouse" / "data" / "pkgs")


async def a_channel_in_a_folder_that_is_gone(world: World) -> object:
    return await world.plan_new("new", "solo", url=(world.home / "no channel").as_uri())


def with_record(text: str) -> Wish:
    async def wish(world: World) -> object:
        prefix = await world.made()
        (prefix / "conda-meta" / "odd-1-0.json").write_text(text, encoding="utf-8")
        return await world.apply(await world.plan_change(prefix, "solo=1.1"))

    return wish


async def damaged_after_the_preview(world: World) -> object:
    prefix = await world.made()
    plan = await world.plan_change(prefix, "solo=1.1")
    (file,) = (prefix / "conda-meta").glob("solo-*.json")
    file.write_bytes(b"{" * file.stat().st_size)
    return await world.apply(plan)


async def gone_before_the_plan(world: World) -> object:
    return await world.plan_change(world.envs / "never", "solo")


async def read_a_folder_that_is_gone(world: World) -> object:
    return await world.client.call(ReadEnvironment(str(world.envs / "never")))


async def no_python_to_run(world: World) -> object:
    return await world.client.call(RunPython(str(await world.made()), "print()"))


async def trash_while_locked(world: World) -> object:
    prefix = await world.made()
    world.undo.enter_context(prefix_lock(prefix))
    return await world.client.call(TrashEnvironment(str(prefix)))


async def garbage_in_the_state_folder(world: World) -> object:
    """Our own folder is a file: somebody's mistake, or a broken restore from a backup."""
    plan = await world.plan_new("new", "solo")
    state = world.home / ".glasshouse" / "state"
    state.rename(world.home / ".glasshouse" / "state-moved")
    state.write_bytes(b"\xff\x00garbage")
    return await world.apply(plan)
