"""Opens files in the import sheet, and waits for what the engine says of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from core.model.file_source import FileSource
from gui.sheets.import_file.opening import open_import
from gui.sheets.import_file.sheet import ImportSheet
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import Window, open_window
from tests.support.prefixes import make_prefix, record

COURSE = """\
name: taken
dependencies:
  - solo
  - datset
  - app=2.0
prefix: /home/teacher/envs/taken
"""
"""Its name is taken, one of its packages misspelled, and its prefix somebody else's."""
UNKNOWN = "unknown:datset"
LONG = "\n".join(
    ("name: course", "dependencies:", *["  - solo  # again"] * 40, "prefix: /elsewhere", "")
)
PIP = """\
name: piped
dependencies:
  - pip
  - pip:
      - pyhello==1.1
      - wheel-of-nobody==3
      - git+https://example.invalid/thing.git#egg=thing
"""


class Importing:
    """A window, and files that are opened in it."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.window, self.folder = window, folder

    @property
    def sheet(self) -> ImportSheet:
        sheet = self.window.sheet
        assert isinstance(sheet, ImportSheet)
        return sheet

    async def open(self, text: str, name: str = "environment.yml") -> ImportSheet:
        """Open a file with this text, and wait for its review."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        open_import(self.window.app.services, (FileSource(path=str(path)),))
        await self.window.sheet_of(ImportSheet)
        await self.reviewed()
        return self.sheet

    async def reviewed(self) -> None:
        """Wait until what is shown is about what was answered."""
        sheet = self.sheet
        await self.window.until(
            lambda: (sheet.review or sheet.form.problem) and not sheet.live.pending,
            "there is a review",
        )

    async def choose(self, finding: str, choice: str) -> None:
        """Press the button of a choice."""
        await self.window.click(self.sheet.form.card.rows[finding].choices.buttons[choice])
        await self.reviewed()

    async def preview(self) -> Any:
        """Press the main button, and wait for the preview."""
        await self.window.click(self.sheet.main)
        return await self.window.sheet_of(PreviewSheet)


@asynccontextmanager
async def open_importing(home: Path, folder: Path) -> AsyncIterator[Importing]:
    """A window over one environment, `taken`, and a folder for files."""
    make_prefix(home / ".conda" / "envs" / "taken", [record("solo")])
    files = folder / "下载"
    files.mkdir()
    async with open_window() as opened:
        await opened.loaded()
        yield Importing(opened, files)
