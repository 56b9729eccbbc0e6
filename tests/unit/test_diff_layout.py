"""Diffs in a narrow panel: every letter stays, lines break where addresses do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.model.configuration import DiffLine, FileDiff, Tool
from gui.widgets.edits.diff_layout import HEAD, LINE, PAD, broken, place

ADDRESS = "  - https://mirrors.tuna.tsinghua.edu.cn/anaconda/pkgs/main"


def cells(text: str) -> int:
    """Seven pixels a letter."""
    return 7 * len(text)


def test_an_address_breaks_behind_a_dot_or_slash_and_hangs_deeper() -> None:
    first, second = broken(ADDRESS, 280, cells)
    assert first[-1] in "./"
    assert second.startswith("      ")
    assert not second.startswith("       ")


def test_what_fits_is_left_alone() -> None:
    assert broken("channels:", 280, cells) == ("channels:",)


@given(st.text(alphabet="ab./ :-中", max_size=80), st.integers(80, 400))
def test_no_letter_is_lost_and_every_piece_fits(text: str, room: int) -> None:
    pieces = broken(text, room, cells)
    assert "".join("".join(piece.split()) for piece in pieces) == "".join(text.split())
    indent = len(text) - len(text.lstrip())
    if cells(" " * (indent + 5)) <= room // 2:
        assert all(cells(piece) <= room for piece in pieces)


def test_files_lie_below_each_other() -> None:
    lines = (DiffLine("+", "channels:"), DiffLine("@", ""))
    diff = FileDiff(Tool.CONDA, "/x", lines, 1, 0, "")
    first, second = place([diff, diff], 336, cells)
    assert first.bottom == second.top == HEAD + 2 * PAD + 2 * LINE
    assert [line.kind for line in first.lines] == ["+", "@"]
