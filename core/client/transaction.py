"""Calls with an engine process of their own; those that change something have a way back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final

from core.client.connection import Connection, EngineDiedError, OnEvent
from core.client.running import Cancelled, Running
from core.model.activity import Outcome
from core.model.base import Message
from core.model.calls import (
    ApplyPlan,
    Call,
    CancelChange,
    ClearCache,
    Recover,
    Recovered,
    Role,
    TryPlan,
)
from core.model.problem import ProblemError, Retry, Suggestion, fail

_NOTE_SECONDS: Final = 0.2
"""What an engine may take to note a cancellation; one that does not react is killed without."""

Start = Callable[[Role], Connection]


class Transaction(Running):
    """One call in a throw-away engine, whose end by any means leaves the prefix whole."""

    def __init__(self, start: Start, call: Call, on_event: OnEvent | None) -> None:
        self._start = start
        self._connection: Connection | None = None
        self._abandoned = False
        self._undo_begun = asyncio.Event()
        super().__init__(call, on_event)

    async def _cancel(self) -> bool:
        """Kill the engine with its descendants, then undo what it had begun.

        Has no effect once the change is sealed, and on calls that are over in a moment.
        """
        if not self.cancelling:
            if self.done or self.sealed or not self._can_be_killed():
                return False
            self.cancelling = True
            if self._connection is not None:
                await self._end(self._connection)
        await asyncio.wait({self._task})
        return isinstance(self._outcome.exception(), Cancelled)

    async def _end(self, connection: Connection) -> None:
        """Have the cancellation noted for good, should we be killed next; then end the engine."""
        if isinstance(self.call, ApplyPlan) and connection.alive:
            connection.ask(CancelChange(prefix=self.call.plan.prefix))
            await asyncio.wait({connection.ended}, timeout=_NOTE_SECONDS)
        connection.kill()

    def abandon(self) -> None:
        """Leave the engine to itself: it stops before its commit and finishes after it.

        What the user has cancelled is still handed to an engine that undoes it; without that the
        next start would complete it.
        """
        self._abandoned = True
        if self.undoing:
            self._settle(error=Cancelled())
            return
        if self._connection is not None:
            self._connection.hang_up()
        super().abandon()

    @property
    def undoing(self) -> bool:
        """Cancelled by the user, and not over yet."""
        return self.cancelling and isinstance(self.call, ApplyPlan) and not self._task.done()

    async def handed_over(self) -> None:
        """Wait until an engine has taken over the undoing, and needs nobody any more."""
        begun = asyncio.ensure_future(self._undo_begun.wait())
        try:
            await asyncio.wait({begun, self._task}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            begun.cancel()

    def _can_be_killed(self) -> bool:
        return self.call.role is Role.ERRAND or isinstance(
            self.call, ApplyPlan | ClearCache | TryPlan
        )

    async def _work(self) -> Any:
        if self.cancelling:
            raise Cancelled(Recovered())
        self._connection = connection = self._start(self.call.role)
        try:
            await asyncio.shield(connection.ready)
            return await connection.ask(self.call, self._tell)
        except EngineDiedError as error:
            death = error
        if death.left_behind:
            raise fail("engine-stuck", detail=death.last_words, unchanged=not self.committed)
        if self.cancelling:
            raise Cancelled(await self._recover(undo=True))
        recovered = await self._recover(undo=False)
        if any(operation.outcome is Outcome.RECOVERED for operation in recovered.operations):
            raise fail("engine-died-finished", detail=death.last_words, unchanged=False)
        raise fail("engine-died", Suggestion(Message("retry"), Retry()), detail=death.last_words)

    async def _recover(self, *, undo: bool) -> Recovered:
        """Make the prefix whole again in a fresh engine. Raises ProblemError where that fails."""
        if not isinstance(self.call, ApplyPlan):
            return Recovered()
        call = Recover(prefixes=(self.call.plan.prefix,), undo=undo)
        connection = self._start(Role.TRANSACTION)
        try:
            await asyncio.shield(connection.ready)
            answer = connection.ask(call, self._tell)
            self._undo_begun.set()
            if self._abandoned:
                connection.hang_up()
                return Recovered()
            recovered = await answer
        except EngineDiedError as death:
            raise fail("engine-left-open", detail=death.last_words, unchanged=False) from None
        assert isinstance(recovered, Recovered)
        if recovered.problems:
            raise ProblemError(recovered.problems[0])
        return recovered
