"""The fail-over loop for archives.

An archive is handed on when it is complete and its sha256 is right, never before: py-rattler
unpacks while it reads, and would take the beginning of a damaged archive for the real thing. What
one server sent before its connection broke is kept, and the next goes on from there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from core.engine.network import health, judge
from core.engine.network.attempt import MISSING, NoServer, Refused
from core.engine.network.events import Arriving, Delivered, tell
from core.engine.network.expected import Expected
from core.engine.network.parcel import Parcel
from core.engine.network.servers import Server
from core.engine.network.turns import Turns
from core.engine.network.upstream import Answer, ask
from core.engine.network.wanted import Wanted

_WRONG: Final = frozenset({"package-damaged", "package-wrong-hash", "login-page"})
"""What came is worthless."""
_FAR_TOO_LONG: Final = 4
"""Times its size, from which on an answer is not read to its end to see what is wrong with it."""


class _Fetch:
    """One archive, from its first request to its last byte."""

    def __init__(
        self, wanted: Wanted, expected: Expected, parcel: Parcel, needed: Callable[[], bool]
    ) -> None:
        self.wanted = wanted
        self.expected = expected
        self.parcel = parcel
        self.needed = needed
        self.shares: dict[str, int] = {}
        self.modified: float | None = None
        self.server = ""

    def from_one(self, server: Server) -> None:
        """Get the rest, or all of it, from one server. Raises Refused and OSError."""
        headers = dict(server.headers)
        start = self.parcel.size
        if start:
            headers["Range"] = f"bytes={start}-"
        with ask(server.address(self.wanted.rest), headers, downgrade=True) as answer:
            if answer.is_page:
                raise Refused("login-page", status=answer.status)
            if start and not self._goes_on(answer, start):
                self.begin_anew()
            self.modified = answer.modified
            self.server = answer.server
            for data in answer.chunks():
                self._take(data, answer.server)
        self._check_whole()

    def _goes_on(self, answer: Answer, start: int) -> bool:
        """Format of Content-Range: `bytes 5-9/10` (RFC 9110, 14.4)."""
        return answer.status == 206 and answer.headers.get("Content-Range", "").startswith(
            f"bytes {start}-"
        )

    def begin_anew(self) -> None:
        self.parcel.restart()
        self.shares.clear()

    def _take(self, data: bytes, server: str) -> None:
        if self.parcel.size == 0:
            judge.refuse_archive_head(self.wanted.file, data)
        self.parcel.add(data)
        self.shares[server] = self.shares.get(server, 0) + len(data)
        tell(Arriving(self.wanted, self.parcel.size, self.expected.size, server))
        if self.expected.size and self.parcel.size > _FAR_TOO_LONG * self.expected.size:
            raise Refused("package-damaged", detail="far longer than it should be")
        if not self.needed():
            raise ConnectionAbortedError

    def _check_whole(self) -> None:
        given, wanted = self.parcel, self.expected
        if wanted.sha256:
            right = given.sha256 == wanted.sha256
        elif wanted.md5:
            right = given.md5 == wanted.md5
        else:
            right = wanted.size in {None, given.size}
        if not right:
            raise Refused(judge.why_wrong_hash(self.wanted.file, given.body))


def fetch_archive(
    wanted: Wanted,
    expected: Expected,
    servers: Sequence[Server],
    needed: Callable[[], bool] = lambda: True,
) -> Parcel:
    """The archive, complete and with the right sha256; the caller closes it.

    Raises NoServer when no server gave it, and ConnectionAbortedError when nobody needs it
    any more.
    """
    parcel = Parcel(expected.folder, with_md5=bool(expected.md5 and not expected.sha256))
    began = time.monotonic()
    fetch = _Fetch(wanted, expected, parcel, needed)
    turns = Turns(health.healthy_first(servers), needed)
    try:
        _from_any(fetch, turns)
    except OSError as error:
        parcel.close()
        if isinstance(error, ConnectionAbortedError):
            raise
        raise NoServer(tuple(turns.attempts), disk=error) from error
    except BaseException:
        parcel.close()
        raise
    tell(
        Delivered(
            wanted,
            fetch.server,
            dict(fetch.shares),
            time.monotonic() - began,
            tuple(turns.attempts),
            fetch.modified,
        )
    )
    return parcel


def _from_any(fetch: _Fetch, turns: Turns) -> None:
    """Raises NoServer, OSError."""
    for server in turns:
        mixed = any(name != server.name for name in fetch.shares)
        try:
            fetch.from_one(server)
        except Refused as refusal:
            if refusal.code in MISSING:
                refusal.code = "package-missing"
            wrong = refusal.code in _WRONG
            if wrong:
                fetch.begin_anew()
            # Bytes of two servers that do not fit together: perhaps only the other one's are bad.
            turns.refused(server, refusal, once_more=wrong and mixed)
        else:
            health.note_good(server.name)
            return
    raise NoServer(tuple(turns.attempts))
