"""Who holds an update back is true: take the named one away, and the update is there."""

from __future__ import annotations

import os
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from core.engine.channels import network
from core.engine.practice.packages import Package
from core.engine.reporting import silent
from core.engine.updates import kept_explanations
from core.engine.updates.explaining import explain_update
from core.engine.updates.policy import set_pin, skip_version
from core.model.base import Message
from core.model.calls import ExplainUpdate, SetPin, SkipVersion
from core.model.request import Request
from core.model.updates import Explanation
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.planning import by_name, change, create, moves, plan


def lib(name: str, version: str, *depends: str, constrains: tuple[str, ...] = ()) -> Package:
    return package(name, version, depends=depends, constrains=constrains)


class World:
    """A channel of this test's own, in force, and one environment."""

    def __init__(self, channel: ServedChannel, prefix: Path) -> None:
        self.channel, self.prefix = channel, prefix
        self._clock = time.time()

    async def explain(self, name: str) -> Explanation:
        return await explain_update(ExplainUpdate(str(self.prefix), name), silent)

    async def publish(self, *packages: Package) -> None:
        """Add packages, so that a later look sees them, whatever the clock's resolution."""
        self.channel.add(*packages)
        self._clock += 10
        for file in self.channel.folder.rglob("repodata*"):
            os.utime(file, (self._clock, self._clock))
        network.gateway((self.channel.url,), refresh=True)

    async def reached(self, name: str, request: Request | None = None) -> str | None:
        """The version an update of this package alone goes to."""
        wish = request or change(self.prefix, self.channel, update=(name,))
        found = by_name(await plan(wish)).get(name)
        return found.after.version if found is not None and found.after is not None else None


USERS = tuple(f"user{number}" for number in range(7))
Worlds = Callable[..., Awaitable[World]]


@pytest.fixture
def world(channel_factory: ChannelFactory, condarc: Callable[..., Path], home: Path) -> Worlds:
    async def make(packages: list[Package], *specs: str) -> World:
        channel = channel_factory("own", packages)
        condarc(channel)
        prefix = home / "envs" / "x"
        await create(prefix, channel, *specs)
        return World(channel, prefix)

    return make


def _requires(who: str, spec: str) -> Message:
    return Message("holder-requires", {"who": who, "spec": spec})


async def test_one_package_that_requires_an_older_one(world: Worlds) -> None:
    it = await world(
        [
            lib("numlib", "1.0"),
            lib("numlib", "2.1"),
            lib("jit", "0.60", "numlib >=1,<2.1.0a0"),
        ],
        "jit",
        "numlib",
    )
    found = await it.explain("numlib")
    assert found.version == "2.1"
    assert found.holders == (_requires("jit 0.60", "numlib <2.1"),)
    assert found.request is None
    assert await it.reached("numlib") is None

    await it.publish(lib("jit", "0.61", "numlib >=1,<3"))
    found = await it.explain("numlib")
    assert found.holders == ()
    step: dict[str, str | int] = {"name": "jit", "before": "0.60", "after": "0.61"}
    count = Message("brings-count", {"n": 2})
    assert found.consequences == (Message("brings-major", step), count)
    assert found.changes == 2
    assert await it.reached("numlib", found.request) == "2.1"


async def test_two_packages_are_both_named_and_both_have_to_move(
    world: Worlds,
) -> None:
    it = await world(
        [
            lib("numlib", "1.0"),
            lib("numlib", "2.0"),
            lib("jit", "0.60", "numlib <2"),
            lib("tables", "3.1", "numlib >=1,<1.9"),
        ],
        "jit",
        "tables",
        "numlib",
    )
    both = (_requires("jit 0.60", "numlib <2"), _requires("tables 3.1", "numlib <1.9"))
    assert (await it.explain("numlib")).holders == both
    await it.publish(lib("jit", "0.61", "numlib"))
    assert (await it.explain("numlib")).holders == both[1:]
    await it.publish(lib("tables", "3.2", "numlib >=1"))
    found = await it.explain("numlib")
    assert found.holders == ()
    assert await it.reached("numlib", found.request) == "2.0"


