"""Servers that failed a moment ago in a way that concerns all their files: they are asked last."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

from core.engine.network.attempt import Refused
from core.engine.network.servers import Server

_SECONDS = 30.0
_PAUSE = "too-many-requests"
"""Worth waiting for, and only the server's own answer says how long."""
_WHOLE_SERVER = frozenset(
    {
        "server-silent",
        "connection-refused",
        "host-unknown",
        "no-network",
        "tls-failed",
        "login-page",
        _PAUSE,
    }
)
_lock = threading.Lock()
_bad: dict[str, tuple[float, str]] = {}
"""By server: when it failed (monotonic seconds), and how."""


def note(server: str, refusal: Refused) -> None:
    """Remember a failure, where others would meet it as well."""
    if refusal.code in _WHOLE_SERVER:
        with _lock:
            _bad[server] = (time.monotonic(), refusal.code)


def note_good(server: str) -> None:
    """It answers again."""
    with _lock:
        _bad.pop(server, None)


def healthy_first(servers: Sequence[Server]) -> list[Server]:
    """The same servers, those that failed a moment ago at the end."""
    limit = time.monotonic() - _SECONDS
    with _lock:
        bad = {name for name, (moment, _) in _bad.items() if moment > limit}
    return sorted(servers, key=lambda server: server.name in bad)


def refuse_if_bad_since(server: str, moment: float) -> None:
    """Don't wait for a server that failed while this request stood in the queue for it.

    Raises Refused.
    """
    with _lock:
        found = _bad.get(server)
    if found is not None and found[0] > moment and found[1] != _PAUSE:
        raise Refused(found[1], detail="failed for another request a moment ago")


def forget() -> None:
    """Give every server a new chance."""
    with _lock:
        _bad.clear()
