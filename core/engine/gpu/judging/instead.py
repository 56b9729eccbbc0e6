"""The same request with other builds of a framework in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from core.engine.channels.known_names import conda_name_of
from core.engine.solving.specs import parse
from core.engine.solving.starting_point import StartingPoint
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request, RestoreRequest

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def instead_of(request: Request, other: ChangeRequest, start: StartingPoint) -> Request | None:
    """`request` with the specs of `other` in the place of its own for the same packages.

    What else it wants stays. None for going back to a state, which is what it is.
    """
    match request:
        case CreateRequest():
            return _create(request, other)
        case ChangeRequest():
            return _change(request, other, start)
        case RestoreRequest():
            return None
        case _:
            return msgspec.structs.replace(other, channels=other.channels or request.channels)


def _create(request: CreateRequest, other: ChangeRequest) -> CreateRequest:
    kept, brought = _merged(request.specs, other)
    coming = {_name(text) for text in brought}
    return msgspec.structs.replace(
        request,
        specs=(*kept, *brought),
        channels=_channels(request.channels, other),
        pip=tuple(
            wish
            for wish in request.pip
            if not (found := _NAME.match(wish.text)) or conda_name_of(found[0]) not in coming
        ),
    )


def _change(request: ChangeRequest, other: ChangeRequest, start: StartingPoint) -> ChangeRequest:
    kept, brought = _merged(request.install, other)
    coming = {_name(text) for text in (*kept, *brought)}
    there = start.records.keys()
    remove = [
        name
        for name in dict.fromkeys((*request.remove, *other.remove))
        if name in there and name not in coming
    ]
    update = [
        name
        for name in dict.fromkeys((*request.update, *other.update))
        if name in there and name not in coming and name not in remove
    ]
    return msgspec.structs.replace(
        request,
        install=(*kept, *brought),
        remove=tuple(remove),
        update=tuple(update),
        channels=_channels(request.channels, other),
        pip_remove=tuple(dict.fromkeys((*request.pip_remove, *other.pip_remove))),
    )


def _merged(specs: Iterable[str], other: ChangeRequest) -> tuple[list[str], list[str]]:
    """What stays of the request's own specs, and what comes from the other."""
    own = list(specs)
    pythons = any(_name(text) == "python" for text in own)
    brought = [text for text in other.install if not (pythons and _name(text) == "python")]
    replaced = {_name(text) for text in brought} | set(other.remove)
    return [text for text in own if _name(text) not in replaced], brought


def _channels(own: tuple[str, ...], other: ChangeRequest) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*other.channels, *own))) if other.channels else own


def _name(text: str) -> str:
    try:
        return parse(text).name
    except ProblemError:
        return text
