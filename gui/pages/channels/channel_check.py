"""Asks about a channel while its name is being typed; only the newest answer counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from core.client import Cancelled, Running
from core.model.calls import CheckChannel
from core.model.problem import ProblemError
from gui.services import Services

PAUSE_MS = 450
"""Quiet time before a server is asked."""


class LiveCheck(QObject):
    """`answered` carries ChannelCheck and Problem, one of them None."""

    asking = Signal()
    answered = Signal(object, object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._running: Running | None = None
        self._wanted: CheckChannel | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._ask)

    def want(self, name: str, token: str = "") -> None:
        """Ask when the user has paused; an empty name asks nothing."""
        wanted = CheckChannel(name=name, token=token) if name else None
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._drop()
        if wanted is None:
            self._soon.stop()
        else:
            self._soon.start()
            self.asking.emit()

    def stop(self) -> None:
        """Nothing is asked any more."""
        self._wanted = None
        self._soon.stop()
        self._drop()

    def _drop(self) -> None:
        # An engine of its own asks, which may wait for a server: it ends with the wish.
        running, self._running = self._running, None
        if running is not None and not running.done:
            running.cancel()

    def _ask(self) -> None:
        if self._wanted is not None:
            self._running = self._services.client.start(self._wanted)
            self._services.tasks.spawn(self._follow(self._wanted, self._running))

    async def _follow(self, wanted: CheckChannel, running: Running) -> None:
        found = problem = None
        try:
            found = await running.result()
        except Cancelled:
            return
        except ProblemError as error:
            problem = error.problem
        if wanted == self._wanted:
            self.answered.emit(found, problem)
