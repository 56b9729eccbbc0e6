"""The Updates page: three lanes of the current environment, and what can be done about each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.changes import Changes
from core.model.updates import Lane, UpdateReport
from gui.actions import updates as actions
from gui.jobs.job import Job
from gui.pages.updates import bands
from gui.pages.updates.deeds import Deeds
from gui.pages.updates.lanes import LanesView
from gui.pages.updates.page_head import UpdatesHead
from gui.pages.updates.rows import Lanes, lanes_of, versions_of
from gui.pages.updates.standby import Standby
from gui.services import Services
from gui.sheets.preview.speed import measured_speed
from gui.state.explaining import explaining_of
from gui.state.permission import refusal
from gui.state.updates import updates_of
from gui.widgets.frames import Panel, column
from gui.widgets.freshness import Freshness
from gui.widgets.notices import Notices

_LANE = "updates.lane"
_SETTLE_MS = 60
"""Before it is told which lines are seen: scrolling passes many."""


def create(services: Services) -> QWidget:
    """Build the page."""
    return UpdatesPage(services)


class UpdatesPage(Panel):
    """Reports come from `gui.state.updates`, whose every change is shown when the page is seen."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._services, self._store = services, services.store
        self._reports = updates_of(services)
        self._explaining = explaining_of(services, self._reports)
        self.shown = Lanes()
        self._job: Job | None = None
        self._build()
        self.freshness = Freshness(self, self._refresh)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._ask_for_reasons)
        self._connect()

    # What the window calls ----------------------------------------------------------------------

    def look_again(self) -> None:
        """F5 and Ctrl+R: ask the channels."""
        if self._services.sheets.current is None and self.head.check.isEnabled():
            self._check()

    # Building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        stack = column(self)
        self.head = UpdatesHead()
        stack.addWidget(self.head)
        self.bands = Notices((16, 14, 16, 0), self)
        stack.addWidget(self.bands)
        self.views = QStackedWidget(self)
        self.standby = Standby(self)
        self.lanes = LanesView(self)
        self.views.addWidget(self.standby)
        self.views.addWidget(self.lanes)
        stack.addWidget(self.views, 1)
        self.deeds = Deeds(self._services, self.lanes, self)
        self.lanes.choose(str(self._store.kept.get(_LANE, Lane.SAFE.value)))
        self.lanes.fold(folded=self.deeds.folded)

    def _connect(self) -> None:
        self._store.changed.connect(self._on_changed)
        self._store.current_changed.connect(self._on_current)
        self._reports.changed.connect(self._on_report)
        self._reports.explained.connect(self._on_explained)
        self._explaining.moved.connect(self.freshness.soon)
        self._services.preferences.changed.connect(self._on_preferences)
        self.head.check_wanted.connect(self._check)
        self.head.cancel_wanted.connect(self._cancel)
        self.standby.check_wanted.connect(self._check)
        self.standby.schedule_wanted.connect(self._show_schedule)
        self.standby.new_environment_wanted.connect(self._new_environment)
        self.bands.wished.connect(self._on_band)
        self.deeds.chosen.connect(self.freshness.now)
        self.lanes.in_view.connect(self._settle.start)
        self.lanes.lane_chosen.connect(self._remember_lane)
        refresh = QShortcut(QKeySequence("Ctrl+R"), self)
        refresh.activated.connect(self.look_again)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was not seen."""
        super().showEvent(event)
        self.freshness.catch_up()
        self._settle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for reasons any more."""
        super().hideEvent(event)
        self._explaining.stop(id(self))
        self.deeds.close_popup()

    # Following what is known --------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        mine = self._store.current in changes.prefixes
        if changes.environments or changes.activity or mine:
            self.freshness.soon()

    def _on_current(self, _prefix: str) -> None:
        self._explaining.stop()
        self.deeds.close_popup()
        self.shown = self.deeds.shown = Lanes()
        self.freshness.soon()

    def _on_report(self, prefix: str) -> None:
        if prefix == self._store.current:
            self.freshness.soon()

    def _on_explained(self, prefix: str, _name: str) -> None:
        self._on_report(prefix)

    def _on_preferences(self, names: frozenset[str]) -> None:
        if "offline" in names:
            self.freshness.soon()

    def _on_progress(self) -> None:
        if self._job is not None and not self._job.is_over and self.isVisible():
            environment = self._store.current_environment()
            self.head.show_progress(self._job)
            if environment is not None and self.views.currentWidget() is self.standby:
                self.standby.show_looking(environment, self._job)

    # Showing ------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Everything anew."""
        prefix = self._store.current
        environment = self._store.current_environment()
        report = self._reports.reports.get(prefix)
        self._follow(self._reports.looking(prefix))
        offline = self._services.preferences.value.offline
        refused = refusal(environment) if self._store.loaded else None
        self.shown = self.deeds.shown = self._sort(report, fixed=refused is not None)
        mirrors = self._store.mirrors
        self.head.show_state(environment, report, self.shown, self._job, mirrors, offline=offline)
        problem = self._reports.problems.get(prefix)
        known = report is not None and report.problem is None
        self._show_bands(report if known else None, problem, offline=offline)
        if environment is None:
            self.standby.show_nothing()
        elif known and report is not None and self.shown.total:
            speed = measured_speed(self._store.activity)
            self.lanes.show_lanes(self.shown, report, speed)
        elif self._job is not None:
            self.standby.show_looking(environment, self._job)
        elif known and report is not None:
            self.standby.show_fine(environment, report)
        elif problem is not None or report is not None:
            self.standby.show_failed(problem or report.problem)  # type: ignore[union-attr, arg-type]
        else:
            self.standby.show_never(environment, offline=offline)
        sorted_out = known and bool(self.shown.total)
        self.views.setCurrentWidget(self.lanes if sorted_out else self.standby)
        self._settle.start()

    @property
    def told(self) -> bool:
        """What is known is shown, and the solver was asked about the rest."""
        return not self.freshness.stale and not self._settle.isActive()

    def _sort(self, report: UpdateReport | None, *, fixed: bool) -> Lanes:
        if report is None:
            return Lanes()
        return lanes_of(
            report,
            self.deeds.choice.left_out(report.prefix),
            self._reports.explanations,
            partial(self._explaining.awaits, report.prefix),
            versions_of(self._store.details.get(report.prefix)),
            fixed=fixed,
        )

    def _show_bands(self, report: UpdateReport | None, problem: object, *, offline: bool) -> None:
        if report is None:
            self.bands.show_notices([])
            return
        found = bands.bands(
            report,
            problem,  # type: ignore[arg-type]
            refusal(self._store.current_environment()) if self._store.loaded else None,
            stale=report.prefix in self._reports.stale,
            offline=offline,
            looking=self._job is not None,
        )
        self.bands.show_notices(found)

    def _follow(self, job: Job | None) -> None:
        if job is not self._job:
            self._job = job
            if job is not None:
                job.changed.connect(self._on_progress)

    def _ask_for_reasons(self) -> None:
        """What is seen first, the rest after it."""
        prefix = self._store.current
        unfit = self.freshness.stale or self._job is not None or prefix in self._reports.stale
        if not self.isVisible() or self.views.currentWidget() is not self.lanes or unfit:
            return
        rows = [row for row in (*self.shown.review, *self.shown.held) if row.update.explainable]
        seen = [
            name
            for lane in (Lane.REVIEW, Lane.HELD)
            for name in self.lanes.cards[lane].view.visible_names()
        ]
        order = {name: place for place, name in enumerate(seen)}
        names = sorted((row.name for row in rows), key=lambda name: order.get(name, len(order)))
        self._explaining.want(prefix, names, id(self))

    # What the user does -------------------------------------------------------------------------

    def _check(self) -> None:
        actions.check(self._services, self._store.current)

    def _cancel(self) -> None:
        self._reports.cancel(self._store.current)

    def _on_band(self, wish: str) -> None:
        match wish:
            case bands.CHECK:
                self._check()
            case bands.LOOK:
                self._reports.look(self._store.current, refresh=False)
            case bands.ONLINE:
                self._services.preferences.update(offline=False)
            case bands.NEW_ENVIRONMENT:
                self._new_environment()

    def _remember_lane(self, lane: str) -> None:
        self._store.kept[_LANE] = lane

    def _show_schedule(self) -> None:
        actions.show_schedule(self._services)

    def _new_environment(self) -> None:
        from gui.actions.environments import new_environment

        new_environment(self._services)
