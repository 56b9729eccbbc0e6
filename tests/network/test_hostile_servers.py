"""Servers that send what no server should: each is passed over, or its part is not believed."""

from __future__ import annotations

import base64
import gzip
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard

from core.engine.network import judge, upstream
from core.engine.network.archives import fetch_archive
from core.engine.network.attempt import NoServer
from core.engine.network.channel_data import fetch_data
from core.engine.network.events import Delivered, listening
from core.engine.network.expected import Expected
from core.engine.network.servers import Server, host_of, servers_of
from core.engine.network.wanted import Wanted, wanted
from tests.network.conftest import CHANNEL, expectation, server
from tests.support.fault_server import FaultServer
from tests.support.raw_server import ODD_ANSWERS, RawServer, Script, head, sends

Serve = Callable[[], FaultServer]
PLAIN = wanted(f"{CHANNEL}/noarch/repodata.json")
ZSTD = wanted(f"{CHANNEL}/noarch/repodata.json.zst")


@pytest.fixture
def archive(small_channel: Path) -> Path:
    return next(small_channel.glob("noarch/big-1.0*.conda"))


@pytest.fixture
def raw() -> Iterator[Callable[[Script], RawServer]]:
    made: list[RawServer] = []

    def start(script: Script) -> RawServer:
        made.append(RawServer(script))
        return made[-1]

    yield start
    for one in made:
        one.__exit__(None, None, None)


Raw = Callable[[Script], RawServer]


def of(one: RawServer) -> Server:
    return Server(host_of(one.url), f"{one.url}/small")


def get(archive: Path, *servers: Server, expected: Expected | None = None) -> bytes:
    one = wanted(f"{CHANNEL}/noarch/{archive.name}")
    with fetch_archive(one, expected or expectation(archive), servers) as parcel:
        parcel.body.seek(0)
        return parcel.body.read()


def data(one: Wanted, *servers: Server) -> bytes:
    with fetch_data(one, {}, servers) as parcel:
        assert parcel.status == 200
        parcel.body.seek(0)
        return parcel.body.read()


@pytest.mark.parametrize("answer", ODD_ANSWERS.values(), ids=list(ODD_ANSWERS))
@pytest.mark.parametrize("what", ["archive", "data"])
def test_an_odd_answer_costs_only_the_time_to_ask_the_next(
    archive: Path, small_channel: Path, serve: Serve, raw: Raw, answer: bytes, what: str
) -> None:
    odd, good = raw(sends(answer)), serve()
    began = time.monotonic()
    if what == "archive":
        assert get(archive, of(odd), server(good)) == archive.read_bytes()
    else:
        assert data(PLAIN, of(odd), server(good)) == (small_channel / PLAIN.rest).read_bytes()
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("answer", ODD_ANSWERS.values(), ids=list(ODD_ANSWERS))
def test_an_odd_answer_alone_is_a_refusal_with_a_reason(
    archive: Path, raw: Raw, answer: bytes
) -> None:
    odd = raw(sends(answer))
    with pytest.raises(NoServer) as caught:
        get(archive, of(odd))
    assert caught.value.attempts
    with pytest.raises(NoServer) as caught:
        data(PLAIN, of(odd))
    assert caught.value.attempts


def test_redirects_in_circles_end(archive: Path, serve: Serve, raw: Raw) -> None:
    odd = raw(
        lambda path, headers, connection: connection.sendall(
            head("302 Found", Location=path.split(" ")[1], Content_Length=0)
        )
    )
    assert get(archive, of(odd), server(serve())) == archive.read_bytes()
    assert len(odd.asked) <= 10


def test_more_bytes_announced_than_there_are_does_no_harm_to_a_whole_archive(
    archive: Path, raw: Raw
) -> None:
    content = archive.read_bytes()

    def script(path: str, headers: dict[str, str], connection: socket.socket) -> None:
        if "range" in headers:
            connection.sendall(head("416 Range Not Satisfiable", Content_Length=0))
            return
        connection.sendall(head(Content_Length=len(content) + 100) + content)

    assert get(archive, of(raw(script))) == content


def test_a_server_that_refuses_to_go_on_is_asked_for_the_whole(archive: Path, raw: Raw) -> None:
    content = archive.read_bytes()
    times = []

    def script(path: str, headers: dict[str, str], connection: socket.socket) -> None:
        times.append(path)
        if "range" in headers:
            connection.sendall(head("416 Range Not Satisfiable", Content_Length=0))
        elif len(times) == 1:
            connection.sendall(head(Content_Length=len(content)) + content[:200_000])
        else:
            connection.sendall(head(Content_Length=len(content)) + content)

    assert get(archive, of(raw(script))) == content


def test_a_part_from_the_wrong_place_is_not_used(archive: Path, raw: Raw) -> None:
    content = archive.read_bytes()
    times = []

    def script(path: str, headers: dict[str, str], connection: socket.socket) -> None:
        times.append(path)
        if "range" in headers:
            part = content[100_000:]
            connection.sendall(
                head(
                    "206 Partial Content",
                    Content_Length=len(part),
                    Content_Range=f"bytes 100000-{len(content) - 1}/{len(content)}",
                )
                + part
            )
        elif len(times) == 1:
            connection.sendall(head(Content_Length=len(content)) + content[:200_000])
        else:
            connection.sendall(head(Content_Length=len(content)) + content)

    assert get(archive, of(raw(script))) == content


