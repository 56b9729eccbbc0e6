"""Serves folders over HTTP on the loopback interface, as a channel's web server would.

Understands Range, ETag, If-None-Match, Last-Modified and HEAD, keeps connections alive, can slow
its answers down to a given rate, and stops at once.
"""

from __future__ import annotations

import http.server
import socket
import socketserver
import threading
import time
from email.utils import formatdate
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

_CHUNK = 32 * 1024
_TYPES = {
    ".json": "application/json",
    ".zst": "application/zstd",
    ".conda": "application/octet-stream",
    ".html": "text/html; charset=utf-8",
}


class WebServer:
    """A running server. Use as a context manager, or call `stop()`.

    `rate` is in bytes per second over all packages, None for full speed; it may be changed while
    the server runs. Repodata is always served at full speed.
    """

    def __init__(self, folder: Path, *, port: int = 0, rate: float | None = None) -> None:
        self.folder = folder
        self.rate = rate
        self._pace = _Pace()
        self._stopping = threading.Event()
        handler = type("BoundHandler", (ChannelHandler,), {"server_object": self})
        self._server = _Server(("127.0.0.1", port), handler)
        self._thread = threading.Thread(
            target=self._server.serve_forever,
            kwargs={"poll_interval": 0.02},
            name="channel-server",
            daemon=True,
        )
        self._thread.start()

    @property
    def url(self) -> str:
        """Address of the folder, without trailing slash."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def stopping(self) -> bool:
        """True once `stop()` was called."""
        return self._stopping.is_set()

    def channel(self, name: str) -> str:
        """Address of the channel folder of that name."""
        return f"{self.url}/{name}"

    def stop(self) -> None:
        """Stop answering and cut all open connections. May be called twice."""
        if self._stopping.is_set():
            return
        self._stopping.set()
        self._server.shutdown()
        self._server.server_close()
        self._server.cut_connections()
        self._thread.join(timeout=5)

    def __enter__(self) -> WebServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def wait_turn(self, size: int) -> None:
        """Block until `size` more bytes of packages may go out."""
        rate = self.rate
        if rate:
            self._stopping.wait(self._pace.delay(size, rate))

    def pause(self, seconds: float) -> None:
        """Sleep, but wake when the server stops."""
        self._stopping.wait(seconds)

    def answer(self, handler: ChannelHandler) -> None:
        """Answer one GET or HEAD request from the folder."""
        path = self.locate(handler.path)
        if path is not None and path.is_dir():
            path /= "index.html"
        if path is None or not path.is_file():
            handler.send_simple(HTTPStatus.NOT_FOUND, b"not found\n", "text/plain")
            return
        handler.send_file(path, paced=path.suffix in {".conda", ".bz2"})

    def locate(self, request_path: str) -> Path | None:
        """The file a request means, or None where it would leave the folder."""
        relative = unquote(urlsplit(request_path).path).lstrip("/")
        path = (self.folder / relative).resolve()
        return path if path.is_relative_to(self.folder.resolve()) else None


class _Pace:
    """Shares one rate between all connections."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._free_at = 0.0

    def delay(self, size: int, rate: float) -> float:
        with self._lock:
            now = time.monotonic()
            start = max(now, self._free_at)
            self._free_at = start + size / rate
            return self._free_at - now


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(
        self, address: tuple[str, int], handler: type[http.server.BaseHTTPRequestHandler]
    ) -> None:
        self._connections: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, handler)

    def server_bind(self) -> None:
        """Bind without http.server's reverse name look-up, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name = "127.0.0.1"
        self.server_port = self.server_address[1]

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        connection, address = super().get_request()
        with self._lock:
            self._connections.add(connection)
        return connection, address

    def close_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        with self._lock:
            self._connections.discard(request)
        super().close_request(request)

    def cut_connections(self) -> None:
        with self._lock:
            remaining = list(self._connections)
        for connection in remaining:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no error of ours."""


class ChannelHandler(http.server.BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    protocol_version = "HTTP/1.1"
    server_object: WebServer
    sent = 0
    """Body bytes sent on this connection so far."""
    last_status = 0
    own_rate: float | None = None
    """Bytes per second for the answer under way, beside the server's rate."""
    older = 0.0
    """Seconds by which files are made to look older in the answer under way."""
    # Small answers must not wait for the previous one's acknowledgement.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer a GET."""
        self.server_object.answer(self)

    def do_HEAD(self) -> None:
        """Answer a HEAD."""
        self.server_object.answer(self)

    def send_simple(
        self, status: int, body: bytes, content_type: str, headers: dict[str, str] | None = None
    ) -> None:
        """Send a whole small answer."""
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
            self.sent += len(body)

    def send_file(self, path: Path, *, paced: bool) -> None:
        """Send a file, or the range of it that was asked for, or "not modified"."""
        status = path.stat()
        etag = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
        if etag in (self.headers.get("If-None-Match") or ""):
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.send_header("ETag", etag)
            self.end_headers()
            return
        span = _requested_range(self.headers.get("Range"), status.st_size)
        if span is None:
            self.send_simple(
                HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                b"",
                "text/plain",
                {"Content-Range": f"bytes */{status.st_size}"},
            )
            return
        start, length = span
        partial = "Range" in self.headers
        self.send_response(HTTPStatus.PARTIAL_CONTENT if partial else HTTPStatus.OK)
        if partial:
            end = start + length - 1
            self.send_header("Content-Range", f"bytes {start}-{end}/{status.st_size}")
        self.send_header("Content-Type", _TYPES.get(path.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(length))
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("ETag", etag)
        self.send_header("Last-Modified", formatdate(status.st_mtime - self.older, usegmt=True))
        # Without this, shards would be taken from the cache without asking.
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command == "HEAD":
            return
        with path.open("rb") as stream:
            stream.seek(start)
            self.copy(stream, length, paced=paced)

    def send_response(self, code: int, message: str | None = None) -> None:
        """Start an answer, remembering its status."""
        self.last_status = code
        super().send_response(code, message)

    def copy(self, stream: BinaryIO, length: int, *, paced: bool) -> None:
        """Send `length` bytes of the stream as body, as fast as the rate allows."""
        while length > 0 and not self.server_object.stopping:
            rate = self.own_rate
            # Small steps keep a slow answer smooth, and let stop() end it soon.
            chunk = _CHUNK if not rate else max(1, min(_CHUNK, int(rate / 10)))
            data = stream.read(min(chunk, length))
            if not data:
                return
            if rate:
                self.server_object.pause(len(data) / rate)
            elif paced:
                self.server_object.wait_turn(len(data))
            self.wfile.write(data)
            self.sent += len(data)
            length -= len(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - inherited name
        """Stay silent: stdout and stderr belong to others."""


def _requested_range(header: str | None, size: int) -> tuple[int, int] | None:
    """Start and length of a single byte range; None when it can't be satisfied."""
    if not header or not header.startswith("bytes=") or "," in header:
        return (0, size)
    first, _, last = header.removeprefix("bytes=").strip().partition("-")
    try:
        if not first:
            length = min(int(last), size)
            return (size - length, length)
        start = int(first)
        end = min(int(last), size - 1) if last else size - 1
    except ValueError:
        return (0, size)
    if start >= size or end < start:
        return None
    return (start, end - start + 1)
