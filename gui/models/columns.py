"""Columns and groups: what a table shows of its records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

T = TypeVar("T")

RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
"""The record of a line, or None on a group line."""
GROUP_ROLE = RECORD_ROLE + 1
"""The Group of a group line, or None on a record's line."""
KEY_ROLE = RECORD_ROLE + 2
"""What identifies a line across refreshes."""

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column. `width` 0 takes the room that is left; `sort_key` None can't be sorted by."""

    key: str
    title: str
    text: Callable[[T], str]
    width: int = 0
    align: Qt.AlignmentFlag = LEFT
    role: str = "body"
    token: str = "text"
    sort_key: Callable[[T], Any] | None = None
    tooltip: Callable[[T], str] | None = None
    inset: int = 0
    """Pixels by which the title keeps further from its edge, as the cells' words do."""


@dataclass(frozen=True)
class Group(Generic[T]):
    """Rows under a heading that folds; an empty `title` has no heading."""

    key: str
    title: str
    rows: Sequence[T]
    count: str = ""
    """Already formatted, beside the title."""
    note: str = ""
    """After the count."""
    aside: str = ""
    """At the right edge."""
    icon: str = ""
    token: str = "text-2"
    folded: bool = False
    limit: int | None = None
    """Show at most so many rows and a line "show more" after them."""
    more: str = ""
    """The words of that line."""
