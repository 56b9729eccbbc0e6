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
