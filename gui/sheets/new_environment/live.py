"""Keeps the verdict and the Pythons on offer true while the sheet is being filled in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.model.calls import Call, CheckName, MakePlan, ReadPythonSupport
from core.model.plan import Plan
from core.model.problem import Problem
from core.model.request import CreateRequest
from gui.jobs.live import LiveQuestion
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
        self._plan = LiveQuestion(services, SOLVE_MS, self)
        self._plan.asking.connect(self.solving)
        self._plan.answered.connect(self._on_plan)
        self._plan.failed.connect(self._on_no_plan)
        self._name = LiveQuestion(services, NAME_MS, self)
        self._name.answered.connect(self._on_name)
        self._name.failed.connect(self._on_name)
        self._pythons = LiveQuestion(services, 0, self)
        self._pythons.answered.connect(self._on_pythons)
        self._pythons.failed.connect(self._on_no_pythons)

    def want_plan(self, request: CreateRequest | None) -> None:
        """Solve this when the user has paused; None forgets what was asked for."""
        self._plan.want(MakePlan(request=request, explain=False) if request is not None else None)

    def want_name(self, name: str, folder: str) -> None:
        """Check a name when the user has paused."""
        self._name.want(None)
        self._name.want(CheckName(name=name, folder=folder))

    def want_pythons(self, names: tuple[str, ...]) -> None:
        """Find out which Pythons there are, and what each lacks."""
        self._pythons.want(ReadPythonSupport(names=names))

    def stop(self) -> None:
        """The sheet goes: nothing is asked any more."""
        for question in (self._plan, self._name, self._pythons):
            question.stop()

    def _on_plan(self, _call: Call, plan: Plan) -> None:
        self.solved.emit(plan, None)

    def _on_no_plan(self, _call: Call, problem: Problem) -> None:
        self.solved.emit(None, problem)

    def _on_name(self, call: CheckName, problem: Problem | None) -> None:
        self.named.emit(call.name, problem)

    def _on_pythons(self, _call: Call, support: object) -> None:
        self.offered.emit(support)

    def _on_no_pythons(self, _call: Call, problem: Problem) -> None:
        self._pythons.want(None)
        self.offer_failed.emit(problem)
