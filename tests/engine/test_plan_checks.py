"""What a preview warns of before anything is touched."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from core import paths
from core.engine.solving import checks
from core.engine.transactions.lock import prefix_lock
from core.model.plan import Plan, Severity
from core.model.request import CreateRequest
from tests.support.channels import (
    ChannelFactory,
    ServedChannel,
    base_packages,
    package,
    python_package,
)
from tests.support.planning import change, create, install, plan

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "work"


def _codes(found: Plan, severity: Severity) -> list[str]:
    return [check.message.code for check in found.checks if check.severity is severity]


async def test_a_disk_that_is_surely_too_small_forbids_and_says_the_numbers(
    prefix: Path, channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks.shutil, "disk_usage", lambda _: Usage(100, 90, 10))
    found = await plan(CreateRequest(str(prefix), ("dataset",), (channel.url,)))
    assert [check.message.code for check in found.blocked] == ["disk-short"]
    assert found.blocked[0].message.params["free"] == 10


async def test_a_place_with_something_in_it_and_a_path_too_long_forbid(
    home: Path, channel: ServedChannel
) -> None:
    long = home / ("x" * 60) / ("y" * 60) / ("z" * 60) / ("w" * 60) / "env"
    found = await plan(CreateRequest(str(long), ("solo",), (channel.url,)))
    assert "path-too-long" in _codes(found, Severity.BLOCK)


async def test_an_environment_somebody_is_changing_is_named_as_such(
    prefix: Path, channel: ServedChannel, home: Path
) -> None:
    await create(prefix, channel, "app=1")
    script = (
        "import sys\n"
        "from core.engine.transactions.lock import prefix_lock\n"
        "with prefix_lock(sys.argv[1]):\n"
        "    print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(prefix)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        found = await plan(change(prefix, channel, install=("solo",)))
        assert other.stdin is not None
        other.stdin.close()
    assert "prefix-in-use" in _codes(found, Severity.BLOCK)
    with prefix_lock(prefix):
        own = await plan(change(prefix, channel, install=("solo",)))
    assert "prefix-in-use" not in _codes(own, Severity.BLOCK)


async def test_programs_running_from_the_environment_are_named(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "solo=1.0")
    with subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE, cwd=prefix
    ) as running:
        found = await plan(change(prefix, channel, update=("solo",)))
        assert running.stdin is not None
        running.stdin.close()
    # Windows does not let files in use be replaced.
    if sys.platform == "win32":
        assert "programs-running-block" in _codes(found, Severity.BLOCK)
    else:
        assert "programs-running" in _codes(found, Severity.WARN)


async def test_pip_packages_that_would_break_or_be_overwritten_are_named(
    prefix: Path, channel_factory: ChannelFactory
) -> None:
    channel = channel_factory(
        packages=[
            *base_packages(),
            python_package("lib", "1.0"),
            python_package("lib", "2.0"),
            python_package("own", "1.0"),
        ]
    )
    made = await create(prefix, channel, "python", "lib=1.0")
    python = next(record for record in made.after if record.name == "python")
    site = prefix / (python.python_site_packages_path or "Lib/site-packages")
    for name, requires in (("own", ""), ("needy", "Requires-Dist: lib<2\n")):
        info = site / f"{name}-0.1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1\n{requires}", encoding="utf-8"
        )
        (info / "INSTALLER").write_text("pip\n", encoding="utf-8")
        (info / "RECORD").write_text("", encoding="utf-8")
    found = await plan(change(prefix, channel, install=("own",), update=("lib",)))
    assert {impact.name: impact.message.code for impact in found.pip} == {
        "own": "pip-overwritten",
        "needy": "pip-needs-other",
    }
    removed = await plan(change(prefix, channel, remove=("lib",)))
    assert {impact.name: impact.message.code for impact in removed.pip} == {
        "needy": "pip-needs-removed"
    }


async def test_the_equivalent_command_is_shown(prefix: Path, channel: ServedChannel) -> None:
    made = await plan(CreateRequest(str(prefix), ("app>=1",), (channel.url,)))
    assert made.command.startswith(f"conda create -n work -c {channel.url} ")
    assert "app>=1" in made.command


async def test_what_came_from_a_file_that_is_gone_cannot_be_brought_back_and_is_named(
    prefix: Path, channel: ServedChannel, channel_factory: ChannelFactory
) -> None:
    local = channel_factory("local", [package("solo", "0.9"), package("libbase", "1.0")])
    made = await plan(CreateRequest(str(prefix), ("solo", "libbase"), (local.folder.as_uri(),)))
    await install(made.after, prefix)
    wish = change(prefix, channel, update=("solo",))
    assert (await plan(wish)).undoable
    local.archive("solo").unlink()
    assert (await plan(wish)).undoable, "it is in the cache"
    shutil.rmtree(paths.package_cache(prefix))
    found = await plan(wish)
    assert not found.undoable
    (said,) = [check.message for check in found.checks if check.message.code == "archives-gone"]
    assert said.params == {"n": 1, "names": "solo"}
    assert (await plan(change(prefix, channel, install=("dataset",)))).undoable
