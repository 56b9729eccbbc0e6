"""Several downloads as one progress, with speed and time left."""

from __future__ import annotations

import time
from collections import deque

from core.model.progress import Advanced, Phase

_WINDOW = 5.0
"""Seconds over which the speed is averaged."""
_TOO_SHORT = 0.2
"""Seconds from which a speed can't be told."""


class Meter:
    """`total` are bytes, None where nobody knows. Without a lock: whoever reads it has one."""

    def __init__(self, total: int | None, items: int) -> None:
        self._total = total
        self._items = items
        self._highest = 0
        self._samples: deque[tuple[float, int]] = deque()

    def read(self, done: int, complete: int, subject: str) -> Advanced:
        """How far it is with `done` bytes and `complete` files."""
        now = time.monotonic()
        # A file begun anew takes its bytes back; progress does not.
        done = self._highest = max(self._highest, done)
        self._samples.append((now, done))
        while now - self._samples[0][0] > _WINDOW:
            self._samples.popleft()
        first, before = self._samples[0]
        elapsed = now - first
        speed = (done - before) / elapsed if elapsed > _TOO_SHORT else None
        missing = self._total - done if self._total is not None else 0
        return Advanced(
            Phase.DOWNLOAD,
            done_bytes=done,
            total_bytes=self._total,
            done_items=complete,
            total_items=self._items,
            subject=subject,
            bytes_per_second=speed,
            seconds_left=missing / speed if speed and missing > 0 else None,
        )
