"""The relay: py-rattler asks it for canonical addresses, and it asks the channel's servers.

It listens on the loopback interface of its own process alone, and answers only who knows the
secret in its address: what it hands on may have been fetched with the user's credentials.
"""

from __future__ import annotations

import logging
import secrets
import select
import socket
import socketserver
import threading
import time
from collections.abc import Container, Iterable, Mapping
from typing import BinaryIO, cast
from urllib.parse import urlsplit

from core.engine.network import http_wire as wire
from core.engine.network.addresses import canonical_address, relay_address
from core.engine.network.archives import fetch_archive
from core.engine.network.attempt import ABSENT, NoServer, remember
from core.engine.network.channel_data import NotThere, fetch_data, has_form
from core.engine.network.elsewhere import keep_near, real_address
from core.engine.network.expected import Expected, Order, expected
from core.engine.network.parcel import Parcel
from core.engine.network.servers import servers_of, servers_of_data
from core.engine.network.wanted import Kind, Wanted, wanted
from core.logging import redact

_log = logging.getLogger(__name__)

_CONDITIONS = ("If-None-Match", "If-Modified-Since", "Range", "Cache-Control")
_LOOK_SECONDS = 0.5
"""How often to look whether the other side is still there."""


class Relay:
    """A running relay. It ends with its process."""

    def __init__(self) -> None:
        self._secret = secrets.token_urlsafe(24)
        self._roots: set[str] = set()
        bound = {"secret": self._secret, "roots": self._roots}
        handler = type("BoundConnection", (_Connection,), bound)
        self._server = _Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, name="relay", daemon=True).start()

    def mirror_map(self, urls: Iterable[str]) -> dict[str, list[str]]:
        """For py-rattler: the root of each address's server to where it is asked for here."""
        port = self._server.server_address[1]
        roots = {
            f"{parts.scheme}://{parts.netloc}/"
            for parts in map(urlsplit, urls)
            if parts.scheme in {"http", "https"}
        }
        self._roots |= roots
        return {root: [relay_address(port, self._secret, root)] for root in sorted(roots)}


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no error of ours; anything else is worth a line."""
        _log.debug("connection of the relay ended", exc_info=True)


class _Connection(socketserver.StreamRequestHandler):
    """Answers the requests of one connection."""

    secret = ""
    roots: Container[str] = frozenset()
    """Of the servers py-rattler knows to ask for here."""
    disable_nagle_algorithm = True

    def handle(self) -> None:
        """Answer until the other side has had enough."""
        while (request := wire.read_request(cast("BinaryIO", self.rfile))) is not None:
            url = canonical_address(request.path, self.secret)
            try:
                if url is None or request.headers.get("host") != self._own_host():
                    # No client of ours, so what follows on the connection is not looked at.
                    self._send(wire.head(404, {"Connection": "close"}))
                    return
                if request.method == "HEAD":
                    self._has(wanted(real_address(url)))
                elif request.method == "GET":
                    self._get(wanted(real_address(url)), request.headers)
                else:
                    self._send(wire.head(405, {"Connection": "close"}))
                    return
            except (ConnectionError, _HandingOnError):
                return

    def _own_host(self) -> str:
        """As a client of ours names us. A web page that reaches us by a name of its own does not.

        (DNS rebinding.)
        """
        host, port = self.connection.getsockname()[:2]
        return f"{host}:{port}"

    def _has(self, one: Wanted) -> None:
        try:
            there = has_form(one, servers_of_data(one))
        except Exception:  # noqa: BLE001 - one bad file must not end the relay
            _log.exception("the relay failed over %s", redact(one.url))
            there = False
        self._send(wire.head(200 if there else 404, {}))

    def _get(self, one: Wanted, headers: Mapping[str, str]) -> None:
        known = expected(one.url, headers.get("x-expected-sha256"))
        order = known.order or Order()
        try:
            with order.under_way(one.url), self._fetch(one, known, order, headers) as parcel:
                self._hand_on(parcel)
        except NotThere:
            self._send(wire.head(404, {}))
        except NoServer as failure:
            remember(one.url, failure)
            _log.info("nobody gave %s: %s", redact(one.url), failure)
            self._send(wire.head(_status(failure), {}))
        except (ConnectionError, _HandingOnError):
            raise
        except Exception:  # noqa: BLE001 - one bad file must not end the relay
            _log.exception("the relay failed over %s", redact(one.url))
            self._send(wire.head(500, {}))
        else:
            remember(one.url, None)

    def _hand_on(self, parcel: Parcel) -> None:
        parcel.body.seek(0)
        self._send(wire.head(parcel.status, parcel.headers, parcel.size))
        try:
            while data := parcel.body.read(1 << 18):
                self._send(data)
        except ConnectionError:
            raise
        except OSError as error:
            # Half of it is sent. Only the end of the connection says that it is not whole.
            _log.exception("a file could not be read back")
            raise _HandingOnError from error

    def _fetch(
        self, one: Wanted, known: Expected, order: Order, headers: Mapping[str, str]
    ) -> Parcel:
        presence = _Presence(self.connection)

        def needed() -> bool:
            return not order.given_up and presence.check()

        if one.kind is Kind.ARCHIVE and "range" not in headers:
            return fetch_archive(one, known, servers_of(one.channel), needed)
        conditions = {
            name: headers[name.lower()] for name in _CONDITIONS if name.lower() in headers
        }
        servers = servers_of(one.channel) if one.kind is Kind.ARCHIVE else servers_of_data(one)
        parcel = fetch_data(one, conditions, servers, needed)
        return keep_near(parcel, self.roots) if one.kind is Kind.INDEX else parcel

    def _send(self, data: bytes) -> None:
        self.connection.sendall(data)


class _HandingOnError(Exception):
    """The connection must end: what was sent so far is not a whole answer."""


class _Presence:
    """Looks now and then whether the other side still waits."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._next = time.monotonic() + _LOOK_SECONDS

    def check(self) -> bool:
        """False once the connection was closed from over there."""
        now = time.monotonic()
        if now < self._next:
            return True
        self._next = now + _LOOK_SECONDS
        try:
            readable, _, _ = select.select([self._connection], [], [], 0)
            return not readable or bool(self._connection.recv(1, socket.MSG_PEEK))
        except (OSError, ValueError):
            return False


def _status(failure: NoServer) -> int:
    """A status py-rattler does not try again; what really happened is remembered."""
    if failure.disk is not None:
        return 507
    statuses = [attempt.status for attempt in failure.attempts]
    if statuses and all(attempt.code in ABSENT for attempt in failure.attempts):
        return 404 if 404 in statuses or 410 in statuses else 403
    if statuses and set(statuses) == {401}:
        return 401
    return 424


_lock = threading.Lock()
_running: list[Relay] = []


def relay() -> Relay:
    """The relay of this process, started when it is first needed."""
    with _lock:
        if not _running:
            _running.append(Relay())
        return _running[0]
