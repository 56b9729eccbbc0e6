"""Language and theme."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.settings import Theme
from gui.language.installing import LANGUAGES
from gui.pages.settings.rows import SettingRow, SettingsCard
from gui.services import Services
from gui.widgets.segmented import SegmentedFilter


class AppearanceCard(SettingsCard):
    """Both take effect at once: the window is built anew."""

    def __init__(self, services: Services) -> None:
        super().__init__(_title(), "palette")
        self._preferences = services.preferences
        value = services.preferences.value
        follow = self.tr("System")
        languages = SegmentedFilter(
            [("zh_CN", LANGUAGES["zh_CN"]), ("en", LANGUAGES["en"]), ("system", follow)],
            value.language if value.language in (*LANGUAGES, "system") else "system",
        )
        languages.chosen.connect(self._choose_language)
        self.add(
            SettingRow(self.tr("Language"), self.tr("Of the window and its sentences"), languages)
        )
        themes = SegmentedFilter(
            [
                (Theme.LIGHT.value, self.tr("Light")),
                (Theme.DARK.value, self.tr("Dark")),
                (Theme.SYSTEM.value, follow),
            ],
            value.theme.value,
        )
        themes.chosen.connect(self._choose_theme)
        self.add(SettingRow(self.tr("Theme"), self.tr("Light, dark, or as the system"), themes))

    def _choose_language(self, language: str) -> None:
        self._preferences.update(language=language)

    def _choose_theme(self, name: str) -> None:
        self._preferences.update(theme=Theme(name))


def _title() -> str:
    return QCoreApplication.translate("AppearanceCard", "Appearance")
