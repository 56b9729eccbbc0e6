"""Language and theme, at the top of the first page: whoever can't read it finds these."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.settings import Theme
from gui.language.installing import LANGUAGES, resolve
from gui.state.preferences import Preferences
from gui.widgets.frames import row
from gui.widgets.segmented import SegmentedFilter


class Choices(QWidget):
    """Both take effect at once: the window is built anew."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        line = row(self, spacing=10)
        line.addStretch(1)
        value = preferences.value
        self.languages = SegmentedFilter(
            [(key, LANGUAGES[key]) for key in ("zh_CN", "en")], resolve(value.language)
        )
        self.languages.setAccessibleName(self.tr("Language"))
        self.languages.chosen.connect(self._choose_language)
        line.addWidget(self.languages)
        themes = (
            (Theme.LIGHT, self.tr("Light"), "sun"),
            (Theme.DARK, self.tr("Dark"), "moon"),
            (Theme.SYSTEM, self.tr("System"), "monitor"),
        )
        self.themes = SegmentedFilter(
            [(theme.value, words) for theme, words, _ in themes], value.theme.value
        )
        for theme, _, icon in themes:
            self.themes.set_icon(theme.value, icon)
        self.themes.setAccessibleName(self.tr("Theme"))
        self.themes.chosen.connect(self._choose_theme)
        line.addWidget(self.themes)

    def _choose_language(self, language: str) -> None:
        self._preferences.update(language=language)

    def _choose_theme(self, name: str) -> None:
        self._preferences.update(theme=Theme(name))
