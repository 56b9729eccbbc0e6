"""A plan tried in a copy: the original is only read, and the copy is a real environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import paths
from core.engine import activity
from core.engine.environments import guard
from core.engine.environments.discovery import list_environments
from core.engine.environments.history import read_history
from core.engine.environments.registry import registered_prefixes
from core.engine.reporting import silent
from core.engine.transactions import journal
from core.engine.transactions.runner import apply
from core.engine.trials.places import discard_trial, list_trials
from core.engine.trials.trying import try_plan
from core.model.calls import ApplyPlan, TryPlan
from core.model.problem import ProblemError
from core.model.progress import Advanced, CommitBegun, Event, Phase, PhaseStarted
from core.model.request import ChangeRequest, CreateRequest
from tests.support.assertions import installed, snapshot, verify_prefix
from tests.support.channels import (
    MINOR,
    ChannelFactory,
    ServedChannel,
)
from tests.support.pip_index import PipIndex, wheel
from tests.support.pip_section import request, run
from tests.support.pip_terminal import pip_install, pip_versions, restore_of
from tests.support.planning import plan
from tests.support.trials import change, everything, files, make, packages

SITE = "Lib" if sys.platform == "win32" else f"lib/python{MINOR}"


@pytest.fixture
def channel(channel_factory: ChannelFactory) -> ServedChannel:
    return channel_factory("versions", packages())


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def test_an_update_is_tried_and_the_original_is_only_read(
    prefix: Path, channel: ServedChannel
) -> None:
    await make(prefix, channel, "app=1.0", "tool", "paths")
    update = await change(prefix, channel, "app=2.0")
    before = everything(prefix)
    outside = (registered_prefixes(), activity.list_operations(), len(read_history(prefix)))
    events: list[Event] = []
    trial = await try_plan(TryPlan(update), events.append)

    assert everything(prefix) == before
    copy = Path(trial.prefix)
    assert installed(copy) == {record.name: record.version for record in update.after}
    verify_prefix(copy)
    assert trial.verification is not None
    assert [one.subject for one in trial.verification.broken] == ["app"]
    assert trial.plan == update
    assert trial.bytes > 0
    assert not [event for event in events if isinstance(event, CommitBegun)]
    phases = [event.phase for event in events if isinstance(event, PhaseStarted)]
    assert phases[0] is Phase.COPY
    assert phases.count(Phase.TRY) == 2
    copying = [e for e in events if isinstance(e, Advanced) and e.phase is Phase.COPY]
    assert copying[-1].done_bytes == copying[-1].total_bytes

    assert outside == (registered_prefixes(), activity.list_operations(), len(read_history(prefix)))
    shown = [environment.prefix for environment in list_environments(cached=False).environments]
    assert shown == [str(prefix)]
    assert journal.open_transactions() == ()
    assert [each.token for each in list_trials()] == [trial.token]
    assert list_trials()[0] == trial

    assert not discard_trial(trial.token).prefixes
    assert list_trials() == ()
    assert not copy.parent.exists()
    assert everything(prefix) == before
    with pytest.raises(ProblemError) as gone:
        discard_trial(trial.token)
    assert gone.value.problem.code == "trial-unknown"


async def test_the_copy_knows_where_it_is_and_shares_no_file(
    prefix: Path, channel: ServedChannel, home: Path
) -> None:
    await make(prefix, channel, "app=1.0", "tool", "paths")
    trial = await try_plan(TryPlan(await change(prefix, channel, "app=1.1")), silent)
    copy = Path(trial.prefix)
    assert not mentions(copy, prefix)
    assert (copy / "here.cfg").read_text(encoding="utf-8") == f"here = {copy}/share\n"
    where = (copy / "share/paths/where.txt").read_text(encoding="utf-8")
    assert copy.as_posix() in where.replace("\\", "/")
    program, theirs = copy / "share/paths/program", prefix / "share/paths/program"
    assert program.stat().st_size == theirs.stat().st_size
    if sys.platform != "win32":  # installers leave binaries alone there
        assert os.fsencode(copy) + b"/lib/x\0" in program.read_bytes()
    command = copy / ("Scripts/tool.exe" if sys.platform == "win32" else "bin/tool")
    said = subprocess.run([command], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    assert said.returncode == 0, said.stderr
    verify_prefix(copy)

    inodes = {identity(file) for file in files(copy)}
    assert not inodes & {identity(file) for file in files(prefix)}
    assert not inodes & {identity(file) for file in files(paths.package_cache(prefix))}
    before, cache = everything(prefix), everything(paths.package_cache(prefix))
    for file in files(copy):
        with file.open("ab") as stream:
            stream.write(b"spoiled")
    assert everything(prefix) == before
    assert everything(paths.package_cache(prefix)) == cache
    discard_trial(trial.token)


async def test_swapping_in_gives_what_was_tried(prefix: Path, channel: ServedChannel) -> None:
    await make(prefix, channel, "app=1.0")
    trial = await try_plan(TryPlan(await change(prefix, channel, "app=1.1")), silent)
    assert trial.verification is not None
    assert trial.verification.broken == ()
    await apply(ApplyPlan(trial.plan), silent)
    assert snapshot(prefix).records == snapshot(Path(trial.prefix)).records
    verify_prefix(prefix)
    discard_trial(trial.token)
    assert read_history(prefix)[-1].number == 1


async def test_pip_packages_and_links_come_along(
    pip_index: PipIndex, prefix: Path, channel: ServedChannel, tmp_path: Path
) -> None:
    pip_index.add(
        wheel("greeter", "1.0", commands={"greet": "greeter:main"},
              files={"greeter/__init__.py": "import sys\n\ndef main():\n    print(sys.prefix)\n"}),
    )  # fmt: skip
    await apply(
        ApplyPlan(await plan(request(prefix, channel, "greeter", conda=("app=1.0",)))), silent
    )
    project = tmp_path / "project"
    project.mkdir()
    info = prefix / SITE / "site-packages" / "mine-0.1.dist-info"
    info.mkdir()
    about = "Metadata-Version: 2.1\nName: mine\nVersion: 0.1\n"
    (info / "METADATA").write_text(about, encoding="utf-8")
    (info / "direct_url.json").write_text(
        f'{{"url": "{project.as_uri()}", "dir_info": {{"editable": true}}}}', encoding="utf-8"
    )
    if sys.platform != "win32":
        (prefix / "data").symlink_to(project)
        (prefix / "inside").symlink_to(prefix / "conda-meta")
    before = everything(prefix)
    trial = await try_plan(TryPlan(await change(prefix, channel, "app=1.1")), silent)
    copy = Path(trial.prefix)
    assert everything(prefix) == before
    assert (
        run(copy, "import greeter; print(greeter.__file__.startswith(__import__('sys').prefix))")
        == "True"
    )
    command = copy / ("Scripts/greet.cmd" if sys.platform == "win32" else "bin/greet")
    said = subprocess.run([command], capture_output=True, check=True, stdin=subprocess.DEVNULL)
    assert Path(said.stdout.decode().strip()) == copy
    codes = [remark.code for remark in trial.remarks]
    assert "trial-editable" in codes
    if sys.platform != "win32":
        assert (copy / "inside").readlink() == copy / "conda-meta"
        assert "trial-outside" in codes
    discard_trial(trial.token)
    assert everything(prefix) == before


async def test_a_copy_on_another_volume_lies_there_and_uses_its_cache(
    other_volume: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = other_volume / "envs" / "thesis"
    await make(prefix, channel, "app=1.0")
    trial = await try_plan(TryPlan(await change(prefix, channel, "app=1.1")), silent)
    assert other_volume in Path(trial.prefix).parents
    assert paths.package_cache(trial.prefix) == paths.package_cache(prefix)
    assert [each.token for each in list_trials()] == [trial.token]
    assert not guard.is_base(trial.prefix)
    discard_trial(trial.token)
    assert list_trials() == ()


def identity(file: Path) -> tuple[int, int]:
    status = file.lstat()
    return status.st_dev, status.st_ino


def mentions(copy: Path, original: Path) -> list[str]:
    """Files of the copy that still name the original; bytecode only names its source."""
    needle = os.fsencode(original) + b"/"
    return [
        file.name
        for file in files(copy)
        if not file.name.endswith(".pyc") and needle in file.read_bytes()
    ]


async def test_going_back_with_pip_is_tried_in_the_copy_alone(
    pip_index: PipIndex, prefix: Path, channel: ServedChannel
) -> None:
    await make(prefix, channel, "tool")
    back = restore_of(prefix)
    pip_index.add(wheel("voice"), wheel("tool", "3.0"))
    pip_install(prefix, "voice==1.0", "tool==3.0")
    planned = await plan(back)
    assert {package.name for package in planned.pip_removes} == {"voice", "tool"}
    before = everything(prefix)
    trial = await try_plan(TryPlan(planned), silent)
    assert everything(prefix) == before
    copy = Path(trial.prefix)
    assert pip_versions(copy) == {}
    assert run(copy, "import tool; print(tool.__version__)") == "1.0"
    assert trial.verification is not None
    assert trial.verification.broken == ()
    verify_prefix(copy)
    discard_trial(trial.token)


@pytest.mark.slow
@pytest.mark.linux("its packages of a real Python name the prefix in text and in binaries")
async def test_a_real_python_runs_in_the_copy_and_knows_its_place(
    prefix: Path, real_python_channel: ServedChannel
) -> None:
    specs = ("python", "pip", "packaging", "idna")
    made = await plan(CreateRequest(str(prefix), specs, (real_python_channel.url,)))
    await apply(ApplyPlan(made), silent)
    wanted = ChangeRequest(
        str(prefix), install=("pyhello",), remove=("idna",), channels=(real_python_channel.url,)
    )
    before = everything(prefix)
    trial = await try_plan(TryPlan(await plan(wanted)), silent)
    assert everything(prefix) == before
    copy = Path(trial.prefix)
    assert not mentions(copy, prefix)
    said = subprocess.run([copy / "bin/python-prefix"], capture_output=True, check=True).stdout
    assert Path(said.decode().strip()) == copy
    listed = subprocess.run([copy / "bin/pip", "list"], capture_output=True, check=True).stdout
    assert b"pyhello" in listed
    assert b"idna" not in listed
    verify_prefix(copy)
    discard_trial(trial.token)
