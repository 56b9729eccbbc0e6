"""The export sheet over the real engine: what is shown, copied and saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from core.model.calls import ReadFiles
from core.model.exporting import ExportForm
from core.model.file_source import FileSource
from core.model.request import CreateRequest
from gui.actions import exporting
from gui.language import problem_text
from gui.sheets.export.sheet import ExportSheet
from gui.widgets.buttons import Button
from gui.widgets.problem_view import ProblemView
from gui.widgets.toast import Toast
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import ServedChannel

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def prefix(home: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    """Where the environment of these tests lies; channels are set up."""
    condarc(channel)
    return home / ".conda" / "envs" / "thesis"


async def opened(window: Window, prefix: Path) -> ExportSheet:
    """The sheet of a new environment, with its first text."""
    await change(window, CreateRequest(prefix=str(prefix), specs=("dataset",)))
    window.app.store.select(str(prefix))
    page = window.page("environments")
    await window.click(page.detail.export)
    sheet: ExportSheet = await window.sheet_of(ExportSheet)
    await window.until(lambda: sheet.exported, "its text is shown")
    return sheet


async def save_to(sheet: ExportSheet, window: Window, path: Path) -> None:
    """Answer the dialog that asks where."""
    await window.click(sheet.save_button)
    dialog = next(one for one in sheet.findChildren(QFileDialog) if one.isVisible())
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(path))
    dialog.done(QFileDialog.DialogCode.Accepted)


def _saved(window: Window) -> list[Toast]:
    """Another toast may have come to lie above it."""
    return [toast for toast in window.toasts() if "Saved" in toast.accessibleName()]


async def test_every_form_is_shown_as_it_will_be_written(prefix: Path, home: Path) -> None:
    async with open_window() as window:
        sheet = await opened(window, prefix)
        assert set(sheet.forms.rows) == set(ExportForm)
        for form, row in sheet.forms.rows.items():
            await window.click(row)
            await window.until(
                lambda form=form: sheet.exported is not None and sheet.exported.form is form,
                f"{form.value} is shown",
            )
            assert sheet.text.toPlainText() == sheet.exported.text
            # There is no Python in it, so pip would get nothing; the sheet says why.
            assert sheet.exported.text.strip() or sheet.exported.remarks
            assert str(home) not in sheet.exported.text
            assert row.accessibleName()
            assert row.accessibleDescription()


async def test_what_is_copied_can_be_imported_again(prefix: Path) -> None:
    async with open_window() as window:
        sheet = await opened(window, prefix)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_C, CONTROL)
        copied = QGuiApplication.clipboard().text()
        assert copied == sheet.exported.text
        assert sheet.copy_button.text() == "Copied"
        (read,) = await window.app.client.call(ReadFiles(sources=(FileSource(text=copied),)))
        assert read.problem is None
        assert "dataset" in {entry.name for entry in read.conda}


async def test_a_part_of_the_text_can_be_copied(prefix: Path) -> None:
    async with open_window() as window:
        sheet = await opened(window, prefix)
        sheet.text.setFocus()
        QTest.keyClick(sheet.text, Qt.Key.Key_C, CONTROL)
        assert QGuiApplication.clipboard().text() == sheet.exported.text
        cursor = sheet.text.textCursor()
        cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        sheet.text.setTextCursor(cursor)
        QTest.keyClick(sheet.text, Qt.Key.Key_C, CONTROL)
        assert QGuiApplication.clipboard().text() == sheet.exported.text.splitlines()[0]


async def test_arrow_keys_move_through_the_forms(prefix: Path) -> None:
    async with open_window() as window:
        sheet = await opened(window, prefix)
        assert sheet.exported.form is ExportForm.VERSIONS
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        await window.until(
            lambda: sheet.exported and sheet.exported.form is ExportForm.REQUESTED,
            "the next form is shown",
        )
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
        await window.until(
            lambda: sheet.exported and sheet.exported.form is ExportForm.CI,
            "before the first comes the last",
        )
        # The form is remembered for the next time.
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        exporting.export(window.app.services, str(prefix))
        sheet = await window.sheet_of(ExportSheet)
        assert sheet.forms.current is sheet.forms.rows[ExportForm.CI]


async def test_the_text_is_saved_and_a_toast_leads_to_it(prefix: Path, tmp_path: Path) -> None:
    target = tmp_path / "for you" / "environment.yml"
    target.parent.mkdir()
    async with open_window() as window:
        sheet = await opened(window, prefix)
        text = sheet.exported.text
        await save_to(sheet, window, target)
        await window.no_sheet()
        assert target.read_bytes().decode("utf-8") == text
        await window.until(lambda: _saved(window), "it is said")
        toast = _saved(window)[0]
        assert "environment.yml" in toast.accessibleName()
        assert "Show in folder" in [one.text() for one in toast.findChildren(Button)]


async def test_what_can_not_be_saved_is_said_in_place_and_nothing_is_lost(
    prefix: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    async with open_window() as window:
        sheet = await opened(window, prefix)
        await save_to(sheet, window, tmp_path / "file" / "environment.yml")
        await window.until(lambda: sheet.findChildren(ProblemView), "it is said")
        view = sheet.findChildren(ProblemView)[0]
        assert problem_text(view.problem).title
        assert window.sheet is sheet
        assert sheet.save_button.isEnabled()
        assert sheet.text.isVisible()
        assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
        # Elsewhere it works.
        await save_to(sheet, window, tmp_path / "environment.yml")
        await window.no_sheet()
        assert (tmp_path / "environment.yml").exists()


async def test_an_environment_that_is_gone_says_so_in_the_place_of_its_text(
    prefix: Path, tmp_path: Path
) -> None:
    async with open_window() as window:
        sheet = await opened(window, prefix)
        prefix.rename(tmp_path / "moved")
        await window.click(sheet.forms.rows[ExportForm.EXPLICIT])
        await window.until(lambda: sheet.findChildren(ProblemView), "it is said")
        assert sheet.exported is None
        assert not sheet.save_button.isEnabled()
        assert not sheet.copy_button.isEnabled()
        # What was worked out before is still there.
        await window.click(sheet.forms.rows[ExportForm.VERSIONS])
        assert sheet.exported is not None
        assert not [one for one in sheet.findChildren(ProblemView) if one.isVisible()]
        assert sheet.text.isVisible()


async def test_leaving_at_once_asks_for_nothing_any_more(prefix: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(prefix), specs=("solo",)))
        for toast in window.toasts():
            toast.leave()
        for _ in range(3):
            exporting.export(window.app.services, str(prefix))
            sheet = await window.sheet_of(ExportSheet)
            sheet.forms.step(1)
            sheet.forms.step(1)
            await window.press(sheet, Qt.Key.Key_Escape)
            await window.no_sheet()
        assert not window.toasts()
