"""Tells whoever listens what arrives, from where, and what had been tried before."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from core.engine.network.attempt import Attempt
from core.engine.network.wanted import Wanted


@dataclass(frozen=True)
class Arriving:
    """Bytes of a file that are here so far. Fewer than before when it had to be begun anew."""

    wanted: Wanted
    done: int
    total: int | None
    server: str


@dataclass(frozen=True)
class Delivered:
    """A file that is complete and good."""

    wanted: Wanted
    server: str
    """Who gave it, or the last part of it."""
    shares: dict[str, int]
    """Bytes by server."""
    seconds: float
    attempts: tuple[Attempt, ...] = ()
    """What did not work before."""
    modified: float | None = None
    """The server's date of it, seconds since the epoch."""


Arrival = Arriving | Delivered
Listener = Callable[[Arrival], None]

_lock = threading.Lock()
_listeners: list[Listener] = []


def tell(arrival: Arrival) -> None:
    """Pass on to all listeners, on the thread that fetches."""
    with _lock:
        listeners = list(_listeners)
    for listener in listeners:
        listener(arrival)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Hear of everything that arrives in this process. The listener must return at once."""
    with _lock:
        _listeners.append(listener)
    try:
        yield
    finally:
        with _lock:
            _listeners.remove(listener)
