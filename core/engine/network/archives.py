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
_ENDLESS: Final = 32 << 30
"""Bytes, where the size is not known."""


class _NoPart(Exception):  # noqa: N818 - an answer, not a fault
    """The server would not go on from where another answer ended."""


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
        self._most = _FAR_TOO_LONG * expected.size if expected.size else _ENDLESS
        self.modified: float | None = None
        self.server = ""

    def from_one(self, server: Server) -> None:
        """Get the rest, or all of it, from one server. Raises Refused and OSError."""
        if not (self.expected.sha256 or self.expected.md5):
            # Nothing would tell parts of two different files from one file.
            self.begin_anew()
        try:
            self._get(server, self.parcel.size)
        except _NoPart:
            self.begin_anew()
            self._get(server, 0)

    def _get(self, server: Server, start: int) -> None:
        headers = dict(server.headers)
        if start:
            headers["Range"] = f"bytes={start}-"
        try:
            with ask(server.address(self.wanted.rest), headers, downgrade=True) as answer:
                self._check_head(answer, start)
                self.modified = answer.modified
                self.server = answer.server
                for data in answer.chunks():
                    self._take(data, answer.server)
        except Refused as refusal:
            if start and refusal.status == 416:
                raise _NoPart from refusal
            if refusal.code != "connection-broken" or not self._is_whole():
                raise
        self._check_whole()

    def _check_head(self, answer: Answer, start: int) -> None:
        """Whether the body that comes is the rest of the archive, or all of it.

        Format of Content-Range: `bytes 5-9/10` (RFC 9110, 14.4). Raises Refused and _NoPart.
        """
        if answer.is_page:
            raise Refused("login-page", status=answer.status)
        if start and answer.status == 200:
            self.begin_anew()
        elif start and not answer.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
            raise _NoPart

    def begin_anew(self) -> None:
        self.parcel.restart()
        self.shares.clear()

    def _take(self, data: bytes, server: str) -> None:
        if self.parcel.size == 0:
            judge.refuse_archive_head(self.wanted.file, data)
        self.parcel.add(data)
        self.shares[server] = self.shares.get(server, 0) + len(data)
        tell(Arriving(self.wanted, self.parcel.size, self.expected.size, server))
        if self.parcel.size > self._most:
            raise Refused("package-damaged", detail="far longer than it should be")
        if not self.needed():
            raise ConnectionAbortedError

    def _is_whole(self) -> bool:
        """Whether it is known to be complete: some servers announce more than there is."""
        given, wanted = self.parcel, self.expected
        if wanted.sha256:
            return given.sha256 == wanted.sha256
        if wanted.md5:
            return given.md5 == wanted.md5
        return wanted.size == given.size

    def _check_whole(self) -> None:
        known = self.expected.sha256 or self.expected.md5 or self.expected.size is not None
        if known and not self._is_whole():
            raise Refused(judge.why_wrong_hash(self.wanted.file, self.parcel.body))


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
