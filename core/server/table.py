"""The table of handlers: which function answers which call.

Handlers take `(call, report)`. Coroutines run on the engine's loop, plain functions in a thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

from core.engine.reporting import Report
from core.model.calls import Call

Handler = Callable[[Any, Report], Any]

HANDLERS: Final[dict[type[Call], Handler]] = {}

_H = TypeVar("_H", bound=Handler)


def answers(call: type[Call]) -> Callable[[_H], _H]:
    """Enter the decorated function for `call`."""

    def enter(handler: _H) -> _H:
        HANDLERS[call] = handler
        return handler

    return enter
