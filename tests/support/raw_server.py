"""A server that sends exactly the bytes a test tells it to, right or wrong as HTTP."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

Script = Callable[[str, dict[str, str], socket.socket], None]
"""Called with the path, the headers (names in lower case) and the connection."""


class RawServer:
    """Answers every connection by `script`, once, and closes it. Use as a context manager."""

    def __init__(self, script: Script) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        handler = type("BoundRaw", (_Connection,), {"script": staticmethod(script), "owner": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        """Its address, without trailing slash."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> RawServer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False


class _Connection(socketserver.StreamRequestHandler):
    script: Script
    owner: RawServer

    def handle(self) -> None:
        line = self.rfile.readline().decode("latin-1").split(" ")
        if len(line) < 2:
            return
        headers = {}
        while header := self.rfile.readline().strip().decode("latin-1"):
            name, _, value = header.partition(":")
            headers[name.lower()] = value.strip()
        self.owner.asked.append((f"{line[0]} {line[1]}", headers))
        with suppress(OSError):
            self.script(f"{line[0]} {line[1]}", headers, self.connection)


def head(status: str = "200 OK", **headers: object) -> bytes:
    """The head of an answer; underscores in names become hyphens."""
    lines = [f"HTTP/1.1 {status}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def sends(*parts: bytes) -> Script:
    """Sends these bytes, whatever is asked."""

    def script(path: str, headers: dict[str, str], connection: socket.socket) -> None:
        for part in parts:
            connection.sendall(part)

    return script


ODD_ANSWERS: dict[str, bytes] = {
    "a redirect to no address": head("302 Found", Location="http://[", Content_Length=0),
    "a redirect to a port that is none": head(
        "302 Found", Location="http://x:99999/", Content_Length=0
    ),
    "a redirect to nowhere": head("302 Found", Content_Length=0),
    "a redirect to a file": head("302 Found", Location="file:///etc/passwd", Content_Length=0),
    "not modified": head("304 Not Modified"),
    "nothing to say": head("204 No Content"),
    "a length in superscript": head(Content_Length="²"),
    "an endless length": head(Content_Length="9" * 5000),
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n12345",
    "a negative length": head(Content_Length="-5") + b"x",
    "a wait in superscript": head("429 Too Many", Retry_After="²", Content_Length=0),
    "a date out of this world": head(
        Last_Modified="Mon, 01 Jan 99999 00:00:00 GMT", Content_Length=1
    )
    + b"x",
    "a zone out of this world": head(
        Last_Modified="Mon, 01 Jan 2024 00:00:00 +9999999999", Content_Length=1
    )
    + b"x",
    "a date of the year one": head(
        Last_Modified="Mon, 01 Jan 0001 00:00:00 -0000", Content_Length=1
    )
    + b"x",
    "a part nobody asked for": head(
        "206 Partial Content", Content_Range="bytes 5-9/10", Content_Length=5
    )
    + b'{"a":',
    "bad chunks": head(Transfer_Encoding="chunked") + b"zz\r\nhello\r\n",
    "chunks that break off": head(Transfer_Encoding="chunked") + b"5\r\nhel",
    "bad gzip": head(Content_Encoding="gzip", Content_Length=5) + b"hello",
    "another protocol": b"SSH-2.0-OpenSSH_9.2\r\n",
    "zero bytes": b"\0" * 100,
    "nothing": b"",
    "a header without an end": b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000,
    "a thousand headers": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"\r\n",
    "an informational answer": b"HTTP/1.1 102 Processing\r\n\r\n",
    "a status that is no number": b"HTTP/1.1 abc OK\r\n\r\n",
    "status 999": b"HTTP/1.1 999 No\r\nContent-Length: 0\r\n\r\n",
}
"""What no server should answer, by what is odd about it."""
