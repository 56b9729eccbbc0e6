"""Deleted environments in the list of operations, and the end of their time in the trash.

The toast that offers to undo goes after seconds; the operation stays, and with it the way back,
until the environment was brought back, deleted for good, or has waited `KEPT_DAYS`.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import msgspec

from core.engine import activity
from core.engine.environments.trash import trash_entries
from core.engine.transactions.durable import remove
from core.model.activity import Operation, Outcome
from core.model.base import Message
from core.model.calls import Trashed
from core.model.changes import Changes
from core.model.problem import ProblemError, fail

KEPT_DAYS = 7


def remember(trashed: Trashed, started: float) -> Trashed:
    """List a deletion. `started` in seconds since the epoch. Returns what the caller is told."""
    name = Path(trashed.prefix).name
    operation = Operation(
        id=trashed.token,
        title=Message("environment-trashed", {"name": name}),
        prefix=trashed.prefix,
        environment=name,
        started=started,
        finished=time.time(),
        outcome=Outcome.DONE,
        trash_token=trashed.token,
    )
    with suppress(OSError):
        activity.append(operation)
    changes = msgspec.structs.replace(trashed.changes, activity=True)
    return msgspec.structs.replace(trashed, changes=changes)


def brought_back(token: str, changes: Changes) -> Changes:
    """The deletion stays listed, without a way back: it was taken."""
    _take_way_back(token)
    return msgspec.structs.replace(changes, activity=True)


def empty(tokens: tuple[str, ...]) -> Changes:
    """Delete trashed environments for good. Raises `trash-entry-missing`, `trash-not-emptied`."""
    places = {place.name: place for place in trash_entries()}
    for token in tokens:
        if token not in places:
            raise fail("trash-entry-missing")
        try:
            remove(places[token])
        except OSError as error:
            raise fail("trash-not-emptied", folder=str(places[token]), detail=str(error)) from error
        _take_way_back(token)
    return Changes(activity=True)


def empty_expired(now: float | None = None) -> None:
    """Delete for good what has waited long enough. What can't be deleted waits on."""
    limit = (now or time.time()) - KEPT_DAYS * 86400
    for place in trash_entries():
        with suppress(OSError, ProblemError):
            if place.stat().st_mtime < limit:
                remove(place)
                _take_way_back(place.name)


def _take_way_back(token: str) -> None:
    with suppress(OSError, ProblemError):
        activity.append(msgspec.structs.replace(activity.read_operation(token), trash_token=""))
