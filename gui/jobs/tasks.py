"""Coroutines started from a slot: kept alive, listed, and their errors brought to light."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.client import Cancelled
from core.model.problem import ProblemError

log = logging.getLogger(__name__)


class Tasks(QObject):
    """The one place where a button's slot becomes a coroutine."""

    problem = Signal(object)
    """A Problem that ended a task."""
    crashed = Signal(object)
    """Any other exception."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stopped = False

    def spawn(self, work: Coroutine[Any, Any, Any]) -> asyncio.Future[Any]:
        """Start a coroutine and look after it; nothing starts any more after `stop`."""
        if self._stopped:
            # A window that is being replaced still hears of changes until it is gone.
            work.close()
            nothing: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
            nothing.cancel()
            return nothing
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    async def stop(self) -> None:
        """Cancel all and wait until they are gone."""
        self._stopped = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, Cancelled):
            return
        if isinstance(error, ProblemError):
            self.problem.emit(error.problem)
        elif error is not None:
            log.error("a task of the window failed", exc_info=error)
            self.crashed.emit(error)
