"""Installs that survive bad mirrors, through the real client and real servers."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import pytest_asyncio
import zstandard

from core.client import EngineClient
from core.model.calls import Applied, ApplyPlan, ListNames, MakePlan, ReadEnvironment
from core.model.plan import Plan
from core.model.problem import OpenPage, ProblemError, Retry
from core.model.progress import Advanced, Event, Noted, Phase
from core.model.request import CreateRequest
from core.settings import MetadataSource, Settings, SettingsFile
from gui.language.sentences import problem_text, say
from tests.network.world import FORGE, NAMES, ForgeFleet, build_forge
from tests.support.assertions import installed, verify_prefix
from tests.support.fault_server import FaultServer


@pytest.fixture(scope="session")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_forge(tmp_path_factory.mktemp("forge"))


@pytest.fixture
def fleet(forge: Path, home: Path) -> Iterator[ForgeFleet]:
    made = ForgeFleet(forge, 2)
    made.settle_in(home)
    yield made
    made.stop()


@pytest_asyncio.fixture
async def client(home: Path) -> AsyncIterator[EngineClient]:
    made = EngineClient()
    yield made
    await made.aclose()


async def plan(client: EngineClient, prefix: Path, *specs: str) -> tuple[Plan, list[Event]]:
    events: list[Event] = []
    call = MakePlan(CreateRequest(str(prefix), specs or ("alpha=2.0",)))
    made = await client.start(call, events.append).result()
    assert isinstance(made, Plan)
    return made, events


async def apply(client: EngineClient, made: Plan) -> tuple[Applied, list[Event]]:
    events: list[Event] = []
    applied = await client.start(ApplyPlan(made), events.append).result()
    assert isinstance(applied, Applied)
    return applied, events


def host(server: Any) -> str:
    return str(server.url).removeprefix("http://")


def _unzipped(file: Path) -> bytes:
    return zstandard.ZstdDecompressor().decompressobj().decompress(file.read_bytes())


def notes(events: list[Event]) -> list[tuple[str, dict[str, str | int]]]:
    return [
        (one.message.code, dict(one.message.params)) for one in events if isinstance(one, Noted)
    ]


async def test_records_keep_the_canonical_address_and_operations_name_the_real_server(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    made, _ = await plan(client, home / "envs" / "thesis")
    assert {record.url.rpartition("/noarch/")[0] for record in made.after} == {FORGE}
    assert [(age.channel, age.server) for age in made.ages] == [
        ("conda-forge", host(fleet.mirrors[0]))
    ]
    applied, events = await apply(client, made)
    assert [(one.name, one.files) for one in applied.operation.providers] == [
        (host(fleet.mirrors[0]), len(NAMES))
    ]
    assert notes(events) == []
    assert fleet.mirrors[1].count("*.conda") == fleet.official.count("*.conda") == 0
    verify_prefix(home / "envs" / "thesis")
    detail = await client.call(ReadEnvironment(made.prefix))
    assert {package.record.channel for package in detail.packages} == {"conda-forge"}


async def test_a_file_the_mirror_lacks_comes_from_the_next_and_that_is_said(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    first, second = fleet.mirrors
    for name in ("beta", "omega"):
        first.fail(f"*/{name}-*.conda", status=404)
    second.fail("*/omega-*.conda", status=403)
    made, _ = await plan(client, home / "envs" / "thesis")
    applied, events = await apply(client, made)
    assert {one.name: one.files for one in applied.operation.providers} == {
        host(first): 3,
        host(second): 1,
        host(fleet.official): 1,
    }
    said = notes(events)
    assert (
        "instead-of-missing",
        {"n": 1, "server": host(second), "instead": host(first)},
    ) in said
    assert (
        "instead-of-forbidden",
        {"n": 1, "server": host(fleet.official), "instead": host(second), "status": 403},
    ) in said
    assert all(say(event.message) for event in events if isinstance(event, Noted))
    verify_prefix(home / "envs" / "thesis")


async def test_when_every_server_fails_each_is_named_and_nothing_has_changed(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    made, _ = await plan(client, home / "envs" / "thesis")
    first, second = fleet.mirrors
    first.fail("*/gamma-*.conda", status=404)
    second.fail("*/gamma-*.conda", html=True)
    fleet.official.fail("*/gamma-*.conda", corrupt=True)
    with pytest.raises(ProblemError) as caught:
        await apply(client, made)
    problem = caught.value.problem
    assert problem.code == "download-failed-everywhere"
    assert problem.params["package"] == "gamma-2.0-0"
    assert problem.params["n"] == 3
    assert problem.unchanged
    told = {one.message.code: one.message.params.get("server") for one in problem.suggestions}
    assert told | {} == {
        "tried-package-missing": host(first),
        "tried-login-page": host(second),
        "tried-package-damaged": host(fleet.official),
        "suggest-retry": None,
        "suggest-channels": None,
    }
    actions = [one.action for one in problem.suggestions if one.action]
    assert actions == [Retry(), OpenPage("channels")]
    words = " ".join((*problem_text(problem), *(say(one.message) for one in problem.suggestions)))
    assert "gamma-2.0-0" in words
    assert host(first) in words
    assert not (home / "envs" / "thesis").exists()
    fleet.heal()
    await apply(client, made)
    assert sum(server.count("*/alpha-*.conda") for server in fleet.servers) <= 1
    verify_prefix(home / "envs" / "thesis")


async def test_a_mirror_that_blocks_this_network_stops_neither_plan_nor_install(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    fleet.mirrors[0].fail("*", status=403)
    made, told = await plan(client, home / "envs" / "thesis")
    assert made.ages[0].server == host(fleet.mirrors[1])
    assert notes(told)[0][0] == "instead-of-forbidden"
    applied, events = await apply(client, made)
    assert [one.name for one in applied.operation.providers] == [host(fleet.mirrors[1])]
    assert notes(events) == [
        (
            "instead-of-forbidden",
            {
                "n": len(NAMES),
                "server": host(fleet.mirrors[1]),
                "instead": host(fleet.mirrors[0]),
                "status": 403,
            },
        )
    ]


async def test_channel_data_nobody_gives_end_in_a_problem_that_names_the_servers(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    fleet.mirrors[0].fail("*", status=500)
    fleet.mirrors[1].fail("*", html=True)
    fleet.official.stop()
    with pytest.raises(ProblemError) as caught:
        await plan(client, home / "envs" / "thesis")
    problem = caught.value.problem
    assert problem.code == "channel-failed-everywhere"
    assert [one.message.code for one in problem.suggestions if one.action is None] == [
        "tried-server-error",
        "tried-login-page",
        "tried-connection-refused",
    ]


async def test_a_channel_no_server_knows_is_a_wrong_name_and_not_a_failure(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    for server in fleet.servers:
        server.fail("*", status=404)
    with pytest.raises(ProblemError) as caught:
        await plan(client, home / "envs" / "thesis")
    assert caught.value.problem.code == "channel-missing"
    assert caught.value.problem.params["channel"] == "conda-forge"
    assert host(fleet.official) in str(caught.value.problem.params["host"])


async def test_without_fallback_only_the_configured_server_is_asked(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    SettingsFile().save(Settings(mirror_fallback=False))
    made, _ = await plan(client, home / "envs" / "thesis")
    fleet.mirrors[0].fail("*.conda", status=404)
    with pytest.raises(ProblemError) as caught:
        await apply(client, made)
    assert caught.value.problem.code == "package-missing"
    assert fleet.mirrors[1].requests == fleet.official.requests == []


@pytest.mark.parametrize("fallback", [True, False])
async def test_channel_data_from_official_and_packages_from_the_mirror(
    client: EngineClient, fleet: ForgeFleet, home: Path, fallback: bool
) -> None:
    settings = Settings(metadata_from=MetadataSource.OFFICIAL, mirror_fallback=fallback)
    SettingsFile().save(settings)
    made, _ = await plan(client, home / "envs" / "thesis")
    assert made.ages[0].server == host(fleet.official)
    assert fleet.mirrors[0].count("*repodata*") <= 2, "asked for the date of its data at most"
    applied, _ = await apply(client, made)
    assert [one.name for one in applied.operation.providers] == [host(fleet.mirrors[0])]


@pytest.mark.parametrize("choice", [MetadataSource.AUTO, MetadataSource.MIRROR])
async def test_a_mirror_measured_without_shards_gives_its_data_only_where_the_user_says_so(
    client: EngineClient, fleet: ForgeFleet, home: Path, choice: MetadataSource
) -> None:
    fleet.mirrors[0].fail("*shards*", status=404)
    fleet.settle_in(home, shards=False)
    SettingsFile().save(Settings(metadata_from=choice))
    made, _ = await plan(client, home / "envs" / "thesis")
    asked = fleet.official if choice is MetadataSource.AUTO else fleet.mirrors[0]
    assert made.ages[0].server == host(asked)
    assert fleet.mirrors[0].count("*/repodata.json.zst") > 0 or choice is MetadataSource.AUTO


async def test_fetching_channel_data_is_told_in_bytes(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    _, events = await plan(client, home / "envs" / "thesis")
    told = [one for one in events if isinstance(one, Advanced) and one.phase is Phase.METADATA]
    assert told
    done = [one.done_bytes for one in told]
    assert done == sorted(done)
    assert done[-1] > 0


async def test_downloads_never_count_backwards(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    fleet.mirrors[0].fail("*/omega-*.conda", corrupt=True)
    made, _ = await plan(client, home / "envs" / "thesis")
    _, events = await apply(client, made)
    told = [one for one in events if isinstance(one, Advanced) and one.phase is Phase.DOWNLOAD]
    done = [one.done_bytes for one in told]
    assert done == sorted(done)
    assert told[-1].done_bytes == told[-1].total_bytes


async def test_shards_and_archives_on_a_host_of_their_own_come_through_the_relay(
    client: EngineClient, forge: Path, home: Path, tmp_path: Path
) -> None:
    """A channel may name any host for them (CEP 15 and 16); only the relay may reach one."""
    folder = tmp_path / "away" / "away"
    shutil.copytree(forge / "cloud" / "conda-forge", folder)
    with FaultServer(folder.parent) as server, FaultServer(forge / "cloud") as depot:
        port = depot.url.rpartition(":")[2]
        for index in folder.rglob("repodata_shards.msgpack.zst"):
            data = msgspec.msgpack.decode(_unzipped(index))
            there = f"{depot.url.replace('127.0.0.1', 'localhost')}/conda-forge"
            data["info"]["shards_base_url"] = f"{there}/{index.parent.name}/shards/"
            data["info"]["base_url"] = f"{there}/{index.parent.name}/"
            index.write_bytes(zstandard.compress(msgspec.msgpack.encode(data)))
        shutil.rmtree(folder / "noarch" / "shards")
        for archive in folder.rglob("*.conda"):
            archive.unlink()
        call = MakePlan(
            CreateRequest(str(home / "envs" / "x"), ("alpha",), (f"{server.url}/away",))
        )
        made = await client.call(call)
        assert {record.name for record in made.after} == set(NAMES)
        assert depot.count("*/shards/*") > 0
        applied, _ = await apply(client, made)
        assert {one.name for one in applied.operation.providers} == {f"localhost:{port}"}
        verify_prefix(home / "envs" / "x")


async def test_names_say_how_old_the_data_are(client: EngineClient, fleet: ForgeFleet) -> None:
    listed = await client.call(ListNames())
    assert set(NAMES) <= set(listed.names)
    (age,) = listed.ages
    assert (age.channel, age.server) == ("conda-forge", host(fleet.mirrors[0]))
    assert age.modified is not None
    assert age.checked is not None
    assert age.checked > age.modified
    assert not listed.offline


async def test_offline_asks_nobody_and_says_what_is_missing(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    await plan(client, home / "envs" / "third", "alpha=2.0")
    made, _ = await plan(client, home / "envs" / "first", "gamma=2.0")
    await apply(client, made)
    await client.call(ListNames())
    SettingsFile().save(Settings(offline=True))
    fleet.heal()
    listed = await client.call(ListNames(refresh=True))
    assert listed.offline
    assert set(NAMES) <= set(listed.names)
    again, _ = await plan(client, home / "envs" / "second", "gamma=2.0")
    await apply(client, again)
    assert installed(home / "envs" / "second") == installed(home / "envs" / "first")
    more, _ = await plan(client, home / "envs" / "third", "alpha=2.0")
    assert not again.blocked
    assert [check.message.params for check in more.blocked] == [{"n": 2, "names": "alpha, beta"}]
    with pytest.raises(ProblemError) as caught:
        await apply(client, more)
    assert caught.value.problem.code == "offline-packages-missing"
    assert caught.value.problem.params["n"] == 2
    assert not (home / "envs" / "third").exists()
    assert [server.requests for server in fleet.servers] == [[], [], []]


async def test_offline_a_package_never_looked_at_is_told_apart(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    await plan(client, home / "envs" / "first", "gamma=2.0")
    SettingsFile().save(Settings(offline=True))
    with pytest.raises(ProblemError) as caught:
        await plan(client, home / "envs" / "second", "alpha=2.0")
    assert caught.value.problem.code == "offline-package-unknown"
    assert caught.value.problem.params["package"] == "alpha"


async def test_offline_a_channel_never_seen_is_told_apart(
    client: EngineClient, fleet: ForgeFleet, home: Path
) -> None:
    SettingsFile().save(Settings(offline=True))
    with pytest.raises(ProblemError) as caught:
        await plan(client, home / "envs" / "thesis")
    assert caught.value.problem.code == "offline-no-channel-data"
    assert caught.value.problem.params["channel"] == "conda-forge"
    assert [server.requests for server in fleet.servers] == [[], [], []]
