"""What is said of something while it is dragged: told by its name alone, nothing is read yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QMimeData, QMimeDatabase

from core.model.file_source import FileSource
from gui.actions.importing import sources_of
from gui.shell.drop_card import DropWords, shortened

translate = QCoreApplication.translate

_CHIPS = ("environment.yml", "requirements.txt", "conda-lock.yml", "pyproject.toml")
_ICONS = {"conda-lock.yml": "lock"}
_SHOWN = 3
_HOPELESS = ("image/", "video/", "audio/", "font/")
_HOPELESS_TYPES = frozenset(
    {
        "application/pdf",
        "application/zip",
        "application/gzip",
        "application/x-tar",
        "application/x-compressed-tar",
        "application/vnd.rar",
        "application/x-7z-compressed",
        "application/x-executable",
        "application/x-ms-dos-executable",
        "application/msword",
        "application/vnd.ms-excel",
    }
)


def readable(mime: QMimeData) -> tuple[FileSource, ...]:
    """What of a drag could be read, as far as names tell."""
    return tuple(source for source in sources_of(mime) if not _is_hopeless(source))


def words_for(sources: Sequence[FileSource], *, later: bool) -> DropWords:
    """The card's words; `later` when something else must be closed first."""
    if later:
        sentence = translate("Drop", "It is opened once you have closed what is open now.")
    else:
        sentence = translate(
            "Drop", "It is checked first, then previewed; nothing is installed now."
        )
    names = [PurePath(source.path).name for source in sources if source.path]
    if len(sources) > 1:
        title = translate("Drop", "Release to see what these %n file(s) are", "", len(sources))
        if not later:
            sentence = translate("Drop", "You choose which one is imported; nothing is run now.")
    elif names:
        title = translate("Drop", "Release to import {file}").format(file=shortened(names[0]))
    else:
        title = translate("Drop", "Release to import this text")
    chips = [(name, _ICONS.get(name, "file-text")) for name in _CHIPS if name not in names]
    return DropWords(title, sentence, translate("Drop", "You can also drop"), chips[:_SHOWN])


def _is_hopeless(source: FileSource) -> bool:
    if not source.path:
        return False
    match = QMimeDatabase.MatchMode.MatchExtension
    kind = QMimeDatabase().mimeTypeForFile(PurePath(source.path).name, match)
    return kind.name().startswith(_HOPELESS) or kind.name() in _HOPELESS_TYPES
