"""Which theme is in use: the user's choice, or the desktop's, followed as it changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from core.settings import Theme
from gui.theme import current, fonts
from gui.theme.palette import palette
from gui.theme.tokens import DARK, LIGHT, Tokens


class ThemeSwitcher(QObject):
    """Applies a theme to the application; `changed` asks for the window to be built anew."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: Theme) -> None:
        super().__init__(app)
        self.held: Callable[[], bool] = bool
        """Whether the colours have to wait for `catch_up`: what is open now keeps its own."""
        self._app = app
        self._choice = choice
        # The desktop's own lightness, read before our palette hides it.
        self._desktop_is_dark = app.palette().window().color().lightness() < 128
        app.setStyle("Fusion")
        self._apply(self._wanted())
        app.styleHints().colorSchemeChanged.connect(self._on_desktop_changed)

    @property
    def choice(self) -> Theme:
        """What the user chose; `SYSTEM` follows the desktop."""
        return self._choice

    def choose(self, choice: Theme) -> None:
        """Switch, and say so when the colours really change."""
        self._choice = choice
        self._follow()

    def catch_up(self) -> None:
        """Apply what was put off."""
        if (wanted := self._wanted()) is not current.tokens():
            self._apply(wanted)

    def _on_desktop_changed(self) -> None:
        # Our own choice changes the scheme as well, and is no news.
        if self._choice is Theme.SYSTEM:
            self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not current.tokens():
            if not self.held():
                self._apply(wanted)
            self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._choice is not Theme.SYSTEM:
            return DARK if self._choice is Theme.DARK else LIGHT
        # Reading the scheme needs no override in place, or it answers with our own choice.
        self._app.styleHints().unsetColorScheme()
        scheme = self._app.styleHints().colorScheme()
        if scheme is Qt.ColorScheme.Unknown:
            return DARK if self._desktop_is_dark else LIGHT
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def _apply(self, tokens: Tokens) -> None:
        current.use(tokens)
        if self._choice is not Theme.SYSTEM:
            # So that native title bars agree with what is inside the window.
            self._app.styleHints().setColorScheme(
                Qt.ColorScheme.Dark if tokens.is_dark else Qt.ColorScheme.Light
            )
        self._app.setPalette(palette(tokens))
        self._app.setFont(fonts.font("body"))
