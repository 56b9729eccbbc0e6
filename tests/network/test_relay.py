"""The relay as py-rattler meets it: keep-alive, conditions, ranges, and nobody else let in."""

from __future__ import annotations

import errno
import http.client
import io
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from core.engine.network.attempt import remembered
from core.engine.network.channel_data import fetch_data
from core.engine.network.parcel import Parcel
from core.engine.network.relay import Relay, relay
from tests.support.fault_server import FaultServer


@pytest.fixture
def origin(small_channel: Path) -> Iterator[FaultServer]:
    server = FaultServer(small_channel.parent)
    yield server
    server.stop()


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


def test_a_page_that_reaches_the_relay_by_another_name_gets_nothing(
    asker: Asker, origin: FaultServer
) -> None:
    for host in ("evil.example", "localhost:80", "127.0.0.1", ""):
        status, body, headers = asker.get("small/noarch/repodata.json", {"Host": host})
        assert (status, body, headers["Connection"]) == (404, b"", "close")
    assert origin.requests == []


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"])
def test_nothing_but_reading_is_understood(asker: Asker, origin: FaultServer, method: str) -> None:
    asker.connection.request(method, asker.path + "small/noarch/repodata.json", body=b"x")
    assert asker.connection.getresponse().status == 405
    assert origin.requests == []


def test_requests_hidden_in_the_body_of_another_are_not_answered(
    asker: Asker, origin: FaultServer
) -> None:
    hidden = f"GET {asker.path}small/noarch/repodata.json HTTP/1.1\r\n\r\n".encode()
    host, port = asker.connection.host, asker.connection.port
    with socket.create_connection((host, port), 10) as connection:
        length = len(hidden)
        head = f"POST / HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Length: {length}\r\n\r\n"
        connection.sendall(head.encode() + hidden)
        answer = b""
        while data := connection.recv(65536):
            answer += data
    assert answer.startswith(b"HTTP/1.1 404 ")
    assert answer.count(b"HTTP/1.1") == 1
    assert origin.requests == []


@pytest.mark.parametrize(
    "sent",
    [
        b"\0" * 200_000,
        b"GET " + b"a" * 100_000,
        b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 9999,
    ],
    ids=["zeros", "an endless line", "nothing", "endless headers"],
)
def test_what_is_no_request_ends_the_connection(asker: Asker, sent: bytes) -> None:
    host, port = asker.connection.host, asker.connection.port
    with socket.create_connection((host, port), 10) as connection, suppress(ConnectionError):
        connection.sendall(sent)
        with suppress(OSError):  # the relay may have hung up already
            connection.shutdown(socket.SHUT_WR)
        assert connection.recv(65536) == b""
    assert asker.get("small/noarch/repodata.json")[0] == 200


def test_a_full_disk_is_not_blamed_on_a_server(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, origin: FaultServer
) -> None:
    def full(parcel: Parcel, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(Parcel, "add", full)
    assert asker.get("small/noarch/repodata.json")[0] == 507
    failure = remembered(f"{origin.url}/small/noarch/repodata.json")
    assert failure is not None
    assert failure.disk is not None


def test_half_a_file_is_never_followed_by_another_answer(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(errno.EIO, "the disk is broken")
            return super().read(10)

    def fetch(*arguments: Any) -> Parcel:
        parcel = fetch_data(*arguments)
        parcel.body.seek(0)
        whole, parcel.body = parcel.body, Failing(parcel.body.read())
        whole.close()
        return parcel

    monkeypatch.setattr("core.engine.network.relay.fetch_data", fetch)
    with pytest.raises((http.client.IncompleteRead, ConnectionError)):
        asker.get("small/noarch/repodata.json")


def test_it_listens_on_loopback_alone() -> None:
    ((_, (address,)),) = relay().mirror_map(["http://x.test/y"]).items()
    assert urlsplit(address).hostname == "127.0.0.1"
