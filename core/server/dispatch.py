"""From a line of JSON to a handler, and from what it returned or raised to an answer."""

from __future__ import annotations

import asyncio
import inspect
import logging
import traceback
from collections.abc import Callable
from typing import Final

import msgspec

from core import wire
from core.engine.failures import classify
from core.logging import redact
from core.model.calls import ALL_CALLS, Call, Hello
from core.model.problem import Problem, ProblemError
from core.model.progress import CommitBegun, Event
from core.server.handlers import HANDLERS
from core.server.outbox import Outbox

_log = logging.getLogger(__name__)

_DECODERS: Final = {call.method: msgspec.json.Decoder(call) for call in ALL_CALLS}


class Dispatcher:
    """Runs calls side by side: coroutines on the loop, plain functions in threads."""

    def __init__(self, outbox: Outbox, when_answered: Callable[[Call], None]) -> None:
        self.committed = False
        """True once any handler has said that it is changing a prefix."""
        self.last_activity = asyncio.get_running_loop().time()
        self._outbox = outbox
        self._when_answered = when_answered
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def busy(self) -> bool:
        """True while a call is under way."""
        return bool(self._tasks)

    def accept(self, number: int, call: Call) -> None:
        """Start answering. On the loop."""
        self.last_activity = asyncio.get_running_loop().time()
        task = asyncio.create_task(self._answer(number, call), name=call.method)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self.last_activity = asyncio.get_running_loop().time()

    async def _answer(self, number: int, call: Call) -> None:
        def report(event: Event) -> None:
            if isinstance(event, CommitBegun):
                self.committed = True
            self._outbox.progress(number, event)

        handler = HANDLERS[type(call)]
        try:
            if inspect.iscoroutinefunction(handler):
                line = wire.result_line(number, await handler(call, report))
            else:
                line = await asyncio.to_thread(
                    lambda: wire.result_line(number, handler(call, report))
                )
        except ProblemError as error:
            self._outbox.problem(number, _without_secrets(error.problem))
        except OSError as error:
            # A full or read-only disk says so by itself, wherever it is met.
            _log.exception("%s failed", call.method)
            self._outbox.problem(number, classify(error, unchanged=not self.committed))
        except BaseException as error:  # noqa: BLE001 - pyo3's panics are BaseExceptions
            _log.exception("%s failed", call.method)
            self._outbox.problem(number, self._unexpected(error))
        else:
            self._outbox.result(number, line)
        if not isinstance(call, Hello):
            self._when_answered(call)

    def _unexpected(self, error: BaseException) -> Problem:
        text = redact("".join(traceback.format_exception(error)))
        return Problem(code="engine-internal", detail=text, unchanged=not self.committed)


def decode(line: bytes) -> tuple[int, Call] | None:
    """The number and the call of a request line; None (and a log line) for anything else."""
    try:
        request = wire.request_decoder.decode(line)
        return request.id, _DECODERS[request.method].decode(request.params)
    except (msgspec.MsgspecError, KeyError):
        _log.exception("not a call: %s", redact(line[:200].decode("utf-8", "replace")))
        return None


def refused(line: bytes) -> int | None:
    """The number of a request that could not be decoded, so that it can be answered."""
    try:
        return wire.request_decoder.decode(line).id
    except msgspec.MsgspecError:
        return None


def _without_secrets(problem: Problem) -> Problem:
    return msgspec.structs.replace(problem, detail=redact(problem.detail))
