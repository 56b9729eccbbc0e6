"""Qt's loop for tests: ends what never ends, and works Qt's events off between two runs of it."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from typing import Any

from gui.event_loop import EventLoop

PATIENCE = 150.0
"""Seconds one run may take: less than the time-out of a test, which cannot end a run.

It raises in whatever Python code Qt calls next, and Qt does not pass exceptions on.
"""
_FAREWELL = 10.0
"""Seconds a run has to end after it was cancelled."""


class LoopBetweenRuns(EventLoop):
    """A loop that is the running one for whatever it calls.

    qasync works events off once more after each run, and pytest-qt does around each test. A task
    of a fixture that takes its next step there would find no running loop, which cannot happen
    in the program: its loop runs as long as anything else does.
    """

    patience = PATIENCE

    def run_until_complete(self, future: Any) -> Any:
        """As asyncio's, but not for ever.

        Raises AssertionError, which says where each task stands, when it takes too long.
        """
        task = asyncio.ensure_future(future, loop=self)
        standing: list[str] = []
        watch = self.call_later(self.patience, self._give_up, task, standing)
        end = self.call_later(self.patience + _FAREWELL, self.stop)
        try:
            return super().run_until_complete(task)
        except (asyncio.CancelledError, RuntimeError):
            if not standing:
                raise
        finally:
            watch.cancel()
            end.cancel()
        raise AssertionError(f"it did not end within {self.patience:g} s\n" + "\n".join(standing))

    def call_later(self, delay: float, callback: Callable[..., Any], *args: Any, **how: Any) -> Any:
        """As asyncio's."""
        return super().call_later(delay, self._call, callback, *args, **how)

    def _give_up(self, task: asyncio.Future[Any], standing: list[str]) -> None:
        for one in asyncio.all_tasks(self):
            text = io.StringIO()
            one.print_stack(file=text)
            standing.append(text.getvalue())
        task.cancel()

    def _call(self, callback: Callable[..., Any], *args: Any) -> None:
        if asyncio._get_running_loop() is not None:
            callback(*args)
            return
        asyncio._set_running_loop(self)
        try:
            callback(*args)
        finally:
            asyncio._set_running_loop(None)
