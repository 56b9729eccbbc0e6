"""How much is downloaded at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.pages.settings.rows import SettingRow, SettingsCard
from gui.pages.settings.stepper import Stepper
from gui.services import Services

MOST = 20


class NetworkCard(SettingsCard):
    """Downloads."""

    def __init__(self, services: Services) -> None:
        super().__init__(_title(), "globe")
        self._preferences = services.preferences
        name = self.tr("Downloads at the same time")
        stepper = Stepper(name, services.preferences.value.concurrent_downloads, 1, MOST)
        stepper.changed.connect(self._choose)
        self.add(SettingRow(name, self.tr("Fewer help on a slow network"), stepper))

    def _choose(self, number: int) -> None:
        self._preferences.update(concurrent_downloads=number)


def _title() -> str:
    return QCoreApplication.translate("NetworkCard", "Network")
