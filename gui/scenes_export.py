"""What the pictures show of files on their way in and out: dropped, several at once, exported."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from core import paths
from core.model.calls import SaveText
from core.model.exporting import ExportForm
from core.model.file_source import FileSource
from gui.actions import environments, exporting, importing
from gui.app import App
from gui.scenes import Scene, select, until

if TYPE_CHECKING:
    from gui.sheets.export.sheet import ExportSheet

_FILES = {
    "requirements.txt": "flask==3.0.3\njinja2>=3\nrequests[socks]~=2.32\n",
    "notes.md": "Please install all of this before the first lesson, and bring your computer.\n",
    "broken.yml": "name: old\ndependencies:\n  - numpy\n  - [pandas\n  - polars\n",
}


async def _written(app: App) -> list[str]:
    """Files as they lie in somebody's downloads; the teacher's lies there already."""
    folder = paths.home() / "Downloads"
    written = [str(folder / "environment.yml")]
    for name, text in _FILES.items():
        call = SaveText(path=str(folder / name), text=text)
        written.append(await app.client.call(call))
    return written


def _dragging(name: str, *files: str, under_a_sheet: bool = False) -> Scene:
    async def prepare(app: App) -> None:
        app.window.show_page("environments")
        select(app, "thesis")
        if under_a_sheet:
            environments.new_environment(app.services)
            await until(lambda: app.window.sheets.current)
        drag(app, [paths.home() / "Downloads" / file for file in files])

    return Scene(name, prepare, leave=leave)


def drag(app: App, files: list[Path]) -> None:
    """Carry files over the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDragEnterEvent(
        QPointF(640, 500).toPoint(),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(app.window.windowHandle(), event)


async def _several(app: App) -> None:
    app.window.show_page("environments")
    sources = [FileSource(path=path) for path in await _written(app)]
    importing.open_sources(app.services, sources)
    await until(lambda: app.window.sheets.current)


async def _no_use(app: App) -> None:
    app.window.show_page("environments")
    notes = next(path for path in await _written(app) if path.endswith("notes.md"))
    importing.open_sources(app.services, [FileSource(path=notes)])
    await asyncio.sleep(0.5)


async def _waiting(app: App) -> None:
    app.window.show_page("environments")
    environments.new_environment(app.services)
    await until(lambda: app.window.sheets.current)
    app.window.take_in([FileSource(path=(await _written(app))[0])])


def _exported(form: ExportForm) -> Scene:
    async def prepare(app: App) -> None:
        app.window.show_page("environments")
        exporting.export(app.services, select(app, "thesis"))
        await until(lambda: app.window.sheets.current)
        sheet: ExportSheet = app.window.sheets.current  # type: ignore[assignment]
        sheet.forms.rows[form].setFocus()
        sheet.forms.rows[form].setChecked(True)
        await until(lambda: sheet.exported is not None and sheet.exported.form is form)

    return Scene(f"export-{form.value}", prepare)


async def leave(app: App) -> None:
    """End a drag, and let nothing wait."""
    QApplication.sendEvent(app.window.windowHandle(), QDragLeaveEvent())
    app.window.waiting.forget()


EXPORT_SCENES = (
    _dragging("drop", "environment.yml"),
    _dragging("drop-several", "environment.yml", "requirements.txt", "conda-lock.yml"),
    _dragging("drop-long-name", "environment-" + "of-the-whole-institute-" * 4 + "2025.yml"),
    _dragging("drop-under-a-sheet", "requirements.txt", under_a_sheet=True),
    Scene("drop-waiting", _waiting, leave=leave),
    Scene("drop-no-use", _no_use),
    Scene("choose-file", _several),
    *(_exported(form) for form in ExportForm),
)
