"""asyncio on Qt's event loop, where no step of a task is ever lost.

Qt works off events inside some of its own calls: a native dialog, a drag, a COM call on Windows,
QTest's mouse. When a task makes such a call, the steps of others come due in the middle of its
own. asyncio refuses to enter a second task, and qasync drops the step it refused: that task would
never go on. Here such a step waits until the task in the way has ended its own.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from contextvars import Context
from typing import Any

os.environ.setdefault("QT_API", "pyside6")

import qasync

_AGAIN_SECONDS = 0.002


class _Step(asyncio.Handle):
    _loop: EventLoop

    def _run(self) -> None:
        if asyncio.current_task(self._loop) is None:
            super()._run()
        else:
            self._loop.put_off(self)


class EventLoop(qasync.QEventLoop):
    """The loop of the window's thread."""

    def call_later(
        self,
        delay: float,
        callback: Callable[..., Any],
        *args: Any,
        context: Context | None = None,
    ) -> asyncio.Handle:
        """As asyncio's; call_soon and call_at come through here, too."""
        return self._add_callback(_Step(callback, args, self, context), delay)

    def put_off(self, step: asyncio.Handle) -> None:
        """Try a step again that came due inside another task's."""
        self._add_callback(step, _AGAIN_SECONDS)
