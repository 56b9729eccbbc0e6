"""Through a proxy: servers that only it can reach, with a login and without."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.engine.network.archives import fetch_archive
from core.engine.network.attempt import NoServer
from core.engine.network.proxies import proxy_for
from core.engine.network.servers import Server
from core.engine.network.wanted import wanted
from tests.network.conftest import CHANNEL, expectation
from tests.support.fault_server import FaultServer
from tests.support.tiny_proxy import TinyProxy

HOST = "mirror.campus.invalid"
SERVER = Server(HOST, f"http://{HOST}/small")


@pytest.fixture
def origin(small_channel: Path) -> Iterator[FaultServer]:
    with FaultServer(small_channel.parent) as server:
        yield server


@pytest.fixture
def archive(small_channel: Path) -> Path:
    return next(small_channel.glob("noarch/big-1.0*.conda"))


def fetch(archive: Path) -> bytes:
    one = wanted(f"{CHANNEL}/noarch/{archive.name}")
    with fetch_archive(one, expectation(archive), [SERVER]) as parcel:
        parcel.body.seek(0)
        return parcel.body.read()


@pytest.mark.parametrize("login", ["", "joe:s3cret"], ids=["open", "with a login"])
def test_a_server_only_the_proxy_can_reach(
    origin: FaultServer, archive: Path, monkeypatch: pytest.MonkeyPatch, login: str
) -> None:
    proxy = TinyProxy(origin.url, login)
    at = f"{login}@" if login else ""
    monkeypatch.setenv("http_proxy", f"http://{at}127.0.0.1:{proxy.port}")
    try:
        assert fetch(archive) == archive.read_bytes()
    finally:
        proxy.stop()
    assert set(proxy.asked) == {HOST}


def test_a_proxy_that_wants_a_login_is_told_apart_from_the_server(
    origin: FaultServer, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = TinyProxy(origin.url, "joe:s3cret")
    monkeypatch.setenv("http_proxy", f"http://joe:wr0ng@127.0.0.1:{proxy.port}")
    try:
        with pytest.raises(NoServer) as caught:
            fetch(archive)
    finally:
        proxy.stop()
    assert [attempt.code for attempt in caught.value.attempts] == ["proxy-login"]
    assert "wr0ng" not in repr(caught.value.attempts)


def test_a_dead_proxy_is_named_without_its_password(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("http_proxy", f"http://joe:s3cret@127.0.0.1:{port}")
    with pytest.raises(NoServer) as caught:
        fetch(archive)
    (attempt,) = caught.value.attempts
    assert attempt.code == "connection-refused"
    assert f"127.0.0.1:{port}" in attempt.detail
    assert "s3cret" not in attempt.detail


def test_condas_own_proxies_weigh_more_than_the_environment(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://from-the-environment:1")
    (home / ".condarc").write_text(
        "proxy_servers:\n  https: http://joe:s3cret@from-condarc:2\n"
        "  https://special.test: http://special-proxy:3\n",
        encoding="utf-8",
    )
    found = proxy_for("https://conda.anaconda.org/x")
    assert found is not None
    assert (found.address, found.login) == ("http://from-condarc:2", "joe:s3cret")
    assert "s3cret" not in repr(found)
    special = proxy_for("https://special.test/x")
    assert special is not None
    assert special.address == "http://special-proxy:3"


@pytest.mark.parametrize("host", ["127.0.0.1:80", "localhost", "[::1]:8080"])
def test_loopback_is_reached_directly(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.test:1")
    monkeypatch.setenv("no_proxy", "")
    assert proxy_for(f"http://{host}/x") is None


def test_exceptions_are_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.test:1")
    monkeypatch.setenv("no_proxy", "inside.test,.campus.test")
    assert proxy_for("http://inside.test/x") is None
    assert proxy_for("http://mirror.campus.test/x") is None
    assert proxy_for("http://outside.test/x") is not None


def test_a_proxy_of_another_kind_is_called_so(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("all_proxy", "socks5://joe:s3cret@127.0.0.1:1080")
    with pytest.raises(NoServer) as caught:
        fetch(archive)
    (attempt,) = caught.value.attempts
    assert (attempt.code, attempt.detail) == ("proxy-kind", "socks5")
