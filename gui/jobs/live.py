"""A question that is asked again whenever its subject changed; only the newest answer counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from core.client import Cancelled
from core.model.calls import Call
from core.model.problem import ProblemError
from gui.services import Services


class LiveQuestion(QObject):
    """Ask with `want`. What was asked before and not answered yet is forgotten by that."""

    asking = Signal()
    """An answer is on its way; the last one is about something else."""
    answered = Signal(object, object)
    """The Call and its result."""
    failed = Signal(object, object)
    """The Call and its Problem."""

    def __init__(self, services: Services, pause: int, parent: QObject | None = None) -> None:
        """`pause` is the quiet time before a question goes out, in milliseconds."""
        super().__init__(parent)
        self._services = services
        self._latest = services.client.latest()
        self._call: Call | None = None
        self._over = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(pause)
        self._soon.timeout.connect(self._send)

    @property
    def call(self) -> Call | None:
        """What is asked, or was asked last."""
        return self._call

    def want(self, call: Call | None) -> None:
        """Ask this once the user has paused; None forgets what was asked for."""
        if call == self._call or self._over:
            return
        self._call = call
        self._latest.forget()
        self._soon.stop()
        if call is not None:
            self._soon.start()
            self.asking.emit()

    def again(self) -> None:
        """Ask the same once more."""
        call, self._call = self._call, None
        self.want(call)

    def stop(self) -> None:
        """Nothing is asked any more, not even by a task that is yet to start."""
        self._over = True
        self._soon.stop()
        self._latest.forget()

    def _send(self) -> None:
        if self._call is not None:
            self._services.tasks.spawn(self._ask(self._call))

    async def _ask(self, call: Call) -> None:
        if self._over or call != self._call:
            return
        try:
            result = await self._latest.call(call)
        except Cancelled:
            return
        except ProblemError as error:
            self.failed.emit(call, error.problem)
        else:
            self.answered.emit(call, result)
