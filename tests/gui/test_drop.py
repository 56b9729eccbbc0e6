"""Files and texts dropped on the window: what is shown meanwhile, and what comes of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.calls import ApplyPlan, MakePlan
from core.model.request import CreateRequest
from core.settings import Theme
from gui.actions import environments
from gui.sheets.choose_file.sheet import ChooseFileSheet
from gui.sheets.import_file.sheet import ImportSheet
from gui.sheets.new_environment.sheet import NewEnvironmentSheet
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.widgets.text import Text
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ServedChannel

ENVIRONMENT = "name: course\ndependencies:\n  - solo\n"
_COPY, _MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
# Qt 6.12 wants the place of a drag in fractions, which Qt 6.11 does not take.
pytestmark = pytest.mark.filterwarnings("ignore:.*QDrag(Enter|Move)Event:DeprecationWarning")

_MIDDLE = QPoint(640, 400)


@pytest.fixture
def files(tmp_path: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    """A folder of somebody's downloads."""
    condarc(channel)
    folder = tmp_path / "下载"
    folder.mkdir()
    (folder / "environment.yml").write_text(ENVIRONMENT, encoding="utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)))
    return folder


def carried(*paths: Path) -> QMimeData:
    """Files as a file manager hands them over."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def words(text: str) -> QMimeData:
    """A text as a browser hands it over."""
    mime = QMimeData()
    mime.setText(text)
    return mime


def enter(window: Window, mime: QMimeData, at: QPoint = _MIDDLE) -> QDragEnterEvent:
    """Carry something over the window."""
    event = QDragEnterEvent(at, _COPY | _MOVE, mime, _LEFT, _NONE)
    event.ignore()
    QApplication.sendEvent(window.app.window.windowHandle(), event)
    return event


def drop(window: Window, mime: QMimeData) -> QDropEvent:
    """Carry something over the window and let it go."""
    enter(window, mime)
    handle = window.app.window.windowHandle()
    QApplication.sendEvent(handle, QDragMoveEvent(_MIDDLE, _COPY | _MOVE, mime, _LEFT, _NONE))
    event = QDropEvent(QPointF(_MIDDLE), _COPY | _MOVE, mime, _LEFT, _NONE)
    event.ignore()
    QApplication.sendEvent(handle, event)
    return event


def card(window: Window) -> str:
    """What the card says, or nothing where there is none."""
    overlay = window.app.window.drop.overlay
    if not overlay.isVisible():
        return ""
    return " ".join(label.text() for label in overlay.findChildren(Text) if label.text())


async def answer(window: Window) -> str:
    """What a toast says."""
    await window.until(window.toasts, "it is answered")
    return window.toasts()[-1].accessibleName()


async def test_a_card_names_the_file_while_it_is_carried_over_the_window(files: Path) -> None:
    async with open_window() as window:
        assert not card(window)
        mime = carried(files / "environment.yml")
        assert enter(window, mime).isAccepted()
        assert "environment.yml" in card(window)
        assert "nothing is installed now" in card(window)
        window.app.window.resize(1000, 640)
        overlay = window.app.window.drop.overlay
        assert overlay.rect() == window.app.window.rect()
        assert overlay.rect().contains(overlay.card.geometry())
        QApplication.sendEvent(window.app.window.windowHandle(), QDragLeaveEvent())
        assert not card(window)
        assert window.sheet is None


async def test_a_dropped_file_is_looked_over_and_stays_where_it_is(files: Path) -> None:
    async with open_window() as window:
        event = drop(window, carried(files / "environment.yml"))
        assert event.isAccepted()
        # Whoever offers to move a file would delete it after a move.
        assert event.dropAction() == _COPY
        assert not card(window)
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert (files / "environment.yml").read_text(encoding="utf-8") == ENVIRONMENT


async def test_a_text_from_a_browser_counts_as_pasted(files: Path) -> None:
    async with open_window() as window:
        mime = words("$ conda create -n course -c conda-forge solo\n")
        enter(window, mime)
        assert "text" in card(window)
        drop(window, mime)
        await window.sheet_of(ImportSheet)


async def test_the_address_of_a_file_as_a_text_is_that_file(files: Path) -> None:
    async with open_window() as window:
        drop(window, words(f"{(files / 'environment.yml').as_uri()}\n"))
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()


async def test_words_for_a_field_go_into_the_field(files: Path) -> None:
    async with open_window() as window:
        field = window.app.window.top_bar.palette_field
        at = field.mapTo(window.app.window, field.rect().center())
        enter(window, words("numpy"), at)
        assert not card(window)
        # A file is never an address that is typed into a field.
        enter(window, carried(files / "environment.yml"), at)
        assert card(window)


@pytest.mark.parametrize("what", ["picture", "folder", "prose", "web", "image", "gone"])
async def test_what_is_no_use_gets_a_friendly_answer(files: Path, what: str) -> None:
    (files / "notes.txt").write_text(
        "Please bring your own computer to the course next week.\n", encoding="utf-8"
    )
    pixels = QMimeData()
    pixels.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/environment.yml")])
    mime, expected = {
        "picture": (carried(files / "photo.jpg"), "not a text"),
        "folder": (carried(files), "is a folder"),
        "prose": (carried(files / "notes.txt"), "describes no environment"),
        "web": (link, "Download the file"),
        "image": (pixels, "a picture"),
        "gone": (carried(files / "gone.yml"), "not there any more"),
    }[what]
    async with open_window() as window:
        if what in ("picture", "web", "image"):
            assert enter(window, mime).isAccepted()
            assert not card(window), "it promises nothing"
        drop(window, mime)
        assert expected in await answer(window)
        assert window.sheet is None


async def test_ten_files_are_named_and_one_is_chosen(files: Path) -> None:
    paths = [files / "photo.jpg", files / "environment.yml"]
    for number in range(8):
        paths.append(files / f"requirements-{number}.txt")
        paths[-1].write_text(f"flask=={number}.0\njinja2\n", encoding="utf-8")
    async with open_window() as window:
        mime = carried(*paths)
        enter(window, mime)
        assert "9" in card(window), "the picture is left out of the promise"
        drop(window, mime)
        sheet = await window.sheet_of(ChooseFileSheet)
        assert len(sheet.rows) == 10
        assert not sheet.rows[0].usable
        assert "not a text" in sheet.rows[0].accessibleDescription()
        assert "1 package" in sheet.rows[1].accessibleDescription()
        assert "course" in sheet.rows[1].accessibleDescription()
        assert sheet.chosen == 1
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert sheet.chosen == 2
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        sheet = await window.sheet_of(ImportSheet)
        assert "requirements-0.txt" in sheet.title.text()


async def test_more_files_than_anybody_reads_are_counted(files: Path) -> None:
    paths = []
    for number in range(43):
        paths.append(files / f"{number}.txt")
        paths[-1].write_text("flask\n", encoding="utf-8")
    async with open_window() as window:
        drop(window, carried(*paths))
        sheet = await window.sheet_of(ChooseFileSheet)
        assert len(sheet.rows) == 40
        said = [label.text() for label in sheet.findChildren(Text)]
        assert any("3 more files" in one for one in said)


async def test_when_no_file_is_of_use_another_can_be_chosen(files: Path) -> None:
    async with open_window() as window:
        drop(window, carried(files / "photo.jpg", files))
        sheet = await window.sheet_of(ChooseFileSheet)
        assert not sheet.go_on.isEnabled()
        assert "None of these 2 files" in sheet.title.text()
        assert sheet.chosen is None


async def test_a_file_waits_for_the_sheet_that_is_open_and_nothing_in_it_is_lost(
    files: Path,
) -> None:
    async with open_window() as window:
        environments.new_environment(window.app.services)
        form = await window.sheet_of(NewEnvironmentSheet)
        await window.type(form.place.name, "thesis")
        mime = carried(files / "environment.yml")
        enter(window, mime)
        assert "once you have closed" in card(window)
        drop(window, mime)
        waiting = window.app.window.waiting
        assert waiting.isVisible()
        assert "environment.yml" in waiting.accessibleName()
        assert window.sheet is form
        assert form.place.name.text() == "thesis"
        await window.press(form, Qt.Key.Key_Escape)
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()
        assert not waiting.isVisible()


async def test_a_file_dropped_right_after_another_waits_for_it(files: Path) -> None:
    other = files / "second.yml"
    other.write_text("name: second\ndependencies:\n  - solo\n", encoding="utf-8")
    async with open_window() as window:
        for path in (files / "environment.yml", files / "environment.yml", other):
            drop(window, carried(path))
            await asyncio.sleep(0)
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()
        assert window.app.window.waiting.isVisible()
        assert len(window.app.window.sheets._stack) == 1


async def test_a_waiting_file_can_be_let_go(files: Path) -> None:
    async with open_window() as window:
        environments.new_environment(window.app.services)
        form = await window.sheet_of(NewEnvironmentSheet)
        drop(window, carried(files / "environment.yml"))
        await window.click(window.app.window.waiting.cross)
        assert not window.app.window.waiting.isVisible()
        await window.press(form, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert not window.app.window.waiting._held()


async def test_what_is_no_use_is_answered_above_an_open_sheet(files: Path) -> None:
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/environment.yml")])
    async with open_window() as window:
        environments.new_environment(window.app.services)
        await window.sheet_of(NewEnvironmentSheet)
        drop(window, link)
        assert "Download the file" in window.app.window.waiting.accessibleName()
        assert window.app.window.waiting.isVisible()


async def test_a_file_can_be_dropped_while_an_environment_is_being_made(
    files: Path, home: Path
) -> None:
    async with open_window() as window:
        request = CreateRequest(prefix=str(home / ".conda" / "envs" / "busy"), specs=("dataset",))
        plan = await window.app.client.call(MakePlan(request=request))
        job = window.app.runner.start(plan.title, ApplyPlan(plan=plan), lane=plan.prefix)
        drop(window, carried(files / "environment.yml"))
        await window.sheet_of(ImportSheet)
        assert (await job.wait()).revision.number == 0


async def test_a_file_dropped_on_the_first_page_is_looked_over(files: Path) -> None:
    async with open_window(welcomed=False) as window:
        assert window.app.window.greeting is not None
        drop(window, carried(files / "environment.yml"))
        sheet = await window.sheet_of(ImportSheet)
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert window.app.window.greeting is not None


async def test_a_file_waits_for_a_preview_that_is_still_worked_out(files: Path, home: Path) -> None:
    async with open_window() as window:
        request = CreateRequest(prefix=str(home / ".conda" / "envs" / "thesis"), specs=("solo",))
        flow.start(window.app.services, request)
        drop(window, carried(files / "environment.yml"))
        assert window.app.window.waiting.isVisible()
        preview = await window.sheet_of(PreviewSheet)
        await window.press(preview, Qt.Key.Key_Escape)
        await window.sheet_of(ImportSheet)


async def test_a_waiting_file_is_not_lost_with_a_window_in_other_colours(files: Path) -> None:
    async with open_window() as window:
        before = window.app.window
        environments.new_environment(window.app.services)
        form = await window.sheet_of(NewEnvironmentSheet)
        drop(window, carried(files / "environment.yml"))
        window.app.preferences.update(theme=Theme.DARK)
        await window.press(form, Qt.Key.Key_Escape)
        await window.until(lambda: window.app.window is not before, "the window is replaced")
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()
        assert not window.app.window.waiting.isVisible()
        # It takes drops as the first one did.
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        drop(window, carried(files / "environment.yml"))
        await window.sheet_of(ImportSheet)
