"""A call under way, as whoever started it sees it."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from core.client.connection import OnEvent
from core.model.calls import Call, Recovered
from core.model.progress import CommitBegun, CommitSealed, Event


class Cancelled(Exception):  # noqa: N818 - it is no error, it is what was asked for
    """The call was cancelled and nothing of it is left: the engine is gone, the prefix whole.

    `recovered` tells what became of a transaction, None for anything else. Near its end a
    transaction may have been completed instead of undone; its operation's outcome says so.
    """

    def __init__(self, recovered: Recovered | None = None) -> None:
        super().__init__("cancelled")
        self.recovered = recovered


class Running(ABC):
    """A call under way. Needs nobody to await it; `result` may be awaited any number of times."""

    def __init__(self, call: Call, on_event: OnEvent | None) -> None:
        self.call = call
        self.committed = False
        """The prefix is being changed: from now on Cancel means undo."""
        self.sealed = False
        """Too late to cancel."""
        self.cancelling = False
        self._on_event = on_event
        self._cancellations: set[asyncio.Task[bool]] = set()
        self._outcome: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._outcome.add_done_callback(lambda done: done.cancelled() or done.exception())
        self._task = asyncio.create_task(self._run(), name=call.method)

    @property
    def done(self) -> bool:
        """True when the result, a problem or the cancellation is in."""
        return self._outcome.done()

    async def result(self) -> Any:
        """The typed result of the call. Raises ProblemError or Cancelled.

        Cancelling the task that awaits this leaves the call running.
        """
        return await asyncio.shield(self._outcome)

    def cancel(self) -> asyncio.Task[bool]:
        """Begin to cancel at once; may be awaited.

        The task is done when nothing of the call is left; it returns False where cancelling had
        no effect and the result stands.
        """
        task = asyncio.create_task(self._cancel(), name=f"cancel {self.call.method}")
        self._cancellations.add(task)
        task.add_done_callback(self._cancellations.discard)
        return task

    @abstractmethod
    async def _cancel(self) -> bool:
        """Cancel, and return when that is done."""

    def when_done(self, callback: Callable[[Running], None]) -> None:
        """Call back, on the loop, when the outcome is in."""
        self._outcome.add_done_callback(lambda _: callback(self))

    def abandon(self) -> None:
        """Stop following the call, as the window is going away. `result` raises Cancelled."""
        self._task.cancel()
        self._settle(error=Cancelled())

    @abstractmethod
    async def _work(self) -> Any:
        """Get the result. Raises ProblemError or Cancelled."""

    async def _run(self) -> None:
        try:
            self._settle(await self._work())
        except asyncio.CancelledError:
            self._settle(error=Cancelled())
            raise
        except Exception as error:  # noqa: BLE001 - whoever awaits the result gets it
            self._settle(error=error)

    def _settle(self, value: Any = None, *, error: Exception | None = None) -> None:
        if self._outcome.done():
            return
        if error is not None:
            self._outcome.set_exception(error)
        else:
            self._outcome.set_result(value)

    def _tell(self, event: Event) -> None:
        if isinstance(event, CommitBegun) and not self.cancelling:
            self.committed = True
        elif isinstance(event, CommitSealed) and not self.cancelling:
            self.sealed = True
        if self._on_event is not None:
            self._on_event(event)
