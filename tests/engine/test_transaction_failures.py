"""Everything that can go wrong ends in a Problem, and the prefix is as it was."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import paths
from core.engine import activity
from core.engine.network import limits
from core.engine.reporting import silent
from core.engine.transactions import commit, journal
from core.engine.transactions.cache_entries import find_entry
from core.engine.transactions.runner import apply
from core.model.activity import Outcome
from core.model.calls import ApplyPlan
from core.model.plan import Plan
from core.model.problem import Problem, ProblemError
from tests.crash.kill_at_random import leftovers, state
from tests.engine.hand_made_plans import plan_by_hand
from tests.support.assertions import installed, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.fault_server import FaultServer


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


@pytest.fixture
def faulty(channel_factory: ChannelFactory) -> ServedChannel:
    packages = [
        package(name, version, files={f"share/{name}.bin": os.urandom(200_000)})
        for name in ("good", "bad")
        for version in ("1.0", "2.0")
    ]
    return channel_factory("faulty", packages, faults=True)


def server_of(served: ServedChannel) -> FaultServer:
    assert isinstance(served.server, FaultServer)
    return served.server


async def refused(plan: Plan) -> Problem:
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(plan), silent)
    return caught.value.problem


FAULTS = {
    "missing": ({"status": 404}, "package-missing"),
    "forbidden": ({"status": 403}, "access-forbidden"),
    "broken server": ({"status": 500}, None),
    "truncated": ({"truncate": 50_000}, None),
    "corrupt": ({"corrupt": True}, None),
    "login page": ({"html": True}, None),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_bad_download_changes_nothing(
    prefix: Path, faulty: ServedChannel, fault: str
) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, faulty.url, ["good 1.0", "bad 1.0"])), silent)
    plan = await plan_by_hand(prefix, faulty.url, ["good 2.0", "bad 2.0"])
    before = state(prefix)
    kind, code = FAULTS[fault]
    server_of(faulty).fail("*/bad-2.0*", **kind)
    problem = await refused(plan)
    assert problem.unchanged
    assert problem.code not in {"engine-failed", "engine-internal"}
    assert code is None or problem.code == code
    assert state(prefix) == before
    assert leftovers(prefix) == []
    assert activity.list_operations()[0].problem == problem
    server_of(faulty).heal()
    await apply(ApplyPlan(plan), silent)
    verify_prefix(prefix)


async def test_a_package_under_a_false_name_is_refused(prefix: Path, faulty: ServedChannel) -> None:
    plan = await plan_by_hand(prefix, faulty.url, ["bad 1.0"])
    server_of(faulty).fail("*/bad-1.0*", body=faulty.archive("good-1.0").read_bytes())
    problem = await refused(plan)
    assert problem.code == "package-wrong-hash"
    assert not prefix.exists()
    assert journal.open_transactions() == ()


async def test_what_arrived_before_a_failure_is_not_fetched_twice(
    prefix: Path, faulty: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = await plan_by_hand(prefix, faulty.url, ["good 1.0", "bad 1.0"])
    server = server_of(faulty)
    server.fail("*/bad-1.0*", silent=True)
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 1.0)
    problem = await refused(plan)
    assert problem.code == "download-stalled"
    assert problem.params["package"] == "bad-1.0-0"
    assert problem.params["seconds"] == 1
    assert not prefix.exists()
    server.heal()
    server.forget()
    await apply(ApplyPlan(plan), silent)
    assert server.count("*/good-1.0*") == 0
    verify_prefix(prefix)


async def test_a_slow_download_is_not_a_stalled_one(
    prefix: Path, faulty: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = await plan_by_hand(prefix, faulty.url, ["bad 1.0"])
    server_of(faulty).fail("*/bad-1.0*", rate=80_000.0)
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 1.0)
    await apply(ApplyPlan(plan), silent)
    verify_prefix(prefix)


async def test_a_damaged_cache_entry_is_fetched_anew(prefix: Path, faulty: ServedChannel) -> None:
    plan = await plan_by_hand(prefix, faulty.url, ["good 1.0"])
    await apply(ApplyPlan(plan), silent)
    entry = find_entry(plan.after[0], [paths.package_cache(prefix)])
    assert entry is not None
    (entry / "share/good.bin").unlink()
    twin = prefix.with_name("twin")
    await apply(ApplyPlan(await plan_by_hand(twin, faulty.url, ["good 1.0"])), silent)
    verify_prefix(twin)


async def test_content_that_rotted_in_the_cache_is_found_and_mended_by_trying_again(
    prefix: Path, faulty: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, faulty.url, ["good 1.0"])
    await apply(ApplyPlan(plan), silent)
    entry = find_entry(plan.after[0], [paths.package_cache(prefix)])
    assert entry is not None
    file = entry / "share/good.bin"
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    twin = prefix.with_name("twin")
    second = await plan_by_hand(twin, faulty.url, ["good 1.0"])
    problem = await refused(second)
    assert problem.code == "verify-failed"
    assert problem.unchanged
    assert not twin.exists()
    await apply(ApplyPlan(second), silent)
    verify_prefix(twin)


async def test_an_unowned_file_in_the_way_comes_back_when_the_change_fails(
    prefix: Path, faulty: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, faulty.url, ["good 1.0"])), silent)
    own = prefix / "share" / "bad.bin"
    own.write_text("mine", encoding="utf-8")
    before = state(prefix)
    plan = await plan_by_hand(prefix, faulty.url, ["good 1.0", "bad 1.0"])
    monkeypatch.setattr(commit, "verify_prefix", lambda *_: (_ for _ in ()).throw(OSError(5, "IO")))
    await refused(plan)
    assert own.read_text(encoding="utf-8") == "mine"
    assert state(prefix) == before


async def test_a_folder_that_appears_in_the_last_moment_is_not_ours_to_delete(
    prefix: Path, faulty: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = await plan_by_hand(prefix, faulty.url, ["good 1.0"])
    make = commit.make_folder

    def too_late(transaction: journal.OpenTransaction) -> None:
        prefix.mkdir(parents=True)
        (prefix / "precious.txt").write_text("theirs", encoding="utf-8")
        make(transaction)

    monkeypatch.setattr(commit, "make_folder", too_late)
    problem = await refused(plan)
    assert problem.code == "folder-appeared"
    assert (prefix / "precious.txt").read_text(encoding="utf-8") == "theirs"


@pytest.fixture
def small_disk(home: Path) -> Iterator[Path]:
    """A file system of 3 MB for environments."""
    folder = home / "small"
    yield from _mounted(folder, ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)])


def _mounted(folder: Path, command: list[str]) -> Iterator[Path]:
    folder.mkdir(exist_ok=True)
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError as error:
        pytest.skip(f"can't mount here: {error}")
    if done.returncode != 0:
        pytest.skip(f"can't mount here: {done.stderr.decode(errors='replace').strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.linux("it alone lets a test mount a small or a read-only volume")
async def test_a_full_disk_is_undone_and_named(
    small_disk: Path, channel_factory: ChannelFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = channel_factory(
        "big",
        [
            package("small", files={"share/small.bin": os.urandom(300_000)}),
            package("small", "2.0", files={"share/small.bin": os.urandom(300_000)}),
            package("big", files={"share/big.bin": os.urandom(4_000_000)}),
        ],
    )
    prefix = small_disk / "envs" / "thesis"
    # The cache is elsewhere, so that the disk fills up while linking, not while fetching.
    monkeypatch.setattr(paths, "package_cache", lambda _: paths.data_dir() / "pkgs")
    monkeypatch.setattr("core.engine.transactions.prepare.preflight", lambda _: ())
    await apply(ApplyPlan(await plan_by_hand(prefix, served.url, ["small 1.0"])), silent)
    before = state(prefix)
    problem = await refused(await plan_by_hand(prefix, served.url, ["small 2.0", "big"]))
    assert problem.code == "disk-full"
    assert problem.unchanged
    assert state(prefix) == before
    verify_prefix(prefix)
    twin = small_disk / "envs" / "twin"
    problem = await refused(await plan_by_hand(twin, served.url, ["big"]))
    assert problem.code == "disk-full"
    assert not twin.exists()


@pytest.mark.linux("it alone lets a test mount a small or a read-only volume")
async def test_a_cache_that_fills_up_leaves_the_prefix_alone(
    small_disk: Path, prefix: Path, channel_factory: ChannelFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    served = channel_factory("big", [package("big", files={"share/b": os.urandom(4_000_000)})])
    monkeypatch.setattr(paths, "package_cache", lambda _: small_disk / "pkgs")
    monkeypatch.setattr("core.engine.transactions.prepare.preflight", lambda _: ())
    problem = await refused(await plan_by_hand(prefix, served.url, ["big"]))
    assert problem.code == "disk-full"
    assert not prefix.exists()
    assert leftovers(prefix) == []


@pytest.mark.linux("it alone lets a test mount a small or a read-only volume")
@pytest.mark.parametrize("looked", [True, False], ids=["seen before", "met midway"])
async def test_a_read_only_prefix_is_left_alone(
    prefix: Path, faulty: ServedChannel, monkeypatch: pytest.MonkeyPatch, looked: bool
) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, faulty.url, ["good 1.0"])), silent)
    plan = await plan_by_hand(prefix, faulty.url, ["good 2.0"])
    before = state(prefix)
    if not looked:
        monkeypatch.setattr("core.engine.transactions.prepare.preflight", lambda _: ())
    mount = _mounted(prefix, ["mount", "--bind", str(prefix), str(prefix)])
    next(mount)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(prefix)], check=True)
        problem = await refused(plan)
    finally:
        with pytest.raises(StopIteration):
            next(mount)
    log = activity.read_operation(activity.list_operations()[0].id).log
    assert problem.unchanged, log
    assert problem.code == ("plan-blocked" if looked else "disk-read-only")
    assert state(prefix) == before
    assert journal.open_transactions() == ()
    assert installed(prefix) == {"good": "1.0"}


async def test_a_failing_script_is_told_but_stops_nothing(
    prefix: Path, channel_factory: ChannelFactory
) -> None:
    from core.engine.practice.packages import script
    from core.model.progress import Event, Noted

    files = {"share/s.txt": b"s", **script("loud", "post-link", "exit 3\n", "exit /b 3\n")}
    served = channel_factory("scripts", [package("loud", files=files)])
    plan = await plan_by_hand(prefix, served.url, ["loud"], scripts=["loud"])
    events: list[Event] = []
    await apply(ApplyPlan(plan, allow_scripts=True), events.append)
    notes = [event.message.code for event in events if isinstance(event, Noted)]
    assert notes == ["script-failed"]
    twin = prefix.with_name("twin")
    quiet: list[Event] = []
    again = await plan_by_hand(twin, served.url, ["loud"], scripts=["loud"])
    await apply(ApplyPlan(again), quiet.append)
    assert [e.message.code for e in quiet if isinstance(e, Noted)] == ["script-not-run"]


async def test_failures_are_on_record_with_their_outcome(
    prefix: Path, faulty: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, faulty.url, ["bad 1.0"])
    server_of(faulty).fail("*/bad-1.0*", status=404)
    problem = await refused(plan)
    (operation,) = activity.list_operations()
    assert operation.outcome is Outcome.FAILED
    assert operation.problem == problem
    assert any(line.topic == "failed" for line in activity.read_operation(operation.id).log)
