"""Shows problems that no page takes care of, and does what their buttons say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from core.model.base import Message
from core.model.calls import ApplyPlan
from core.model.problem import (
    Action,
    NewEnvironment,
    OpenPage,
    Problem,
    Retry,
    Suggestion,
    UseRequest,
)
from gui.jobs.job import Job

if TYPE_CHECKING:
    from gui.services import Services


class Problems(QObject):
    """`services.problems`: one sheet at a time; the same problem is not shown on top of itself."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._shown: list[Problem] = []

    def show(self, problem: Problem, retry: Callable[[], object] | None = None) -> None:
        """Show a problem; `retry` is what "Try again" does."""
        if problem not in self._shown:
            self._services.tasks.spawn(self._present(problem, retry))

    def show_job(self, job: Job) -> None:
        """Show why a job failed, and offer to start it again."""
        if job.problem is None:
            return
        if isinstance(job.call, ApplyPlan):
            from gui.sheets.preview import flow

            flow.resume(self._services, job.call, job.problem)
            return
        title, call, lane = job.title, job.call, job.lane

        def again() -> None:
            self._services.runner.start(title, call, lane=lane)

        self.show(job.problem, again)

    async def _present(self, problem: Problem, retry: Callable[[], object] | None) -> None:
        from gui.sheets.problem.sheet import ProblemSheet

        self._shown.append(problem)
        try:
            sheet = ProblemSheet(_with_retry(problem) if retry is not None else problem)
            action: Action | None = await self._services.sheets.present(sheet)
        finally:
            self._shown.remove(problem)
        match action:
            case Retry():
                if retry is not None:
                    retry()
            case OpenPage(page=page):
                self._services.navigate(page)
            case NewEnvironment():
                from gui.actions import environments

                environments.new_environment(self._services)
            case UseRequest(request=request):
                from gui.sheets.preview import flow

                flow.start(self._services, request)


def _with_retry(problem: Problem) -> Problem:
    """The problem with a button to try again, which it may have already."""
    if any(isinstance(suggestion.action, Retry) for suggestion in problem.suggestions):
        return problem
    again = Suggestion(Message("retry"), Retry())
    return msgspec.structs.replace(problem, suggestions=(*problem.suggestions, again))
