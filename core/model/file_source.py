"""Where a file or a pasted text comes from."""

from __future__ import annotations

from core.model.base import Data


class FileSource(Data, frozen=True):
    """What to read: a file, or a text that was pasted. One of the two."""

    path: str = ""
    text: str = ""


class FileOrigin(Data, frozen=True):
    """The file a request was made from. Secrets in it are read from there when needed."""

    source: FileSource
    digest: str
    """sha256 of the bytes read; the request does not hold for other bytes."""
    secrets: tuple[str, ...] = ()
    """Names of variables whose values are to be taken from the file."""
