"""Colours can be read, icons exist, and the theme in use is the one that was chosen."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from core.settings import Theme
from gui import theme as look
from gui.theme.icons import FOLDER
from gui.theme.palette import palette
from gui.theme.switching import ThemeSwitcher
from gui.theme.tokens import DARK, LIGHT, Tokens

ROOT = Path(__file__).parents[2]
PAIRS = [
    ("text", "surface"),
    ("text", "window"),
    ("text", "selected"),
    ("text", "hover"),
    ("text-2", "surface"),
    ("text-2", "rail"),
    ("text-2", "hover"),
    ("text-2", "selected"),
    ("text-2", "neutral-soft"),
    ("text-2", "warn-soft"),
    ("text-3", "surface"),
    ("text-3", "window"),
    ("text-3", "rail"),
    ("text-3", "sunken"),
    ("text-3", "selected"),
    ("text-3", "hover"),
    ("accent-text", "surface"),
    ("accent-text", "accent-soft"),
    ("accent-text", "selected"),
    ("accent-text", "hover"),
    ("on-accent", "accent"),
    ("on-accent", "accent-hover"),
    ("on-accent", "accent-pressed"),
    ("text", "add-bg"),
    ("text", "del-bg"),
    *[(kind, "surface") for kind in ("ok", "warn", "danger", "info", "major")],
    *[(kind, f"{kind}-soft") for kind in ("ok", "warn", "danger", "info", "major")],
    *[("surface", f"ch-{name}") for name in ("forge", "torch", "nvidia", "main", "pypi")],
    ("surface", "danger"),
    ("surface", "text-3"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("words", "fill"), PAIRS)
def test_every_text_can_be_read_on_its_fill(tokens: Tokens, words: str, fill: str) -> None:
    assert _contrast(tokens.colour(words), tokens.colour(fill)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_the_palette_leaves_no_role_to_the_system(tokens: Tokens) -> None:
    made = palette(tokens)
    left = {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    groups = (
        QPalette.ColorGroup.Active,
        QPalette.ColorGroup.Inactive,
        QPalette.ColorGroup.Disabled,
    )
    unset = [
        (group, role)
        for group in groups
        for role in QPalette.ColorRole
        if role not in left and not made.isBrushSet(group, role)
    ]
    assert not unset


def test_switching_the_theme_changes_the_tokens_and_says_so_once(
    qapp: QApplication, theme: ThemeSwitcher
) -> None:
    said = []
    theme.changed.connect(lambda: said.append(look.tokens().name))
    theme.choose(Theme.DARK)
    theme.choose(Theme.DARK)
    assert said == ["dark"]
    assert qapp.palette().window().color() == DARK.colour("window")


def test_every_icon_file_is_used_and_every_icon_used_has_a_file() -> None:
    files = {path.stem for path in FOLDER.glob("*.svg")}
    assert (FOLDER / "LICENSE").exists()
    literals = _string_literals()
    assert not files - literals, "icon files nobody names"
    assert not _icon_arguments() - files, "icons without a file"


def test_an_icon_wears_the_colour_of_its_token(theme: ThemeSwitcher) -> None:
    image = look.pixmap("check", "danger", 16, 2.0).toImage()
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colours == {LIGHT.danger}


def _string_literals() -> set[str]:
    found = set()
    for path in (ROOT / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def _icon_arguments() -> set[str]:
    """First arguments of the calls that take an icon's name there."""
    takers = {"icon", "pixmap", "IconLabel", "IconButton", "EmptyState"}
    found = set()
    for path in (ROOT / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            first = node.args[0]
            if name in takers and isinstance(first, ast.Constant) and first.value:
                found.add(str(first.value))
    return found


def _contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    """WCAG 2 relative luminance."""
    parts = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
