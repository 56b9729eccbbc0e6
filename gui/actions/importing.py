"""What a user can do to get a file in: choose it, paste it, or hand it over in another way.

The window reads nothing itself: the engine says what each file is, and only then a sheet opens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from core import paths
from core.model.calls import ReadFiles
from core.model.file_source import FileSource
from core.model.importing import FileKind, ReadFile
from gui.language import problem_text
from gui.services import Services

translate = QCoreApplication.translate

MOST = 40
"""Files looked at in one go; nobody reads a longer list."""
LONGEST_TEXT = 2_000_000
"""Characters of a pasted text. A whole book has half of that; what has more is no tutorial."""

_ADDRESS = re.compile(r"file:///\S+")
"""Some programs hand a file over as the text of its address."""
OPENING = "import.opening"
"""Where the store counts the files that are being read: their sheet is about to open."""
_FOLDER = "import.folder"
"""Where the store keeps the folder of the last file that was chosen."""


def sources_of(mime: QMimeData) -> tuple[FileSource, ...]:
    """What lies on the clipboard or was dropped: files, else a text. Addresses of the web are
    neither: they come as no source, as do texts past reading."""
    files = tuple(FileSource(path=url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if files or mime.hasUrls():
        return files
    text = mime.text() if mime.hasText() else ""
    if _ADDRESS.fullmatch(text.strip()):
        return (FileSource(path=QUrl(text.strip()).toLocalFile()),)
    # A text that is cut would be read as if it ended there.
    return (FileSource(text=text),) if len(text) <= LONGEST_TEXT and text.strip() else ()


def choose_file(services: Services) -> None:
    """Ask for files with the system's own dialog."""
    _FileDialog(services, services.sheets.parentWidget()).open()


def ask_for_file(services: Services, take: Callable[[FileSource], None]) -> None:
    """Ask for one file that is not to be imported, but looked at."""
    _FileDialog(services, services.sheets.parentWidget(), take).open()


def paste(services: Services) -> None:
    """Read what lies on the clipboard: files, or the text of a file or of a tutorial."""
    take(services, QGuiApplication.clipboard().mimeData())


def take(services: Services, mime: QMimeData) -> None:
    """Read what was pasted or dropped; something else is answered in a sentence."""
    sources = sources_of(mime)
    if sources:
        open_sources(services, sources)
    else:
        answer(services, no_use(mime))


def no_use(mime: QMimeData) -> str:
    """Why nothing of this can be read."""
    if mime.hasUrls():
        return translate(
            "Importing", "That is an address of the web. Download the file, then drop it here."
        )
    if mime.hasImage():
        return translate("Importing", "That is a picture; a file or a text is needed.")
    if mime.hasText() and mime.text().strip():
        return translate(
            "Importing", "That text is too long. Save it as a file, then drop it here."
        )
    return translate("Importing", "There is no file and no text on the clipboard.")


def open_sources(services: Services, sources: Sequence[FileSource]) -> None:
    """Say what they are, let the user choose where there are several, and import one."""
    services.tasks.spawn(_open_one(services, tuple(dict.fromkeys(map(_sendable, sources)))))


def answer(services: Services, words: str) -> None:
    """A friendly word about something that can't be imported, and the way to something that can."""
    other = translate("Importing", "Choose a file…")
    services.toasts.show(words, "info", (other, lambda: choose_file(services)))


def _sendable(source: FileSource) -> FileSource:
    """A path whose name is no text can't be told to the engine: it is looked for without luck."""
    return FileSource(source.path.encode("utf-8", "replace").decode("utf-8"), source.text)


async def _open_one(services: Services, sources: tuple[FileSource, ...]) -> None:
    kept = services.store.kept
    kept[OPENING] = kept.get(OPENING, 0) + 1
    try:
        await _open(services, sources)
    finally:
        kept[OPENING] -= 1


async def _open(services: Services, sources: tuple[FileSource, ...]) -> None:
    left_out = len(sources) - MOST
    sources = sources[:MOST]
    files: tuple[ReadFile, ...] = await services.client.call(ReadFiles(sources=sources))
    if len(files) == 1 and files[0].kind is FileKind.UNKNOWN:
        answer(services, why_no_use(files[0]))
        return
    chosen = sources[0]
    if len(files) > 1:
        from gui.sheets.choose_file.sheet import OTHER, ChooseFileSheet

        picked = await services.sheets.present(ChooseFileSheet(files, max(0, left_out)))
        if picked is None:
            return
        if picked == OTHER:
            choose_file(services)
            return
        chosen = sources[picked]
    from gui.sheets.import_file.opening import open_import

    open_import(services, (chosen,))


def why_no_use(file: ReadFile) -> str:
    """Why nothing can be made of a file, in a sentence or two."""
    if file.problem is None:
        return ""
    words = problem_text(file.problem)
    if not words.why:
        return words.title
    both = translate("Importing", "{title}. {why}")
    return both.format(title=words.title, why=words.why)


class _FileDialog(QFileDialog):
    """The system's own, not waited for."""

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        take_one: Callable[[FileSource], None] | None = None,
    ) -> None:
        title = translate("Importing", "Choose a file")
        super().__init__(parent, title if take_one else translate("Importing", "Import a file"))
        self._services, self._take_one = services, take_one
        several = QFileDialog.FileMode.ExistingFiles
        self.setFileMode(QFileDialog.FileMode.ExistingFile if take_one else several)
        described = translate("Importing", "Files that describe environments")
        every = translate("Importing", "All files")
        self.setNameFilters(
            [f"{described} (*.yml *.yaml *.txt *.lock *.toml *.json *.md *.sh)", f"{every} (*)"]
        )
        self.setDirectory(services.store.kept.get(_FOLDER) or str(paths.home()))
        self.filesSelected.connect(self._take)
        self.finished.connect(self.deleteLater)

    def _take(self, files: list[str]) -> None:
        self._services.store.kept[_FOLDER] = self.directory().absolutePath()
        sources = [_sendable(FileSource(path=file)) for file in files]
        if self._take_one is None:
            open_sources(self._services, sources)
        elif sources:
            self._take_one(sources[0])
