"""Going back brings pip's packages back too: in the environment that is there, as one change."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from core import paths
from core.engine.pip.wheel_store import store_of
from core.engine.practice.packages import File
from core.engine.transactions import journal
from core.model.plan import ChangeKind, Plan
from core.model.request import CreateRequest, RestoreRequest
from core.settings import Settings, SettingsFile
from tests.support.assertions import snapshot, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import make, names, request, run
from tests.support.pip_terminal import (
    command_file,
    pip_install,
    pip_uninstall,
    pip_versions,
    restore_of,
)
from tests.support.planning import by_name, change, plan

COMMAND = {"talk": "voice:version"}


@pytest.fixture
async def prefix(home: Path, channel: ServedChannel, pip_index: PipIndex) -> Path:
    """An environment with Python and pyhello from conda."""
    folder = home / "envs" / "thesis"
    made = await plan(CreateRequest(str(folder), ("python", "pyhello=1.0"), (channel.url,)))
    await make(made)
    pip_index.add(wheel("deep"), wheel("voice", requires=["deep"], commands=COMMAND))
    pip_index.add(wheel("voice", "2.0", commands={"shout": "voice:version"}))
    return folder


def removed(planned: Plan) -> list[str]:
    return [f"{package.name} {package.version}" for package in planned.pip_removes]


async def test_what_pip_installed_since_leaves_without_a_trace(prefix: Path) -> None:
    before, back = snapshot(prefix), restore_of(prefix)
    pip_install(prefix, "voice==1.0")
    planned = await plan(back)
    assert removed(planned) == ["deep 1.0", "voice 1.0"]
    assert (planned.changes, planned.pip_adds) == ((), ())
    assert planned.disk.bytes < 0
    applied = await make(planned)
    assert (applied.operation.added, applied.operation.removed) == (0, 2)
    assert snapshot(prefix).difference(before) == []
    assert not command_file(prefix, "talk").exists()
    assert journal.open_transactions() == ()
    verify_prefix(prefix)


async def test_what_pip_installed_over_a_conda_package_makes_room_for_condas(
    prefix: Path, pip_index: PipIndex
) -> None:
    pip_index.add(wheel("pyhello", "3.0"))
    before, back = snapshot(prefix), restore_of(prefix)
    pip_install(prefix, "pyhello==3.0")
    assert run(prefix, "import pyhello; print(pyhello.version)") == "3.0"
    planned = await plan(back)
    assert removed(planned) == ["pyhello 3.0"]
    assert by_name(planned)["pyhello"].kind is ChangeKind.RELINK
    assert by_name(planned)["pyhello"].reason.code == "reason-relink-pip"  # type: ignore[union-attr]
    assert planned.download.bytes == 0
    await make(planned)
    assert run(prefix, "import pyhello; print(pyhello.__version__)") == "1.0"
    assert snapshot(prefix).difference(before) == []
    verify_prefix(prefix)


async def test_what_pip_removed_comes_back(prefix: Path) -> None:
    pip_install(prefix, "voice==1.0")
    before, back = snapshot(prefix), restore_of(prefix)
    pip_uninstall(prefix, "voice", "deep")
    planned = await plan(back)
    assert names(planned) == ["deep", "voice"]
    assert planned.pip_adds[1].requires == ("deep",)
    applied = await make(planned)
    assert (applied.operation.added, applied.operation.removed) == (2, 0)
    assert run(prefix, "import voice, deep; print(voice.version)") == "1.0"
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "1.0"}
    assert command_file(prefix, "talk").exists()
    more = snapshot(prefix).files.keys() - before.files.keys()
    assert {path.rpartition("/")[2] for path in more} <= {"uv_cache.json"}
    verify_prefix(prefix)


async def test_what_pip_upgraded_goes_back(prefix: Path) -> None:
    pip_install(prefix, "voice==1.0")
    back = restore_of(prefix)
    pip_install(prefix, "voice==2.0")
    planned = await plan(back)
    assert (removed(planned), names(planned)) == (["voice 2.0"], ["voice"])
    applied = await make(planned)
    assert (applied.operation.updated, applied.operation.added) == (1, 0)
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "1.0"}
    assert command_file(prefix, "talk").exists()
    assert not command_file(prefix, "shout").exists()
    verify_prefix(prefix)


async def test_changes_of_conda_and_pip_are_undone_as_one(
    prefix: Path, channel: ServedChannel
) -> None:
    pip_install(prefix, "voice==1.0")
    back = restore_of(prefix)
    await make(await plan(change(prefix, channel, install=("pyhello=2.0",), remove=())))
    pip_install(prefix, "voice==2.0")
    pip_uninstall(prefix, "deep")
    planned = await plan(back)
    assert {"pyhello", "pyutil"} <= by_name(planned).keys()
    assert (removed(planned), names(planned)) == (["voice 2.0"], ["deep", "voice"])
    await make(planned)
    assert run(prefix, "import pyhello; print(pyhello.__version__)") == "1.0"
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "1.0"}
    verify_prefix(prefix)


async def test_undo_of_undo_is_where_it_began(prefix: Path, pip_index: PipIndex) -> None:
    pip_install(prefix, "voice==1.0")
    first = restore_of(prefix)
    pip_install(prefix, "voice==2.0")
    pip_uninstall(prefix, "deep")
    second = restore_of(prefix)
    await make(await plan(first))
    await make(await plan(second))
    assert pip_versions(prefix) == {"voice": "2.0"}
    pip_index.stop()  # the wheels were kept
    await make(await plan(first))
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "1.0"}
    await make(await plan(second))
    assert pip_versions(prefix) == {"voice": "2.0"}


async def test_a_restore_that_says_nothing_of_pip_leaves_it_alone(prefix: Path) -> None:
    back = restore_of(prefix)
    pip_install(prefix, "voice==1.0")
    planned = await plan(RestoreRequest(str(prefix), back.records, back.requested))
    assert (planned.pip_adds, planned.pip_removes, planned.changes) == ((), (), ())


async def test_wheels_we_installed_come_back_without_a_network(
    home: Path, channel: ServedChannel, pip_index: PipIndex
) -> None:
    prefix = home / "envs" / "second"
    pip_index.add(wheel("voice", requires=["deep"], commands=COMMAND), wheel("deep"))
    await make(await plan(request(prefix, channel, "voice")))
    before, back = snapshot(prefix), restore_of(prefix)
    pip_uninstall(prefix, "voice", "deep")
    pip_index.stop()
    planned = await plan(back)
    assert [wheel.cached for wheel in planned.pip_adds] == [True, True]
    assert planned.download.bytes == 0
    await make(planned)
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "1.0"}
    assert snapshot(prefix).files.keys() == before.files.keys()


async def test_what_conda_takes_the_place_of_leaves_whole_and_comes_back(
    prefix: Path, channel: ServedChannel, pip_index: PipIndex
) -> None:
    pip_index.add(wheel("pyutil", "3.0", commands={"util": "pyutil:version"}))
    pip_install(prefix, "pyutil")
    back = restore_of(prefix)
    planned = await plan(change(prefix, channel, install=("pyutil",)))
    assert removed(planned) == ["pyutil 3.0"]
    assert [impact.message.code for impact in planned.pip] == ["pip-overwritten"]
    assert planned.unowned_files == ()
    applied = await make(planned)
    assert (applied.operation.added, applied.operation.removed) == (1, 1)
    assert pip_versions(prefix) == {}
    assert not command_file(prefix, "util").exists()
    verify_prefix(prefix)
    await make(await plan(back))
    assert pip_versions(prefix) == {"pyutil": "3.0"}
    assert run(prefix, "import pyutil; print(pyutil.version)") == "3.0"


async def test_removing_a_conda_package_takes_what_pip_put_over_it(
    prefix: Path, channel: ServedChannel, pip_index: PipIndex
) -> None:
    pip_index.add(wheel("pyhello", "3.0", files={"pyhello/__init__.py": "", "pyhello/more.py": ""}))
    pip_install(prefix, "pyhello==3.0")
    planned = await plan(change(prefix, channel, remove=("pyhello",)))
    assert removed(planned) == ["pyhello 3.0"]
    await make(planned)
    assert not list(prefix.rglob("pyhello*"))


async def test_what_left_comes_back_to_the_byte_without_any_index(
    prefix: Path, pip_index: PipIndex
) -> None:
    files: dict[str, str | bytes] = {
        "odd/__init__.py": "version = '1'\n",
        "odd/data/ü.bin": bytes(range(256)),
        "odd-1.0.data/scripts/odd-tool": "#!python\nprint('odd')\n",
        "odd-1.0.data/data/share/odd/about.txt": "about\n",
    }
    pip_index.add(wheel("odd", files=files, commands={"odd": "odd:version"}))
    empty = restore_of(prefix)
    pip_install(prefix, "odd")
    there, before = restore_of(prefix), snapshot(prefix)
    await make(await plan(empty))
    assert not (prefix / "share" / "odd").exists()
    pip_index.stop()
    SettingsFile().save(Settings(offline=True))
    planned = await plan(there)
    assert [wheel.cached for wheel in planned.pip_adds] == [True]
    await make(planned)
    differing = [
        line for line in snapshot(prefix).difference(before) if "/RECORD" not in line
        and "uv_cache.json" not in line
    ]  # fmt: skip
    assert differing == []


async def test_what_was_edited_by_hand_is_not_kept_as_a_wheel_for_others(
    prefix: Path, pip_index: PipIndex
) -> None:
    empty = restore_of(prefix)
    pip_install(prefix, "voice==1.0")
    (module,) = prefix.rglob("voice/__init__.py")
    module.write_text("version = '9.9'\n", encoding="utf-8")
    await make(await plan(empty))
    assert not list(store_of(prefix).rglob("voice*"))


async def test_a_new_environment_can_be_made_with_what_pip_had_in_another(prefix: Path) -> None:
    pip_install(prefix, "voice==1.0")
    there = restore_of(prefix)
    twin = prefix.with_name("twin")
    wanted = RestoreRequest(
        str(twin), there.records, there.requested, pip_packages=there.pip_packages
    )
    planned = await plan(wanted)
    assert planned.creates
    assert names(planned) == ["deep", "voice"]
    await make(planned)
    assert pip_versions(twin) == pip_versions(prefix)
    verify_prefix(twin)


async def test_a_plan_is_carried_out_in_a_copy_of_its_prefix_too(prefix: Path) -> None:
    back = restore_of(prefix)
    pip_install(prefix, "voice==1.0")
    planned = await plan(back)
    copy = prefix.with_name("copy")
    shutil.copytree(prefix, copy, symlinks=True)
    there = msgspec.structs.replace(
        planned, prefix=str(copy), request=msgspec.structs.replace(back, prefix=str(copy))
    )
    await make(there)
    assert pip_versions(copy) == {}
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "1.0"}


async def test_files_removed_by_hand_come_back_and_edited_settings_stay(
    prefix: Path, channel_factory: ChannelFactory
) -> None:
    files: dict[str, bytes | str | File] = {"etc/tool.conf": "a = 1\n", "share/tool/data": "d\n"}
    served = channel_factory("tools", [package("tool", files=files)])
    await make(await plan(change(prefix, served, install=("tool",))))
    back = restore_of(prefix)
    (prefix / "etc" / "tool.conf").write_text("a = 1234\n", encoding="utf-8")
    assert (await plan(back)).changes == ()
    (prefix / "share" / "tool" / "data").unlink()
    planned = await plan(back)
    assert {name: each.kind for name, each in by_name(planned).items()} == {
        "tool": ChangeKind.RELINK
    }
    await make(planned)
    verify_prefix(prefix)
    kept = [file for file in paths.undo_dir(prefix).rglob("tool.conf") if file.is_file()]
    assert [file.read_text(encoding="utf-8") for file in kept] == ["a = 1234\n"]


async def test_with_an_emptied_cache_what_pip_replaced_is_fetched_again(
    prefix: Path, pip_index: PipIndex
) -> None:
    pip_index.add(wheel("pyhello", "3.0"))
    back = restore_of(prefix)
    pip_install(prefix, "pyhello==3.0")
    shutil.rmtree(paths.package_cache(prefix))
    planned = await plan(back)
    assert planned.download.bytes == by_name(planned)["pyhello"].after.size  # type: ignore[union-attr]
    await make(planned)
    assert run(prefix, "import pyhello; print(pyhello.__version__)") == "1.0"
    verify_prefix(prefix)
