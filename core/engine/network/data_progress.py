"""Tells in bytes how far the fetching of channel data is."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from core.engine.network.events import Arrival, Arriving, Delivered, listening
from core.engine.network.stepping_in import SteppingIn
from core.engine.network.wanted import Kind
from core.engine.reporting import Report
from core.model.progress import Advanced, Noted, Phase

_GAP = 0.1
"""Seconds between two events."""


@contextmanager
def told_in_bytes(report: Report) -> Iterator[None]:
    """While this lasts, channel data that arrive are told as progress of `Phase.METADATA`.

    At the end it is noted where another server had to step in.
    """
    progress = _Progress(report)
    with listening(progress.hear):
        yield
    progress.tell(last=True)
    for message in progress.stepping_in.messages():
        report(Noted(message))


class _Progress:
    def __init__(self, report: Report) -> None:
        self._report = report
        self.stepping_in = SteppingIn()
        self._lock = threading.Lock()
        self._done: dict[str, int] = {}
        self._totals: dict[str, int | None] = {}
        self._highest = 0
        self._began = time.monotonic()
        self._next = 0.0

    def hear(self, arrival: Arrival) -> None:
        """Called on the threads that fetch."""
        one = arrival.wanted
        if one.kind in {Kind.ARCHIVE, Kind.OTHER}:
            return
        with self._lock:
            if isinstance(arrival, Arriving):
                self._done[one.url] = arrival.done
                self._totals[one.url] = arrival.total
            elif isinstance(arrival, Delivered) and one.url in self._done:
                self._totals[one.url] = self._done[one.url]
        if isinstance(arrival, Delivered) and one.kind is not Kind.SHARD:
            self.stepping_in.count(arrival)
        self.tell()

    def tell(self, *, last: bool = False) -> None:
        """Speak a few times a second; `last` is said in any case, where anything was fetched."""
        with self._lock:
            now = time.monotonic()
            if not self._done or (now < self._next and not last):
                return
            self._next = now + _GAP
            self._highest = max(self._highest, sum(self._done.values()))
            totals = list(self._totals.values())
            known = None if None in totals else sum(total or 0 for total in totals)
            elapsed = now - self._began
            event = Advanced(
                Phase.METADATA,
                done_bytes=self._highest,
                total_bytes=max(known, self._highest) if known else None,
                bytes_per_second=self._highest / elapsed if elapsed > 0.5 else None,
            )
        self._report(event)
