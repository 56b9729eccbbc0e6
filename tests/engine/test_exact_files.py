"""Explicit files and lock files: the very builds they name, or a Problem that says why not."""

from __future__ import annotations

import hashlib
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from rattler.package_streaming import extract

from core.engine.channels import network
from core.engine.channels.sources import native_subdir
from core.engine.files.reading import read_source
from core.engine.reporting import silent
from core.engine.review.exact.records import ExactRecords, records_of
from core.engine.solving.planner import make_plan
from core.engine.transactions.runner import apply
from core.model.base import Message
from core.model.calls import ApplyPlan, MakePlan
from core.model.file_source import FileSource
from core.model.importing import ReadFile
from core.model.package import PackageRecord
from core.model.plan import Plan
from core.model.problem import Problem, ProblemError, UseRequest
from core.model.request import CreateRequest, RestoreRequest
from core.settings import Settings, SettingsFile
from tests.support.assertions import installed, read_records, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.planning import plan as plan_of

HERE = str(native_subdir())
ELSEWHERE = "osx-64" if HERE != "osx-64" else "linux-64"


def explicit(*lines: str) -> ReadFile:
    return read_source(FileSource(text="\n".join(("@EXPLICIT", *lines, ""))))


def address(record: PackageRecord, digest: str | None = None) -> str:
    return f"{record.url}#{digest or record.sha256}"


async def exact_problem(file: ReadFile, prefix: Path) -> Problem:
    with pytest.raises(ProblemError) as caught:
        await records_of(file, HERE, prefix=str(prefix))
    return caught.value.problem


async def restore(prefix: Path, exact: ExactRecords) -> Plan:
    request = RestoreRequest(str(prefix), records=exact.records)
    plan = await make_plan(MakePlan(request), silent)
    await apply(ApplyPlan(plan), silent)
    return plan


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / "环境 目录" / "副本"


async def test_an_explicit_file_recreates_the_very_builds(
    channel: ServedChannel, condarc: Callable[..., Path], prefix: Path
) -> None:
    condarc(channel)
    request = CreateRequest(str(prefix), ("pyhello=1.1", "app=1.0"), (channel.url,))
    solved = await plan_of(request)
    file = explicit(*(address(record) for record in solved.after))

    exact = await records_of(file, HERE, prefix=str(prefix))

    assert set(exact.records) == set(solved.after)
    assert exact.unlisted == exact.unhashed == ()
    plan = await restore(prefix, exact)
    assert plan.creates
    assert plan.title == Message("title-create", {"name": "副本"})
    assert plan.channels == (channel.url,)
    assert all(change.reason == Message("reason-exact") for change in plan.changes)
    assert plan.download.bytes == sum(record.size or 0 for record in solved.after)
    assert {record["url"] for record in read_records(prefix)} == {r.url for r in solved.after}
    verify_prefix(prefix)


async def test_an_md5_is_as_good_and_no_hash_is_told(channel: ServedChannel, prefix: Path) -> None:
    solved = await plan_of(CreateRequest(str(prefix), ("app=1.0",), (channel.url,)))
    app, libx = (next(r for r in solved.after if r.name == name) for name in ("app", "libx"))

    exact = await records_of(explicit(address(app, app.md5), libx.url), HERE)

    assert exact.records == (app, libx)
    assert exact.unhashed == ("libx",)


async def test_what_is_needed_and_not_in_the_file_is_told(
    channel: ServedChannel, prefix: Path
) -> None:
    solved = await plan_of(CreateRequest(str(prefix), ("app=1.0",), (channel.url,)))
    app = next(record for record in solved.after if record.name == "app")
    exact = await records_of(explicit(address(app)), HERE)
    assert exact.absent == ("libx 1.*",)


@pytest.mark.parametrize("length", [32, 64])
async def test_a_hash_that_is_not_the_channels_stops_before_anything_is_made(
    channel: ServedChannel, prefix: Path, length: int
) -> None:
    solved = await plan_of(CreateRequest(str(prefix), ("solo",), (channel.url,)))
    problem = await exact_problem(explicit(address(solved.after[0], "0" * length)), prefix)
    assert problem.code == "lock-hash-differs"
    assert problem.params["given"] == "0" * length
    assert not prefix.exists()


