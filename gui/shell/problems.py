"""Shows problems that no page takes care of, and does what their buttons say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.model.problem import (
    Action,
    NewEnvironment,
    OpenPage,
    Problem,
    Retry,
    UseRequest,
)
from gui.jobs.job import Job
from gui.language import problem_text
from gui.widgets.problem_view import ProblemView
from gui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from gui.services import Services

SIZE = (640, 0)


class ProblemSheet(Sheet):
    """Title, why, what to do. Ends with the Action that was chosen, or None."""

    def __init__(self, problem: Problem, *, can_retry: bool) -> None:
        super().__init__(problem_text(problem).title, "octagon-x", "danger", SIZE)
        self.title.setWordWrap(True)
        self.body.setContentsMargins(24, 18, 24, 20)
        view = ProblemView(problem, heading=False)
        view.chosen.connect(self.finish)
        self.body.addWidget(view)
        self.body.addStretch(1)
        if problem.unchanged:
            self.set_reassurance(self.tr("Nothing was changed"))
        close = self.add_button(self.tr("Close"), "outline")
        close.clicked.connect(self.cancel)
        self.safe = close
        offered = {type(suggestion.action) for suggestion in problem.suggestions}
        if can_retry and Retry not in offered:
            again = self.add_button(self.tr("Try again"), "fix", "rotate-ccw")
            again.clicked.connect(self._retry)

    def _retry(self) -> None:
        self.finish(Retry())


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
        title, call, lane = job.title, job.call, job.lane

        def again() -> None:
            self._services.runner.start(title, call, lane=lane)

        self.show(job.problem, again)

    async def _present(self, problem: Problem, retry: Callable[[], object] | None) -> None:
        self._shown.append(problem)
        try:
            sheet = ProblemSheet(problem, can_retry=retry is not None)
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
                from gui.actions import changes

                changes.preview(self._services, request)
