"""One engine process and the calls under way in it.

Threads do all that could block (starting, writing, reading, waiting for the end); the event loop
only ever takes finished things out of a queue, in the order they came. That works with any loop,
on every platform.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import queue
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from itertools import count
from typing import IO, Any, Final

import msgspec

from core import __version__, wire
from core.logging import redact
from core.model.calls import Call, EngineInfo, Hello, Role
from core.model.problem import Problem, ProblemError, fail
from core.model.progress import Event
from core.processes import Group

_log = logging.getLogger(__name__)
_stderr_log = logging.getLogger("core.client.stderr")

OnEvent = Callable[[Event], None]

HELLO_SECONDS: Final = 30.0
"""A slow disk and a virus scanner may keep an engine from its first answer this long."""

_LAST_WORDS: Final = 40
_END_SECONDS: Final = 20.0


class EngineDiedError(Exception):
    """The engine ended before it answered. Its group is empty unless `left_behind`."""

    def __init__(self, *, asked: bool, left_behind: bool, last_words: str) -> None:
        super().__init__(last_words)
        self.asked = asked
        """True where we ended it."""
        self.left_behind = left_behind
        self.last_words = last_words


class _Pending:
    def __init__(self, call: Call, future: asyncio.Future[Any], on_event: OnEvent | None) -> None:
        self.call = call
        self.future = future
        self.on_event = on_event


class Connection:
    """Starts an engine at once; may be asked right away, the calls wait until it is up."""

    def __init__(
        self,
        role: Role,
        command: Sequence[str],
        *,
        env: Mapping[str, str],
        cwd: str | None,
    ) -> None:
        self.role = role
        self._loop = asyncio.get_running_loop()
        self._start_group = partial(Group, command, env=env, cwd=cwd)
        self._group: Group | None = None
        self._killed = False
        self._guard = threading.Lock()
        self._numbers = count(1)
        self._pending: dict[int, _Pending] = {}
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._arrived: deque[Callable[[], None]] = deque()
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        self.alive = True
        self.ended: asyncio.Future[None] = self._loop.create_future()
        """Done when the process and all its descendants are gone."""
        self.ready: asyncio.Future[EngineInfo] = self._loop.create_future()
        """The engine's first answer; raises a Problem or EngineDiedError."""
        self.ready.add_done_callback(_retrieve)
        self._writer = threading.Thread(target=self._run, name=f"engine-{role}-in", daemon=True)
        self._writer.start()
        self._greet()

    @property
    def pid(self) -> int | None:
        """Process id, once it is started."""
        return self._group.pid if self._group else None

    @property
    def awaited(self) -> int:
        """Calls under way that somebody still waits for."""
        return sum(not one.future.done() for one in self._pending.values())

    def ask(self, call: Call, on_event: OnEvent | None = None) -> asyncio.Future[Any]:
        """Send a call. The future raises ProblemError or EngineDiedError."""
        future: asyncio.Future[Any] = self._loop.create_future()
        future.add_done_callback(_retrieve)
        if not self.alive:
            future.set_exception(self._death(left_behind=False))
            return future
        number = next(self._numbers)
        self._pending[number] = _Pending(call, future, on_event)
        self._lines.put(wire.request_line(number, call.method, call))
        return future

    def kill(self) -> None:
        """End the engine with all its descendants; `ended` tells when that is done."""
        self.alive = False
        with self._guard:
            self._killed = True
            group = self._group
        if group is not None:
            group.kill()

    def hang_up(self) -> None:
        """Close the engine's stdin: it ends at once, or after the commit that has begun."""
        self.alive = False
        self._lines.put(None)

    # -- the first answer ---------------------------------------------------------------------

    def _greet(self) -> None:
        hello = self.ask(Hello())
        timer = self._loop.call_later(HELLO_SECONDS, self.kill)

        def check(answer: asyncio.Future[Any]) -> None:
            timer.cancel()
            if self.ready.done() or answer.cancelled():
                return
            error = answer.exception()
            if isinstance(error, EngineDiedError) and not self._killed:
                error = fail("engine-not-started", detail=error.last_words)
            if error is None and answer.result().version != __version__:
                error = fail("engine-version", detail=f"{answer.result().version} {__version__}")
                self.kill()
            if error is not None:
                self.ready.set_exception(error)
            else:
                self.ready.set_result(answer.result())

        hello.add_done_callback(check)

    # -- threads ------------------------------------------------------------------------------

    def _run(self) -> None:
        """Start the process, then write what is asked. Ends with `None` in the queue."""
        try:
            group = self._start_group()
        except OSError as error:
            _log.warning("the engine can't be started: %s", error)
            self._last_words.append(redact(str(error)))
            self._post(partial(self._gone, left_behind=False))
            return
        with self._guard:
            self._group = group
            killed = self._killed
        for target, suffix in ((self._read, "out"), (self._drain_stderr, "err")):
            name = f"engine-{self.role}-{suffix}"
            threading.Thread(target=target, args=(group,), name=name, daemon=True).start()
        if killed:
            group.kill()
        stdin = group.process.stdin
        assert stdin is not None
        with contextlib.suppress(OSError):
            while (line := self._lines.get()) is not None:
                _write_whole(stdin, line)
        # A broken pipe is the reader's to notice: it sees the end of stdout.
        with contextlib.suppress(OSError):
            stdin.close()

    def _read(self, group: Group) -> None:
        stdout = group.process.stdout
        assert stdout is not None
        buffered = open(stdout.fileno(), "rb", buffering=1 << 18, closefd=False)  # noqa: SIM115
        with contextlib.suppress(OSError, ValueError):
            for line in buffered:
                self._take(line)
        # Whoever closed stdout is ending; descendants that outlive it must not.
        self._lines.put(None)
        with contextlib.suppress(Exception):
            group.process.wait(_END_SECONDS / 2)
        group.kill()
        empty = group.wait_empty(_END_SECONDS)
        _log.info("engine %s (%s) ended: %s", group.pid, self.role, group.process.returncode)
        if empty:
            # A call may just be on its way into the pipe that is about to be closed.
            self._writer.join(_END_SECONDS)
            buffered.close()
            group.close()
        self._post(partial(self._gone, left_behind=not empty))

    def _drain_stderr(self, group: Group) -> None:
        stderr = group.process.stderr
        assert stderr is not None
        buffered = open(stderr.fileno(), "rb", buffering=1 << 14, closefd=False)  # noqa: SIM115
        with contextlib.suppress(OSError, ValueError):
            for line in buffered:
                text = redact(line.decode("utf-8", "replace").rstrip())
                self._last_words.append(text)
                _stderr_log.info("%s %s: %s", self.role, group.pid, text)

    def _take(self, line: bytes) -> None:
        """Decode one line, still in the reading thread, and hand it to the loop."""
        try:
            message = wire.incoming_decoder.decode(line)
            if message.id is None:
                progress = wire.progress_decoder.decode(message.params)
                self._post(partial(self._progressed, progress.id, progress.event))
                return
            pending = self._pending.get(message.id)
            if pending is None:
                return
            outcome: Any
            if message.error is not None:
                outcome = ProblemError(message.error.data)
            else:
                outcome = _decoder(type(pending.call)).decode(message.result)
        except msgspec.MsgspecError as error:
            _log.warning("a line of the engine is not understood: %s", error)
            number = _number_of(line)
            if number is None:
                return
            problem = Problem(code="engine-internal", detail=redact(str(error)))
            self._post(partial(self._answered, number, ProblemError(problem)))
            return
        self._post(partial(self._answered, message.id, outcome))

    # -- on the loop --------------------------------------------------------------------------

    def _post(self, step: Callable[[], None]) -> None:
        # A queue of our own: loops do not all promise to keep the order of callbacks.
        self._arrived.append(step)
        with contextlib.suppress(RuntimeError):  # the loop is closed, nobody is left to tell
            self._loop.call_soon_threadsafe(self._work_off)

    def _work_off(self) -> None:
        while self._arrived:
            self._arrived.popleft()()

    def _progressed(self, number: int, event: Event) -> None:
        pending = self._pending.get(number)
        if pending is None or pending.on_event is None or pending.future.done():
            return
        try:
            pending.on_event(event)
        except Exception:  # noqa: BLE001 - a faulty view must not break the line
            _log.exception("a listener failed on %s", type(event).__name__)

    def _answered(self, number: int, outcome: Any) -> None:
        pending = self._pending.pop(number, None)
        if pending is None or pending.future.done():
            return
        if isinstance(outcome, ProblemError):
            pending.future.set_exception(outcome)
        else:
            pending.future.set_result(outcome)

    def _gone(self, *, left_behind: bool) -> None:
        self.alive = False
        with self._guard:
            self._group = None  # its number may be another's by now
        pending, self._pending = self._pending, {}
        for one in pending.values():
            if not one.future.done():
                one.future.set_exception(self._death(left_behind=left_behind))
        if not self.ended.done():
            self.ended.set_result(None)

    def _death(self, *, left_behind: bool) -> EngineDiedError:
        words = "\n".join(self._last_words)
        return EngineDiedError(asked=self._killed, left_behind=left_behind, last_words=words)


@cache
def _decoder(call: type[Call]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(call.result)


def _number_of(line: bytes) -> int | None:
    try:
        number = msgspec.json.decode(line)["id"]
    except (msgspec.MsgspecError, LookupError, TypeError):
        return None
    return number if isinstance(number, int) else None


def _write_whole(stream: IO[bytes], data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[stream.write(view) :]


def _retrieve(future: asyncio.Future[Any]) -> None:
    """Keeps asyncio from complaining about errors of answers that nobody waits for any more."""
    if not future.cancelled():
        future.exception()
