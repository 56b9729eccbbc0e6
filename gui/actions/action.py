"""An action: one thing a user can do, with its words, its icon and its keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """`keys` is a portable key sequence such as `Ctrl+N`; `words` are already translated."""

    key: str
    words: str
    icon: str
    run: Callable[[], None]
    keys: str = ""
    listed: bool = True
    """Shown in the command palette."""
