"""What leaves the engine: answers at once, progress at most 30 times a second, in order.

A thread of its own writes, so that neither the event loop nor py-rattler's threads ever wait for
a window that is slow to read.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections import deque
from typing import Final

from core import wire
from core.model.problem import Problem
from core.model.progress import Advanced, Event, Phase

INTERVAL: Final = 1 / 30
"""Seconds between two Advanced events of one request and phase."""


class _Stream:
    """Progress of one request that waits for its moment, newest per phase."""

    def __init__(self) -> None:
        self.waiting: dict[Phase, Advanced] = {}
        self.sent = 0.0


class Outbox:
    """Writes lines to a file descriptor it owns. Every method may be called from any thread."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._changed = threading.Condition()
        self._ready: deque[bytes] = deque()
        self._streams: dict[int, _Stream] = {}
        self._closing = False
        self._broken = False
        self._thread = threading.Thread(target=self._write, name="outbox", daemon=True)
        self._thread.start()

    def progress(self, number: int, event: Event) -> None:
        """Send an event of request `number`: Advanced may wait or be replaced, others never."""
        with self._changed:
            stream = self._streams.setdefault(number, _Stream())
            if not isinstance(event, Advanced):
                self._flush(number, stream)
                self._ready.append(wire.progress_line(number, event))
                self._changed.notify()
                return
            first = not stream.waiting
            stream.waiting[event.phase] = event
            if first:
                self._changed.notify()

    def result(self, number: int, line: bytes) -> None:
        """Send the encoded answer of request `number`, after the last of its progress."""
        with self._changed:
            stream = self._streams.pop(number, None)
            if stream is not None:
                self._flush(number, stream)
            self._ready.append(line)
            self._changed.notify()

    def problem(self, number: int, problem: Problem) -> None:
        """Answer request `number` with a problem."""
        self.result(number, wire.error_line(number, problem))

    def close(self, timeout: float = 5.0) -> None:
        """Write out what is left, for at most `timeout` seconds."""
        with self._changed:
            for number, stream in self._streams.items():
                self._flush(number, stream)
            self._closing = True
            self._changed.notify()
        self._thread.join(timeout)

    def _flush(self, number: int, stream: _Stream) -> None:
        for event in stream.waiting.values():
            self._ready.append(wire.progress_line(number, event))
        if stream.waiting:
            stream.waiting.clear()
            stream.sent = time.monotonic()

    def _write(self) -> None:
        while True:
            with self._changed:
                while not self._ready and not self._closing:
                    self._changed.wait(self._flush_due())
                if not self._ready:
                    return
                batch = b"".join(self._ready)
                self._ready.clear()
            if not self._broken:
                self._put(batch)

    def _flush_due(self) -> float | None:
        """Move progress whose time has come to the ready lines; seconds until the next is due."""
        now = time.monotonic()
        soonest: float | None = None
        for number, stream in self._streams.items():
            if not stream.waiting:
                continue
            remaining = stream.sent + INTERVAL - now
            if remaining <= 0:
                self._flush(number, stream)
            elif soonest is None or remaining < soonest:
                soonest = remaining
        return 0.0 if self._ready else soonest

    def _put(self, data: bytes) -> None:
        view = memoryview(data)
        # A reader that has gone away is noticed by the end of stdin, not here.
        with contextlib.suppress(OSError):
            while view:
                view = view[os.write(self._descriptor, view[: 1 << 16]) :]
            return
        self._broken = True