def test_parts_of_two_servers_are_not_put_together_unless_a_hash_can_tell(
    archive: Path, serve: Serve, raw: Raw
) -> None:
    content = archive.read_bytes()
    other = content[:4] + bytes(200_000)

    def script(path: str, headers: dict[str, str], connection: socket.socket) -> None:
        connection.sendall(head(Content_Length=len(content)) + other)

    known = Expected(size=len(content))
    assert get(archive, of(raw(script)), server(serve()), expected=known) == content


def test_an_archive_may_be_sent_compressed_in_chunks_or_by_an_old_server(
    archive: Path, raw: Raw
) -> None:
    content = archive.read_bytes()
    packed = gzip.compress(content)
    chunked = b"".join(
        b"%x\r\n%b\r\n" % (len(piece), piece)
        for start in range(0, len(content), 50_000)
        if (piece := content[start : start + 50_000])
    )
    for answer in (
        head(Content_Encoding="gzip", Content_Length=len(packed)) + packed,
        head(Transfer_Encoding="chunked") + chunked + b"0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\n\r\n" + content,
    ):
        assert get(archive, of(raw(sends(answer)))) == content


def test_channel_data_labelled_as_compressed_are_still_those_data(
    small_channel: Path, raw: Raw
) -> None:
    """Some servers take `.zst` for an encoding, as they do `.gz`."""
    content = (small_channel / ZSTD.rest).read_bytes()
    answer = head(Content_Encoding="zstd", Content_Length=len(content)) + content
    got = data(ZSTD, of(raw(sends(answer))))
    assert zstandard.ZstdDecompressor().decompressobj().decompress(
        got
    ) == zstandard.ZstdDecompressor().decompressobj().decompress(content)


def test_channel_data_without_end_are_given_up(
    small_channel: Path, serve: Serve, raw: Raw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judge, "_LARGEST_OTHER", 5_000_000)

    def script(path: str, headers: dict[str, str], connection: socket.socket) -> None:
        connection.sendall(head() + b'{"packages": {')
        until = time.monotonic() + 8
        while time.monotonic() < until:
            connection.sendall(b" " * 1_000_000)

    began = time.monotonic()
    assert (
        data(PLAIN, of(raw(script)), server(serve())) == (small_channel / PLAIN.rest).read_bytes()
    )
    assert time.monotonic() - began < 6


@pytest.mark.linux("the peak of memory is read as Linux tells it")
def test_a_bomb_of_channel_data_takes_little_memory(
    small_channel: Path, serve: Serve, raw: Raw, monkeypatch: pytest.MonkeyPatch
) -> None:
    import resource

    packer = zstandard.ZstdCompressor(level=3).compressobj()
    bomb = packer.compress(b'{"a": "')
    bomb += b"".join(packer.compress(bytes(1_000_000)) for _ in range(600)) + packer.flush()
    assert len(bomb) < 100_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    monkeypatch.setattr(judge, "_LIMIT", 300_000_000)
    answer = head(Content_Length=len(bomb)) + bomb
    good = serve()
    assert (
        data(ZSTD, of(raw(sends(answer))), server(good)) == (small_channel / ZSTD.rest).read_bytes()
    )
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


def test_a_header_with_a_line_break_is_not_handed_on(small_channel: Path, raw: Raw) -> None:
    content = (small_channel / PLAIN.rest).read_bytes()
    answer = b'HTTP/1.1 200 OK\r\nETag: "a"\r\n\tX-Evil: 1\r\nContent-Length: %d\r\n\r\n' % len(
        content
    )
    with fetch_data(PLAIN, {}, [of(raw(sends(answer + content)))]) as parcel:
        assert not any(set(value) & set("\r\n\0") for value in parcel.headers.values())


def test_a_login_does_not_follow_a_redirect_to_where_it_could_be_overheard() -> None:
    sent = {"Authorization": "Basic x", "Accept": "*/*"}
    for target in ("http://a.example/f", "https://b.example/f", "https://a.example:8443/f"):
        _, kept = upstream._redirected("https://a.example/f", target, sent, downgrade=True)
        assert kept == {"Accept": "*/*"}
    assert upstream._redirected("https://a.example/f", "/g", sent, downgrade=True) == (
        "https://a.example/g",
        sent,
    )


def test_a_server_whose_clock_is_ahead_does_not_make_the_others_look_old(
    small_channel: Path, serve: Serve, raw: Raw
) -> None:
    good, content = serve(), (small_channel / ZSTD.rest).read_bytes()
    ahead = raw(
        sends(
            head(Last_Modified="Fri, 01 Jan 2100 00:00:00 GMT", Content_Length=len(content))
            + content
        )
    )
    heard: list[Delivered] = []
    with (
        listening(lambda told: heard.append(told) if isinstance(told, Delivered) else None),
        fetch_data(ZSTD, {}, [server(good), of(ahead)]),
    ):
        assert (heard[-1].server, heard[-1].attempts) == (host_of(good.url), ())


def test_a_login_may_be_in_any_script(home: Path) -> None:
    (home / ".condarc").write_text(
        "channels: ['https://%E7%94%A8%E6%88%B7:%E5%AF%86@host.example/ch']\n", encoding="utf-8"
    )
    (found,) = servers_of("https://host.example/ch")
    ((name, value),) = found.headers
    assert name == "Authorization"
    assert base64.b64decode(value.removeprefix("Basic ")).decode() == "用户:密"
    assert found.base == "https://host.example/ch"
