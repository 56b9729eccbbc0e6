"""Qt's loop for tests, where Qt's events are also worked off between two runs of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import qasync


class LoopBetweenRuns(qasync.QEventLoop):
    """A loop that is the running one for whatever it calls.

    qasync works events off once more after each run, and pytest-qt does around each test. A task
    of a fixture that takes its next step there would find no running loop, which cannot happen
    in the program: its loop runs as long as anything else does.
    """

    def call_later(self, delay: float, callback: Callable[..., Any], *args: Any, **how: Any) -> Any:
        """As asyncio's."""
        return super().call_later(delay, self._call, callback, *args, **how)

    def _call(self, callback: Callable[..., Any], *args: Any) -> None:
        if asyncio._get_running_loop() is not None:
            callback(*args)
            return
        asyncio._set_running_loop(self)
        try:
            callback(*args)
        finally:
            asyncio._set_running_loop(None)
