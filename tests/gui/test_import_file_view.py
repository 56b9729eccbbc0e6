"""The annotated file: what is folded, and that only what is seen is painted."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.model.review import LineMark, LineNote
from gui.sheets.import_file.file_view import FileView
from gui.sheets.import_file.folding import Row, rows
from gui.sheets.import_file.line_painter import LinePainter
from gui.sheets.import_file.marks import Mark

pytestmark = pytest.mark.usefixtures("theme")


def note(line: int, mark: LineMark = LineMark.CHANGED, finding: str = "builds") -> LineNote:
    return LineNote(line, mark, finding=finding)


def test_every_line_is_shown_or_counted_in_a_fold():
    notes = [note(5), note(40, LineMark.OPEN, "unknown"), note(90)]
    found = rows(100, notes)
    covered = [line for row in found for line in range(row.line, row.end + 1)]
    assert covered == list(range(1, 101))
    shown = {row.line for row in found if not row.hidden}
    assert {1, 5, 39, 40, 90, 100} <= shown
    assert any(row.hidden for row in found)


def test_a_long_run_of_the_same_remark_is_folded_but_nothing_that_is_open():
    notes = [note(line) for line in range(8, 60)]
    notes[30] = note(38, LineMark.OPEN, "unknown")
    shown = {row.line for row in rows(80, notes) if not row.hidden}
    assert 38 in shown
    assert 25 not in shown


@pytest.mark.parametrize("total", [0, 1, 24])
def test_a_short_file_is_shown_whole(total: int):
    notes = [note(1)] if total else []
    assert rows(total, notes) == [Row(line) for line in range(1, total + 1)]


def test_a_file_nothing_happened_to_is_shown_whole():
    assert not any(row.hidden for row in rows(500, ()))


def test_of_fifty_thousand_lines_only_those_that_are_seen_are_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    painted: list[int] = []
    paint = LinePainter.line

    def counted(self, top, number, *more, **named):
        painted.append(number)
        paint(self, top, number, *more, **named)

    monkeypatch.setattr(LinePainter, "line", counted)
    view = FileView()
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show_file(tuple(f"  - package-{n}=1.{n}" for n in range(50_000)))
    view.set_marks({49_999: Mark("info", "info", "info-soft", "Here")})
    view.show()
    view.grab()
    assert 0 < len(painted) < 200
    painted.clear()
    view.reveal((49_999,))
    view.grab()
    assert 49_999 in painted
    assert len(painted) < 200


def test_a_line_without_end_does_not_hold_the_painting_up(qtbot: QtBot):
    view = FileView()
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show_file(("x" * 5_000_000, "y"))
    assert view.horizontalScrollBar().maximum() < 100_000
    view.grab()
