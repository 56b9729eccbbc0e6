"""Carrying out plans: what was promised is what the prefix holds, and nothing else is touched."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from core import paths
from core.engine import activity
from core.engine.reporting import silent
from core.engine.transactions import journal
from core.engine.transactions.lock import lock_holder, prefix_lock
from core.engine.transactions.revisions import read_revision_records, read_revisions
from core.engine.transactions.runner import apply
from core.model.activity import Outcome
from core.model.calls import ApplyPlan
from core.model.problem import ProblemError
from core.model.progress import Advanced, CommitBegun, CommitSealed, Event, Phase, PhaseStarted
from tests.engine.hand_made_plans import plan_by_hand, plan_for_records, requested_on_disk
from tests.support.assertions import (
    history_state,
    installed,
    snapshot,
    unowned_files,
    verify_prefix,
)
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.raw_engine import raw_create


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "envs" / "thesis"


async def test_a_new_environment_holds_what_the_plan_says(
    prefix: Path, channel: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, channel.url, ["app 2.0", "pyhello"])
    events: list[Event] = []
    applied = await apply(ApplyPlan(plan), events.append)
    verify_prefix(prefix)
    assert installed(prefix) == {record.name: record.version for record in plan.after}
    assert requested_on_disk(prefix) == {"app": ["app 2.0"], "pyhello": ["pyhello"]}
    assert applied.revision.number == 0
    assert applied.operation.outcome is Outcome.DONE
    assert unowned_files(prefix) == set()
    begun = next(n for n, event in enumerate(events) if isinstance(event, CommitBegun))
    sealed = next(n for n, event in enumerate(events) if isinstance(event, CommitSealed))
    downloads = [
        n for n, e in enumerate(events) if isinstance(e, Advanced) and e.phase == "download"
    ]
    assert downloads
    assert max(downloads) < begun < sealed
    phases = [event.phase for event in events if isinstance(event, PhaseStarted)]
    assert phases == [Phase.DOWNLOAD, Phase.LINK, Phase.COMPILE, Phase.VERIFY, Phase.RECORD]
    assert journal.open_transactions() == ()
    assert lock_holder(prefix) is None
    assert str(prefix) in (paths.home() / ".conda/environments.txt").read_text(encoding="utf-8")


async def test_noarch_python_is_compiled_and_its_command_runs(
    prefix: Path, channel: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, channel.url, ["pyhello"])
    await apply(ApplyPlan(plan), silent)
    site = "Lib" if sys.platform == "win32" else "lib/python3*"
    assert list(prefix.glob(f"{site}/site-packages/pyhello/__pycache__/*.pyc"))
    command = prefix / ("Scripts/pyhello.exe" if sys.platform == "win32" else "bin/pyhello")
    result = subprocess.run([command], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    assert result.returncode == 0, result.stderr
    gone = await plan_by_hand(prefix, channel.url, ["python"])
    await apply(ApplyPlan(gone), silent)
    assert not list(prefix.glob(f"{site}/site-packages/pyhello"))
    verify_prefix(prefix)


async def test_bytes_downloaded_are_the_sizes_in_the_metadata(
    prefix: Path, channel: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, channel.url, ["dataset", "app"])
    applied = await apply(ApplyPlan(plan), silent)
    promised = sum(record.size or 0 for record in plan.after)
    assert sum(p.bytes for p in applied.operation.providers if p.name != "cache") == promised
    twin = prefix.with_name("twin")
    again = await apply(
        ApplyPlan(await plan_by_hand(twin, channel.url, ["dataset", "app"])), silent
    )
    assert [p.name for p in again.operation.providers] == ["cache"]


async def test_an_update_replaces_and_the_history_says_so(
    prefix: Path, channel: ServedChannel
) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, channel.url, ["app 1.0", "solo 1.0"])), silent)
    (prefix / "share" / "mine.txt").write_text("mine", encoding="utf-8")
    plan = await plan_by_hand(prefix, channel.url, ["app 2.0", "solo 1.0"])
    applied = await apply(ApplyPlan(plan), silent)
    verify_prefix(prefix)
    assert installed(prefix)["libx"] == "2.0"
    assert applied.revision.number == 1
    assert [revision.restorable for revision in read_revisions(prefix)] == [True, True]
    assert "app-2.0-0" in history_state(prefix)
    assert unowned_files(prefix) == {"share/mine.txt"}
    first = read_revision_records(prefix, 0)
    assert {record.name: record.version for record in first.records} == {
        "app": "1.0",
        "libx": "1.1",
        "solo": "1.0",
    }
    assert requested_on_disk(prefix)["app"] == ["app 2.0"]


async def test_a_foreign_environment_keeps_a_way_back(prefix: Path, channel: ServedChannel) -> None:
    await raw_create(prefix, [channel.url], ["app 1.0"], paths.home() / "other-tool")
    plan = await plan_by_hand(prefix, channel.url, ["app 2.0"])
    applied = await apply(ApplyPlan(plan), silent)
    verify_prefix(prefix)
    before = read_revision_records(prefix, applied.revision.number - 1)
    assert {record.name for record in before.records} == {"app", "libx"}
    assert applied.operation.restore_revision == applied.revision.number - 1
    back = plan_for_records(prefix, list(before.records))
    await apply(ApplyPlan(back), silent)
    verify_prefix(prefix)
    assert installed(prefix)["app"] == "1.0"


async def test_requested_specs_change_without_linking_anything(
    prefix: Path, channel: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, channel.url, ["solo"])
    await apply(ApplyPlan(plan), silent)
    again = await plan_by_hand(prefix, channel.url, ["solo"], {"solo": ("solo >=1",)})
    assert again.changes == ()
    await apply(ApplyPlan(again), silent)
    assert requested_on_disk(prefix) == {"solo": ["solo >=1"]}
    verify_prefix(prefix)


async def test_a_plan_for_another_world_is_refused(prefix: Path, channel: ServedChannel) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, channel.url, ["solo 1.0"])), silent)
    stale = await plan_by_hand(prefix, channel.url, ["solo 1.2"])
    await apply(ApplyPlan(await plan_by_hand(prefix, channel.url, ["solo 1.1"])), silent)
    before = snapshot(prefix)
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(stale), silent)
    assert caught.value.problem.code == "world-moved"
    assert caught.value.problem.unchanged
    assert snapshot(prefix).difference(before) == []
    assert activity.list_operations()[0].outcome is Outcome.FAILED


async def test_a_locked_prefix_names_the_program_that_holds_it(
    prefix: Path, channel: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, channel.url, ["solo"])
    with prefix_lock(prefix):
        assert lock_holder(prefix) is not None
        with pytest.raises(ProblemError) as caught:
            await apply(ApplyPlan(plan), silent)
    assert caught.value.problem.code == "prefix-locked"
    assert not prefix.exists()


async def test_files_of_the_users_own_are_kept_when_they_are_in_the_way(
    prefix: Path, channel: ServedChannel
) -> None:
    await apply(ApplyPlan(await plan_by_hand(prefix, channel.url, ["libbase"])), silent)
    own = prefix / "share" / "solo" / "about.txt"
    own.parent.mkdir(parents=True)
    own.write_text("my notes", encoding="utf-8")
    shown = ["share/solo/about.txt"]
    plan = await plan_by_hand(prefix, channel.url, ["libbase", "solo"], in_the_way=shown)
    await apply(ApplyPlan(plan), silent)
    verify_prefix(prefix)
    kept = list(paths.undo_dir(prefix).rglob("about.txt"))
    assert [file.read_text(encoding="utf-8") for file in kept] == ["my notes"]


async def test_a_shared_path_survives_the_package_that_took_it(
    prefix: Path, channel_factory: ChannelFactory
) -> None:
    served = channel_factory(
        "shared",
        [
            package("one", files={"share/both.txt": "from one\n", "share/one.txt": "1\n"}),
            package("two", files={"share/both.txt": "from two\n", "share/two.txt": "2\n"}),
        ],
    )
    await apply(ApplyPlan(await plan_by_hand(prefix, served.url, ["one"])), silent)
    before = snapshot(prefix)
    await apply(ApplyPlan(await plan_by_hand(prefix, served.url, ["one", "two"])), silent)
    plan = await plan_by_hand(prefix, served.url, ["one"])
    await apply(ApplyPlan(plan), silent)
    verify_prefix(prefix)
    assert snapshot(prefix).difference(before) == []
    await apply(ApplyPlan(await plan_by_hand(prefix, served.url, ["one", "two"])), silent)
    await apply(ApplyPlan(await plan_by_hand(prefix, served.url, ["two"])), silent)
    verify_prefix(prefix)
    assert (prefix / "share/both.txt").read_text(encoding="utf-8") == "from two\n"


async def test_prefixes_with_spaces_and_chinese_work(home: Path, channel: ServedChannel) -> None:
    prefix = home / "my envs" / "论文 ü"
    await apply(ApplyPlan(await plan_by_hand(prefix, channel.url, ["dataset"])), silent)
    verify_prefix(prefix)
    await apply(ApplyPlan(plan_for_records(prefix, [])), silent)
    verify_prefix(prefix)
    assert installed(prefix) == {}


async def test_the_operation_has_times_providers_and_a_log(
    prefix: Path, channel: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, channel.url, ["app"])
    applied = await apply(ApplyPlan(plan), silent)
    listed = activity.list_operations()
    assert [operation.id for operation in listed] == [applied.operation.id]
    assert listed[0].log == ()
    whole = activity.read_operation(applied.operation.id)
    assert whole == applied.operation
    assert any(line.topic == "download" for line in whole.log)
    assert {span.phase for span in whole.phases} >= {Phase.DOWNLOAD, Phase.LINK, Phase.VERIFY}
    assert json.loads(msgspec.json.encode(whole))


async def test_packages_of_a_channel_on_this_machine_are_installed(
    prefix: Path, channel: ServedChannel
) -> None:
    plan = await plan_by_hand(prefix, channel.folder.as_uri(), ["app"])
    await apply(ApplyPlan(plan), silent)
    verify_prefix(prefix)
    assert installed(prefix).keys() == {"app", "helper", "libx"}
