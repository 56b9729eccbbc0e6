"""Servers whose certificate an institution signed itself: trusted where conda is told to."""

from __future__ import annotations

import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.engine.network.archives import fetch_archive
from core.engine.network.attempt import NoServer, Refused
from core.engine.network.servers import Server
from core.engine.network.upstream import _redirected
from core.engine.network.wanted import wanted
from tests.network.conftest import CHANNEL, expectation, name
from tests.support.fault_server import FaultServer

pytestmark = pytest.mark.linux("openssl is not at hand elsewhere")


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    file, key = tmp_path / "campus.pem", tmp_path / "campus.key"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-keyout", str(key), "-out", str(file), "-subj", "/O=Campus/CN=127.0.0.1"]
    command += ["-addext", "subjectAltName=IP:127.0.0.1"]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no openssl command")
    return file


@pytest.fixture
def secure(small_channel: Path, certificate: Path) -> Iterator[Server]:
    with FaultServer(small_channel.parent) as server:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, certificate.with_suffix(".key"))
        server._server.socket = context.wrap_socket(
            server._server.socket, server_side=True, do_handshake_on_connect=False
        )
        yield Server(name(server), f"{server.url.replace('http:', 'https:')}/small")


@pytest.fixture
def archive(small_channel: Path) -> Path:
    return next(small_channel.glob("noarch/big-1.0*.conda"))


def fetch(archive: Path, server: Server) -> bytes:
    one = wanted(f"{CHANNEL}/noarch/{archive.name}")
    with fetch_archive(one, expectation(archive), [server]) as parcel:
        parcel.body.seek(0)
        return parcel.body.read()


@pytest.mark.parametrize("setting", ["", "ssl_verify: false"], ids=["nothing said", "unchecked"])
def test_a_stranger_is_not_trusted_even_where_conda_would_not_look(
    archive: Path, secure: Server, home: Path, setting: str
) -> None:
    (home / ".condarc").write_text(setting, encoding="utf-8")
    with pytest.raises(NoServer) as caught:
        fetch(archive, secure)
    assert [attempt.code for attempt in caught.value.attempts] == ["tls-failed"]


def test_the_authority_conda_is_told_of_is_trusted(
    archive: Path, secure: Server, home: Path, certificate: Path
) -> None:
    (home / ".condarc").write_text(f"ssl_verify: {certificate}\n", encoding="utf-8")
    assert fetch(archive, secure) == archive.read_bytes()


def test_a_redirect_away_from_tls_is_followed_for_what_has_a_sha256_alone() -> None:
    there, _ = _redirected("https://a.test/x", "http://b.test/x", {}, downgrade=True)
    assert there == "http://b.test/x"
    with pytest.raises(Refused):
        _redirected("https://a.test/x", "http://b.test/x", {}, downgrade=False)
