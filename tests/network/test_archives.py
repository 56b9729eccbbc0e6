"""The loop for archives: each fault alone, and what the next server is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.engine.network.archives import fetch_archive
from core.engine.network.attempt import NoServer
from core.engine.network.events import Arrival, Arriving, Delivered, listening
from core.engine.network.expected import Expected
from core.engine.network.servers import Server
from core.engine.network.wanted import wanted
from tests.network.conftest import CHANNEL, expectation, name, server
from tests.support.fault_server import FaultServer

Serve = Callable[[], FaultServer]

FAULTS: list[tuple[str, dict[str, Any], str]] = [
    ("404", {"status": 404}, "package-missing"),
    ("403", {"status": 403}, "access-forbidden"),
    ("401", {"status": 401}, "access-refused"),
    ("429", {"status": 429, "retry_after": 3600}, "too-many-requests"),
    ("500", {"status": 500}, "server-error"),
    ("503", {"status": 503}, "server-error"),
    ("reset", {"drop_after": 0}, "connection-broken"),
    ("broken off", {"drop_after": 200_000}, "connection-broken"),
    ("truncated", {"truncate": 200_000}, "package-damaged"),
    ("corrupt", {"corrupt": True}, "package-damaged"),
    ("a login page", {"html": True}, "login-page"),
    ("garbage", {"body": b"\0" * 5000}, "package-damaged"),
    ("silence", {"silent": True}, "server-silent"),
    ("redirected to a login page", {"location": "login"}, "login-page"),
]


@pytest.fixture
def archive(small_channel: Path) -> Path:
    return next(small_channel.glob("noarch/big-1.0*.conda"))


def fetch(archive: Path, *servers: FaultServer) -> tuple[bytes, list[Arrival]]:
    heard: list[Arrival] = []
    one = wanted(f"{CHANNEL}/noarch/{archive.name}")
    with (
        listening(heard.append),
        fetch_archive(one, expectation(archive), [server(of) for of in servers]) as parcel,
    ):
        parcel.body.seek(0)
        return parcel.body.read(), heard


def delivered(heard: list[Arrival]) -> Delivered:
    assert isinstance(heard[-1], Delivered)
    return heard[-1]


@pytest.mark.parametrize(
    ("fault", "code"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS]
)
def test_the_next_server_gives_what_the_first_did_not(
    archive: Path, serve: Serve, fault: dict[str, Any], code: str
) -> None:
    bad, good, portal = serve(), serve(), serve()
    if fault.get("location"):
        portal.fail("*", html=True)
        fault = {"location": f"{portal.url}/"}
    bad.fail("*.conda", **fault)
    body, heard = fetch(archive, bad, good)
    assert body == archive.read_bytes()
    found = delivered(heard)
    assert found.server == name(good)
    assert [(attempt.server, attempt.code) for attempt in found.attempts] == [(name(bad), code)]
    assert sum(found.shares.values()) == len(body)


def test_a_server_that_is_not_there_is_passed_over(archive: Path, serve: Serve) -> None:
    dead, good = serve(), serve()
    dead.stop()
    body, heard = fetch(archive, dead, good)
    assert body == archive.read_bytes()
    assert delivered(heard).attempts[0].code == "connection-refused"


def test_what_one_server_sent_is_not_fetched_again_from_the_next(
    archive: Path, serve: Serve
) -> None:
    bad, good = serve(), serve()
    bad.fail("*.conda", drop_after=300_000)
    body, heard = fetch(archive, bad, good)
    assert body == archive.read_bytes()
    shares = delivered(heard).shares
    assert shares[name(bad)] >= 300_000
    assert shares[name(good)] == len(body) - shares[name(bad)]
    assert [asked.range for asked in good.requests] == [f"bytes={shares[name(bad)]}-"]


def test_a_bad_beginning_from_another_server_is_not_held_against_the_good_one(
    archive: Path, serve: Serve
) -> None:
    """The first sends damaged bytes and breaks off; the second only completed what was damaged."""
    bad, good = serve(), serve()
    data = bytearray(archive.read_bytes())
    data[1000:2000] = bytes(1000)
    bad.fail("*.conda", body=bytes(data), drop_after=200_000)
    body, heard = fetch(archive, bad, good)
    assert body == archive.read_bytes()
    assert [asked.range is None for asked in good.requests] == [False, True]
    assert {attempt.server for attempt in delivered(heard).attempts} == {name(bad)}


def test_a_hiccup_is_tried_again_before_another_server_is_asked(
    archive: Path, serve: Serve
) -> None:
    first, second = serve(), serve()
    first.fail("*.conda", status=502, times=1)
    _, heard = fetch(archive, first, second)
    assert delivered(heard).server == name(first)
    assert delivered(heard).attempts == ()
    assert second.requests == []


def test_a_pause_is_sat_out_when_no_other_server_is_left(archive: Path, serve: Serve) -> None:
    busy, dead = serve(), serve()
    busy.fail("*.conda", status=429, retry_after=1, times=1)
    dead.fail("*.conda", status=404)
    began = time.monotonic()
    body, _ = fetch(archive, busy, dead)
    assert body == archive.read_bytes()
    assert time.monotonic() - began >= 1.0
    assert [asked.status for asked in busy.requests] == [429, 200]


def test_a_pause_is_not_sat_out_while_another_server_can_give_it(
    archive: Path, serve: Serve
) -> None:
    busy, good = serve(), serve()
    busy.fail("*.conda", status=429, retry_after=20)
    began = time.monotonic()
    fetch(archive, busy, good)
    assert time.monotonic() - began < 5


def test_a_redirect_to_another_host_is_followed_and_named(archive: Path, serve: Serve) -> None:
    mirror, depot = serve(), serve()
    mirror.fail("*.conda", location=f"{depot.url}/")
    body, heard = fetch(archive, mirror)
    assert body == archive.read_bytes()
    assert delivered(heard).server == name(depot)


def test_credentials_do_not_follow_a_redirect_to_another_host(archive: Path, serve: Serve) -> None:
    mirror, depot = serve(), serve()
    seen: list[str | None] = []
    answer = depot.answer
    depot.answer = lambda handler: (seen.append(handler.headers["Authorization"]), answer(handler))  # type: ignore[assignment,method-assign,func-returns-value]
    mirror.fail("*.conda", location=f"{depot.url}/")
    login = Server(name(mirror), f"{mirror.url}/small", (("authorization", "Basic c2VjcmV0"),))
    one = wanted(f"{CHANNEL}/noarch/{archive.name}")
    fetch_archive(one, expectation(archive), [login]).close()
    assert seen == [None]


def test_when_nobody_has_it_every_answer_is_on_record(archive: Path, serve: Serve) -> None:
    servers = [serve() for _ in FAULTS[:6]]
    for of, (_, fault, _) in zip(servers, FAULTS, strict=False):
        of.fail("*.conda", **fault)
    with pytest.raises(NoServer) as caught:
        fetch(archive, *servers)
    assert [(one.server, one.code) for one in caught.value.attempts] == [
        (name(of), code) for of, (_, _, code) in zip(servers, FAULTS, strict=False)
    ]


def test_a_server_that_was_silent_is_asked_last_for_a_while(archive: Path, serve: Serve) -> None:
    mute, good = serve(), serve()
    mute.fail("*.conda", silent=True)
    fetch(archive, mute, good)
    began = time.monotonic()
    fetch(archive, mute, good)
    assert time.monotonic() - began < 0.4
    assert good.count() == 2


def test_bytes_are_told_as_they_arrive(archive: Path, serve: Serve) -> None:
    _, heard = fetch(archive, serve())
    told = [one.done for one in heard if isinstance(one, Arriving)]
    assert told == sorted(told)
    assert told[-1] == archive.stat().st_size
    assert isinstance(heard[0], Arriving)
    assert heard[0].total == archive.stat().st_size


def test_an_archive_without_a_sha256_is_held_against_its_md5(archive: Path, serve: Serve) -> None:
    import hashlib

    good = serve()
    one = wanted(f"{CHANNEL}/noarch/{archive.name}")
    right = hashlib.md5(archive.read_bytes(), usedforsecurity=False).hexdigest()
    fetch_archive(one, Expected(md5=right), [server(good)]).close()
    with pytest.raises(NoServer):
        fetch_archive(one, Expected(md5="0" * 32), [server(good)])


def test_nobody_fetches_on_for_somebody_who_has_gone(archive: Path, serve: Serve) -> None:
    slow = serve()
    slow.fail("*.conda", rate=200_000.0)
    one = wanted(f"{CHANNEL}/noarch/{archive.name}")
    with pytest.raises(ConnectionAbortedError):
        fetch_archive(one, expectation(archive), [server(slow)], lambda: False)
    assert slow.bytes_served() < archive.stat().st_size
