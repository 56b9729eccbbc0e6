"""Colours, fonts, icons and the style sheet: how everything looks."""

from __future__ import annotations

from gui.theme.current import colour, tokens
from gui.theme.fonts import font
from gui.theme.icons import icon, pixmap

__all__ = ["colour", "font", "icon", "pixmap", "tokens"]
