"""The number beside Updates in the rail, and the schedule that looks for updates by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from core.model.changes import Changes
from gui.services import Services
from gui.shell.rail import Rail
from gui.state.update_schedule import schedule_of
from gui.state.updates import updates_of

translate = QCoreApplication.translate


class UpdateCount(QObject):
    """Counts what can be taken in the environment the window is about: safe, and to review.

    What is held is not counted, for there is nothing to do about it; nor are other environments,
    for the page behind the number shows one.
    """

    def __init__(self, services: Services, rail: Rail) -> None:
        super().__init__(rail)
        self._store, self._rail = services.store, rail
        self._reports = updates_of(services)
        schedule_of(services, self._reports)
        self._reports.changed.connect(self._on_report)
        self._store.current_changed.connect(self._on_report)
        self._store.changed.connect(self._on_store)
        services.preferences.changed.connect(self._on_preferences)
        self._show()

    def _on_report(self, prefix: str) -> None:
        if prefix == self._store.current:
            self._show()

    def _on_store(self, changes: Changes) -> None:
        if changes.environments:
            self._show()

    def _on_preferences(self, names: frozenset[str]) -> None:
        if names & {"cool_down_days", "security_at_once"}:
            for prefix in self._reports.reports:
                self._reports.forget_stale(prefix)

    def _show(self) -> None:
        environment = self._store.current_environment()
        safe, review = self._reports.counts(self._store.current)
        why = ""
        if environment is not None and safe + review:
            taken = translate("Updates", "%n safe to take", "", safe)
            looked = translate("Updates", "%n to review", "", review)
            words = translate("Updates", "{name}: {safe}, {review}")
            why = words.format(name=environment.name, safe=taken, review=looked)
        self._rail.set_count("updates", safe + review, why)
