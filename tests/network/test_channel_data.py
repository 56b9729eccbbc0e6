"""The loop for channel data: which server is in charge, what it lacks, what it sends instead."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.engine.network.ages import channel_ages
from core.engine.network.attempt import NoServer
from core.engine.network.channel_data import NotThere, fetch_data, has_form
from core.engine.network.events import Delivered, listening
from core.engine.network.wanted import Wanted, wanted
from core.model.channel import Channel
from tests.network.conftest import CHANNEL, name, server
from tests.support.fault_server import FaultServer

Serve = Callable[[], FaultServer]

INDEX = wanted(f"{CHANNEL}/noarch/repodata_shards.msgpack.zst")
ZSTD = wanted(f"{CHANNEL}/noarch/repodata.json.zst")
PLAIN = wanted(f"{CHANNEL}/noarch/repodata.json")
DAY = 86_400

FAULTS: list[tuple[str, dict[str, Any], str]] = [
    ("500", {"status": 500}, "server-error"),
    ("401", {"status": 401}, "access-refused"),
    ("a login page", {"html": True}, "login-page"),
    ("cut off", {"truncate": 40}, "channel-data-damaged"),
    ("broken off", {"drop_after": 40}, "connection-broken"),
    ("garbage", {"body": b"garbage" * 99}, "channel-data-damaged"),
    ("corrupt", {"corrupt": True}, "channel-data-damaged"),
    ("empty", {"body": b""}, "channel-data-damaged"),
    ("silence", {"silent": True}, "server-silent"),
]


def fetch(one: Wanted, *servers: FaultServer) -> tuple[bytes, Delivered]:
    heard: list[Delivered] = []
    with (
        listening(lambda told: heard.append(told) if isinstance(told, Delivered) else None),
        fetch_data(one, {}, [server(of) for of in servers]) as parcel,
    ):
        parcel.body.seek(0)
        return parcel.body.read(), heard[-1]


@pytest.mark.parametrize(
    ("fault", "code"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS]
)
@pytest.mark.parametrize("one", [INDEX, ZSTD], ids=["shards", "one file"])
def test_the_next_server_gives_what_the_first_did_not(
    small_channel: Path, serve: Serve, one: Wanted, fault: dict[str, Any], code: str
) -> None:
    bad, good = serve(), serve()
    bad.fail("*", **fault)
    body, found = fetch(one, bad, good)
    assert body == (small_channel.parent / "small" / one.rest).read_bytes()
    assert found.server == name(good)
    assert [(attempt.server, attempt.code) for attempt in found.attempts] == [(name(bad), code)]


@pytest.mark.parametrize("status", [404, 403])
def test_a_mirror_without_shards_stays_in_charge_of_the_data(serve: Serve, status: int) -> None:
    mirror, official = serve(), serve()
    mirror.fail("*shards*", status=status)
    servers = [server(mirror), server(official)]
    with pytest.raises(NotThere):
        fetch_data(INDEX, {}, servers)
    assert has_form(ZSTD, servers)
    _, found = fetch(ZSTD, mirror, official)
    assert found.server == name(mirror)
    assert official.count("*shards*") <= 1, "asked for its date at most"


def test_a_mirror_without_the_channel_is_passed_over(serve: Serve) -> None:
    mirror, official = serve(), serve()
    mirror.fail("*", status=404)
    _, found = fetch(INDEX, mirror, official)
    assert found.server == name(official)


def test_a_channel_nobody_has_is_not_there_in_any_form(serve: Serve) -> None:
    servers = [serve(), serve()]
    for of in servers:
        of.fail("*", status=404)
    for one in (INDEX, ZSTD):
        with pytest.raises(NotThere):
            fetch(one, *servers)
    with pytest.raises(NoServer) as caught:
        fetch(PLAIN, *servers)
    assert {attempt.code for attempt in caught.value.attempts} == {"channel-missing"}


def test_shards_come_from_whoever_has_them_under_the_right_hash(
    small_channel: Path, serve: Serve
) -> None:
    shard = next((small_channel / "noarch").rglob("*.msgpack.zst"))
    shard = next(path for path in (small_channel / "noarch").rglob("*.zst") if len(path.name) > 64)
    one = wanted(f"{CHANNEL}/{shard.relative_to(small_channel).as_posix()}")
    lagging, swapped, good = serve(), serve(), serve()
    lagging.fail("*", status=404)
    swapped.fail("*", body=b"another shard")
    body, found = fetch(one, lagging, swapped, good)
    assert body == shard.read_bytes()
    assert [attempt.code for attempt in found.attempts] == [
        "channel-missing",
        "channel-data-damaged",
    ]


@pytest.fixture
def lagging(small_channel: Path, tmp_path: Path) -> Callable[[float], FaultServer]:
    """A mirror whose data are so many days old."""

    def make(days: float) -> FaultServer:
        folder = tmp_path / f"old-{days}" / "small"
        shutil.copytree(small_channel, folder)
        moment = time.time() - days * DAY
        for path in folder.rglob("*"):
            os.utime(path, (moment, moment))
        return FaultServer(folder.parent)

    return make


def test_a_mirror_that_lags_by_more_than_three_days_is_passed_over(
    serve: Serve, lagging: Callable[[float], FaultServer], home: Path
) -> None:
    fresh = serve()
    with lagging(5) as old, lagging(4) as also_old:
        _, found = fetch(INDEX, old, also_old, fresh)
        assert found.server == name(fresh)
        assert [(one.server, one.code) for one in found.attempts] == [(name(old), "stale")]
        (age,) = channel_ages([Channel("small", CHANNEL)])
        assert (age.server, age.behind) == (name(fresh), 0.0)


def test_a_mirror_that_lags_by_a_day_is_taken(
    serve: Serve, lagging: Callable[[float], FaultServer], home: Path
) -> None:
    fresh = serve()
    with lagging(1) as old:
        _, found = fetch(INDEX, old, fresh)
        assert found.server == name(old)
        (age,) = channel_ages([Channel("small", CHANNEL)])
        assert age.behind is not None
        assert 0 < age.behind <= DAY * 1.1
        assert age.modified is not None
        assert abs(age.modified - (time.time() - DAY)) < 3600


def test_old_data_are_better_than_none(
    serve: Serve, lagging: Callable[[float], FaultServer]
) -> None:
    fresh = serve()
    fresh_but_broken = fresh
    with lagging(5) as old:
        for method_free in ("*repodata_shards*",):
            fresh_but_broken.fail(method_free, truncate=30)
        _, found = fetch(INDEX, old, fresh_but_broken)
        assert found.server == name(old)


def test_a_server_that_does_not_tell_its_date_costs_no_more_than_the_patience_for_it(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.engine.network.freshness.PATIENCE", 0.3)
    good, mute = serve(), serve()
    mute.fail("*", silent=True)
    began = time.monotonic()
    _, found = fetch(INDEX, good, mute)
    assert found.server == name(good)
    assert time.monotonic() - began < 1.5


def test_a_cache_is_told_when_its_data_are_still_good(serve: Serve) -> None:
    good = serve()
    with fetch_data(INDEX, {}, [server(good)]) as parcel:
        etag = parcel.headers["ETag"]
        assert "Last-Modified" in parcel.headers
    with fetch_data(INDEX, {"If-None-Match": etag}, [server(good)]) as again:
        assert (again.status, again.size) == (304, 0)


def test_where_a_mirror_says_nothing_of_freshness_the_cache_does_not_guess(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.engine.practice.web_server import ChannelHandler

    send = ChannelHandler.send_header

    def without(self: ChannelHandler, keyword: str, value: str) -> None:
        if keyword != "Cache-Control":
            send(self, keyword, value)

    monkeypatch.setattr(ChannelHandler, "send_header", without)
    with fetch_data(INDEX, {}, [server(serve())]) as parcel:
        assert parcel.headers["Cache-Control"] == "public, max-age=1200"
