"""The right half of the page: one operation with its phases, providers, checks and log."""

from __future__ import annotations

import time
from pathlib import PurePath

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from core.model.activity import Operation, Outcome
from core.model.calls import EngineInfo
from core.model.mirror import MirrorCatalogue
from core.model.problem import Problem
from core.model.verification import Verification
from gui.jobs import words
from gui.jobs.job import Job, State
from gui.language import format_duration, format_time, say
from gui.language.titles import short_title
from gui.pages.activity.ended import ICONS
from gui.pages.activity.ended_words import outcome_word, summary
from gui.pages.activity.log_view import LogCard
from gui.pages.activity.provided import checks_card, providers_card
from gui.pages.activity.spans import spans_of_job, spans_of_operation
from gui.pages.activity.timeline import PhaseTimeline
from gui.pages.activity.tried_line import TriedLine
from gui.widgets.badge import Badge
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import Panel, clear, column, row
from gui.widgets.problem_view import ProblemView
from gui.widgets.text import ElidedLabel, Text

NARROW = 560
TICK_MS = 250
"""How often the bar of the current phase grows."""


class OperationDetails(Panel):
    """Shows an operation that ended, or follows a job that runs."""

    environment_wanted = Signal()
    undo_wanted = Signal()
    free_wanted = Signal()
    tried_wanted = Signal()
    trying_wanted = Signal()
    action_chosen = Signal(object)
    """The Action of a problem's button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._job: Job | None = None
        self._engine: EngineInfo | None = None
        self._narrow = False
        stack = column(self)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        content = Panel("surface", area)
        self._stack = column(content, (24, 16, 24, 18), 12)
        self._stack.addLayout(self._build_head())
        self._below: QHBoxLayout = row(None, spacing=10)
        self._stack.addLayout(self._below)
        self._summary = Text("", "body", "text-2", wrap=True)
        self._stack.addWidget(self._summary)
        self._trouble = QWidget(content)
        self._trouble_stack = column(self._trouble, spacing=10)
        self._stack.addWidget(self._trouble)
        self.tried = TriedLine(content)
        self.tried.wanted.connect(self.tried_wanted)
        self.tried.again_wanted.connect(self.trying_wanted)
        self._stack.addWidget(self.tried)
        self._phases_head = QWidget(content)
        line = row(self._phases_head, spacing=8)
        line.addWidget(Text(self.tr("Phases"), "h-section"))
        self._phases_note = Text("", "small", "text-2")
        line.addWidget(self._phases_note)
        line.addStretch(1)
        self.timeline = PhaseTimeline(content)
        self._stack.addWidget(self._phases_head)
        self._stack.addWidget(self.timeline)
        self._cards: QHBoxLayout = row(None, spacing=14)
        self._stack.addLayout(self._cards)
        self.log = LogCard(content)
        self._stack.addWidget(self.log)
        self._stack.addStretch(1)
        area.setWidget(content)
        stack.addWidget(area)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)

    def show_operation(
        self,
        operation: Operation,
        engine: EngineInfo | None,
        undo: str,
        catalogue: MirrorCatalogue | None = None,
        *,
        in_trash: bool,
        tried: Verification | None = None,
        untried: Problem | None = None,
    ) -> None:
        """Show one that ended. `undo` is the words of the button back; empty: none.

        `catalogue` knows the mirrors behind the servers; `tried` is what was tried afterwards,
        and `untried` why it could not be.
        """
        self.tried.show_found(tried, untried)
        self._follow(None)
        title = say(operation.title)
        icon, token = ICONS[operation.outcome]
        kind = {"ok": "ok", "danger": "danger"}.get(token, "neutral")
        badge_icon = "check" if operation.outcome is Outcome.DONE else icon
        self._say_head(
            short_title(operation.title), (outcome_word(operation.outcome), kind, badge_icon)
        )
        self._summary.setText(summary(operation))
        self.undo.setVisible(bool(undo))
        self.undo.setText(undo)
        self.undo.updateGeometry()
        self.free.setVisible(in_trash)
        self._show_problem(operation.problem)
        took = format_duration(operation.finished - operation.started)
        self._show_spans(self.tr("{time} in all").format(time=took), shown=bool(operation.phases))
        self.timeline.set_spans(
            spans_of_operation(operation), operation.started, operation.finished
        )
        clear(self._cards)
        if operation.providers:
            self._cards.addWidget(providers_card(operation.providers, catalogue), 1)
        if operation.checks:
            self._cards.addWidget(checks_card(operation.checks), 1)
        self.log.show_log(title, operation.log, engine)
        self.log.setVisible(bool(operation.log))

    def show_job(self, job: Job, engine: EngineInfo | None) -> None:
        """Follow one that runs or waits."""
        self._engine = engine
        if job is not self._job:
            self._follow(job)
            clear(self._cards)
            self.tried.show_found(None)
            self.undo.hide()
            self.free.hide()
            self._show_problem(None)
        self._tick()

    # Following a job -------------------------------------------------------------------------

    def _follow(self, job: Job | None) -> None:
        if self._job is not None:
            self._job.changed.disconnect(self._tick)
        self._job = job
        if job is None:
            self._clock.stop()
        else:
            job.changed.connect(self._tick)
            self._clock.start()

    def _tick(self) -> None:
        job = self._job
        if job is None:
            return
        now = time.time()
        kind = "info" if job.started else "neutral"
        icon = "hourglass" if job.state is State.QUEUED else "loader-circle"
        self._say_head(job.short_title, (words.state_word(job.state), kind, icon))
        parts = [PurePath(job.lane).name, format_time(job.started) if job.started else ""]
        parts += [words.step_sentence(job), words.amount(job), words.speed(job)]
        parts += [say(note) for note in job.notes[-1:]]
        self._summary.setText("  ·  ".join(part for part in parts if part))
        so_far = format_duration(now - job.started) if job.started else ""
        self._show_spans(self.tr("{time} so far").format(time=so_far), shown=bool(job.spans))
        self.timeline.set_spans(spans_of_job(job, now), job.started, now)
        self.log.show_log(job.title, job.log, self._engine)
        self.log.setVisible(bool(job.log))
        if job.is_over:
            self._follow(None)

    # Small pieces ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it gets narrow the buttons move below the title."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            there, here = (self._beside, self._below) if narrow else (self._below, self._beside)
            for button in (self.environment, self.free, self.undo):
                there.removeWidget(button)
                here.addWidget(button)
            here.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _build_head(self) -> QHBoxLayout:
        line = row(None, spacing=10)
        self._beside: QHBoxLayout = row(None, spacing=10)
        self._title = ElidedLabel("", "h-page")
        self._badge = Badge("")
        self.environment = Button(self.tr("View environment"), "quiet", "layers")
        self.environment.clicked.connect(self.environment_wanted)
        self.undo = Button(self.tr("Undo…"), "outline", "undo-2")
        self.undo.clicked.connect(self.undo_wanted)
        self.free = Button(self.tr("Delete for good…"), "danger", "trash-2")
        self.free.clicked.connect(self.free_wanted)
        for button in (self.environment, self.free, self.undo):
            self._beside.addWidget(button)
            button.hide()
        line.addWidget(self._title)
        line.addWidget(self._badge)
        line.addStretch(1)
        line.addLayout(self._beside)
        return line

    def _say_head(self, title: str, badge: tuple[str, str, str]) -> None:
        self._title.setText(title)
        self._badge.set_state(*badge)

    def _show_spans(self, note: str, *, shown: bool) -> None:
        self._phases_head.setVisible(shown)
        self.timeline.setVisible(shown)
        self._phases_note.setText(note)

    def _show_problem(self, problem: Problem | None) -> None:
        clear(self._trouble_stack)
        self._trouble.setVisible(problem is not None)
        if problem is None:
            return
        view = ProblemView(problem)
        view.chosen.connect(self.action_chosen)
        self._trouble_stack.addWidget(view)
        if problem.unchanged:
            self._trouble_stack.addWidget(Banner("ok", self.tr("Nothing was changed")))
