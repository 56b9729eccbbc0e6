"""Whose turn it is: servers in order, hiccups once more, and pauses sat out when nobody is left."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from core.engine.network import health
from core.engine.network.attempt import Attempt, Refused
from core.engine.network.servers import Server

LONGEST_PAUSE: Final = 30.0
"""Seconds we are ready to wait for a server that asks for a pause, when no other one is left."""
_SHORT_PAUSE: Final = 2.0
"""The pause where a server asks for one and does not say how long."""
_BREATH: Final = 0.3
"""Seconds before a hiccup is tried again."""


class Turns:
    """Iterate over it to learn whom to ask next, and tell it of every refusal."""

    def __init__(self, servers: Sequence[Server], needed: Callable[[], bool]) -> None:
        self.attempts: list[Attempt] = []
        self.needed = needed
        self._queue = deque(servers)
        self._again: set[str] = set()
        self._pauses: list[tuple[float, Server]] = []

    def __iter__(self) -> Iterator[Server]:
        while self._queue or self._pauses:
            server = self._queue.popleft() if self._queue else self._after_pause()
            if server is None:
                return
            yield server

    @property
    def left(self) -> int:
        """Servers that were not asked yet."""
        return len(self._queue)

    def refused(self, server: Server, refusal: Refused, *, once_more: bool = False) -> None:
        """This server's answer would not do. With `once_more` it gets a second chance at once."""
        health.note(server.name, refusal)
        if server.base not in self._again:
            if refusal.passing or once_more:
                self._again.add(server.base)
                self._queue.appendleft(server)
                time.sleep(_BREATH if refusal.passing else 0.0)
                return
            if _asks_for_pause(refusal):
                self._again.add(server.base)
                until = time.monotonic() + (refusal.wait or _SHORT_PAUSE)
                self._pauses.append((until, server))
        attempt = refusal.by(server.name)
        if attempt not in self.attempts:
            self.attempts.append(attempt)

    def prefer(self, better: Callable[[Server], bool]) -> None:
        """Those for which `better` holds come first from now on."""
        self._queue = deque(sorted(self._queue, key=lambda server: not better(server)))

    def _after_pause(self) -> Server | None:
        """The server whose pause ends first, when it has ended; None when nobody waits."""
        self._pauses.sort(key=lambda pause: pause[0])
        until, server = self._pauses.pop(0)
        while (left := until - time.monotonic()) > 0:
            if not self.needed():
                return None
            time.sleep(min(left, 0.2))
        return server


def _asks_for_pause(refusal: Refused) -> bool:
    """Only a pause that is short enough is worth sitting out."""
    pausing = refusal.status == 429 or refusal.wait is not None
    return pausing and (refusal.wait or _SHORT_PAUSE) <= LONGEST_PAUSE
