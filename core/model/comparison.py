"""What differs between two environments, two revisions, or an environment and a file."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.file_source import FileSource
from core.model.request import Request


class Side(Data, frozen=True):
    """One of the two: an environment as it is, one of its revisions, or a file."""

    prefix: str = ""
    revision: int | None = None
    """None: as it is now."""
    step: int = 0
    source: FileSource | None = None


class DifferenceKind(StrEnum):
    """How a package differs."""

    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"
    VERSION = "version"
    BUILD = "build"
    CHANNEL = "channel"
    SPEC = "spec"
    """The file asks for something else than what is there."""


class DifferenceRow(Data, frozen=True):
    """One package that differs."""

    name: str
    kind: DifferenceKind
    left: str = ""
    """`1.2 py312_0`, or the file's spec; empty where it is not there."""
    right: str = ""
    by_pip: bool = False


class Comparison(Data, frozen=True):
    """Everything that differs, by name."""

    left: str
    """A name for the heading."""
    right: str
    rows: tuple[DifferenceRow, ...] = ()
    same: int = 0
    """Packages that do not differ."""
    make_left_like_right: Request | None = None
    make_right_like_left: Request | None = None
    remarks: tuple[Message, ...] = ()
    """What could not be compared."""
