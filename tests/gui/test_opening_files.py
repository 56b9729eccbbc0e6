"""Files that come in by dialog, clipboard, command line, a second start, or the desktop."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from core.model.importing import CondaEntry, FileKind, PipEntry, PipKind, ReadFile
from gui.actions.window import window_actions
from gui.app import App, make_qt
from gui.application import Application
from gui.arguments import Arguments, parse
from gui.sheets.choose_file import words
from gui.sheets.choose_file.sheet import OTHER, ChooseFileSheet
from gui.sheets.import_file.sheet import ImportSheet
from gui.single_instance import SingleInstance
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ServedChannel

ROOT = Path(__file__).parents[2]
TUTORIAL = (
    "# first\n$ conda create -n course -c conda-forge python=3.12 numpy\n$ pip install timm\n"
)


@pytest.fixture
def file(tmp_path: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    """A file somebody has sent."""
    condarc(channel)
    path = tmp_path / "my course" / "environment.yml"
    path.parent.mkdir()
    path.write_text("name: course\ndependencies:\n  - solo\n", encoding="utf-8")
    return path


def dialog(window: Window) -> QFileDialog:
    """The file dialog that is open."""
    return next(one for one in window.app.window.findChildren(QFileDialog) if one.isVisible())


def dialogs(window: Window) -> int:
    return sum(one.isVisible() for one in window.app.window.findChildren(QFileDialog))


async def press_keys(window: Window, key: Qt.Key) -> None:
    """Ctrl and a key, wherever the keyboard is."""
    main = window.app.window
    main.activateWindow()
    # `isActiveWindow` may ask Windows, which knows before Qt; then no shortcut answers yet.
    await window.until(lambda: QApplication.activeWindow() is main, "the window is active")
    QTest.keyClick(main, key, Qt.KeyboardModifier.ControlModifier)


async def choose(window: Window, *paths: Path) -> None:
    """Choose files in the dialog, as its Open button does."""
    await window.until(lambda: dialogs(window) == 1, "a file dialog is open")
    opened = dialog(window)
    assert opened.fileMode() is QFileDialog.FileMode.ExistingFiles
    opened.filesSelected.emit([str(path) for path in paths])
    opened.done(QFileDialog.DialogCode.Accepted)


# Choosing -------------------------------------------------------------------------------------


async def test_ctrl_o_asks_for_a_file_without_stopping_the_window(file: Path) -> None:
    async with open_window() as window:
        await press_keys(window, Qt.Key.Key_O)
        await choose(window, file)
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()
        # Under a sheet the keys do nothing.
        await press_keys(window, Qt.Key.Key_O)
        assert dialogs(window) == 0


async def test_the_buttons_of_the_page_and_of_the_empty_page_ask_for_a_file(file: Path) -> None:
    async with open_window() as window:
        page = window.page("environments")
        await window.loaded()
        await window.until(page.welcome.isVisible, "there is nothing yet")
        for button in (page.welcome.import_button, page.drop_hint, page.import_button):
            if not button.isVisible():
                button.click()
            else:
                await window.click(button)
            await window.until(lambda: dialogs(window) == 1, "a file dialog is open")
            dialog(window).reject()
            await window.until(lambda: dialogs(window) == 0, "it is closed")
        assert window.sheet is None


async def test_the_first_page_asks_for_a_file_too(file: Path) -> None:
    async with open_window(welcomed=False) as window:
        await window.click(window.app.window.greeting.import_button)
        await choose(window, file)
        await window.sheet_of(ImportSheet)


async def test_the_dialog_begins_where_the_last_file_was(file: Path) -> None:
    async with open_window() as window:
        await press_keys(window, Qt.Key.Key_O)
        await window.until(lambda: dialogs(window) == 1, "a file dialog is open")
        dialog(window).setDirectory(str(file.parent))
        await choose(window, file)
        sheet = await window.sheet_of(ImportSheet)
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        await press_keys(window, Qt.Key.Key_O)
        await window.until(lambda: dialogs(window) == 1, "a file dialog is open")
        assert Path(dialog(window).directory().absolutePath()) == file.parent
        dialog(window).reject()


# Pasting --------------------------------------------------------------------------------------


async def test_pasted_commands_are_looked_over(file: Path) -> None:
    async with open_window() as window:
        QGuiApplication.clipboard().setText(TUTORIAL)
        await press_keys(window, Qt.Key.Key_V)
        await window.sheet_of(ImportSheet)


async def test_pasted_files_are_looked_over(file: Path) -> None:
    async with open_window() as window:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file))])
        QGuiApplication.clipboard().setMimeData(mime)
        await press_keys(window, Qt.Key.Key_V)
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()


async def test_what_is_pasted_into_a_field_stays_there(file: Path) -> None:
    async with open_window() as window:
        QGuiApplication.clipboard().setText("numpy")
        window.app.window.activateWindow()
        field = window.app.window.top_bar.palette_field
        field.setFocus()
        await window.until(field.hasFocus, "the cursor is in the field")
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert field.text() == "numpy"
        assert window.sheet is None
        assert not window.toasts()


@pytest.mark.parametrize("what", ["nothing", "picture", "talk", "too much"])
async def test_what_can_not_be_pasted_is_said(file: Path, what: str) -> None:
    async with open_window() as window:
        clipboard = QGuiApplication.clipboard()
        if what == "picture":
            clipboard.setImage(QImage(4, 4, QImage.Format.Format_RGB32))
        else:
            talk = {"talk": "See you on Monday at ten, then.", "too much": "numpy\n" * 400_000}
            clipboard.setText(talk.get(what, ""))
        await press_keys(window, Qt.Key.Key_V)
        await window.until(window.toasts, "it is answered")
        said = window.toasts()[-1].accessibleName()
        expected = {
            "nothing": "no file and no text",
            "picture": "a picture",
            "talk": "describes no environment",
            "too much": "too long",
        }
        assert expected[what] in said
        assert window.sheet is None


async def test_the_palette_knows_the_ways_in_and_out(file: Path) -> None:
    async with open_window() as window:
        listed = {one.key: one.keys for one in window_actions(window.app.services) if one.listed}
        assert listed["import"] == "Ctrl+O"
        assert listed["paste"] == "Ctrl+V"
        assert "export" not in listed, "there is no environment"


# From outside ---------------------------------------------------------------------------------


def test_files_on_the_command_line_are_absolute(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(file.parent)
    assert parse(["environment.yml"]).files == (str(file),)
    assert parse([file.as_uri(), "--theme", "dark"]).files == (str(file),)
    assert parse([]).files == ()


async def test_a_file_on_the_command_line_is_looked_over_at_the_start(file: Path) -> None:
    async with open_window() as window:
        window.app.open_files(parse([str(file)]).files)
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()


@pytest.mark.linux("elsewhere every name of a file is a text")
async def test_a_file_whose_name_is_no_text_gets_a_friendly_answer(file: Path) -> None:
    odd = file.with_name("course\udcff.yml")
    odd.write_text("dependencies: [solo]\n", encoding="utf-8")
    async with open_window() as window:
        window.app.open_files(parse([str(odd)]).files)
        await window.until(window.toasts, "there is an answer")
        assert window.sheet is None


async def test_a_later_start_hands_its_file_to_the_window(file: Path) -> None:
    async with open_window() as window:
        instance = SingleInstance(window.app)
        instance.asked.connect(window.app._on_asked)
        # In a process and a folder of its own, as it is.
        later = (
            "import sys; sys.path.insert(0, {root!r})\n"
            "from gui.arguments import parse; from gui.single_instance import hand_over\n"
            "sys.exit(not hand_over(parse(['environment.yml']).files))"
        )
        start = [sys.executable, "-c", later.format(root=str(ROOT))]
        started = subprocess.Popen(start, cwd=file.parent)
        await window.until(lambda: started.poll() is not None, "it has handed it over")
        assert started.returncode == 0
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()
        instance.close()


async def test_a_file_handed_over_while_the_window_is_being_built_is_not_lost(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    app = App(make_qt(), Arguments(language="en", theme="light"))
    app.preferences.update(welcomed=True)
    running = asyncio.ensure_future(app.run())
    try:
        await asyncio.sleep(0)
        assert not app.place.is_open
        app._on_asked([str(file)])
        window = Window(app)
        await window.until(lambda: app.place.is_open, "the window is there")
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()
    finally:
        app._end(0)
        await running
        app.window.deleteLater()
        app.deleteLater()


async def test_a_file_opened_by_the_desktop_is_looked_over(file: Path, qapp: QApplication) -> None:
    if not isinstance(qapp, Application):
        pytest.skip("another QApplication was made first")
    async with open_window() as window:
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(file))))
        sheet = await window.sheet_of(ImportSheet)
        assert "environment.yml" in sheet.title.text()


# What several files are -----------------------------------------------------------------------


def _requirement(name: str, kind: PipKind = PipKind.REQUIREMENT) -> PipEntry:
    wanted = name if kind is PipKind.REQUIREMENT else ""
    return PipEntry(1, 1, name, kind, requirement=wanted, name=wanted)


def test_packages_are_counted_once_and_with_the_files_that_are_named() -> None:
    inner = ReadFile(path="b.txt", kind=FileKind.REQUIREMENTS, pip=(_requirement("jinja2"),))
    read = ReadFile(
        path="pixi.lock",
        kind=FileKind.PIXI_LOCK,
        conda=tuple(
            CondaEntry(1, 1, "numpy", name="numpy", platform=one) for one in ("linux-64", "win-64")
        ),
        pip=(_requirement("flask"), _requirement("--no-cache", PipKind.OPTION)),
        included=(inner,),
    )
    assert words.package_count(read) == 3
    assert not words.why_not(read)


def test_a_file_that_asks_for_nothing_says_so() -> None:
    empty = ReadFile(path="environment.yml", kind=FileKind.ENVIRONMENT)
    assert words.why_not(empty)


async def test_other_files_can_be_chosen_instead(file: Path) -> None:
    async with open_window() as window:
        window.app.open_files([str(file), str(file.parent)])
        sheet = await window.sheet_of(ChooseFileSheet)
        assert sheet.chosen == 0
        assert OTHER not in range(len(sheet.rows))
        await window.click(sheet.other)
        await choose(window, file)
        await window.sheet_of(ImportSheet)
