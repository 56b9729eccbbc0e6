"""Life and death of an engine process.

stdin carries calls and its end means that the window is gone; a private copy of stdout carries
answers, so that nothing that prints can break the protocol.
"""

from __future__ import annotations

import argparse
import asyncio
import ctypes
import faulthandler
import importlib
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, NoReturn

from core.engine.reporting import silent
from core.logging import configure
from core.memory import give_memory_back
from core.model.calls import THROW_AWAY, Call, CancelChange, Recover, Role
from core.model.problem import Problem
from core.processes import end_own_group
from core.server.dispatch import Dispatcher, decode, refused
from core.server.handlers import HANDLERS, PRELOADED
from core.server.outbox import Outbox

_log = logging.getLogger(__name__)

IDLE_SECONDS: Final = 300.0
"""A reader or solver that nobody called for so long ends, to give its memory back."""

_TRIM_AFTER: Final = 15.0


class Server:
    """One engine process. `serve` returns when it is time to end."""

    def __init__(self, role: Role, source: int, target: int, idle: float) -> None:
        self._role = role
        self._source = source
        self._outbox = Outbox(target)
        self._idle = idle
        self._over = threading.Event()
        self._abandoned = False
        self._recovers = False

    async def serve(self) -> None:
        """Answer calls until the window is gone, or the engine's one call is answered."""
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(16, thread_name_prefix="call"))
        self._stop = asyncio.Event()
        self._dispatcher = Dispatcher(self._outbox, self._answered)
        reader = threading.Thread(target=self._read, args=(loop,), name="inbox", daemon=True)
        reader.start()
        if self._role is Role.TRANSACTION:
            for name in ("SIGTERM", "SIGHUP", "SIGINT"):
                if hasattr(signal, name):
                    signal.signal(getattr(signal, name), lambda *_: self._abandon(loop))
        threading.Thread(target=self._preload, name="preload", daemon=True).start()
        watch = asyncio.create_task(self._watch_idleness())
        await self._stop.wait()
        watch.cancel()

    def end(self) -> NoReturn:
        """Write out what is left and go, without the interpreter's own shutdown.

        py-rattler's threads may still be running then, which crashes about one exit in thirty.
        """
        self._outbox.close()
        logging.shutdown()
        if self._abandoned:
            end_own_group(0)
        os._exit(0)

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        with open(self._source, "rb", buffering=1 << 16) as stream:  # noqa: PTH123 - a descriptor
            for line in stream:
                decoded = decode(line)
                if decoded is not None and isinstance(decoded[1], CancelChange):
                    self._end_cancelled(decoded[1])
                elif decoded is not None:
                    self._recovers = self._recovers or isinstance(decoded[1], Recover)
                    loop.call_soon_threadsafe(self._dispatcher.accept, *decoded)
                elif (number := refused(line)) is not None:
                    self._outbox.problem(number, Problem(code="engine-version"))
        self._abandon(loop)

    def _end_cancelled(self, call: CancelChange) -> NoReturn:
        """Note the cancellation where recovery looks for it, then go without another step."""
        try:
            HANDLERS[CancelChange](call, silent)
        except OSError:
            _log.exception("the cancellation could not be noted")
        end_own_group(0)

    def _abandon(self, loop: asyncio.AbstractEventLoop) -> None:
        """Nobody is left to answer: stop now, or after the commit or the undoing that has begun."""
        self._abandoned = True
        if self._role is Role.TRANSACTION and self._recovers:
            return  # it ends with the answer to its one call
        if self._role is Role.TRANSACTION and self._dispatcher.committed:
            _log.warning("the window is gone; finishing the change that has begun")
            if not self._dispatcher.busy:
                loop.call_soon_threadsafe(self._stop.set)
            return
        end_own_group(0)

    def _answered(self, call: Call) -> None:
        del call
        if self._role in THROW_AWAY:
            self._stop.set()

    def _preload(self) -> None:
        for name in PRELOADED[self._role]:
            try:
                importlib.import_module(name)
            except ImportError as error:
                _log.warning("%s is not available: %s", name, error)

    async def _watch_idleness(self) -> None:
        loop = asyncio.get_running_loop()
        trimmed = 0.0
        while True:
            await asyncio.sleep(min(5.0, self._idle))
            if self._dispatcher.busy or self._role in THROW_AWAY:
                continue
            last = self._dispatcher.last_activity
            if loop.time() - last >= self._idle:
                self._stop.set()
            elif loop.time() - last >= _TRIM_AFTER and trimmed != last:
                trimmed = last
                await asyncio.to_thread(give_memory_back)


def _take_streams() -> tuple[int, int]:
    """Private copies of stdin and stdout; fd 0 becomes empty and fd 1 points at stderr."""
    source, target = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    try:
        os.dup2(2, 1)
    except OSError:  # a windowed program started by hand has no stderr
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
    os.close(nothing)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(source, os.O_BINARY)
        msvcrt.setmode(target, os.O_BINARY)
        # Children and libraries ask the system, not the C runtime, for the standard handles.
        kernel32 = ctypes.WinDLL("kernel32")
        kernel32.SetStdHandle.argtypes = [ctypes.c_uint32, ctypes.c_void_p]
        for number, descriptor in ((-10, 0), (-11, 1)):
            os.set_inheritable(descriptor, True)
            kernel32.SetStdHandle(number & 0xFFFFFFFF, msvcrt.get_osfhandle(descriptor))
    return source, target


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run an engine process to its end."""
    parser = argparse.ArgumentParser(prog="core.server")
    parser.add_argument("--role", required=True, choices=[role.value for role in Role])
    parser.add_argument("--idle", type=float, default=IDLE_SECONDS, help="seconds")
    options = parser.parse_args(argv)
    role = Role(options.role)
    source, target = _take_streams()
    if sys.stderr is not None:
        faulthandler.enable(sys.stderr)
    configure(f"engine-{role}")
    server = Server(role, source, target, options.idle)
    asyncio.run(_serve(server))
    raise AssertionError


async def _serve(server: Server) -> None:
    await server.serve()
    server.end()
