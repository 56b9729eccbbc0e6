"""What later clicks need, loaded after the window is there, a little at a time.

Importing all pages and sheets takes as long as the rest of the start. Loaded before the first
paint they would delay it; loaded by the click that needs them they would make the window stand
still.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import gui.pages
import gui.sheets

PAUSE = 0.01
"""Seconds the event loop has between two modules."""

_LAST = ("flow", "page", "sheet")
"""These import everything else in their folder, which is then there already."""


async def load_the_rest() -> None:
    """Import every page and sheet, one module per turn of the event loop."""
    for name in (*_modules(), "rapidfuzz.process"):
        if name not in sys.modules:
            import_module(name)
            await asyncio.sleep(PAUSE)


def _modules() -> list[str]:
    return sorted(_walk(), key=lambda name: (name.rpartition(".")[2] in _LAST, name))


def _walk() -> Iterator[str]:
    for package in (gui.sheets, gui.pages):
        for found in walk_packages(package.__path__, f"{package.__name__}."):
            yield found.name
