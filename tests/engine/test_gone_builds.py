"""Restoring what servers have dropped: said before anything changes, with the nearest on offer."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core import paths
from core.engine.channels import network
from core.engine.practice.channels import build_channel
from core.engine.practice.packages import Package
from core.engine.reporting import silent
from core.engine.transactions.durable import remove
from core.engine.transactions.revisions import read_revision_records
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.plan import Severity
from core.model.problem import Problem, ProblemError, UseRequest
from core.model.request import ChangeRequest, CreateRequest, Request, RestoreRequest
from core.settings import Settings, SettingsFile
from tests.support.assertions import read_records, snapshot, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.fault_server import FaultServer
from tests.support.planning import plan, problem

FAMILY = [
    package("libx", "1.0", build="h1", build_number=1),
    package("libx", "1.0", build="h2", build_number=2),
    package("libx", "1.1"),
    package("libx", "1.2"),
    package("libx", "2.0"),
    package("app", "1.0", depends=["libx >=1,<2"]),
    package("app", "2.0", depends=["libx 2.*"]),
    package("solo", "1.0"),
    package("solo", "1.2"),
]


@pytest.fixture
def served(channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> ServedChannel:
    made = channel_factory("family", FAMILY, faults=True)
    condarc(made)
    return made


@pytest.fixture
def prefix(home: Path) -> Path:
    return home / ".conda/envs/thesis"


async def do(request: Request) -> None:
    await apply(ApplyPlan(await plan(request)), silent)


def back_to(prefix: Path, number: int) -> RestoreRequest:
    kept = read_revision_records(prefix, number)
    return RestoreRequest(str(prefix), kept.records, kept.requested, number)


def builds(prefix: Path) -> set[tuple[str, str, str]]:
    return {(one["name"], one["version"], one["build"]) for one in read_records(prefix)}


def empty_cache() -> None:
    remove(paths.data_dir() / "pkgs")


def drop(served: ServedChannel, keep: Callable[[Package], bool]) -> None:
    """The server has dropped these packages, and its data no longer list them."""
    remove(served.folder)
    build_channel(served.folder, [one for one in served.packages if keep(one)])
    network.gateway([served.url], refresh=True)


def nearest_of(found: Problem) -> RestoreRequest:
    (suggestion,) = found.suggestions
    assert suggestion.message.code == "suggest-nearest-builds"
    assert isinstance(suggestion.action, UseRequest)
    assert isinstance(suggestion.action.request, RestoreRequest)
    return suggestion.action.request


async def make_and_update(prefix: Path) -> None:
    await do(CreateRequest(str(prefix), ("app=1.0", "libx=1.0=h1", "solo=1.0")))
    await do(ChangeRequest(str(prefix), install=("app=2.0", "libx=2.0")))


async def test_another_build_of_the_same_version_is_the_nearest(
    prefix: Path, served: ServedChannel
) -> None:
    await make_and_update(prefix)
    empty_cache()
    drop(served, lambda one: one.build != "h1")
    state = snapshot(prefix)
    found = await problem(back_to(prefix, 0))
    assert found.code == "builds-gone"
    assert found.params == {"n": 1, "names": "libx 1.0"}
    assert found.detail.endswith("libx-1.0-h1.conda")
    assert found.suggestions[0].alternative is not None
    assert found.suggestions[0].alternative.facts == (("libx", "1.0 h1 → 1.0 h2"),)
    assert snapshot(prefix) == state
    await do(nearest_of(found))
    assert builds(prefix) == {("app", "1.0", "0"), ("libx", "1.0", "h2"), ("solo", "1.0", "0")}
    verify_prefix(prefix)


async def test_the_next_version_that_goes_with_the_rest_is_the_nearest(
    prefix: Path, served: ServedChannel
) -> None:
    await make_and_update(prefix)
    empty_cache()
    drop(served, lambda one: one.name != "libx" or one.version in {"1.2", "2.0"})
    found = await problem(back_to(prefix, 0))
    nearest = nearest_of(found)
    assert nearest.requested["libx"] == ("libx",), "the version that was asked for is gone"
    assert (nearest.revision, nearest.requested["app"]) == (0, ("app=1.0",))
    await do(nearest)
    assert builds(prefix) == {("app", "1.0", "0"), ("libx", "1.2", "0"), ("solo", "1.0", "0")}


async def test_where_nothing_goes_with_the_rest_it_is_only_said(
    prefix: Path, served: ServedChannel
) -> None:
    await make_and_update(prefix)
    empty_cache()
    drop(served, lambda one: one.name != "libx" or one.version == "2.0")
    found = await problem(back_to(prefix, 0))
    assert (found.code, found.suggestions) == ("builds-gone", ())
    quick = await problem(back_to(prefix, 0), explain=False)
    assert quick.code == "builds-gone"


async def test_a_build_the_data_do_not_list_but_a_server_still_has_is_there(
    prefix: Path, served: ServedChannel
) -> None:
    await make_and_update(prefix)
    empty_cache()
    kept = served.archive("libx-1.0-h1").read_bytes()
    name = served.archive("libx-1.0-h1").name
    drop(served, lambda one: one.build != "h1")
    (served.folder / "noarch" / name).write_bytes(kept)
    await do(back_to(prefix, 0))
    assert ("libx", "1.0", "h1") in builds(prefix)


async def test_what_is_cached_or_installed_is_asked_of_nobody(
    prefix: Path, served: ServedChannel
) -> None:
    await make_and_update(prefix)
    drop(served, lambda one: one.name == "solo" and one.version == "1.2")
    server = served.server
    assert isinstance(server, FaultServer)
    server.forget()
    await do(back_to(prefix, 0))
    assert server.requests == []
    assert ("libx", "1.0", "h1") in builds(prefix)


async def test_a_server_that_does_not_answer_leaves_the_question_open(
    prefix: Path, served: ServedChannel
) -> None:
    await make_and_update(prefix)
    empty_cache()
    served.server.stop()
    network.forget_gateway()
    shutil.rmtree(paths.cache_dir(), ignore_errors=True)
    state = snapshot(prefix)
    found = await plan(back_to(prefix, 0))
    with pytest.raises(ProblemError) as caught:
        await apply(ApplyPlan(found), silent)
    assert caught.value.problem.code == "connection-refused"
    assert snapshot(prefix) == state


async def test_offline_a_full_cache_restores_and_an_empty_one_says_what_is_missing(
    prefix: Path, served: ServedChannel
) -> None:
    await make_and_update(prefix)
    SettingsFile().save(Settings(offline=True))
    server = served.server
    assert isinstance(server, FaultServer)
    server.forget()
    await do(back_to(prefix, 0))
    assert ("libx", "1.0", "h1") in builds(prefix)
    empty_cache()
    found = await plan(back_to(prefix, 1))
    (check,) = [one for one in found.checks if one.message.code == "offline-archives-missing"]
    assert check.severity is Severity.BLOCK
    assert check.message.params == {"n": 2, "names": "app, libx"}
    assert check.detail.split() == ["app-2.0-0.conda", "libx-2.0-0.conda"]
    assert server.requests == []


async def test_a_package_from_a_file_that_is_gone_is_said_too(
    prefix: Path, served: ServedChannel, tmp_path: Path
) -> None:
    folder = build_channel(tmp_path / "stick", [package("own", "1.0"), package("own", "1.1")])
    await do(CreateRequest(str(prefix), ("own=1.0",), (folder.as_uri(),)))
    first = back_to(prefix, 0)
    await do(ChangeRequest(str(prefix), install=("own=1.1",), channels=(folder.as_uri(),)))
    empty_cache()
    # Channel data of a folder is read in place, and Windows keeps what is being read.
    network.forget_gateway()
    remove(folder)
    found = await problem(first)
    assert (found.code, found.params["names"]) == ("builds-gone", "own 1.0")
