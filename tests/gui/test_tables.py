"""Tables of records: groups, sorting, and a place that survives refreshes."""

from __future__ import annotations

import time
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from gui.models.columns import Column, Group
from gui.models.records import RecordTableModel
from gui.models.table_view import RecordTableView
from gui.theme.switching import ThemeSwitcher


@dataclass(frozen=True)
class Row:
    """A row of these tests."""

    name: str
    size: int = 0


COLUMNS: list[Column[Row]] = [
    Column("name", "Name", lambda row: row.name, sort_key=lambda row: row.name),
    Column("size", "Size", lambda row: str(row.size), 80, sort_key=lambda row: row.size),
]


@pytest.fixture
def model(theme: ThemeSwitcher) -> RecordTableModel[Row]:
    """A model under the eyes of Qt's own tester."""
    made = RecordTableModel(COLUMNS, lambda row: row.name)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def _names(model: RecordTableModel[Row]) -> list[str]:
    return [row.name for row in model.records()]


def test_rows_are_sorted_within_their_groups(model: RecordTableModel[Row]) -> None:
    model.set_groups(
        [
            Group("a", "Installed", [Row("b", 2), Row("a", 1)]),
            Group("b", "Available", [Row("d", 4), Row("c", 9)]),
        ]
    )
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert _names(model) == ["b", "a", "c", "d"]
    model.sort(-1)
    assert _names(model) == ["b", "a", "d", "c"]


def test_a_folded_group_hides_its_rows_and_stays_folded(model: RecordTableModel[Row]) -> None:
    groups = [Group("a", "Installed", [Row("x")]), Group("b", "Available", [Row("y")])]
    model.set_groups(groups)
    model.fold("a", folded=True)
    assert _names(model) == ["y"]
    model.set_groups([Group("a", "Installed", [Row("x"), Row("z")]), groups[1]])
    assert _names(model) == ["y"]
    assert model.rowCount() == 3


def test_a_limited_group_shows_the_rest_when_asked(model: RecordTableModel[Row]) -> None:
    rows = [Row(str(number)) for number in range(10)]
    model.set_groups([Group("a", "New", rows, limit=5, more="Show 5 more")])
    assert len(_names(model)) == 5
    assert model.index(6, 0).data() == "Show 5 more"
    model.show_all("a")
    assert len(_names(model)) == 10


def test_a_refresh_with_the_same_rows_is_no_reset(
    model: RecordTableModel[Row], qtbot: QtBot
) -> None:
    model.set_rows([Row("a"), Row("b")])
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.dataChanged),
    ):
        model.set_rows([Row("a", 7), Row("b")])
    assert model.index(0, 1).data() == "7"


def test_selection_and_scroll_survive_a_refresh(model: RecordTableModel[Row], qtbot: QtBot) -> None:
    view = RecordTableView(model, header=False)
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    model.set_rows([Row(f"p{number:03}") for number in range(200)])
    view.select_key("p100")
    view.verticalScrollBar().setValue(95 * 30 + 7)
    model.set_rows([Row(f"p{number:03}") for number in range(20, 220)])
    assert view.current_record() == Row("p100")
    assert [view.model().index(i.row(), 0).data() for i in view.selectedIndexes()][:1] == ["p100"]
    assert view.indexAt(view.viewport().rect().topLeft()).data() == "p095"


def test_losing_the_current_row_is_said(model: RecordTableModel[Row], qtbot: QtBot) -> None:
    view = RecordTableView(model)
    qtbot.addWidget(view)
    model.set_rows([Row("a"), Row("b")])
    view.select_key("b")
    with qtbot.waitSignal(view.current_changed, check_params_cb=lambda record: record is None):
        model.set_rows([Row("a")])


def test_the_keyboard_folds_and_activates(model: RecordTableModel[Row], qtbot: QtBot) -> None:
    view = RecordTableView(model)
    qtbot.addWidget(view)
    view.show()
    model.set_groups([Group("a", "Installed", [Row("x")])])
    view.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert _names(model) == []
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.activated_record) as activated:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert activated.args == [Row("x")]


def test_thirty_thousand_rows_appear_at_once(theme: ThemeSwitcher, qtbot: QtBot) -> None:
    model = RecordTableModel(COLUMNS, lambda row: row.name)
    view = RecordTableView(model)
    qtbot.addWidget(view)
    view.resize(600, 600)
    view.show()
    rows = [Row(f"package-{number}", number) for number in range(30_000)]
    best = min(_seconds_to_show(model, view, rows[turn:]) for turn in range(3))
    assert best < 0.25, f"{best * 1000:.0f} ms"


def _seconds_to_show(model: RecordTableModel[Row], view: RecordTableView, rows: list[Row]) -> float:
    begin = time.perf_counter()
    model.set_groups([Group("a", "Available", rows)])
    view.viewport().repaint()
    return time.perf_counter() - begin
