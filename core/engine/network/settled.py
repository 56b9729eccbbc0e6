"""Answers that may be a moment old: configuration is not read anew for each of a thousand files."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from core import paths

_T = TypeVar("_T")


def settled(seconds: float) -> Callable[[Callable[[], _T]], Callable[[], _T]]:
    """Keep what the decorated function returns for so long, for each home."""

    def decorate(function: Callable[[], _T]) -> Callable[[], _T]:
        kept: list[tuple[float, str, _T]] = []

        def ask() -> _T:
            home = str(paths.home())
            known = kept[0] if kept else None
            if known and known[1] == home and time.monotonic() - known[0] < seconds:
                return known[2]
            value = function()
            kept[:] = [(time.monotonic(), home, value)]
            return value

        return ask

    return decorate
