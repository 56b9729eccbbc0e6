"""Turns rattler's callbacks about archives into progress with speed and time left."""

from __future__ import annotations

import threading
import time
from collections import deque
from urllib.parse import urlsplit

from core.engine.transactions.narrator import Narrator, Pace
from core.model.package import PackageRecord
from core.model.progress import Advanced, Phase

_WINDOW = 5.0
"""Seconds over which the speed is averaged."""


class DownloadReporter:
    """Given to rattler as `reporter`; called on its threads, so it returns at once."""

    def __init__(self, narrator: Narrator, records: list[PackageRecord]) -> None:
        self._narrator = narrator
        self._records = {record.name: record for record in records}
        self._lock = threading.Lock()
        self._tokens = 0
        self._names: dict[int, str] = {}
        self._done: dict[str, int] = {}
        self._started: dict[str, float] = {}
        self._waiting: set[str] = set()
        self._complete: set[str] = set()
        self._samples: deque[tuple[float, int]] = deque()
        self._pace = Pace()
        sizes = [record.size for record in records]
        self.total_bytes = None if None in sizes else sum(size or 0 for size in sizes)
        self.last_sign = time.monotonic()

    @property
    def done_bytes(self) -> int:
        """Bytes received so far."""
        with self._lock:
            return sum(self._done.values())

    def silent_for(self) -> float:
        """Seconds without any sign of life while something is still being downloaded; else 0."""
        with self._lock:
            return time.monotonic() - self.last_sign if self._waiting else 0.0

    def waiting_for(self) -> str:
        """A package whose download has not ended."""
        with self._lock:
            return min(self._waiting, default="")

    def on_populate_cache_start(self, operation: int, package_name: str) -> int:
        """A package's turn has come."""
        del operation
        with self._lock:
            self._waiting.add(package_name)
            return self._token(package_name)

    def on_download_start(self, cache_entry: int) -> int:
        """Its archive is being requested."""
        with self._lock:
            name = self._names.get(cache_entry, "")
            self._started.setdefault(name, time.monotonic())
            self.last_sign = time.monotonic()
            token = self._token(name)
        self._narrator.log("download", self._url(name))
        return token

    def on_download_progress(self, download_idx: int, progress: int, total: int | None) -> None:
        """More of it has come."""
        del total
        with self._lock:
            name = self._names.get(download_idx, "")
            if progress > self._done.get(name, 0):
                self._done[name] = progress
                self.last_sign = time.monotonic()
            ready = self._pace.ready()
        if ready:
            self._tell(name)

    def on_download_completed(self, download_idx: int) -> None:
        """All of it has come; it is still being unpacked."""
        with self._lock:
            name = self._names.get(download_idx, "")
            self._waiting.discard(name)
            self.last_sign = time.monotonic()
            seconds = time.monotonic() - self._started.get(name, time.monotonic())
            size = self._done.get(name, 0)
        self._narrator.served(urlsplit(self._url(name)).netloc or "local", size, seconds)
        self._tell(name)

    def on_populate_cache_complete(self, cache_entry: int) -> None:
        """It lies in the cache."""
        with self._lock:
            name = self._names.get(cache_entry, "")
            self._waiting.discard(name)
            self._complete.add(name)
            self.last_sign = time.monotonic()
        self._tell(name)

    def _token(self, name: str) -> int:
        self._tokens += 1
        self._names[self._tokens] = name
        return self._tokens

    def _url(self, name: str) -> str:
        record = self._records.get(name)
        return record.url if record else name

    def _tell(self, name: str) -> None:
        now = time.monotonic()
        with self._lock:
            done = sum(self._done.values())
            self._samples.append((now, done))
            while now - self._samples[0][0] > _WINDOW:
                self._samples.popleft()
            first, before = self._samples[0]
            elapsed = now - first
            speed = (done - before) / elapsed if elapsed > 0.2 else None
            complete = len(self._complete)
        total = self.total_bytes
        left = (total - done) / speed if speed and total is not None and total > done else None
        self._narrator.advance(
            Advanced(
                Phase.DOWNLOAD,
                done_bytes=done,
                total_bytes=total,
                done_items=complete,
                total_items=len(self._records),
                subject=name,
                bytes_per_second=speed,
                seconds_left=left,
            )
        )
