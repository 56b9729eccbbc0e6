"""Which servers have channel data of today: some mirrors lag, and win silently where nobody looks.

While the first server's data come in, the others are asked for the date of theirs.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Final

from core import paths
from core.engine.network.attempt import Refused
from core.engine.network.servers import Server
from core.engine.network.upstream import ask
from core.engine.network.wanted import Wanted

_log = logging.getLogger(__name__)

STALE_SECONDS: Final = 3 * 86_400.0
"""Data that are older than the newest by more than this are passed over."""
PATIENCE: Final = 3.0
"""Seconds the others' answers are waited for."""
_MOST: Final = 4
_KEEP: Final = 600.0
"""Seconds an answer counts."""
_FORMS: Final = ("repodata.json.zst", "repodata.json")


class Comparison:
    """Dates of the same data on several servers."""

    def __init__(self, wanted: Wanted, servers: Sequence[Server]) -> None:
        self._until = time.monotonic() + PATIENCE
        self._dates = {server.base: _date_of(wanted, server) for server in servers[:_MOST]}

    def newest(self) -> float | None:
        """The newest date any of them has; waits for what is missing, but not long."""
        return max((date for base in self._dates if (date := self.date(base))), default=None)

    def date(self, base: str) -> float | None:
        """The date one of them has, seconds since the epoch."""
        future = self._dates.get(base)
        if future is None:
            return None
        try:
            return future.result(max(0.0, self._until - time.monotonic()))
        except TimeoutError:
            return None
        except Exception:  # noqa: BLE001 - of a thread that asked beside the real work
            _log.exception("no date was learnt")
            return None

    def is_fresh(self, server: Server, newest: float) -> bool:
        """Whether it is known to be near the newest."""
        date = self.date(server.base)
        return date is not None and newest - date <= STALE_SECONDS


_lock = threading.Lock()
_known: dict[tuple[str, ...], tuple[float, Future[float | None]]] = {}


def carries(wanted: Wanted, server: Server) -> bool:
    """Whether a server has data of this channel and subdir in any form. May wait for it."""
    return look(wanted, server) is not None


def forget() -> None:
    """Look anew."""
    with _lock:
        _known.clear()


def _date_of(wanted: Wanted, server: Server) -> Future[float | None]:
    key = (str(paths.home()), server.base, wanted.channel, wanted.sibling)
    with _lock:
        known = _known.get(key)
        if known is not None and time.monotonic() - known[0] < _KEEP:
            return known[1]
        future: Future[float | None] = Future()
        _known[key] = (time.monotonic(), future)

    def answer() -> None:
        try:
            future.set_result(look(wanted, server) or None)
        except BaseException as error:  # noqa: BLE001 - whoever waits for it has it
            future.set_exception(error)

    threading.Thread(target=answer, name="freshness", daemon=True).start()
    return future


def look(wanted: Wanted, server: Server) -> float | None:
    """Date of the data there, 0 where it is not told; None where there are none, or no answer."""
    for form in _FORMS:
        try:
            address = server.address(f"{wanted.sibling}/{form}")
            with ask(address, dict(server.headers), method="HEAD", silence=PATIENCE) as answer:
                if not answer.is_page:
                    return answer.modified or 0.0
        except Refused as refusal:
            if refusal.status == 0:
                return None
    return None
