"""Keeps the verdict and the Pythons on offer true while the sheet is being filled in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.client import Cancelled, Latest
from core.model.calls import Call, CheckName, MakePlan, ReadPythonSupport
from core.model.plan import Plan
from core.model.problem import Problem, ProblemError
from core.model.request import CreateRequest
from gui.services import Services

SOLVE_MS = 400
"""Quiet time before a solve starts."""
NAME_MS = 150


class LiveResults(QObject):
    """Asks the engine again whenever something changed; only the newest answer counts."""

    solving = Signal()
    solved = Signal(object, object)
    """Plan and Problem, one of them None."""
    named = Signal(str, object)
    """A name and its Problem, None where it may be used."""
    offered = Signal(object)
    """PythonSupport of each version, newest first."""
    offer_failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._plans = services.client.latest()
        self._names = services.client.latest()
        self._pythons = services.client.latest()
        self._request: CreateRequest | None = None
        self._name = ("", "")
        self._asked: tuple[str, ...] | None = None
        self._over = False
        self._solve_soon = self._timer(SOLVE_MS, self._solve)
        self._name_soon = self._timer(NAME_MS, self._check_name)

    def want_plan(self, request: CreateRequest | None) -> None:
        """Solve this when the user has paused; None forgets what was asked for."""
        if request == self._request:
            return
        self._request = request
        self._plans.forget()
        if request is None:
            self._solve_soon.stop()
        else:
            self._solve_soon.start()
            self.solving.emit()

    def want_name(self, name: str, folder: str) -> None:
        """Check a name when the user has paused."""
        self._name = (name, folder)
        self._names.forget()
        self._name_soon.start()

    def want_pythons(self, names: tuple[str, ...]) -> None:
        """Find out which Pythons there are, and what each lacks."""
        if names != self._asked:
            self._asked = names
            self._services.tasks.spawn(self._offer(names))

    def stop(self) -> None:
        """The sheet goes: nothing is asked any more, not even by a task that is yet to start."""
        self._over = True
        self._solve_soon.stop()
        self._name_soon.stop()
        for series in (self._plans, self._names, self._pythons):
            series.forget()

    def _solve(self) -> None:
        if self._request is not None:
            self._services.tasks.spawn(self._plan(self._request))

    def _check_name(self) -> None:
        self._services.tasks.spawn(self._judge(*self._name))

    async def _plan(self, request: CreateRequest) -> None:
        plan: Plan | None = None
        problem: Problem | None = None
        try:
            plan = await self._ask(self._plans, MakePlan(request=request, explain=False))
        except Cancelled:
            return
        except ProblemError as error:
            problem = error.problem
        self.solved.emit(plan, problem)

    async def _judge(self, name: str, folder: str) -> None:
        try:
            problem = await self._ask(self._names, CheckName(name=name, folder=folder))
        except Cancelled:
            return
        self.named.emit(name, problem)

    async def _offer(self, names: tuple[str, ...]) -> None:
        try:
            self.offered.emit(await self._ask(self._pythons, ReadPythonSupport(names=names)))
        except Cancelled:
            return
        except ProblemError as error:
            self._asked = None
            self.offer_failed.emit(error.problem)

    async def _ask(self, series: Latest, call: Call) -> Any:
        if self._over:
            raise Cancelled
        return await series.call(call)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer
