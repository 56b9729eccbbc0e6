"""Names, rows and details of what can be installed, from channels over HTTP."""

from __future__ import annotations

import pytest

from core import paths
from core.engine.channels import catalogue, network
from core.engine.network import limits
from core.model.calls import ListNames, ReadPackage, ReadRows
from core.model.problem import ProblemError
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.fault_server import FaultServer


async def test_every_name_is_listed_with_what_search_needs(channel: ServedChannel) -> None:
    listed = await catalogue.list_names(ListNames((channel.url,)))
    assert {"app", "libx", "python", "pyhello"} <= set(listed.names)
    assert list(listed.names) == sorted(listed.names)
    assert listed.aliases["sklearn"] == "scikit-learn"
    assert listed.favourites[0] == "python"
    assert listed.channels == (channel.url,)


async def test_a_restart_lists_the_last_known_names_without_asking(
    channel_factory: ChannelFactory,
) -> None:
    channel = channel_factory(packages=[package("one")], faults=True)
    await catalogue.list_names(ListNames((channel.url,)))
    network.forget_gateway()
    assert isinstance(channel.server, FaultServer)
    channel.server.forget()
    again = await catalogue.list_names(ListNames((channel.url,)))
    assert again.names == ("one",)
    assert channel.server.requests == []


async def test_a_refresh_sees_what_was_published_just_now(channel_factory: ChannelFactory) -> None:
    channel = channel_factory(packages=[package("one")])
    first = await catalogue.list_names(ListNames((channel.url,)))
    assert [row.version for row in await _rows(channel, "one")] == ["1.0"]
    channel.add(package("two"), package("one", "1.1"))
    assert await catalogue.list_names(ListNames((channel.url,))) == first
    refreshed = await catalogue.list_names(ListNames((channel.url,), refresh=True))
    assert refreshed.names == ("one", "two")
    assert refreshed.checked > first.checked
    assert [row.version for row in await _rows(channel, "one")] == ["1.1"]


async def test_a_refresh_by_another_process_is_noticed(channel_factory: ChannelFactory) -> None:
    channel = channel_factory(packages=[package("one")])
    await catalogue.list_names(ListNames((channel.url,)))
    mine = network.gateway()
    (paths.cache_dir() / "repodata" / "refreshed").write_bytes(b"")
    assert network.gateway() is not mine
    assert network.gateway() is network.gateway()


async def test_rows_show_the_newest_build_in_the_order_asked(channel: ServedChannel) -> None:
    rows = await _rows(channel, "solo", "nothing-of-the-kind", "app")
    assert [(row.name, row.version) for row in rows] == [("solo", "1.2"), ("app", "2.1")]
    assert rows[0].summary == "Test package solo"
    assert rows[0].size is not None
    assert rows[0].channel == channel.url


async def test_our_own_table_steps_in_where_a_channel_says_nothing(
    channel_factory: ChannelFactory,
) -> None:
    channel = channel_factory(packages=[package("numpy")], faults=True)
    assert isinstance(channel.server, FaultServer)
    channel.server.fail("*channeldata.json", status=404)
    (row,) = await _rows(channel, "numpy")
    assert row.summary == "Arrays and fast numerical computing"
    assert row.summary_zh == "数组与高速数值计算"


async def test_versions_are_ordered_as_versions_not_as_text(
    channel_factory: ChannelFactory,
) -> None:
    channel = channel_factory(
        packages=[
            package("one", "1.9"),
            package("one", "1.10", build="a_0"),
            package("one", "1.10", build="b_1", build_number=1),
            package("one", "1.10rc1"),
        ]
    )
    details = await catalogue.read_package(ReadPackage("one", (channel.url,)))
    assert [(build.version, build.build) for build in details.builds] == [
        ("1.10", "b_1"),
        ("1.10", "a_0"),
        ("1.10rc1", "0"),
        ("1.9", "0"),
    ]
    assert details.builds[0].license == "BSD-3-Clause"


async def test_the_first_channel_that_has_a_name_wins(channel_factory: ChannelFactory) -> None:
    first = channel_factory("first", [package("one", "1.0")])
    second = channel_factory("second", [package("one", "2.0"), package("two")])
    call = ReadRows(("one", "two"), (first.url, second.url))
    rows = await catalogue.read_rows(call)
    assert [(row.version, row.channel) for row in rows] == [
        ("1.0", first.url),
        ("1.0", second.url),
    ]


async def test_a_name_nobody_has_is_a_problem(channel: ServedChannel) -> None:
    with pytest.raises(ProblemError) as caught:
        await catalogue.read_package(ReadPackage("nothing", (channel.url,)))
    assert caught.value.problem.code == "package-unknown"


async def _rows(channel: ServedChannel, *names: str) -> tuple[catalogue.CatalogueRow, ...]:
    return await catalogue.read_rows(ReadRows(names, (channel.url,)))


async def test_a_silent_server_is_called_silent(
    fault_channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 0.5)
    assert isinstance(fault_channel.server, FaultServer)
    fault_channel.server.hold("*")
    with pytest.raises(ProblemError) as caught:
        await catalogue.list_names(ListNames((fault_channel.url,)))
    assert caught.value.problem.code == "server-silent"
    assert str(caught.value.problem.params["host"]).startswith("127.0.0.1")


async def test_a_slow_server_is_waited_for(
    fault_channel: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 0.8)
    assert isinstance(fault_channel.server, FaultServer)
    fault_channel.server.fail("*shard*", delay=0.4)
    listed = await catalogue.list_names(ListNames((fault_channel.url,)))
    assert "app" in listed.names
