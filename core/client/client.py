"""The one door to the engine."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from core.client.connection import Connection, OnEvent
from core.client.latest import Latest
from core.client.queries import Query
from core.client.running import Running
from core.client.transaction import Transaction
from core.model.calls import THROW_AWAY, Call, EngineInfo, Role

_UNDO_SECONDS: Final = 5.0
"""How long closing may wait for an engine that undoes a cancelled change to be up."""


def engine_command() -> tuple[str, ...]:
    """How to start an engine from here; the role is appended."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--engine")
    return (sys.executable, "-m", "core.server", "--role")


class EngineClient:
    """Starts engines as they are needed and brings every call to the right one.

    `command` starts an engine when a role is appended to it; `env` is added to the environment.
    All methods belong to the event loop's thread.
    """

    def __init__(
        self, command: Sequence[str] | None = None, env: Mapping[str, str] | None = None
    ) -> None:
        self._command = tuple(command or engine_command())
        self._env = dict(env or {})
        self._living: dict[Role, Connection] = {}
        self._connections: set[Connection] = set()
        self._running: set[Running] = set()
        self._closed = False

    async def call(self, call: Call) -> Any:
        """The typed result of `call`. Raises ProblemError.

        Cancelling the awaiting task forgets a read and kills the engine of a solve or, before it
        is sealed, of a transaction, which is then undone before the cancellation goes on.
        """
        running = self.start(call)
        try:
            return await running.result()
        except asyncio.CancelledError:
            await asyncio.shield(running.cancel())
            raise

    def start(self, call: Call, on_event: OnEvent | None = None) -> Running:
        """Begin a call, to be followed by its events and cancelled when wished."""
        if self._closed:
            message = "the client is closed"
            raise RuntimeError(message)
        running: Running
        if call.role in THROW_AWAY:
            running = Transaction(self._start_engine, call, on_event)
        else:
            running = Query(self, call, on_event)
        self._running.add(running)
        running.when_done(self._running.discard)
        return running

    def latest(self) -> Latest:
        """A series of calls of which only the newest counts."""
        return Latest(self)

    async def warm(self, *roles: Role) -> tuple[EngineInfo, ...]:
        """Start the living engines before they are needed. Raises ProblemError."""
        return tuple([await asyncio.shield(self.engine(role).ready) for role in roles])

    @property
    def running(self) -> tuple[Running, ...]:
        """Calls under way."""
        return tuple(self._running)

    def pid(self, role: Role) -> int | None:
        """Process id of a living engine, for the about card and for tests."""
        connection = self._living.get(role)
        return connection.pid if connection and connection.alive else None

    async def aclose(self, timeout: float = 1.0) -> None:
        """End all engines, within about `timeout` seconds.

        A transaction ends before its commit; one that is in it goes on by itself and finishes,
        and so does the undoing of one that was cancelled.
        """
        self._closed = True
        undoing = [one for one in self._running if isinstance(one, Transaction) and one.undoing]
        for running in tuple(self._running):
            running.abandon()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_UNDO_SECONDS):
                await asyncio.gather(*(one.handed_over() for one in undoing))
        for connection in self._connections:
            connection.hang_up()
        living = [one.ended for one in self._connections if one.role not in THROW_AWAY]
        waiting = [one.ended for one in self._connections]
        if waiting:
            await asyncio.wait(waiting, timeout=timeout)
        for connection in self._living.values():
            connection.kill()
        if living:
            await asyncio.wait(living, timeout=timeout)

    def engine(self, role: Role) -> Connection:
        """The living engine of a role, started if there is none."""
        connection = self._living.get(role)
        if connection is None or not connection.alive:
            connection = self._living[role] = self._start_engine(role)
        return connection

    def _start_engine(self, role: Role) -> Connection:
        root = None if getattr(sys, "frozen", False) else str(Path(__file__).parents[2])
        connection = Connection(
            role, (*self._command, role.value), env=os.environ | self._env, cwd=root
        )
        self._connections.add(connection)
        connection.ended.add_done_callback(lambda _: self._connections.discard(connection))
        return connection
