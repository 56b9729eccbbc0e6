"""Fonts by role: families with a Chinese fallback, pixel sizes and weights of the design sheet."""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont

_LATIN = {
    "win32": ["Segoe UI Variable Text", "Segoe UI"],
    "darwin": [".AppleSystemUIFont", "Helvetica Neue"],
}.get(sys.platform, ["Inter", "Noto Sans", "Cantarell", "Ubuntu"])
_CHINESE = {
    "win32": ["Microsoft YaHei UI", "Microsoft YaHei", "SimSun"],
    "darwin": ["PingFang SC"],
}.get(sys.platform, ["Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"])
_MONO = {
    "win32": ["Cascadia Mono", "Consolas"],
    "darwin": ["Menlo"],
}.get(sys.platform, ["JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono"])

_NORMAL, _MEDIUM, _BOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold

_ROLES: dict[str, tuple[int, QFont.Weight]] = {
    "h-env": (20, _BOLD),
    "h-page": (18, _BOLD),
    "sentence": (17, _NORMAL),
    "sentence-strong": (17, _BOLD),
    "h-section": (14, _BOLD),
    "body": (13, _NORMAL),
    "body-medium": (13, _MEDIUM),
    "body-strong": (13, _BOLD),
    "small": (12, _NORMAL),
    "small-medium": (12, _MEDIUM),
    "small-strong": (12, _BOLD),
    "micro": (11, _NORMAL),
    "micro-medium": (11, _MEDIUM),
    "tab": (10, QFont.Weight.Bold),
    "mono": (12, _NORMAL),
    "mono-small": (11, _NORMAL),
}
_LINE_HEIGHTS = {20: 28, 18: 26, 17: 26, 14: 20, 13: 20, 12: 18, 11: 16, 10: 14}


def font(role: str) -> QFont:
    """The font of a role. Figures are tabular everywhere, so that columns line up."""
    return _font(role, QLocale().language() is QLocale.Language.Chinese)


@cache
def _font(role: str, chinese: bool) -> QFont:  # noqa: FBT001 - two sets of fonts
    pixels, weight = _ROLES[role]
    result = QFont()
    if role.startswith("mono"):
        result.setFamilies([*_MONO, *_CHINESE])
        result.setStyleHint(QFont.StyleHint.Monospace)
        _feature(result, "liga", 0)
        _feature(result, "calt", 0)
    else:
        result.setFamilies([*_LATIN, *_CHINESE])
        result.setStyleHint(QFont.StyleHint.SansSerif)
        _feature(result, "tnum", 1)
    # Where the first font there is is a Chinese one, its “ ” and ’ are as wide as a character. Said
    # in both languages: what a font leaves open comes from the one its parent widget had before.
    _feature(result, "pwid", 0 if chinese else 1)
    result.setPixelSize(pixels)
    result.setWeight(weight)
    return result


def line_height(role: str) -> int:
    """Height of one line of the role, in pixels."""
    return _LINE_HEIGHTS[_ROLES[role][0]]


def _feature(target: QFont, tag: str, value: int) -> None:
    target.setFeature(QFont.Tag(tag), value)
