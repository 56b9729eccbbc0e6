"""What the sheet asks the engine: what there is to choose from, and what a solve of it says."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.model.calls import Call, CheckName, ChooseBuild, MakePlan, ReadInstallChoices
from core.model.frameworks import ChosenBuild, InstallChoices, InstallWish
from core.model.plan import Plan
from core.model.problem import Problem
from gui.jobs.live import LiveQuestion
from gui.services import Services

CHOICES_MS, SOLVE_MS, NAME_MS = 120, 280, 150
"""Quiet time before each is asked."""


class Questions(QObject):
    """The choices first, then a plan of the request they come to. Stale answers never arrive."""

    asking = Signal()
    """What was answered before is about other answers."""
    offered = Signal(object)
    """InstallChoices."""
    solved = Signal(object)
    """A Plan, or a ChosenBuild for another computer."""
    failed = Signal(object)
    """The Problem that came instead of either."""
    named = Signal(str, object)
    """A name and its Problem, None where it may be used."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = LiveQuestion(services, CHOICES_MS, self)
        self._solve = LiveQuestion(services, SOLVE_MS, self)
        self._name = LiveQuestion(services, NAME_MS, self)
        self._choices.answered.connect(self._on_choices)
        self._choices.failed.connect(self._on_failed)
        self._solve.answered.connect(self._on_solved)
        self._solve.failed.connect(self._on_failed)
        self._name.answered.connect(self._on_name)
        self._name.failed.connect(self._on_name)

    def want(self, wish: InstallWish, *, again: bool = False) -> None:
        """Ask about these answers; nothing where they are those that were asked about last."""
        call = ReadInstallChoices(wish=wish)
        if call == self._choices.call and not again:
            return
        self._choices.want(None)
        self._solve.want(None)
        self.asking.emit()
        self._choices.want(call)

    def want_name(self, name: str, folder: str) -> None:
        """Check a name."""
        self._name.want(None)
        if name:
            self._name.want(CheckName(name=name, folder=folder))

    def stop(self) -> None:
        """The sheet goes: nothing is asked any more."""
        for question in (self._choices, self._solve, self._name):
            question.stop()

    def _on_choices(self, call: ReadInstallChoices, choices: InstallChoices) -> None:
        self.offered.emit(choices)
        if choices.refusal is not None:
            return
        if call.wish.described:
            self._solve.want(ChooseBuild(wish=choices.wish))
        elif choices.request is not None:
            self._solve.want(MakePlan(request=choices.request, explain=False))

    def _on_solved(self, _call: Call, result: Plan | ChosenBuild) -> None:
        self.solved.emit(result)

    def _on_failed(self, _call: Call, problem: Problem) -> None:
        self.failed.emit(problem)

    def _on_name(self, call: CheckName, problem: Problem | None) -> None:
        self.named.emit(call.name, problem)