async def test_an_archive_that_is_not_what_its_hash_says_is_not_installed(
    channel_factory: ChannelFactory, prefix: Path
) -> None:
    """The channel data still name the hash of the file, and the server has another archive."""
    served = channel_factory("swapped", [package("solo", "1.0"), package("other", "1.0")])
    solved = await plan_of(CreateRequest(str(prefix), ("solo",), (served.url,)))
    exact = await records_of(explicit(address(solved.after[0])), HERE)
    served.archive("solo-1.0").write_bytes(served.archive("other-1.0").read_bytes())

    with pytest.raises(ProblemError) as caught:
        await restore(prefix, exact)

    assert caught.value.problem.code == "package-wrong-hash"
    assert not prefix.exists()


async def test_an_archive_no_channel_data_list_is_read_itself(
    channel_factory: ChannelFactory, prefix: Path
) -> None:
    served = channel_factory(
        "pruned", [package("libold", "0.9"), package("old", "1.0", depends=["libold 0.*"])]
    )
    solved = await plan_of(CreateRequest(str(prefix), ("old",), (served.url,)))
    for file in served.folder.glob("*/*repodata*"):
        file.unlink()
    for folder in {archive.parent for archive in served.folder.glob("*/*.conda")}:
        empty = {"info": {"subdir": folder.name}, "packages": {}, "packages.conda": {}}
        (folder / "repodata.json").write_text(json.dumps(empty), encoding="utf-8")
    network.gateway((served.url,), refresh=True)
    file = explicit(*(address(record) for record in solved.after))

    exact = await records_of(file, HERE, prefix=str(prefix))

    assert set(exact.unlisted) == {"libold", "old"}
    assert {record.name: record.depends for record in exact.records} == {
        "libold": (),
        "old": ("libold 0.*",),
    }
    await restore(prefix, exact)
    assert installed(prefix) == {"libold": "0.9", "old": "1.0"}
    verify_prefix(prefix)
    problem = await exact_problem(explicit(address(solved.after[0], "0" * 64)), prefix)
    assert problem.code == "package-wrong-hash"


async def test_a_file_for_another_system_is_refused_with_the_same_versions_for_this_one(
    channel: ServedChannel, prefix: Path
) -> None:
    base = f"{channel.url}/{ELSEWHERE}"
    lines = (f"{base}/app-1.0-h1_0.conda", f"{base}/libx-1.1-h1_0.conda")
    others = (f"{base}/libgcc-9-h1_0.conda", f"{base}/solo-0.1-h1_0.conda")

    problem = await exact_problem(explicit(*lines, *others), prefix)

    assert problem.code == "lock-other-platform"
    assert problem.params == {"platforms": ELSEWHERE, "subdir": HERE}
    action = problem.suggestions[0].action
    assert isinstance(action, UseRequest)
    assert isinstance(action.request, CreateRequest)
    assert action.request.specs == ("app==1.0", "libx==1.1", "solo")
    plan = await plan_of(action.request)
    assert {"app-1.0", "libx-1.1"} < {f"{r.name}-{r.version}" for r in plan.after}


async def test_an_archive_in_the_old_form_has_its_siblings_dependencies(
    channel_factory: ChannelFactory, prefix: Path, tmp_path: Path
) -> None:
    """Channel data name the .conda alone; the file has the hash of the .tar.bz2."""
    served = channel_factory("both", [package("old", "1.0", depends=["libold"]), package("libold")])
    new = served.archive("old-1.0")
    extract(str(new), str(tmp_path / "content"))
    old = new.with_name(new.name.replace(".conda", ".tar.bz2"))
    with tarfile.open(old, "w:bz2") as archive:
        archive.add(tmp_path / "content", arcname="")
    address_of_old = f"{served.url}/noarch/{old.name}"
    digest = hashlib.sha256(old.read_bytes()).hexdigest()
    libold = f"{served.url}/noarch/{served.archive('libold').name}"

    exact = await records_of(explicit(f"{address_of_old}#sha256:{digest}", libold), HERE)

    assert exact.unlisted == ()
    assert exact.records[0].depends == ("libold",)
    assert exact.records[0].sha256 == digest
    await restore(prefix, exact)
    assert {record["url"] for record in read_records(prefix)} == {address_of_old, libold}
    again = await records_of(explicit(address_of_old, libold), HERE)
    assert again.records[0].sha256 == digest
    assert again.unlisted == again.unhashed[:1] == ("old",)