async def test_a_package_that_is_newer_and_still_requires_the_old_one(
    world: Worlds,
) -> None:
    it = await world(
        [
            lib("numlib", "1.0"),
            lib("numlib", "2.0"),
            lib("jit", "0.60", "numlib <1.5"),
            lib("jit", "0.61", "numlib <2"),
        ],
        "jit=0.60",
        "numlib=1.0",
    )
    found = await it.explain("numlib")
    who: dict[str, str | int] = {"who": "jit 0.61", "spec": "numlib <2"}
    assert found.holders == (Message("holder-newest-requires", who),)


async def test_of_many_the_requested_ones_are_told_first_and_the_rest_counted(
    world: Worlds,
) -> None:
    users = [lib(name, "1.0", "numlib <2") for name in USERS]
    it = await world(
        [lib("numlib", "1.0"), lib("numlib", "2.0"), *users, lib("all", "1.0", *USERS)],
        "all",
        "user5",
    )
    found = await it.explain("numlib")
    assert found.holders[0] == _requires("user5 1.0", "numlib <2")
    assert len(found.holders) == 5
    assert found.holders[-1] == Message("holder-more", {"n": 3})


async def test_what_constrains_without_requiring(world: Worlds) -> None:
    it = await world(
        [
            lib("relic", "0.5"),
            lib("relic", "1.0"),
            lib("libx", "1.0", constrains=("relic <1",)),
        ],
        "libx",
        "relic",
    )
    found = await it.explain("relic")
    assert found.holders == (Message("holder-allows", {"who": "libx 1.0", "spec": "relic <1"}),)
    await it.publish(lib("libx", "1.1", constrains=("relic <2",)))
    found = await it.explain("relic")
    assert found.holders == ()
    assert await it.reached("relic", found.request) == "1.0"


async def test_a_pin_of_the_package_or_of_the_one_that_holds_it(
    world: Worlds,
) -> None:
    it = await world(
        [
            lib("numlib", "1.0"),
            lib("numlib", "2.0"),
            lib("jit", "0.60", "numlib <2"),
            lib("jit", "0.61", "numlib"),
        ],
        "jit=0.60",
        "numlib=1.0",
    )
    set_pin(SetPin(str(it.prefix), "jit", "jit 0.60.*", note="thesis"))
    found = await it.explain("numlib")
    assert found.holders == (
        _requires("jit 0.60", "numlib <2"),
        Message("holder-pin", {"name": "jit", "pin": "0.60.*"}),
        Message("holder-wish", {"spec": "jit 0.60.*"}),
    )
    assert (found.request, found.unpin) == (None, ("jit",))
    assert (await it.explain("jit")).holders == (
        Message("holder-pin", {"name": "jit", "pin": "0.60.*"}),
    )

    set_pin(SetPin(str(it.prefix), "jit"))
    found = await it.explain("numlib")
    assert found.holders == (
        _requires("jit 0.60", "numlib <2"),
        Message("holder-wish", {"spec": "jit 0.60.*"}),
    )
    # What it takes is named, and is enough.
    assert (found.also, found.unpin) == (("jit",), ())
    assert found.request is not None
    assert moves(await plan(found.request)) == {"numlib": ("1.0", "2.0"), "jit": ("0.60", "0.61")}


async def test_python_minor_version_holds(world: Worlds) -> None:
    it = await world(
        [
            lib("python", "3.11.5"),
            lib("python", "3.12.1"),
            lib("numlib", "1.0", "python >=3.10"),
            lib("numlib", "2.0", "python >=3.12"),
        ],
        "python=3.11",
        "numlib",
    )
    found = await it.explain("numlib")
    assert found.holders[0] == Message(
        "holder-python", {"who": "numlib 2.0", "spec": "python >=3.12", "python": "3.11"}
    )
    assert found.also == ("python",)
    assert Message("risk-python-minor") in found.consequences
    assert await it.reached("numlib") is None
    assert await it.reached("numlib", found.request) == "2.0"


async def test_what_the_computer_lacks(world: Worlds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "12.4")
    it = await world(
        [lib("torch", "2.5", "__cuda >=12"), lib("torch", "2.9", "__cuda >=13")],
        "torch",
    )
    found = await it.explain("torch")
    assert found.holders == (
        Message(
            "holder-machine",
            {"who": "torch 2.9", "spec": "CUDA >=13", "have": "CUDA 12.4"},
        ),
    )
    assert found.request is None
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "")
    lacks: dict[str, str | int] = {"who": "torch 2.9", "spec": "CUDA >=13"}
    found = await it.explain("torch")
    assert found.holders == (Message("holder-machine-lacks", lacks),)
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "13.0")
    found = await it.explain("torch")
    assert found.holders == ()
    assert await it.reached("torch", found.request) == "2.9"


