"""The QPalette of a theme: every role in every group, so that nothing falls back to the system."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from gui.theme.tokens import Tokens

_ROLE, _GROUP = QPalette.ColorRole, QPalette.ColorGroup

_TOKENS: dict[QPalette.ColorRole, str] = {
    _ROLE.Window: "window",
    _ROLE.WindowText: "text",
    _ROLE.Base: "surface",
    _ROLE.AlternateBase: "sunken",
    _ROLE.ToolTipBase: "surface",
    _ROLE.ToolTipText: "text",
    _ROLE.PlaceholderText: "text-3",
    _ROLE.Text: "text",
    _ROLE.Button: "surface",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "on-accent",
    _ROLE.Light: "surface",
    _ROLE.Midlight: "hover",
    _ROLE.Mid: "border",
    _ROLE.Dark: "border-strong",
    _ROLE.Shadow: "text-3",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "on-accent",
    _ROLE.Accent: "accent",
    _ROLE.Link: "accent-text",
    _ROLE.LinkVisited: "accent-text",
}
_DISABLED: dict[QPalette.ColorRole, str] = {
    _ROLE.WindowText: "dim",
    _ROLE.Text: "dim",
    _ROLE.ButtonText: "dim",
    _ROLE.Highlight: "track",
    _ROLE.HighlightedText: "dim",
    _ROLE.Link: "dim",
    _ROLE.LinkVisited: "dim",
    _ROLE.Base: "sunken",
    _ROLE.Accent: "track",
}


def palette(tokens: Tokens) -> QPalette:
    """The palette of a theme."""
    result = QPalette()
    for role, token in _TOKENS.items():
        for group in (_GROUP.Active, _GROUP.Inactive, _GROUP.Disabled):
            result.setColor(group, role, QColor(tokens.colour(token)))
    for role, token in _DISABLED.items():
        result.setColor(_GROUP.Disabled, role, QColor(tokens.colour(token)))
    return result
