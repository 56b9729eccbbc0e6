"""The Activity page: what runs and waits, what ended, and the details of one of them."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.client import Cancelled
from core.model.activity import Operation
from core.model.calls import ClearActivity, ReadOperation, ReadVerification
from core.model.changes import Changes
from core.model.problem import Action, OpenPage, Problem, ProblemError, Retry, UseRequest
from core.model.verification import Verification
from gui.actions import environments as actions
from gui.actions import verifying
from gui.jobs.job import Job, State
from gui.language import join_words
from gui.pages.activity.details import OperationDetails
from gui.pages.activity.ended import EndedModel
from gui.pages.activity.ended_list import EndedList
from gui.pages.activity.ended_words import groups
from gui.pages.activity.job_card import JobCard
from gui.services import Services
from gui.sheets.preview import flow
from gui.shell.page_header import PageHeader
from gui.widgets.buttons import Button
from gui.widgets.empty_state import EmptyState
from gui.widgets.frames import Panel, Rule, clear, column, row
from gui.widgets.freshness import Freshness
from gui.widgets.text import Text

LIST_WIDTH = 408
_CHOSEN = "activity.chosen"
_CLEARED = "operation-unknown"


def create(services: Services) -> QWidget:
    """Called by the window."""
    return ActivityPage(services)


class ActivityPage(QWidget):
    """Jobs come from the runner, ended operations from the store."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.freshness = Freshness(self, self._refresh)
        self._latest = services.client.latest()
        self._chosen: str = services.store.kept.get(_CHOSEN, "")
        self._job: Job | None = None
        self._newest_seen = 0
        self._reading = False
        """The user chose what is shown; a new job does not take its place."""
        self._operation: Operation | None = None
        self._tried: Verification | None = None
        """What was tried after that operation."""
        self._cards: list[JobCard] = []
        stack = column(self)
        self.header = PageHeader(self.tr("Activity"))
        self.clear_button = Button(self.tr("Clear finished"), "quiet", "eraser")
        self.clear_button.setToolTip(
            self.tr("Forget what ended. The revisions of your environments stay.")
        )
        self.clear_button.clicked.connect(self._clear)
        self.header.add(self.clear_button)
        stack.addWidget(self.header)
        self._views = QStackedWidget(self)
        stack.addWidget(self._views, 1)
        self.details = OperationDetails()
        self._views.addWidget(self._build_both())
        self._views.addWidget(
            EmptyState(
                "activity",
                self.tr("Nothing has happened yet"),
                self.tr("Every change is listed here while it runs and after it ended."),
            )
        )
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another page was shown."""
        super().showEvent(event)
        self.freshness.catch_up()

    # Following runner and store --------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.activity:
            self._operation = None  # what was tried after it may be known by now
        if changes.activity or changes.environments:
            self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if not self.isVisible():
            self._reading = False
        self.freshness.now()

    def _refresh(self) -> None:
        jobs = self._services.runner.visible()
        self._show_jobs(jobs)
        operations = self._services.store.activity
        self.ended.show_groups(groups(operations))
        self._say_counts(jobs)
        self.clear_button.setEnabled(bool(operations))
        self._views.setCurrentIndex(0 if jobs or operations else 1)
        self._choose_something(jobs, operations)

    def _show_jobs(self, jobs: list[Job]) -> None:
        if [card.job for card in self._cards] != jobs:
            clear(self._running_stack)
            self._cards = []
            for job in jobs:
                card = JobCard(job, self._services.runner)
                card.chosen.connect(lambda job=job: self._pick_job(job))
                self._cards.append(card)
                self._running_stack.addWidget(card)
        self._running.setVisible(bool(jobs))

    def _say_counts(self, jobs: list[Job]) -> None:
        queued = sum(job.state is State.QUEUED for job in jobs)
        running = len(jobs) - queued
        parts = []
        if running:
            parts.append(self.tr("%n running", "", running))
        if queued:
            parts.append(self.tr("%n waiting", "", queued))
        self.header.set_note(join_words(parts) or self.tr("Nothing is running"))

    # Which one is shown ----------------------------------------------------------------------

    def _choose_something(self, jobs: list[Job], operations: tuple[Operation, ...]) -> None:
        """A new job, unless the user is reading; else what was chosen; else the newest."""
        news = [job for job in jobs if job.number > self._newest_seen]
        self._newest_seen = max((job.number for job in jobs), default=self._newest_seen)
        under_way = self._job is not None and not self._job.is_over
        if news and not self._reading and not under_way:
            self._choose_job(next((job for job in news if job.started), news[0]))
        elif self._job is not None:
            self._follow_to_its_end(self._job, operations)
        elif self._chosen and self.ended.row_of(self._chosen) >= 0:
            self.list.mark(self._chosen)
            self._choose_operation(self._chosen)
        elif jobs:
            self._choose_job(jobs[-1])
        elif operations:
            self.list.mark(operations[0].id)
            self._choose_operation(operations[0].id)

    def _follow_to_its_end(self, job: Job, operations: tuple[Operation, ...]) -> None:
        """The details of a job stay until the engine's record of it is here."""
        if not job.is_over:
            self._choose_job(job)
            return
        for operation in operations:
            if operation.prefix == job.lane and operation.finished >= job.started - 1:
                self.list.mark(operation.id)
                self._choose_operation(operation.id)
                return

    def _choose_job(self, job: Job) -> None:
        self._job, self._operation = job, None
        self._remember("")
        self.list.mark("")
        for card in self._cards:
            card.set_selected(selected=card.job is job)
        self.details.show_job(job, self._services.store.engine)
        known = self._services.store.environment(job.lane) is not None
        self.details.environment.setVisible(known)

    def _choose_operation(self, operation_id: str) -> None:
        self._job = None
        self._remember(operation_id)
        for card in self._cards:
            card.set_selected(selected=False)
        if self._operation is None or self._operation.id != operation_id:
            self._services.tasks.spawn(self._read(operation_id))
        else:
            self._show_operation(self._operation)

    async def _read(self, operation_id: str) -> None:
        try:
            operation: Operation = await self._latest.call(ReadOperation(id=operation_id))
            tried = await self._tried_after(operation)
        except Cancelled:
            return
        except ProblemError as error:
            if error.problem.code == _CLEARED:
                return  # a moment ago; the list follows
            raise
        if operation_id == self._chosen:
            self._operation, self._tried = operation, tried
            self._show_operation(operation)

    async def _tried_after(self, operation: Operation) -> Verification | None:
        known = self._services.store.environment(operation.prefix) is not None
        if operation.revision is None or not known:
            return None
        call = ReadVerification(prefix=operation.prefix, revision=operation.revision)
        found: Verification | None = await self._latest.call(call)
        return found

    def _show_operation(self, operation: Operation) -> None:
        store = self._services.store
        known = store.environment(operation.prefix) is not None
        in_trash = bool(operation.trash_token) and not known
        undo = self._undo_words(operation) if known else ""
        if in_trash:
            undo = self.tr("Bring back")
        self.details.show_operation(
            operation,
            store.engine,
            undo,
            store.mirrors,
            in_trash=in_trash,
            tried=self._tried,
            untried=self._untried(operation) if known else None,
        )
        self.details.environment.setVisible(known)

    def _untried(self, operation: Operation) -> Problem | None:
        if operation.revision is None:
            return None
        return verifying.untried(self._services, operation.prefix, operation.revision)

    def _undo_words(self, operation: Operation) -> str:
        """The newest change of an environment is undone; an older one has others on top of it."""
        if operation.restore_revision is None:
            return ""
        same = (one for one in self._services.store.activity if one.prefix == operation.prefix)
        newest = max(same, key=lambda one: one.finished, default=operation)
        if newest.id == operation.id:
            return self.tr("Undo…")
        return self.tr("Go back to before this…")

    def _remember(self, operation_id: str) -> None:
        self._chosen = operation_id
        self._services.store.kept[_CHOSEN] = operation_id

    # What the user does ----------------------------------------------------------------------

    def _connect(self) -> None:
        services = self._services
        services.store.changed.connect(self._on_changed)
        services.runner.listed.connect(self._refresh_if_seen)
        self.list.picked.connect(self._pick_operation)
        self.details.environment_wanted.connect(self._show_environment)
        self.details.undo_wanted.connect(self._undo)
        self.details.tried_wanted.connect(self._show_tried)
        self.details.trying_wanted.connect(self._try_again)
        self.details.free_wanted.connect(self._free)
        self.details.action_chosen.connect(self._act)

    def _pick_operation(self, operation_id: str) -> None:
        self._reading = True
        self._choose_operation(operation_id)

    def _pick_job(self, job: Job) -> None:
        self._reading = False
        self._choose_job(job)

    def _show_environment(self) -> None:
        prefix = self._operation.prefix if self._operation else self._job.lane if self._job else ""
        if prefix:
            self._services.store.select(prefix)
            self._services.navigate("environments")

    def _undo(self) -> None:
        operation = self._operation
        if operation is not None and operation.trash_token:
            actions.bring_back(
                self._services, operation.prefix, operation.environment, operation.trash_token
            )
        elif operation is not None and operation.revision is not None:
            actions.undo(self._services, operation.prefix, operation.revision)

    def _show_tried(self) -> None:
        operation = self._operation
        if operation is not None and operation.revision is not None:
            verifying.read(self._services, operation.prefix, operation.revision)

    def _try_again(self) -> None:
        operation = self._operation
        if operation is not None and operation.revision is not None:
            verifying.again(self._services, operation.prefix, operation.revision)

    def _free(self) -> None:
        operation = self._operation
        if operation is not None and operation.trash_token:
            actions.delete_for_good(self._services, operation.environment, operation.trash_token)

    def _act(self, action: Action) -> None:
        match action:
            case UseRequest(request=request):
                flow.start(self._services, request)
            case OpenPage(page=page):
                self._services.navigate(page)
            case Retry() if self._operation is not None and self._operation.request is not None:
                flow.start(self._services, self._operation.request)

    def _clear(self) -> None:
        self._operation = None
        self._services.runner.start(self.clear_button.text(), ClearActivity(), quiet=True)

    # How it is built -------------------------------------------------------------------------

    def _build_both(self) -> QWidget:
        both = QWidget(self)
        line = row(both)
        left = Panel("window", both)
        left.setFixedWidth(LIST_WIDTH)
        stack = column(left, (0, 6, 0, 0))
        self._running = QWidget(left)
        running = column(self._running, (12, 4, 12, 8), 8)
        heading = Text(self.tr("Running and waiting"), "small", "text-2")
        heading.setContentsMargins(2, 0, 0, 0)
        running.addWidget(heading)
        self._running_stack: QVBoxLayout = column(None, spacing=8)
        running.addLayout(self._running_stack)
        stack.addWidget(self._running)
        self.ended = EndedModel()
        self.list = EndedList(self.ended, left)
        stack.addWidget(self.list, 1)
        line.addWidget(left)
        line.addWidget(Rule(vertical=True, parent=both))
        line.addWidget(self.details, 1)
        return both
