"""What a server answered when it was asked for a file, and why that would not do."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

MISSING: Final = frozenset({"channel-missing", "package-missing", "file-missing"})
ABSENT: Final = MISSING | {"access-forbidden"}
"""Some mirrors answer 403 for what they do not have."""
_MOST: Final = 500


@dataclass(frozen=True)
class Attempt:
    """One server's answer that would not do. `code` is the Problem it would be on its own."""

    server: str
    """Host, with its port where it is not the usual one; never credentials."""
    code: str
    status: int = 0
    detail: str = ""
    """Technical words, without secrets."""


class Refused(Exception):  # noqa: N818 - an answer, not a fault
    """This server's answer won't do; another one may."""

    def __init__(
        self,
        code: str,
        *,
        status: int = 0,
        detail: str = "",
        wait: float | None = None,
        passing: bool = False,
    ) -> None:
        super().__init__(f"{code} {status or ''} {detail}")
        self.code = code
        self.status = status
        self.detail = detail
        self.wait = wait
        """Seconds after which the server may be asked again (429, 503)."""
        self.passing = passing
        """A hiccup, worth one more try at once."""

    def by(self, server: str) -> Attempt:
        """The same as part of a record."""
        return Attempt(server, self.code, self.status, self.detail)


class NoServer(Exception):  # noqa: N818 - an answer, not a fault
    """No server of the channel gave the file."""

    def __init__(self, attempts: tuple[Attempt, ...], disk: OSError | None = None) -> None:
        super().__init__(", ".join(f"{one.server}: {one.code}" for one in attempts))
        self.attempts = attempts
        self.disk = disk
        """Set where it was this computer's disk that would not take the file."""


_lock = threading.Lock()
_failed: OrderedDict[str, NoServer] = OrderedDict()


def remember(url: str, failure: NoServer | None) -> None:
    """Keep why nobody gave a file, by canonical address; None forgets it."""
    with _lock:
        _failed.pop(url, None)
        if failure is not None:
            _failed[url] = failure
        while len(_failed) > _MOST:
            _failed.popitem(last=False)


def remembered(url: str) -> NoServer | None:
    """Why nobody gave this file the last time it was asked for."""
    with _lock:
        return _failed.get(url)