async def test_two_that_exclude_each_other_through_a_third(world: Worlds) -> None:
    it = await world(
        [
            lib("libz", "1.0"),
            lib("libz", "2.0"),
            lib("app", "1.0", "libz"),
            lib("app", "2.0", "libz >=2"),
            lib("tool", "1.0", "libz <2"),
        ],
        "app=1.0",
        "tool",
    )
    found = await it.explain("app")
    assert sorted(found.holders, key=str) == [
        _requires("app 2.0", "libz >=2"),
        _requires("tool 1.0", "libz <2"),
    ]
    await it.publish(lib("tool", "1.1", "libz"))
    found = await it.explain("app")
    assert found.holders == ()
    assert await it.reached("app", found.request) == "2.0"


async def test_a_leftover_that_nobody_asked_for_may_be_removed(
    world: Worlds,
) -> None:
    it = await world(
        [
            lib("numlib", "1.0", "crutch"),
            lib("numlib", "2.0"),
            lib("crutch", "1.0", constrains=("numlib <2",)),
        ],
        "numlib=1.0",
    )
    found = await it.explain("numlib")
    assert found.holders == (Message("holder-allows", {"who": "crutch 1.0", "spec": "numlib <2"}),)


async def test_a_version_to_be_skipped_is_not_what_it_is_about(
    world: Worlds,
) -> None:
    it = await world([lib("solo", "1.0"), lib("solo", "1.1"), lib("solo", "1.2")], "solo=1.0")
    assert (await it.explain("solo")).version == "1.2"
    skip_version(SkipVersion(str(it.prefix), "solo", "1.2"))
    found = await it.explain("solo")
    assert found.version == "1.1"
    assert await it.reached("solo", found.request) == "1.1"


async def test_a_channel_that_comes_first_hides_a_newer_version(
    channel_factory: ChannelFactory, condarc: Callable[..., Path], home: Path
) -> None:
    first = channel_factory("first", [lib("torch", "2.5")])
    second = channel_factory("second", [lib("torch", "2.9")])
    prefix = home / "envs" / "x"
    condarc(first, second, channel_priority="strict")
    await create(prefix, first, "torch")
    found = await explain_update(ExplainUpdate(str(prefix), "torch"), silent)
    assert [message.code for message in found.holders] == ["holder-priority"]
    assert found.version == "2.9"
    condarc(second, first, channel_priority="strict")
    assert (await explain_update(ExplainUpdate(str(prefix), "torch"), silent)).holders == ()


async def test_going_backwards_is_told_first(world: Worlds) -> None:
    it = await world(
        [
            lib("numlib", "1.0"),
            lib("numlib", "2.0", "extra"),
            lib("extra", "1.0"),
            lib("jit", "0.50"),
            lib("jit", "0.60", "numlib <2"),
        ],
        "jit",
        "numlib=1.0",
    )
    found = await it.explain("numlib")
    assert found.holders == (_requires("jit 0.60", "numlib <2"),)
    assert found.consequences[0] == Message(
        "brings-downgrade", {"name": "jit", "before": "0.60", "after": "0.50"}
    )
    assert found.request is not None
    assert moves(await plan(found.request))["jit"] == ("0.60", "0.50")


async def test_an_answer_is_kept_until_something_it_rests_on_changes(
    world: Worlds, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = await world([lib("solo", "1.0"), lib("solo", "1.1")], "solo=1.0")
    first = await it.explain("solo")

    async def forbidden(*_: object) -> None:
        raise AssertionError("worked out again")

    with monkeypatch.context() as patch:
        patch.setattr("core.engine.updates.explaining._explain", forbidden)
        assert await it.explain("solo") == first
        kept_explanations.forget()
        assert await it.explain("solo") == first  # the next solver engine reads it from the disk
    await it.publish(lib("solo", "1.2"))
    assert (await it.explain("solo")).version == "1.2"
    set_pin(SetPin(str(it.prefix), "solo", "solo 1.0"))
    assert (await it.explain("solo")).unpin == ("solo",)
