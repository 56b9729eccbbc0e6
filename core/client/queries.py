"""Calls to the two engines that live on: reads, and solves."""

from __future__ import annotations

import asyncio
from typing import Any, Final, Protocol

from core.client.connection import Connection, EngineDiedError, OnEvent
from core.client.running import Cancelled, Running
from core.model.base import Message
from core.model.calls import Call, Role
from core.model.problem import Retry, Suggestion, fail

LONG_SOLVE: Final = 1.0
"""Seconds after which a solve nobody waits for any more is ended with its engine."""


class Engines(Protocol):
    """Where the living engines come from."""

    def engine(self, role: Role) -> Connection:
        """The engine of a role, started if there is none."""


class Query(Running):
    """A read or a solve: changes nothing, so it is asked again when its engine dies."""

    def __init__(self, engines: Engines, call: Call, on_event: OnEvent | None) -> None:
        self._engines = engines
        self._connection: Connection | None = None
        self._asked_at: float | None = None
        super().__init__(call, on_event)

    async def _cancel(self) -> bool:
        """Forget a read; kill the engine of a solve, which does not stop otherwise."""
        if not self._give_up():
            return False
        connection = self._connection
        if self.call.role is Role.SOLVER and connection is not None and self._asked_at is not None:
            connection.kill()
            await asyncio.shield(connection.ended)
            self._engines.engine(Role.SOLVER)
        return True

    async def supersede(self) -> None:
        """Cancel because nobody waits for it any more; a solve that is short may end by itself.

        Its engine keeps its warm channel data that way. An engine that others wait for as well is
        left alone: they would have to begin again.
        """
        age = 0.0
        if self._asked_at is not None:
            age = asyncio.get_running_loop().time() - self._asked_at
        shared = self._connection is not None and self._connection.awaited > 1
        if age > LONG_SOLVE and not shared:
            await self._cancel()
        else:
            self._give_up()

    def _give_up(self) -> bool:
        if self.done:
            return False
        self.cancelling = True
        self._task.cancel()
        self._settle(error=Cancelled())
        return True

    async def _work(self) -> Any:
        tries = 2 if self.call.repeatable else 1
        while True:
            self._connection = connection = self._engines.engine(self.call.role)
            try:
                await asyncio.shield(connection.ready)
                self._asked_at = asyncio.get_running_loop().time()
                return await connection.ask(self.call, self._tell)
            except EngineDiedError as death:
                # Ended for the sake of another call: that one does not count.
                if not death.asked:
                    tries -= 1
                if tries <= 0 or (death.asked and not self.call.repeatable):
                    raise fail(
                        "engine-died",
                        Suggestion(Message("retry"), Retry()),
                        detail=death.last_words,
                    ) from None
