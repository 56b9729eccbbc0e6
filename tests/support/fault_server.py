"""A channel server that misbehaves on request, and remembers what it was asked.

    server.fail("*.conda", status=404)               every package is missing
    server.fail("*/app-2.0*", drop_after=1000)       the connection breaks
    server.fail("*repodata*", html=True)             a login page instead of data (a hotel's Wi-Fi)
    server.hold("*.conda"); ...; server.release()    stop the world at a known moment

Patterns are `fnmatch` globs on the path with its leading slash. Repodata comes as shards first
(`repodata_shards.msgpack.zst`, `shards/`), so faults of repodata match `*repodata*`.
"""

from __future__ import annotations

import io
import threading
import time
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from core.engine.practice.web_server import ChannelHandler, WebServer

ANSWERED_SOON = 0.3
"""Seconds."""

LOGIN_PAGE = b"<!doctype html><html><title>Please log in</title><body>Welcome</body></html>"


@dataclass
class Fault:
    """What goes wrong for paths that match `pattern`, the next `times` times (None: always)."""

    pattern: str
    status: int | None = None
    retry_after: int | None = None
    """Seconds, sent as Retry-After with `status`."""
    location: str = ""
    """Redirect (302) to this address; one that ends in a slash is completed with the path."""
    html: bool = False
    page: bytes = LOGIN_PAGE
    """What is sent with `html`, or as the body of `status`."""
    redirect: str | None = None
    """Beginning of the address the request is sent on to (302); the path is added."""
    older: float = 0.0
    """Seconds by which Last-Modified is made to look older."""
    body: bytes | None = None
    """Sent instead of the file: another package under the right name has the wrong sha256."""
    truncate: int | None = None
    """Send only so many bytes, and declare just those."""
    drop_after: int | None = None
    """Declare all bytes, send so many, then break the connection."""
    corrupt: bool = False
    """Same length, wrong bytes in the middle."""
    rate: float | None = None
    """Bytes per second."""
    delay: float = 0.0
    """Seconds before the first byte."""
    silent: bool = False
    """Take the request and never answer (until the fault is cleared)."""
    times: int | None = None


@dataclass(frozen=True)
class Asked:
    """One request as it came in and what was sent for it."""

    method: str
    path: str
    range: str | None
    bytes: int
    status: int


