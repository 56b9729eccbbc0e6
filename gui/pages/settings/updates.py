"""When updates are looked for, how old a version has to be, and what is tried after a change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.settings import Schedule
from gui.pages.settings.rows import SettingRow, SettingsCard
from gui.services import Services
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.stepper import Stepper
from gui.widgets.switch import Switch

MOST = 60
"""Days; a version that waits longer is as good as not offered."""


class UpdatesCard(SettingsCard):
    """Nobody is asked for updates unless the user says so here, or presses the button."""

    def __init__(self, services: Services) -> None:
        super().__init__(
            QCoreApplication.translate("SettingsUpdatesCard", "Updates"), "circle-arrow-up"
        )
        self._preferences = services.preferences
        self._add_schedule()
        self._add_rules()
        self._preferences.changed.connect(self._on_preferences)
        self._refresh()

    def _add_schedule(self) -> None:
        self.schedule = SegmentedFilter(
            [
                (Schedule.NEVER.value, self.tr("Never")),
                (Schedule.DAILY.value, self.tr("Daily")),
                (Schedule.WEEKLY.value, self.tr("Weekly")),
            ]
        )
        self.schedule.chosen.connect(self._choose_schedule)
        self._schedule_row = self.add(SettingRow(self.tr("Look for updates"), " ", self.schedule))

    def _add_rules(self) -> None:
        on, off = self.tr("On"), self.tr("Off")
        name = self.tr("Days a version must be out")
        days = self._preferences.value.cool_down_days
        self.days = Stepper(name, days, 0, MOST)
        self.days.changed.connect(self._choose_days)
        self._days_row = self.add(SettingRow(name, " ", self.days))
        name = self.tr("Security at once")
        self.security = Switch(name, on, off)
        self.security.toggled.connect(self._choose_security)
        line = self.tr("Packages such as openssl and certifi need not wait")
        self.add(SettingRow(name, line, self.security))
        name = self.tr("Try what was changed")
        self.verify = Switch(name, on, off)
        self.verify.toggled.connect(self._choose_verify)
        line = self.tr("After each change, offline; you can restore")
        self.add(SettingRow(name, line, self.verify))

    def _on_preferences(self, _names: frozenset[str]) -> None:
        self._refresh()

    def _refresh(self) -> None:
        value = self._preferences.value
        self.schedule.choose(value.look_for_updates.value)
        self._schedule_row.line.setText(self._schedule_words(value.look_for_updates))
        self._days_row.line.setText(self._days_words(value.cool_down_days))
        self.security.setChecked(value.security_at_once)
        self.security.setEnabled(value.cool_down_days > 0)
        self.verify.setChecked(value.verify_changes)

    def _schedule_words(self, schedule: Schedule) -> str:
        return {
            Schedule.NEVER: self.tr("Only with “Check now”"),
            Schedule.DAILY: self.tr("Every environment once a day, in the background"),
            Schedule.WEEKLY: self.tr("Every environment once a week, in the background"),
        }[schedule]

    def _days_words(self, days: int) -> str:
        if not days:
            return self.tr("Newest versions are offered at once")
        return self.tr("Younger than %n day(s): not a safe update", "", days)

    def _choose_schedule(self, schedule: str) -> None:
        self._preferences.update(look_for_updates=Schedule(schedule))

    def _choose_days(self, days: int) -> None:
        self._preferences.update(cool_down_days=days)

    def _choose_security(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._preferences.update(security_at_once=on)

    def _choose_verify(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._preferences.update(verify_changes=on)
