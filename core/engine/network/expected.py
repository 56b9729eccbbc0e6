"""What is known of archives before they are fetched, and whether anybody still waits for them."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.model.package import PackageRecord


class Order:
    """Archives that are about to be asked for, until somebody loses interest in them."""

    def __init__(self) -> None:
        self.given_up = False
        self._lock = threading.Lock()
        self._under_way: Counter[str] = Counter()

    @property
    def busy(self) -> bool:
        """Whether any of them is being fetched or handed on."""
        with self._lock:
            return self._under_way.total() > 0

    def give_up(self) -> None:
        """Nobody waits any more: stop fetching at the next bytes."""
        self.given_up = True

    @contextmanager
    def under_way(self, url: str) -> Iterator[None]:
        """While one of them is being fetched."""
        with self._lock:
            self._under_way[url] += 1
        try:
            yield
        finally:
            with self._lock:
                self._under_way[url] -= 1


@dataclass(frozen=True)
class Expected:
    """Hashes and size that channel data give an archive; each may be missing."""

    sha256: str | None = None
    md5: str | None = None
    size: int | None = None
    folder: Path | None = None
    """Where to keep it until it is complete: on a disk that has room for it."""
    order: Order | None = None


_lock = threading.Lock()
_expected: dict[str, Expected] = {}


@contextmanager
def expecting(records: Iterable[PackageRecord], folder: Path) -> Iterator[Order]:
    """Say which archives are about to be asked for."""
    order = Order()
    announced = {
        record.url: Expected(record.sha256, record.md5, record.size, folder, order)
        for record in records
    }
    with _lock:
        _expected.update(announced)
    try:
        yield order
    finally:
        with _lock:
            for url in announced:
                _expected.pop(url, None)


def expected(url: str, sha256: str | None) -> Expected:
    """What was said of an archive; py-rattler itself names the `sha256` with its request."""
    with _lock:
        known = _expected.get(url)
    return known or Expected(sha256=sha256)
