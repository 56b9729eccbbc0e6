"""Texts of a list in which what matches the query stands out."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.pages.packages.highlight import _fitting

WORDS = "Data model and file format for large data"


@pytest.mark.parametrize("query", ["", "da", "format", "data large"])
def test_what_has_no_room_ends_in_an_ellipsis_whatever_is_cut(
    qapp: QApplication, query: str
) -> None:
    def fitted(room: int) -> tuple[str, int]:
        found = list(_fitting(WORDS, query, "small", "small-strong", room))
        width = sum(QFontMetrics(face).horizontalAdvance(text) for text, face, _ in found)
        return "".join(text for text, *_ in found), width

    _, needed = fitted(10_000)
    assert fitted(needed)[0] == WORDS
    for room in range(40, needed):
        text, width = fitted(room)
        assert text.endswith("…")
        assert WORDS.startswith(text[:-1])
        assert width <= room + 1, "Qt rounds"