async def test_an_archive_under_another_packages_name_is_refused(
    channel_factory: ChannelFactory, prefix: Path
) -> None:
    served = channel_factory("own", [package("real", "1.0")])
    real = served.archive("real-1.0")
    real.with_name("fake-1.0-0.conda").write_bytes(real.read_bytes())
    problem = await exact_problem(explicit(f"{served.url}/noarch/fake-1.0-0.conda"), prefix)
    assert problem.code == "lock-other-package"
    assert problem.params == {"file": "fake-1.0-0.conda", "name": "real"}


async def test_of_a_lock_for_several_systems_only_this_ones_packages_are_taken(
    channel: ServedChannel, prefix: Path
) -> None:
    base = channel.url
    text = f"""
version: 6
environments:
  default:
    channels:
      - url: {base}/
    packages:
      {ELSEWHERE}:
        - conda: {base}/{ELSEWHERE}/elsewhere-1.0-0.conda
      {HERE}:
        - conda: {base}/noarch/solo-1.0-0.conda
  test:
    channels:
      - url: {base}/
    packages:
      {HERE}:
        - conda: {base}/noarch/solo-1.1-0.conda
packages:
  - conda: {base}/{ELSEWHERE}/elsewhere-1.0-0.conda
  - conda: {base}/noarch/solo-1.0-0.conda
  - conda: {base}/noarch/solo-1.1-0.conda
"""
    file = read_source(FileSource(text=text))
    for groups, version in (((), "1.0"), (("test",), "1.1")):
        exact = await records_of(file, HERE, prefix=str(prefix), groups=groups)
        assert [(each.name, each.version) for each in exact.records] == [("solo", version)]


async def test_a_file_recreates_offline_what_lies_in_the_cache(
    channel: ServedChannel, condarc: Callable[..., Path], prefix: Path
) -> None:
    condarc(channel)
    solved = await plan_of(CreateRequest(str(prefix), ("app=1.0",), (channel.url,)))
    file = explicit(*(address(record) for record in solved.after))
    await restore(prefix, await records_of(file, HERE, prefix=str(prefix)))
    SettingsFile().save(Settings(offline=True))
    twin = prefix.with_name("twin")
    await restore(twin, await records_of(file, HERE, prefix=str(twin)))
    assert installed(twin) == installed(prefix)


async def test_two_builds_of_one_name_are_refused(channel: ServedChannel, prefix: Path) -> None:
    base = f"{channel.url}/noarch"
    file = explicit(f"{base}/solo-1.0-0.conda", f"{base}/solo-1.1-0.conda")
    problem = await exact_problem(file, prefix)
    assert problem.code == "lock-name-twice"
    assert problem.params == {"name": "solo", "first": 2, "second": 3}


async def test_an_archive_in_a_folder_is_taken_with_its_hash_checked(
    channel: ServedChannel, prefix: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "包 裹" / channel.archive("solo-1.2").name
    archive.parent.mkdir()
    archive.write_bytes(channel.archive("solo-1.2").read_bytes())

    exact = await records_of(explicit(str(archive)), HERE, prefix=str(prefix))

    assert exact.unlisted == ("solo",)
    await restore(prefix, exact)
    assert installed(prefix) == {"solo": "1.2"}
    problem = await exact_problem(explicit(f"{archive}#{'0' * 64}"), prefix)
    assert problem.code == "lock-hash-differs"
    archive.unlink()
    problem = await exact_problem(explicit(str(archive)), prefix)
    assert problem.code == "lock-archive-missing"


@pytest.mark.parametrize("name", ["solo-1.0-..%2f..%2fx.conda", "solo-1.0-..\\..\\x.conda"])
async def test_a_name_that_leads_out_of_the_cache_is_refused(
    channel: ServedChannel, prefix: Path, name: str
) -> None:
    problem = await exact_problem(explicit(f"{channel.url}/noarch/{name}"), prefix)
    assert problem.code == "lock-entry-unreadable"
