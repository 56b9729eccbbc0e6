"""Turns what is told about archives into progress with speed and time left.

Of archives from servers our own network tells (`on_arrival`), who knows the server behind each;
py-rattler's own callbacks are about unpacking, and about channels in folders of this computer.
"""

from __future__ import annotations

import threading
import time

from core.engine.network.events import Arrival, Arriving, Delivered
from core.engine.network.stepping_in import SteppingIn, in_words
from core.engine.transactions.meter import Meter
from core.engine.transactions.narrator import Narrator, Pace
from core.model.base import Message
from core.model.package import PackageRecord


class DownloadReporter:
    """Given to rattler as `reporter`; called on its threads, so it returns at once."""

    def __init__(self, narrator: Narrator, records: list[PackageRecord]) -> None:
        self._narrator = narrator
        self._records = {record.name: record for record in records}
        self._by_url = {record.url: record.name for record in records}
        self._lock = threading.Lock()
        self._tokens = 0
        self._names: dict[int, str] = {}
        self._done: dict[str, int] = {}
        self._started: dict[str, float] = {}
        self._delivered_names: set[str] = set()
        self._stepping_in = SteppingIn()
        self._complete: set[str] = set()
        self._pace = Pace()
        sizes = [record.size for record in records]
        self.total_bytes = None if None in sizes else sum(size or 0 for size in sizes)
        self._meter = Meter(self.total_bytes, len(self._records))

    def on_arrival(self, arrival: Arrival) -> None:
        """Bytes have come from a server, or the last of them."""
        name = self._by_url.get(arrival.wanted.url)
        if name is None:
            return
        if isinstance(arrival, Delivered):
            self._delivered(name, arrival)
        elif self._arriving(name, arrival):
            self._tell(name)

    def stepped_in(self) -> tuple[Message, ...]:
        """Which servers gave what others did not."""
        return self._stepping_in.messages()

    def _arriving(self, name: str, arrival: Arriving) -> bool:
        with self._lock:
            self._done[name] = arrival.done
            return self._pace.ready()

    @property
    def unpacking(self) -> bool:
        """Whether archives that came from a server are still being unpacked."""
        with self._lock:
            return bool(self._delivered_names - self._complete)

    def _delivered(self, name: str, delivered: Delivered) -> None:
        with self._lock:
            self._delivered_names.add(name)
        self._stepping_in.count(delivered)
        self._narrator.log("network", in_words(delivered))
        for server, size in delivered.shares.items():
            last = server == delivered.server
            self._narrator.served(server, size, delivered.seconds if last else 0.0, files=int(last))

    def on_populate_cache_start(self, operation: int, package_name: str) -> int:
        """A package's turn has come."""
        del operation
        with self._lock:
            return self._token(package_name)

    def on_download_start(self, cache_entry: int) -> int:
        """Its archive is being requested."""
        with self._lock:
            name = self._names.get(cache_entry, "")
            self._started.setdefault(name, time.monotonic())
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
                ready = self._pace.ready()
        if ready:
            self._tell(name)

    def on_download_completed(self, download_idx: int) -> None:
        """All of it has come; it is still being unpacked."""
        with self._lock:
            name = self._names.get(download_idx, "")
            seconds = time.monotonic() - self._started.get(name, time.monotonic())
            size = self._done.get(name, 0)
        if not self._url(name).startswith("http"):
            self._narrator.served("local", size, seconds)
        self._tell(name)

    def on_populate_cache_complete(self, cache_entry: int) -> None:
        """It lies in the cache."""
        with self._lock:
            name = self._names.get(cache_entry, "")
            self._complete.add(name)
        self._tell(name)

    def _token(self, name: str) -> int:
        self._tokens += 1
        self._names[self._tokens] = name
        return self._tokens

    def _url(self, name: str) -> str:
        record = self._records.get(name)
        return record.url if record else name

    def _tell(self, name: str) -> None:
        with self._lock:
            advanced = self._meter.read(sum(self._done.values()), len(self._complete), name)
        self._narrator.advance(advanced)
