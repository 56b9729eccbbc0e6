"""Looks for updates by itself, where the user has set a schedule; else it does nothing at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.model.environment import Environment
from core.settings import Schedule

if TYPE_CHECKING:
    from gui.jobs.runner import JobRunner
    from gui.services import Services
    from gui.state.preferences import Preferences
    from gui.state.store import Store
    from gui.state.updates import UpdateReports

_KEPT = "updates.schedule"
_DAY = 86_400.0
_PERIODS = {Schedule.DAILY: _DAY, Schedule.WEEKLY: 7 * _DAY}
_EVERY_MS = 5 * 60_000
"""How often is looked whether something is due."""
_FIRST_MS = 60_000
"""After the start, which has better things to do."""
_BETWEEN_MS = 3_000
"""Between two environments."""
_PATIENCE = 3_600.0
"""Seconds until a look that failed is tried again."""


class UpdateSchedule(QObject):
    """One environment at a time, and only while the window has nothing else to do."""

    def __init__(
        self,
        store: Store,
        runner: JobRunner,
        preferences: Preferences,
        reports: UpdateReports,
        parent: QObject,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._store, self._runner = store, runner
        self._preferences, self._reports, self._now = preferences, reports, now
        self._tried: dict[str, float] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._timer.start(_FIRST_MS)
        preferences.changed.connect(self._on_preferences)

    def due(self) -> Environment | None:
        """The environment whose report is the oldest of those older than the schedule allows."""
        period = _PERIODS.get(self._preferences.value.look_for_updates)
        if period is None or self._preferences.value.offline or not self._store.loaded:
            return None
        now = self._now()
        waiting = [
            (looked, one)
            for one in self._store.environments.environments
            if _worth_a_look(one)
            and now - (looked := self._looked(one.prefix)) >= period
            and now - self._tried.get(one.prefix, 0.0) >= _PATIENCE
        ]
        return min(waiting, key=lambda pair: pair[0])[1] if waiting else None

    def look(self) -> None:
        """Look at one environment, if one is due and nothing else is going on."""
        self._timer.start(_EVERY_MS)
        if self._runner.jobs:
            return
        environment = self.due()
        if environment is None:
            return
        self._tried[environment.prefix] = self._now()
        job = self._reports.look(environment.prefix, refresh=True, quiet=True)
        job.ended.connect(self._go_on)

    def _looked(self, prefix: str) -> float:
        report = self._reports.reports.get(prefix)
        return report.time if report is not None else 0.0

    def _go_on(self) -> None:
        self._timer.start(_BETWEEN_MS)

    def _on_preferences(self, names: frozenset[str]) -> None:
        if names & {"look_for_updates", "offline"}:
            self._timer.start(_BETWEEN_MS)


def _worth_a_look(environment: Environment) -> bool:
    sound = environment.problem is None and not environment.open_transaction
    return sound and environment.frozen is None


def schedule_of(services: Services, reports: UpdateReports) -> UpdateSchedule:
    """The one of this program."""
    kept: UpdateSchedule | None = services.store.kept.get(_KEPT)
    if kept is None:
        kept = UpdateSchedule(
            services.store, services.runner, services.preferences, reports, services.store
        )
        services.store.kept[_KEPT] = kept
    return kept
