"""Calls about files that describe environments."""

from __future__ import annotations

from core.model.calls.base import Call
from core.model.importing import FileSource, ReadFile


class ReadFiles(Call, frozen=True):
    """Say what files or pasted texts are and what they ask for, one result per source.

    Nothing in them is run, and nobody is asked. A file that is no use carries its Problem.
    """

    method = "files.read"
    result = tuple[ReadFile, ...]
    sources: tuple[FileSource, ...]
