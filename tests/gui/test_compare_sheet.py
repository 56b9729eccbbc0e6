"""Comparing over the real engine: environments, their past, files; making one like another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from core.model.comparison import Comparison, DifferenceKind, DifferenceRow, Side
from core.model.file_source import FileSource
from core.model.request import ChangeRequest, CreateRequest
from gui.actions import comparing
from gui.pages.environments.history_menu import HistoryMenu
from gui.sheets.compare import words
from gui.sheets.compare.sheet import CompareSheet
from gui.sheets.compare.table import DifferenceTable
from gui.sheets.preview.sheet import PreviewSheet
from gui.widgets.problem_view import ProblemView
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import ServedChannel


@pytest.fixture
def envs(home: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    """Where the environments of these tests lie; channels are set up."""
    condarc(channel)
    return home / ".conda" / "envs"


async def two(window: Window, envs: Path) -> tuple[Path, Path]:
    """Two environments that differ in each way but the channel."""
    one, other = envs / "one", envs / "other"
    await change(window, CreateRequest(prefix=str(one), specs=("solo=1.0", "dataset", "relic=1.0")))
    await change(window, CreateRequest(prefix=str(other), specs=("solo=1.2", "dataset", "helper")))
    await window.loaded()
    return one, other


async def compared(window: Window) -> CompareSheet:
    """The sheet, when its comparison is there."""
    sheet: CompareSheet = await window.sheet_of(CompareSheet)
    await window.until(lambda: sheet.comparison is not None, "the comparison is shown")
    return sheet


def kinds(sheet: CompareSheet) -> dict[str, DifferenceKind]:
    return {row.name: row.kind for row in sheet.table.rows()}


def menu_of(sheet: CompareSheet) -> QMenu:
    (menu,) = [one for one in sheet.findChildren(QMenu) if one.isVisible()]
    return menu


async def chosen(window: Window, sheet: CompareSheet, button: object, text: str) -> None:
    """Pick a line of the list below a button."""
    await window.click(button)
    menu = menu_of(sheet)
    next(action for action in menu.actions() if text in action.text()).trigger()
    menu.close()


async def test_two_environments_differ_by_package_and_one_is_made_like_the_other(
    envs: Path,
) -> None:
    async with open_window() as window:
        one, other = await two(window, envs)
        window.app.store.select(str(one))
        comparing.compare_current(window.app.services)
        sheet: CompareSheet = await window.sheet_of(CompareSheet)
        assert sheet.comparison is None
        assert not sheet.make_left.isVisible()
        await chosen(window, sheet, sheet.right.what, "other")
        await compared(window)
        assert kinds(sheet) == {
            "solo": DifferenceKind.VERSION,
            "relic": DifferenceKind.ONLY_LEFT,
            "helper": DifferenceKind.ONLY_RIGHT,
        }
        assert sheet.comparison.same == 1
        sheet.segments.choose(DifferenceKind.VERSION.value)
        sheet.segments.chosen.emit(DifferenceKind.VERSION.value)
        assert list(kinds(sheet)) == ["solo"]
        sheet.segments.choose("all")
        await window.type(sheet.filter, "HELP")
        assert list(kinds(sheet)) == ["helper"]

        assert "one" in sheet.make_left.text()
        await window.click(sheet.make_left)
        preview = await window.sheet_of(PreviewSheet)
        assert preview.plan.prefix == str(one)
        # Leaving the preview leads back to the comparison.
        await window.press(preview, Qt.Key.Key_Escape)
        sheet = await compared(window)
        await window.click(sheet.make_left)
        preview = await window.sheet_of(PreviewSheet)
        await window.click(preview.apply_button)
        await window.until(lambda: not window.app.runner.visible(), "it is applied")
        comparing.compare(window.app.services, Side(str(one)), Side(str(other)))
        sheet = await compared(window)
        assert sheet.comparison.rows == ()
        assert not sheet.make_left.isVisible()


async def test_the_history_compares_a_revision_with_now_and_with_the_one_before(
    envs: Path,
) -> None:
    one = envs / "one"
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(one), specs=("solo=1.0",)))
        await change(window, ChangeRequest(prefix=str(one), install=("dataset",)))
        await change(window, ChangeRequest(prefix=str(one), install=("solo=1.2",)))
        page = window.page("environments")
        await window.loaded()
        window.app.store.select(str(one))
        rows = page.detail.history.rows
        await window.until(lambda: rows.rowCount() == 3, "three revisions are listed")
        await window.click(page.detail.compare)
        sheet = await compared(window)
        assert kinds(sheet) == {"solo": DifferenceKind.VERSION}
        # Only what is there now can be made like something.
        assert not sheet.make_left.isVisible()
        assert sheet.make_right.isVisible()
        assert "#1" in sheet.left.when.text()
        await chosen(window, sheet, sheet.left.when, "#0")
        await compared(window)
        assert set(kinds(sheet)) == {"solo", "dataset"}
        await window.click(sheet.swap)
        await compared(window)
        assert kinds(sheet)["dataset"] is DifferenceKind.ONLY_LEFT
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()

        history = page.detail.history
        area = history.visualRect(rows.index(1))
        dots = QPoint(area.right() - 12, area.center().y())
        await window.click_at(history.viewport(), dots)
        (menu,) = [one for one in page.findChildren(HistoryMenu) if one.isVisible()]
        said = {action.text(): action for action in menu.actions() if action.text()}
        assert all(action.isEnabled() for action in said.values())
        said["Compare with the one before…"].trigger()
        menu.close()
        sheet = await compared(window)
        assert kinds(sheet) == {"dataset": DifferenceKind.ONLY_RIGHT}


# Qt 6.12 wants the place of a drag in fractions, which Qt 6.11 does not take.
@pytest.mark.filterwarnings("ignore:.*QDrag(Enter|Move)Event:DeprecationWarning")
async def test_an_environment_is_compared_with_a_file_that_is_chosen_or_dropped(
    envs: Path, tmp_path: Path
) -> None:
    file = tmp_path / "environment.yml"
    file.write_text("dependencies:\n  - solo >=1.1\n  - helper\n", encoding="utf-8")
    async with open_window() as window:
        one, _ = await two(window, envs)
        comparing.compare(window.app.services, Side(prefix=str(one)))
        sheet = await window.sheet_of(CompareSheet)
        await chosen(window, sheet, sheet.right.what, "A file")
        dialogs = window.app.window.findChildren(QFileDialog)
        dialog = next(one for one in dialogs if one.isVisible())
        dialog.filesSelected.emit([str(file)])
        dialog.done(QFileDialog.DialogCode.Accepted)
        await compared(window)
        assert kinds(sheet)["solo"] is DifferenceKind.SPEC
        assert kinds(sheet)["helper"] is DifferenceKind.ONLY_RIGHT
        assert sheet.make_left.isVisible()
        assert not sheet.make_right.isVisible()
        # Dropped on the left, it takes the place of the environment there.
        other = tmp_path / "other.yml"
        other.write_text("dependencies:\n  - solo =1.0\n", encoding="utf-8")
        _drop(window, other, sheet.left.mapTo(window.app.window, sheet.left.rect().center()))
        await window.until(lambda: sheet.left.side.source is not None, "the file was taken")
        await compared(window)
        assert sheet.comparison.left == "other.yml"


async def test_what_can_not_be_compared_says_why_and_another_side_can_be_chosen(
    envs: Path, tmp_path: Path
) -> None:
    file = tmp_path / "environment.yml"
    file.write_text("dependencies:\n  - [solo\n", encoding="utf-8")
    async with open_window() as window:
        one, other = await two(window, envs)
        sides = Side(prefix=str(one)), Side(source=FileSource(path=str(file)))
        comparing.compare(window.app.services, *sides)
        sheet = await window.sheet_of(CompareSheet)
        await window.until(lambda: sheet.findChildren(ProblemView), "it is said")
        sheet.right.choose(Side(prefix=str(other)))
        await compared(window)
        assert sheet.table.rows()


def test_each_way_to_differ_has_its_place_and_its_words(qtbot) -> None:
    assert set(words.ORDER) == set(DifferenceKind)
    rows = tuple(DifferenceRow(f"name-{kind.value}", kind, "1.0 0", "") for kind in DifferenceKind)
    comparison = Comparison("left", "right", (*rows, DifferenceRow("p", rows[0].kind, by_pip=True)))
    table = DifferenceTable(comparison)
    qtbot.addWidget(table)
    assert len(table.rows()) == len(rows) + 1
    for kind in DifferenceKind:
        assert words.segment_name(kind)
        assert words.group_name(kind, comparison)


def _drop(window: Window, file: Path, at: QPoint) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    handle = window.app.window.windowHandle()
    QApplication.sendEvent(handle, QDragEnterEvent(at, copy, mime, left, plain))
    QApplication.sendEvent(handle, QDropEvent(QPointF(at), copy, mime, left, plain))
