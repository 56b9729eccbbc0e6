"""Exceptions nobody caught: written to the log, and told once in the window."""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

from core.logging import redact
from core.model.problem import Problem

log = logging.getLogger(__name__)

Show = Callable[[Problem], None]


def as_problem(error: BaseException) -> Problem:
    """A fault of the window as a Problem with the traceback as its detail."""
    text = "".join(traceback.format_exception(error))
    return Problem(code="window-failed", detail=redact(text))


def watch(loop: asyncio.AbstractEventLoop, show: Show) -> None:
    """Send what slots and callbacks let slip to `show`."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("a slot failed", exc_info=(kind, error, trace))
        show(as_problem(error))

    def handle(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        log.error("in the event loop: %s", context.get("message"), exc_info=error)
        if isinstance(error, Exception):
            show(as_problem(error))

    sys.excepthook = hook
    loop.set_exception_handler(handle)
