"""Calls about files that describe environments."""

from __future__ import annotations

from core.model.calls.base import Call, Role
from core.model.exporting import Exported, ExportForm
from core.model.file_source import FileSource
from core.model.importing import ReadFile
from core.model.review import Review


class ReadFiles(Call, frozen=True):
    """Say what files or pasted texts are and what they ask for, one result per source.

    Nothing in them is run, and nobody is asked. A file that is no use carries its Problem.
    """

    method = "files.read"
    result = tuple[ReadFile, ...]
    sources: tuple[FileSource, ...]


class ReviewFile(Call, frozen=True):
    """Look a file over against this machine and its channels, under the answers given so far.

    Fetches channel data where it is not at hand; runs nothing of the file.
    """

    method = "files.review"
    role = Role.SOLVER
    result = Review
    source: FileSource
    answers: dict[str, str] = {}
    """Choices by the id of their finding or pip row."""
    name: str = ""
    """The user's name for the environment; empty: the file's, made free."""
    folder: str = ""
    """Where environments are made; empty: where new ones go."""
    groups: tuple[str, ...] | None = None
    """Parts of the file to take; None: those it takes by default."""


class ExportEnvironment(Call, frozen=True):
    """Write an environment, or one of its revisions, as a file.

    Raises `environment-gone`, `revision-unknown`.
    """

    method = "files.export"
    result = Exported
    prefix: str
    form: ExportForm
    revision: int | None = None
    step: int = 0


class SaveText(Call, frozen=True):
    """Write a text to a file, whole or not at all. Raises Problems of the disk."""

    method = "files.save"
    result = str
    repeatable = False
    path: str
    text: str


class SaveBytes(Call, frozen=True):
    """As `SaveText`, for what is no text: a picture."""

    method = "files.save_bytes"
    result = str
    repeatable = False
    path: str
    data: bytes
