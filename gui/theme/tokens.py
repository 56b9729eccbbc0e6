"""Design tokens: every colour of the window, once for light and once for dark.

Values are those of the design sheet; a test checks the contrast of each text and fill pair.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class Tokens:
    """One theme. Field `accent_soft` is the token `accent-soft`."""

    name: str
    window: str
    rail: str
    surface: str
    sunken: str
    hover: str
    selected: str
    border: str
    border_strong: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    accent_line: str
    accent_text: str
    on_accent: str
    neutral_soft: str
    track: str
    dim: str
    add_bg: str
    del_bg: str
    scrim: str
    """`#AARRGGBB`."""
    ok: str
    ok_soft: str
    ok_line: str
    warn: str
    warn_soft: str
    warn_line: str
    danger: str
    danger_soft: str
    danger_line: str
    info: str
    info_soft: str
    info_line: str
    major: str
    major_soft: str
    major_line: str
    ch_forge: str
    ch_torch: str
    ch_nvidia: str
    ch_main: str
    ch_pypi: str

    @property
    def is_dark(self) -> bool:
        """True for the dark theme."""
        return self.name == "dark"

    @cached_property
    def _colours(self) -> dict[str, QColor]:
        return {
            field.name.replace("_", "-"): QColor(getattr(self, field.name))
            for field in fields(self)
            if field.name != "name"
        }

    def colour(self, token: str) -> QColor:
        """The colour of a token by its name in the design sheet, such as `text-2`."""
        return QColor(self._colours[token])


LIGHT = Tokens(
    name="light",
    window="#F3F6F5",
    rail="#EBF0EE",
    surface="#FFFFFF",
    sunken="#F7F9F8",
    hover="#EEF3F1",
    selected="#EDF7F4",
    border="#DCE4E1",
    border_strong="#B9C6C1",
    text="#14201C",
    text_2="#43524D",
    text_3="#5B6A65",
    accent="#0A7560",
    accent_hover="#08624F",
    accent_pressed="#064E3F",
    accent_soft="#DDF1EB",
    accent_line="#94CDBE",
    accent_text="#07604E",
    on_accent="#FFFFFF",
    neutral_soft="#EEF2F0",
    track="#D9E2DE",
    dim="#8B9994",
    add_bg="#E3F4EF",
    del_bg="#FBEAE6",
    scrim="#61101C18",
    ok="#0A7560",
    ok_soft="#DDF1EB",
    ok_line="#94CDBE",
    warn="#905A00",
    warn_soft="#FDF2DA",
    warn_line="#E6C170",
    danger="#84160F",
    danger_soft="#FBE9E4",
    danger_line="#E3A79B",
    info="#1D6CBC",
    info_soft="#E6F0FA",
    info_line="#A3C5E7",
    major="#47267F",
    major_soft="#F2EBFA",
    major_line="#CBB5E9",
    ch_forge="#1F73BD",
    ch_torch="#BE4B1C",
    ch_nvidia="#1F4A0B",
    ch_main="#47267F",
    ch_pypi="#55626C",
)

DARK = Tokens(
    name="dark",
    window="#101614",
    rail="#0C1210",
    surface="#171F1C",
    sunken="#131A18",
    hover="#1F2925",
    selected="#142A24",
    border="#2A3632",
    border_strong="#45544F",
    text="#E6EDEA",
    text_2="#B4C1BC",
    text_3="#93A39D",
    accent="#42C2A4",
    accent_hover="#5BD0B4",
    accent_pressed="#35A88D",
    accent_soft="#14342C",
    accent_line="#2A6353",
    accent_text="#74DBC2",
    on_accent="#05201A",
    neutral_soft="#212B28",
    track="#2C3935",
    dim="#66756F",
    add_bg="#12302A",
    del_bg="#381C16",
    scrim="#9E020605",
    ok="#46CDAD",
    ok_soft="#14342C",
    ok_line="#2A6353",
    warn="#F3C667",
    warn_soft="#2E2611",
    warn_line="#62501F",
    danger="#F57A5F",
    danger_soft="#381C16",
    danger_line="#703829",
    info="#62AAF2",
    info_soft="#14273B",
    info_line="#2D5077",
    major="#DCC5FF",
    major_soft="#281F3C",
    major_line="#52417A",
    ch_forge="#5FA8EE",
    ch_torch="#F0875E",
    ch_nvidia="#B9DE7C",
    ch_main="#DCC5FF",
    ch_pypi="#A9B4BC",
)
