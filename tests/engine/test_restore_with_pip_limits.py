"""What pip had and can't be had again is said in the preview, by name; the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import paths
from core.engine.practice.packages import Package, text
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.package import PipPackage
from core.model.plan import Check, Plan, Severity
from core.model.problem import ProblemError
from core.model.request import CreateRequest, RestoreRequest
from core.settings import Settings, SettingsFile
from tests.support.channels import MINOR, ChannelFactory, ServedChannel, python_package
from tests.support.pip_index import PipIndex, sdist, wheel
from tests.support.pip_section import make, names
from tests.support.pip_terminal import (
    pip_install,
    pip_packages,
    pip_uninstall,
    pip_versions,
    restore_of,
)
from tests.support.planning import plan


@pytest.fixture
async def prefix(home: Path, channel: ServedChannel, pip_index: PipIndex) -> Path:
    folder = home / "envs" / "thesis"
    await make(await plan(CreateRequest(str(folder), ("python", "pyhello=1.0"), (channel.url,))))
    pip_index.add(wheel("deep"), wheel("voice"), wheel("voice", "2.0"))
    return folder


def said(planned: Plan, code: str) -> Check:
    return next(check for check in planned.checks if check.message.code == code)


def codes(planned: Plan) -> set[str]:
    return {
        check.message.code
        for check in planned.checks
        if check.message.code.startswith("pip-return")
    }


def withdraw(index: PipIndex, name: str, version: str) -> None:
    """The index no longer has it."""
    file = f"{name}-{version}-py3-none-any.whl"
    index._files[name].remove(file)
    (index.folder / file).unlink()


async def test_what_the_index_dropped_is_left_out_and_named(
    prefix: Path, pip_index: PipIndex
) -> None:
    pip_install(prefix, "voice==1.0", "deep")
    back = restore_of(prefix)
    pip_uninstall(prefix, "voice", "deep")
    withdraw(pip_index, "voice", "1.0")
    planned = await plan(back)
    assert names(planned) == ["deep"]
    check = said(planned, "pip-return-gone")
    assert (check.severity, check.message.params) == (
        Severity.WARN,
        {"n": 1, "names": "voice 1.0"},
    )
    assert planned.blocked == ()
    await make(planned)
    assert pip_versions(prefix) == {"deep": "1.0"}


async def test_another_version_stays_where_the_right_one_is_gone(
    prefix: Path, pip_index: PipIndex
) -> None:
    pip_install(prefix, "voice==1.0")
    back = restore_of(prefix)
    pip_install(prefix, "voice==2.0", "deep")
    withdraw(pip_index, "voice", "1.0")
    planned = await plan(back)
    assert codes(planned) == {"pip-return-gone"}
    await make(planned)
    assert pip_versions(prefix) == {"voice": "2.0"}


async def test_a_known_wheel_whose_address_is_dead_is_looked_for_in_the_index(
    prefix: Path, pip_index: PipIndex, home: Path, channel: ServedChannel
) -> None:
    from core.engine.pip.wheel_store import digest_of
    from core.model.pip import PipWheel

    name = "voice-1.0-py3-none-any.whl"
    known = PipWheel(
        "voice", "1.0", name, f"{pip_index.url}/elsewhere/{name}.gone",
        digest_of(pip_index.folder / name),
    )  # fmt: skip
    request = RestoreRequest(
        str(prefix), restore_of(prefix).records, pip=(known,),
        pip_packages=(PipPackage("voice", "1.0"),),
    )  # fmt: skip
    planned = await plan(request)
    assert planned.pip_adds[0].url.endswith(f"/files/{name}")
    await make(planned)
    assert pip_versions(prefix) == {"voice": "1.0"}


async def test_offline_what_is_not_here_is_said_and_forbids_nothing(prefix: Path) -> None:
    pip_install(prefix, "voice==1.0")
    back = restore_of(prefix)
    pip_uninstall(prefix, "voice")
    pip_install(prefix, "deep")
    SettingsFile().save(Settings(offline=True))
    planned = await plan(back)
    assert said(planned, "pip-return-unreached").message.params == {"n": 1, "names": "voice 1.0"}
    assert planned.blocked == ()
    await make(planned)
    assert pip_versions(prefix) == {}


async def test_an_index_that_does_not_answer_is_not_taken_for_an_empty_one(
    prefix: Path, pip_index: PipIndex
) -> None:
    pip_install(prefix, "voice==1.0")
    back = restore_of(prefix)
    pip_uninstall(prefix, "voice")
    pip_index.stop()
    assert codes(await plan(back)) == {"pip-return-unreached"}


async def test_only_sources_left_are_not_built_unasked(prefix: Path, pip_index: PipIndex) -> None:
    trace = prefix / "trace"
    pip_index.add(sdist("slow", touches=trace))
    request = RestoreRequest(
        str(prefix), restore_of(prefix).records, pip_packages=(PipPackage("slow", "1.0"),)
    )
    assert codes(await plan(request)) == {"pip-return-gone"}
    assert not trace.exists()


async def test_what_came_from_a_folder_can_leave_but_not_come_back(
    prefix: Path, tmp_path: Path
) -> None:
    file, data = wheel("local")
    (tmp_path / file).write_bytes(data)
    empty = restore_of(prefix)
    pip_install(prefix, str(tmp_path / file), shelf=tmp_path)
    (package,) = pip_packages(prefix)
    assert package.direct
    back = restore_of(prefix)
    planned = await plan(empty)
    assert said(planned, "pip-return-lost").message.params == {"n": 1, "names": "local"}
    assert not planned.undoable
    await make(planned)
    again = await plan(back)
    assert said(again, "pip-return-elsewhere").message.params == {"n": 1, "names": "local"}
    assert names(again) == []


async def test_a_package_that_lists_no_files_stays(prefix: Path) -> None:
    back = restore_of(prefix)
    pip_install(prefix, "voice==1.0")
    (info,) = prefix.rglob("voice-1.0.dist-info")
    (info / "RECORD").unlink()
    planned = await plan(back)
    assert said(planned, "pip-return-unlisted").message.params == {"n": 1, "names": "voice"}
    assert planned.pip_removes == ()
    await make(planned)
    assert pip_versions(prefix) == {"voice": "1.0"}


async def test_conda_is_not_replaced_again_by_what_had_replaced_it(
    prefix: Path, pip_index: PipIndex
) -> None:
    pip_index.add(wheel("pyhello", "3.0"))
    whole = restore_of(prefix)
    pip_install(prefix, "pyhello==3.0")
    broken = restore_of(prefix)
    same = await plan(broken)
    assert (same.changes, same.pip_adds, same.pip_removes) == ((), (), ())
    await make(await plan(whole))
    planned = await plan(broken)
    assert codes(planned) == {"pip-return-with-conda"}
    assert (planned.changes, planned.pip_adds) == ((), ())


async def test_pip_used_between_preview_and_apply_stops_the_change(prefix: Path) -> None:
    pip_install(prefix, "voice==1.0")
    back = restore_of(prefix)
    pip_install(prefix, "voice==2.0")
    planned = await plan(back)
    pip_install(prefix, "deep")
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(planned), silent)
    assert caught.value.problem.code == "world-moved"
    assert pip_versions(prefix) == {"deep": "1.0", "voice": "2.0"}


async def test_a_file_of_the_users_own_in_the_way_is_shown_first_and_kept(
    prefix: Path, pip_index: PipIndex, home: Path
) -> None:
    pip_index.add(wheel("notes", files={"notes.py": "n = 1\n", "notes-1.0.data/data/my.txt": "x"}))
    pip_install(prefix, "notes")
    back = restore_of(prefix)
    pip_uninstall(prefix, "notes")
    (prefix / "my.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        await make(await plan(back))
    assert caught.value.problem.code == "files-found"
    planned = await plan(back)
    assert planned.unowned_files == ("my.txt",)
    await make(planned)
    assert (prefix / "my.txt").read_text(encoding="utf-8") == "x"
    kept = [file for file in paths.undo_dir(prefix).rglob("my.txt") if file.is_file()]
    assert [file.read_text(encoding="utf-8") for file in kept] == ["mine"]


@pytest.mark.linux("on Windows every Python has the same folder")
async def test_with_another_python_pips_packages_move_along(
    home: Path, channel: ServedChannel, channel_factory: ChannelFactory, pip_index: PipIndex
) -> None:
    """The Python that leaves is a stand-in: nobody starts it."""
    pip_index.add(wheel("deep"), wheel("voice"))
    old = Package(
        "python",
        "3.2.0",
        "0_old",
        files={"bin/python3.2": text("no"), "lib/python3.2/site-packages/README.txt": text("x")},
        index_extra={"python_site_packages_path": "lib/python3.2/site-packages"},
    )
    older = channel_factory("old", [old, python_package("pyhello", "1.0", command=True)])
    prefix = home / "envs" / "moving"
    await make(await plan(CreateRequest(str(prefix), ("python", "pyhello"), (channel.url,))))
    pip_install(prefix, "voice")
    back = restore_of(prefix)
    pip_uninstall(prefix, "voice")
    pip_install(prefix, "deep")
    there = await plan(CreateRequest(str(prefix.with_name("o")), ("python", "pyhello"),
                                     (older.url,)))  # fmt: skip
    await make(
        await plan(RestoreRequest(str(prefix), there.after, there.requested, pip_packages=None))
    )
    # deep is left behind with the other Python; something of pip's is there for this one.
    stranded = prefix / f"lib/python{MINOR}/site-packages/deep-1.0.dist-info"
    assert stranded.is_dir()
    moved = prefix / "lib/python3.2/site-packages"
    for name in ("deep", "deep-1.0.dist-info"):
        (stranded.parent / name).rename(moved / name)
    assert pip_versions(prefix) == {"deep": "1.0"}
    planned = await plan(back)
    assert [package.name for package in planned.pip_removes] == ["deep"]
    assert names(planned) == ["voice"]
    await make(planned)
    assert pip_versions(prefix) == {"voice": "1.0"}
    assert not (prefix / "lib" / "python3.2").exists()
