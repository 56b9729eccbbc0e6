"""What a plan changes and what it leaves alone, with recorded specs and without."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from core.engine.channels import network
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.solving.planner import check_updates
from core.model.calls import CheckUpdates
from core.model.plan import ChangeKind, Plan, Severity
from core.model.request import CreateRequest, RestoreRequest
from tests.support.channels import MINOR, PYTHON_NEW, ChannelFactory, ServedChannel, package
from tests.support.planning import by_name, change, create, install, moves, plan, problem

both = pytest.mark.parametrize("recorded", [True, False], ids=["recorded", "unrecorded"])


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "work"


async def test_a_new_environment_holds_what_was_asked_and_what_that_needs(
    prefix: Path, channel: ServedChannel
) -> None:
    made = await plan(CreateRequest(str(prefix), ("pyhello", "app=1"), (channel.url,)))
    assert made.creates
    assert {record.name for record in made.after} == {
        "python", "pip", "pyhello", "pyutil", "app", "libx",
    }  # fmt: skip
    assert all(item.kind is ChangeKind.ADD for item in made.changes)
    assert made.requested == {"pyhello": ("pyhello",), "app": ("app=1",)}
    assert made.download.bytes == sum(record.size or 0 for record in made.after)
    assert not made.blocked
    names = [record.name for record in made.after]
    assert names.index("libx") < names.index("app")
    assert by_name(made)["libx"].reason.params == {"names": "app"}


async def test_what_is_in_the_cache_is_not_downloaded(
    prefix: Path, channel: ServedChannel, home: Path
) -> None:
    await create(prefix, channel, "app=1")
    again = await plan(CreateRequest(str(home / "envs" / "other"), ("app=1",), (channel.url,)))
    assert again.download.bytes == 0
    assert all(item.cached for item in again.changes)
    assert again.disk.bytes > 0
    assert not again.disk.estimated


@both
async def test_an_add_never_removes_or_moves_packages(
    prefix: Path, channel: ServedChannel, recorded: bool
) -> None:
    before = await create(
        prefix, channel, "app=1", "libx=1.0", "solo=1.0", "chain-a", recorded=recorded
    )
    added = await plan(change(prefix, channel, install=("dataset",)))
    assert moves(added) == {"dataset": (None, "1.1")}
    assert len(added.after) == len(before.after) + 1


@both
async def test_an_update_moves_even_where_an_exact_version_was_recorded(
    prefix: Path, channel: ServedChannel, recorded: bool
) -> None:
    await create(prefix, channel, "app=1.0", "solo=1.0", recorded=recorded)
    updated = await plan(change(prefix, channel, update=("app",)))
    assert moves(updated) == {
        "app": ("1.0", "2.1"),
        "helper": (None, "0.1"),
        "libx": ("1.1", "2.0"),
    }
    if recorded:
        assert updated.requested["app"] == ("app",)
        assert updated.requested["solo"] != ("solo",)
        codes = [message.code for message in by_name(updated)["app"].attention]
        assert "attention-spec-replaced" in codes
    assert by_name(updated)["libx"].reason.params == {"who": "app 2.1", "spec": "libx 2.*"}


@both
async def test_an_update_drags_nothing_backwards_and_says_what_is_newer(
    prefix: Path, channel: ServedChannel, recorded: bool
) -> None:
    await create(prefix, channel, "app=1.0", "tool", recorded=recorded)
    held = await plan(change(prefix, channel, update=("app",)))
    assert moves(held) == {}
    said = [check.message for check in held.checks if check.message.code == "update-held"]
    assert [message.params for message in said] == [{"name": "app", "now": "1.0", "newest": "2.1"}]


@both
async def test_update_all_unlocks_exact_versions_and_says_which_records_it_replaced(
    prefix: Path, channel: ServedChannel, recorded: bool
) -> None:
    await create(prefix, channel, "solo==1.0", "dataset=1.0=0", "libx", recorded=recorded)
    updated = await plan(change(prefix, channel, update_all=True))
    assert moves(updated) == {"dataset": ("1.0", "1.1"), "solo": ("1.0", "1.2")}
    said = _said(updated, "specs-outgrown")
    if recorded:
        assert updated.requested == {"solo": ("solo",), "dataset": ("dataset",), "libx": ("libx",)}
        assert said == [{"n": 2, "specs": "dataset ==1.0 0, solo ==1.0"}]
        reason = by_name(updated)["solo"].reason
        assert (reason.code, reason.params) == ("reason-spec-outgrown", {"spec": "solo ==1.0"})
    else:
        assert updated.requested == {}
        assert said == []
    assert not by_name(updated)["solo"].attention
    await _as_counted(prefix, channel, updated)


async def test_update_all_follows_no_build_for_the_gpu_with_one_without(
    prefix: Path, channel_factory: ChannelFactory
) -> None:
    made = channel_factory(
        packages=[
            package("torchy", "1.0", build="cuda120_py3_0"),
            package("torchy", "1.5", build="cuda121_py3_0"),
            package("torchy", "2.0", build="cpu_py3_0"),
        ]
    )
    await create(prefix, made, "torchy==1.0=cuda120_py3_0")
    updated = await plan(change(prefix, made, update_all=True))
    assert moves(updated) == {"torchy": ("1.0", "1.5")}
    assert updated.requested == {"torchy": ("torchy=*=*cuda*",)}
    assert _said(updated, "updates-held-by-wish") == [{"n": 1, "specs": "torchy=*=*cuda*"}]


async def test_update_all_keeps_an_exact_version_on_record_while_it_is_the_newest(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "solo==1.2", "dataset=1.0=0")
    updated = await plan(change(prefix, channel, update_all=True))
    assert moves(updated) == {"dataset": ("1.0", "1.1")}
    assert updated.requested == {"solo": ("solo ==1.2",), "dataset": ("dataset",)}


async def test_update_all_keeps_ranges_and_minor_versions_and_says_what_they_hold_back(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "app=2.0", "solo>=1.0,<1.2", "dataset", "libx")
    again = await plan(change(prefix, channel, update_all=True))
    assert moves(again) == {}
    assert again.requested["solo"] == ("solo >=1.0,<1.2",)
    assert _said(again, "updates-held-by-wish") == [{"n": 2, "specs": "app 2.0.*, solo >=1.0,<1.2"}]
    await _as_counted(prefix, channel, again)


async def test_update_all_says_what_does_not_go_with_the_rest(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "app=1", "tool")
    for name in ("app", "tool"):
        _record_name_only(prefix, name)
    again = await plan(change(prefix, channel, update_all=True))
    assert moves(again) == {}
    assert _said(again, "updates-held") == [{"n": 2, "names": "app, libx"}]
    await _as_counted(prefix, channel, again)


async def test_update_all_keeps_pins_and_pythons_minor(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, f"python={MINOR}.0", "pyhello=1.0.0|1.0", "solo=1.0", "dataset")
    for name in ("solo", "python", "pyhello"):
        # As if only names had been asked for.
        _record_name_only(prefix, name)
    (prefix / "conda-meta" / "pinned").write_text("solo 1.1.*\n", encoding="utf-8")
    updated = await plan(change(prefix, channel, update_all=True))
    found = moves(updated)
    assert found["python"] == (f"{MINOR}.0", PYTHON_NEW)
    assert found["pyhello"] == ("1.0", "2.0")
    assert found["solo"] == ("1.0", "1.1")
    assert _said(updated, "updates-held-by-wish") == [{"n": 1, "specs": "solo 1.1.*"}]
    await _as_counted(prefix, channel, updated)


async def test_packages_from_elsewhere_are_left_alone_by_updates(
    prefix: Path, channel: ServedChannel, channel_factory: ChannelFactory
) -> None:
    elsewhere = channel_factory("elsewhere", [package("private"), package("solo", "9.0")])
    await create(prefix, elsewhere, "private", "solo")
    first = await plan(change(prefix, channel, install=("app=1", "dataset=1.0")))
    await install(first.after, prefix, first.requested)
    _record_name_only(prefix, "dataset")
    everything = await plan(change(prefix, channel, update_all=True))
    assert moves(everything) == {"dataset": ("1.0", "1.1")}
    named = await plan(change(prefix, channel, update=("private", "solo", "dataset")))
    assert moves(named) == {"dataset": ("1.0", "1.1")}


async def test_an_update_takes_a_later_build_of_the_same_version(
    prefix: Path, channel_factory: ChannelFactory
) -> None:
    channel = channel_factory(packages=[package("one", build="h_0")])
    await create(prefix, channel, "one")
    channel.add(package("one", build="h_1", build_number=1))
    network.gateway(refresh=True)
    updated = await plan(change(prefix, channel, update=("one",)))
    assert [item.kind for item in updated.changes] == [ChangeKind.REBUILD]


async def test_a_channel_named_in_a_spec_is_asked_too(
    prefix: Path, channel: ServedChannel, channel_factory: ChannelFactory
) -> None:
    elsewhere = channel_factory("elsewhere", [package("private")])
    made = await plan(
        CreateRequest(str(prefix), ("solo", f"{elsewhere.url}::private"), (channel.url,))
    )
    assert {record.name: record.channel for record in made.after} == {
        "solo": channel.url,
        "private": elsewhere.url,
    }
    assert made.channels == (channel.url, elsewhere.url)


@both
async def test_a_removal_takes_what_cannot_stand_without_it(
    prefix: Path, channel: ServedChannel, recorded: bool
) -> None:
    await create(prefix, channel, "app=1", "solo", recorded=recorded)
    removed = await plan(change(prefix, channel, remove=("libx",)))
    assert moves(removed) == {"app": ("1.0", None), "libx": ("1.1", None)}
    reason = by_name(removed)["app"].reason
    assert (reason.code, reason.params) == ("reason-cannot-stand", {"names": "libx"})
    attention = [message.code for message in by_name(removed)["app"].attention]
    assert attention == (["attention-requested-removed"] if recorded else [])


async def test_a_removal_takes_what_only_the_removed_had_brought(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "chain-a", "app=2.1", "libx")
    removed = await plan(change(prefix, channel, remove=("app", "chain-a")))
    assert set(moves(removed)) == {"app", "helper", "chain-a", "chain-b", "chain-c", "libbase"}
    assert by_name(removed)["helper"].reason.params == {"names": "app"}
    assert removed.requested == {"libx": ("libx",)}


async def test_nothing_is_an_orphan_where_nobody_recorded_what_was_asked(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "chain-a", "solo", recorded=False)
    removed = await plan(change(prefix, channel, remove=("chain-a",)))
    assert set(moves(removed)) == {"chain-a"}


async def test_an_add_to_an_unrecorded_environment_keeps_its_packages_from_being_orphans(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "libbase", "solo", recorded=False)
    added = await plan(change(prefix, channel, install=("chain-c",)))
    await install(added.after, prefix, added.requested)
    removed = await plan(change(prefix, channel, remove=("chain-c",)))
    assert set(moves(removed)) == {"chain-c"}


async def test_pip_can_go_without_python_and_python_takes_all_of_its_packages(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "python", "pyhello", "solo")
    assert set(moves(await plan(change(prefix, channel, remove=("pip",))))) == {"pip"}
    gone = set(moves(await plan(change(prefix, channel, remove=("python",)))))
    assert gone == {"python", "pip", "pyhello", "pyutil"}


async def test_a_removal_needs_no_network(prefix: Path, channel: ServedChannel) -> None:
    await create(prefix, channel, "app=1")
    nowhere = change(prefix, channel, remove=("app",))
    nowhere = msgspec.structs.replace(nowhere, channels=("http://127.0.0.1:9/nowhere",))
    assert set(moves(await plan(nowhere))) == {"app", "libx"}


async def test_a_restore_brings_back_exactly_these_records(
    prefix: Path, channel: ServedChannel
) -> None:
    first = await create(prefix, channel, "app=1", "solo=1.0")
    later = await plan(change(prefix, channel, install=("app=2", "solo=1.2")))
    await install(later.after, prefix, later.requested)
    back = await plan(RestoreRequest(str(prefix), first.after, first.requested, revision=0))
    assert set(back.after) == set(first.after)
    assert moves(back)["app"] == ("2.1", "1.0")
    assert moves(back)["helper"] == ("0.1", None)
    assert back.download.bytes == 0
    assert by_name(back)["solo"].kind is ChangeKind.DOWNGRADE


async def test_install_and_remove_that_exclude_each_other_are_refused(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "libx=2", "solo")
    found = await problem(change(prefix, channel, install=("app=2",), remove=("libx",)))
    assert (found.code, found.params) == ("removal-needed", {"name": "libx", "users": "app"})


async def test_a_pinned_package_holds_when_something_is_added(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "libx=1.1")
    (prefix / "conda-meta" / "pinned").write_text("libx 1.*\n", encoding="utf-8")
    _record_name_only(prefix, "libx")
    found = await problem(change(prefix, channel, install=("app=2",)))
    assert found.code == "unsatisfiable-pin"
    assert found.params["name"] == "libx"


async def test_the_plan_notices_that_the_prefix_moved(prefix: Path, channel: ServedChannel) -> None:
    absent = prefix_fingerprint(prefix)
    await create(prefix, channel, "app=1")
    first = await plan(change(prefix, channel, install=("solo",)))
    assert first.fingerprint == prefix_fingerprint(prefix) != absent
    await install(first.after, prefix, first.requested)
    assert first.fingerprint != prefix_fingerprint(prefix)


async def test_protected_and_foreign_environments_are_marked(
    prefix: Path, channel: ServedChannel
) -> None:
    await create(prefix, channel, "app=1")
    foreign = await plan(change(prefix, channel, install=("solo",)))
    assert "not-adopted" in {check.message.code for check in foreign.checks}
    (prefix / "conda-meta" / "frozen").write_text("{}", encoding="utf-8")
    frozen = await plan(change(prefix, channel, install=("solo",)))
    assert [check.severity for check in frozen.blocked] == [Severity.BLOCK]


async def test_files_of_the_users_own_that_would_be_overwritten_are_named(
    prefix: Path, channel: ServedChannel, home: Path
) -> None:
    await create(home / "envs" / "cache", channel, "solo=1.2")
    await create(prefix, channel, "app=1")
    mine = prefix / "share" / "solo" / "about.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    found = await plan(change(prefix, channel, install=("solo",)))
    assert found.unowned_files == ("share/solo/about.txt",)


def _said(found: Plan, code: str) -> list[dict[str, str | int]]:
    return [check.message.params for check in found.checks if check.message.code == code]


async def _as_counted(prefix: Path, channel: ServedChannel, found: Plan) -> None:
    """What is counted as updates is what the plan of an update of everything upgrades."""
    updates = await check_updates(CheckUpdates(str(prefix), (channel.url,)))
    upgraded = {
        item.name: item.after.version
        for item in found.changes
        if item.kind is ChangeKind.UPGRADE and item.after
    }
    assert updates.moves == upgraded


def _record_name_only(prefix: Path, name: str) -> None:
    (file,) = (prefix / "conda-meta").glob(f"{name}-[0-9]*.json")
    record = json.loads(file.read_text(encoding="utf-8"))
    record["requested_specs"] = [name]
    file.write_text(json.dumps(record), encoding="utf-8")