class FaultServer(WebServer):
    """Serves a folder like WebServer, with faults."""

    def __init__(self, folder: Path, *, rate: float | None = None) -> None:
        self._faults: list[Fault] = []
        self._asked: list[Asked] = []
        self._lock = threading.Lock()
        self._waiting = threading.Condition(self._lock)
        self._generation = 0
        self._held: tuple[str, ...] = ()
        self._answering = 0
        self._forgotten = 0
        super().__init__(folder, rate=rate)

    def fail(self, pattern: str, **kind: object) -> Fault:
        """Add a fault; the newest that matches wins. Keywords as the fields of Fault."""
        fault = Fault(pattern, **kind)  # type: ignore[arg-type]
        with self._lock:
            self._faults.insert(0, fault)
        return fault

    def hold(self, pattern: str) -> None:
        """Keep requests that match waiting until `release()`; then they are answered."""
        self.fail(pattern, silent=True)

    def release(self) -> None:
        """End all faults; requests that were kept waiting are answered now."""
        with self._waiting:
            self._faults.clear()
            self._generation += 1
            self._waiting.notify_all()

    heal = release

    def forget(self) -> None:
        """Empty the list of requests; those being answered now are not remembered either."""
        with self._lock:
            self._asked.clear()
            self._forgotten += 1

    @property
    def requests(self) -> list[Asked]:
        """All requests answered so far, oldest first.

        A client has the last byte a moment before its request is written down here, hence the wait.
        """
        with self._waiting:
            self._waiting.wait_for(lambda: self._answering <= len(self._held), ANSWERED_SOON)
            return list(self._asked)

    @property
    def held(self) -> tuple[str, ...]:
        """Paths of the requests that wait now."""
        with self._lock:
            return self._held

    def count(self, pattern: str = "*") -> int:
        """How many answered requests match."""
        return sum(fnmatchcase(asked.path, pattern) for asked in self.requests)

    def bytes_served(self, pattern: str = "*") -> int:
        """Body bytes sent for paths that match."""
        return sum(asked.bytes for asked in self.requests if fnmatchcase(asked.path, pattern))

    def wait_for_request(self, pattern: str, *, timeout: float = 60.0) -> None:
        """Block until a request that matches is being held. Raises TimeoutError."""
        deadline = time.monotonic() + timeout
        with self._waiting:
            while not any(fnmatchcase(path, pattern) for path in self._held):
                left = deadline - time.monotonic()
                if left <= 0:
                    raise TimeoutError(f"no request for {pattern}")
                self._waiting.wait(left)

    def stop(self) -> None:
        """Release what waits, then stop."""
        self.release()
        super().stop()

    def answer(self, handler: ChannelHandler) -> None:
        """Answer one request, with the fault that matches it."""
        before = handler.sent
        handler.own_rate = None
        handler.older = 0.0
        handler.last_status = 0
        with self._lock:
            self._answering += 1
            forgotten = self._forgotten
        try:
            self._answer(handler, self._take(handler.path))
        finally:
            with self._waiting:
                self._answering -= 1
                if forgotten == self._forgotten:
                    self._asked.append(
                        Asked(
                            handler.command,
                            handler.path,
                            handler.headers.get("Range"),
                            handler.sent - before,
                            handler.last_status,
                        )
                    )
                self._waiting.notify_all()

    def _take(self, path: str) -> Fault | None:
        with self._lock:
            for fault in self._faults:
                if fnmatchcase(path, fault.pattern):
                    if fault.times is not None:
                        fault.times -= 1
                        if fault.times <= 0:
                            self._faults.remove(fault)
                    return fault
        return None

    def _answer(self, handler: ChannelHandler, fault: Fault | None) -> None:
        if fault is None:
            super().answer(handler)
            return
        if fault.silent:
            self._keep_waiting(handler.path)
            super().answer(handler)
            return
        if fault.delay:
            self.pause(fault.delay)
        handler.own_rate = fault.rate
        handler.older = fault.older
        if fault.location:
            target = fault.location
            target += handler.path.lstrip("/") if target.endswith("/") else ""
            handler.send_simple(302, b"moved\n", "text/plain", {"Location": target})
        elif fault.status is not None:
            headers = {} if fault.retry_after is None else {"Retry-After": str(fault.retry_after)}
            page = fault.page if fault.html else b"no\n"
            handler.send_simple(fault.status, page, "text/html; charset=utf-8", headers)
        elif fault.html:
            handler.send_simple(200, fault.page, "text/html; charset=utf-8")
        elif fault.redirect is not None:
            location = {"Location": fault.redirect + handler.path}
            handler.send_simple(302, b"", "text/plain", location)
        else:
            self._send_damaged(handler, fault)

    def _send_damaged(self, handler: ChannelHandler, fault: Fault) -> None:
        path = self.locate(handler.path)
        damaged = (fault.body, fault.truncate, fault.drop_after)
        if path is None or not path.is_file() or (damaged == (None,) * 3 and not fault.corrupt):
            super().answer(handler)
            return
        data = fault.body if fault.body is not None else path.read_bytes()
        if fault.corrupt:
            data = _scrambled(data)
        if fault.truncate is not None:
            data = data[: fault.truncate]
        handler.send_response(200)
        handler.send_header("Content-Type", "application/octet-stream")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        if handler.command == "HEAD":
            return
        if fault.drop_after is not None:
            data = data[: fault.drop_after]
            handler.close_connection = True
        handler.copy(io.BytesIO(data), len(data), paced=True)

    def _keep_waiting(self, path: str) -> None:
        with self._waiting:
            generation = self._generation
            self._held = (*self._held, path)
            self._waiting.notify_all()
            self._waiting.wait_for(lambda: self._generation != generation or self.stopping)
            held = list(self._held)
            held.remove(path)
            self._held = tuple(held)


def _scrambled(data: bytes) -> bytes:
    start, end = len(data) // 3, 2 * len(data) // 3
    return data[:start] + bytes(byte ^ 0xFF for byte in data[start:end]) + data[end:]
