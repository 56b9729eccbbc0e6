"""Only the newest of a series of calls counts: search fields, detail panes, live verdicts."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from core.client.connection import OnEvent
from core.client.queries import Query
from core.model.calls import Call

if TYPE_CHECKING:
    from core.client.client import EngineClient


class Latest:
    """`await latest.call(...)` raises Cancelled where a newer call was made in the meantime."""

    def __init__(self, client: EngineClient) -> None:
        self._client = client
        self._current: Query | None = None
        self._endings: set[asyncio.Task[None]] = set()

    async def call(self, call: Call, on_event: OnEvent | None = None) -> Any:
        """The result of `call`. Raises ProblemError, or Cancelled when superseded."""
        self.forget()
        running = self._client.start(call, on_event)
        if not isinstance(running, Query):
            raise TypeError(call.method)
        self._current = running
        try:
            return await running.result()
        except asyncio.CancelledError:
            if self._current is running:
                self.forget()
            raise

    def forget(self) -> None:
        """Drop the call under way, if any."""
        running, self._current = self._current, None
        if running is not None and not running.done:
            task = asyncio.create_task(running.supersede())
            self._endings.add(task)
            task.add_done_callback(self._endings.discard)
