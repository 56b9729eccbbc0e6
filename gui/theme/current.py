"""The tokens in use. The window is built anew when they change, so nobody listens for it."""

from __future__ import annotations

from PySide6.QtGui import QColor

from gui.theme.tokens import LIGHT, Tokens

_in_use: list[Tokens] = [LIGHT]


def tokens() -> Tokens:
    """The theme in use."""
    return _in_use[0]


def use(theme: Tokens) -> None:
    """Make `theme` the one in use; widgets built from here on have its colours."""
    _in_use[0] = theme


def colour(token: str) -> QColor:
    """A colour of the theme in use, by its name in the design sheet (`text-2`)."""
    return _in_use[0].colour(token)
