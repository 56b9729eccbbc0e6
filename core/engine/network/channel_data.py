"""The fail-over loop for channel data: shards and their index, repodata in its forms, the rest.

A server that lacks one form of the data (404, and 403 as some mirrors say it) may have another, so
"not there" is passed on, and py-rattler asks for the next form, of the same server. Only a server
that has none at all is passed over.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from core import paths
from core.engine.network import ages, freshness, health, judge
from core.engine.network.attempt import ABSENT, MISSING, Attempt, NoServer, Refused
from core.engine.network.events import Arriving, Delivered, tell
from core.engine.network.freshness import Comparison
from core.engine.network.parcel import Parcel
from core.engine.network.servers import Server
from core.engine.network.turns import Turns
from core.engine.network.upstream import Answer, ask
from core.engine.network.wanted import Kind, Wanted

_KEPT_HEADERS: Final = (
    "ETag",
    "Last-Modified",
    "Cache-Control",
    "Expires",
    "Date",
    "Age",
    "Content-Range",
    "Content-Type",
)
_USUAL_AGE: Final = "public, max-age=1200"
"""What the official server says. Mirrors say nothing, and a cache would then guess far more."""

_serving: dict[tuple[str, str, str], str] = {}
"""By home, channel and subdir: the server whose data are in use."""


class NotThere(Exception):  # noqa: N818 - an answer, not a fault
    """The server in charge has no such form of the data."""


def fetch_data(
    wanted: Wanted,
    conditions: Mapping[str, str],
    servers: Sequence[Server],
    needed: Callable[[], bool] = lambda: True,
) -> Parcel:
    """A good file, or a parcel with status 304; the caller closes it.

    Raises NotThere, NoServer, and ConnectionAbortedError when nobody needs it any more.
    """
    began = time.monotonic()
    order = _in_order(wanted, servers)
    comparison = Comparison(wanted, order) if _is_dated(wanted) and len(order) > 1 else None
    turns = Turns(order, needed)
    stale: tuple[Parcel, Server, float] | None = None
    for server in turns:
        try:
            parcel = _from_one(wanted, conditions, server, needed)
        except Refused as refusal:
            _not_there(wanted, server, refusal, turns, late=stale is not None)
            continue
        except ConnectionAbortedError:
            raise
        except OSError as error:
            raise NoServer(tuple(turns.attempts), disk=error) from error
        health.note_good(server.name)
        newest = comparison.newest() if comparison else None
        modified = parcel.modified
        behind = max(0.0, newest - modified) if newest and modified else 0.0
        if comparison and newest and behind > freshness.STALE_SECONDS and turns.left:
            turns.attempts.append(Attempt(server.name, "stale"))
            turns.prefer(partial(comparison.is_fresh, newest=newest))
            if stale is None:
                stale = (parcel, server, behind)
            else:
                parcel.close()
            continue
        if stale:
            stale[0].close()
        return _deliver(wanted, parcel, server, turns, began, behind)
    if stale:
        # Old data are better than none.
        parcel, server, behind = stale
        return _deliver(wanted, parcel, server, turns, began, behind)
    raise NoServer(tuple(turns.attempts))


def has_form(wanted: Wanted, servers: Sequence[Server]) -> bool:
    """Whether the server in charge has this form of the data. Asks with HEAD."""
    for server in _in_order(wanted, servers):
        try:
            address = server.address(wanted.rest)
            with ask(address, dict(server.headers), method="HEAD") as answer:
                if not answer.is_page:
                    return True
        except Refused as refusal:
            health.note(server.name, refusal)
            if refusal.code in ABSENT and freshness.carries(wanted, server):
                return False
    return False


def forget() -> None:
    """Choose anew who is in charge."""
    _serving.clear()
    freshness.forget()


def _not_there(
    wanted: Wanted, server: Server, refusal: Refused, turns: Turns, *, late: bool
) -> None:
    """Note a refusal. Raises NotThere where another form should be asked for."""
    optional = wanted.kind is Kind.INDEX or (wanted.kind is Kind.REPODATA and not wanted.last_form)
    if optional and refusal.code in ABSENT and not late:
        nobody_else = turns.left == 0 and not turns.attempts
        if nobody_else or freshness.carries(wanted, server):
            _serving[_place(wanted)] = server.base
            raise NotThere
        if turns.left == 0:
            raise NotThere
    if refusal.code in MISSING:
        refusal.code = "channel-missing"
    turns.refused(server, refusal)


def _from_one(
    wanted: Wanted, conditions: Mapping[str, str], server: Server, needed: Callable[[], bool]
) -> Parcel:
    """Raises Refused; OSError of this computer's disk."""
    headers = {**conditions, **dict(server.headers)}
    if wanted.file.endswith(".json"):
        headers["Accept-Encoding"] = "gzip"
    parcel = Parcel()
    try:
        with ask(server.address(wanted.rest), headers) as answer:
            _take(wanted, parcel, answer, needed)
    except BaseException:
        parcel.close()
        raise
    return parcel


def _take(wanted: Wanted, parcel: Parcel, answer: Answer, needed: Callable[[], bool]) -> None:
    parcel.headers = {
        name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers
    }
    parcel.status, parcel.server, parcel.modified = answer.status, answer.server, answer.modified
    if _is_dated(wanted):
        parcel.headers.setdefault("Cache-Control", _USUAL_AGE)
    if answer.status == 304:
        return
    if answer.is_page and not wanted.file.endswith(".html"):
        raise Refused("login-page", status=answer.status)
    for data in answer.chunks():
        judge.refuse_endless(wanted, parcel.size + len(data))
        parcel.add(data)
        tell(Arriving(wanted, parcel.size, answer.length, answer.server))
        if not needed():
            raise ConnectionAbortedError
    if answer.status != 206:
        judge.refuse_bad_data(wanted, parcel.body, parcel.sha256)


def _deliver(
    wanted: Wanted, parcel: Parcel, server: Server, turns: Turns, began: float, behind: float
) -> Parcel:
    if _is_dated(wanted):
        _serving[_place(wanted)] = server.base
        ages.keep(wanted, parcel.server, parcel.modified, behind)
    tell(
        Delivered(
            wanted,
            parcel.server,
            {parcel.server: parcel.size},
            time.monotonic() - began,
            tuple(turns.attempts),
            parcel.modified,
        )
    )
    return parcel


def _in_order(wanted: Wanted, servers: Sequence[Server]) -> list[Server]:
    """The healthy first; before them the one in charge, so that the parts fit together."""
    ordered = health.healthy_first(servers)
    in_charge = _serving.get(_place(wanted))
    chosen = [server for server in ordered if server.base == in_charge]
    # A new index asks anew who has the newest data.
    if wanted.kind is Kind.INDEX or not chosen:
        return ordered
    return [*chosen, *(server for server in ordered if server.base != in_charge)]


def _place(wanted: Wanted) -> tuple[str, str, str]:
    return (str(paths.home()), wanted.channel, wanted.subdir)


def _is_dated(wanted: Wanted) -> bool:
    return wanted.kind in {Kind.INDEX, Kind.REPODATA}
