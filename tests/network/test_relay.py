"""The relay as py-rattler meets it: keep-alive, conditions, ranges, and nobody else let in."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from core.engine.network.relay import Relay, relay
from tests.support.fault_server import FaultServer


@pytest.fixture
def origin(small_channel: Path) -> Iterator[FaultServer]:
    with FaultServer(small_channel.parent) as server:
        yield server


class Asker:
    """One connection to the relay for one origin."""

    def __init__(self, origin: FaultServer) -> None:
        ((_, (address,)),) = relay().mirror_map([origin.url + "/x"]).items()
        parts = urlsplit(address)
        self.path = parts.path
        self.connection = http.client.HTTPConnection(parts.netloc, timeout=10)

    def get(
        self, rest: str, headers: dict[str, str] | None = None, method: str = "GET"
    ) -> tuple[int, bytes, http.client.HTTPMessage]:
        self.connection.request(method, self.path + rest, headers=headers or {})
        answer = self.connection.getresponse()
        return answer.status, answer.read(), answer.headers


@pytest.fixture
def asker(origin: FaultServer) -> Iterator[Asker]:
    made = Asker(origin)
    yield made
    made.connection.close()


def test_one_connection_takes_many_requests(asker: Asker, small_channel: Path) -> None:
    data = (small_channel / "noarch" / "repodata.json").read_bytes()
    socket = None
    for _ in range(5):
        status, body, _ = asker.get("small/noarch/repodata.json")
        assert (status, body) == (200, data)
        assert socket in {None, asker.connection.sock}
        socket = asker.connection.sock
    assert asker.get("small/noarch/nothing.json")[0] == 404
    assert asker.connection.sock is socket


def test_conditions_reach_the_server_and_its_answer_the_cache(asker: Asker) -> None:
    _, _, headers = asker.get("small/noarch/repodata.json")
    assert headers["Last-Modified"]
    status, body, _ = asker.get("small/noarch/repodata.json", {"If-None-Match": headers["ETag"]})
    assert (status, body) == (304, b"")


def test_a_part_of_an_archive_can_be_had(asker: Asker, small_channel: Path) -> None:
    archive = next(small_channel.glob("noarch/big-1.0*.conda"))
    status, body, headers = asker.get(f"small/noarch/{archive.name}", {"Range": "bytes=10-19"})
    assert (status, body) == (206, archive.read_bytes()[10:20])
    assert headers["Content-Range"] == f"bytes 10-19/{archive.stat().st_size}"


def test_head_says_which_forms_there_are(asker: Asker, origin: FaultServer) -> None:
    assert asker.get("small/noarch/repodata.json.zst", method="HEAD")[0] == 200
    assert asker.get("small/noarch/repodata.json.bz2", method="HEAD")[0] == 404


def test_an_archive_with_another_sha256_is_not_handed_on(asker: Asker, small_channel: Path) -> None:
    archive = next(small_channel.glob("noarch/big-1.0*.conda"))
    status, body, _ = asker.get(f"small/noarch/{archive.name}", {"X-Expected-Sha256": "0" * 64})
    assert (status, body) == (424, b"")


def test_who_does_not_know_the_secret_gets_nothing(origin: FaultServer) -> None:
    ((_, (address,)),) = Relay().mirror_map([origin.url + "/x"]).items()
    parts = urlsplit(address)
    for path in (
        "/",
        parts.path.replace(parts.path.split("/")[1], "guess") + "small/noarch/repodata.json",
        f"/channels/http/{urlsplit(origin.url).netloc}/small/noarch/repodata.json",
        origin.url + "/small/noarch/repodata.json",
    ):
        connection = http.client.HTTPConnection(parts.netloc, timeout=10)
        connection.request("GET", path)
        assert connection.getresponse().status == 404
        connection.close()
    assert origin.requests == []


def test_it_listens_on_loopback_alone() -> None:
    ((_, (address,)),) = relay().mirror_map(["http://x.test/y"]).items()
    assert urlsplit(address).hostname == "127.0.0.1"
