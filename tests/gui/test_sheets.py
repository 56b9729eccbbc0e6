"""Sheets: awaited, cancelled by Esc, keeping the keyboard inside, giving the focus back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.confirm import ConfirmSheet
from gui.widgets.sheet import Sheet, SheetHost

pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[SheetHost]:
    """A host in a window that is shown and active."""
    window = QWidget()
    window.resize(900, 600)
    window.field = QLineEdit(window)  # type: ignore[attr-defined]
    qtbot.addWidget(window)
    made = SheetHost(window)
    window.show()
    window.activateWindow()
    yield made  # noqa: PT022 - the window lives as long as this frame


def _question(title: str = "Delete thesis") -> ConfirmSheet:
    return ConfirmSheet(title, "It can be brought back.", "Delete", role="danger-fill")


async def test_a_sheet_returns_what_it_was_finished_with(host: SheetHost) -> None:
    waiting = asyncio.ensure_future(host.present(_question()))
    await asyncio.sleep(0)
    assert host.isVisible()
    assert isinstance(host.current, ConfirmSheet)
    host.current.confirm.click()
    assert await waiting is True
    assert not host.isVisible()


async def test_escape_cancels_and_focus_starts_on_the_safe_control(host: SheetHost) -> None:
    field = host.parentWidget().field
    field.setFocus()
    sheet = _question()
    waiting = asyncio.ensure_future(host.present(sheet))
    await asyncio.sleep(0.01)
    assert sheet.safe is not None
    assert QApplication.focusWidget() is sheet.safe
    QTest.keyClick(sheet.safe, Qt.Key.Key_Escape)
    assert await waiting is None
    assert QApplication.focusWidget() is field


async def test_tab_stays_inside_the_sheet(host: SheetHost) -> None:
    sheet = _question()
    waiting = asyncio.ensure_future(host.present(sheet))
    await asyncio.sleep(0.01)
    seen = set()
    for _ in range(8):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert sheet.isAncestorOf(focused)
        seen.add(focused)
    assert len(seen) == 3  # Close, Cancel, Delete
    sheet.cancel()
    await waiting


async def test_the_same_sheet_is_not_shown_on_top_of_itself(host: SheetHost) -> None:
    shown = _question()
    first = asyncio.ensure_future(host.present(shown))
    await asyncio.sleep(0)
    assert await host.present(_question()) is None
    assert host.current is shown
    shown.finish(result=True)
    assert await first


async def test_sheets_stack_and_the_lower_comes_back(host: SheetHost) -> None:
    lower, upper = _question(), _question("Delete rnaseq")
    first = asyncio.ensure_future(host.present(lower))
    await asyncio.sleep(0)
    second = asyncio.ensure_future(host.present(upper))
    await asyncio.sleep(0)
    assert host.current is upper
    assert not lower.isVisible()
    upper.cancel()
    await second
    assert host.current is lower
    assert lower.isVisible()
    lower.cancel()
    await first


async def test_a_cancelled_task_takes_its_sheet_along(host: SheetHost) -> None:
    waiting = asyncio.ensure_future(host.present(_question()))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert host.current is None
    assert not host.isVisible()


async def test_enter_in_a_text_field_does_not_apply(host: SheetHost) -> None:
    sheet = Sheet("New environment")
    field = QLineEdit()
    sheet.body.addWidget(field)
    sheet.add_cancel()
    pushed: list[bool] = []
    sheet.add_button("Apply", "primary").clicked.connect(lambda: pushed.append(True))
    waiting = asyncio.ensure_future(host.present(sheet))
    await asyncio.sleep(0)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not pushed
    sheet.cancel()
    await waiting


async def test_a_sheet_stays_inside_a_small_window(host: SheetHost) -> None:
    sheet = Sheet("Wide")
    waiting = asyncio.ensure_future(host.present(sheet))
    await asyncio.sleep(0)
    host.parentWidget().resize(700, 420)
    assert host.rect().contains(sheet.geometry())
    sheet.cancel()
    await waiting
