"""What later clicks need, loaded after the window is there, a little at a time.

Importing all pages and sheets takes as long as the rest of the start. Loaded before the first
paint they would delay it; loaded by the click that needs them they would make the window stand
still.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules, walk_packages

import gui.pages
import gui.sheets

PAUSE = 0.01
"""Seconds the event loop has between two modules."""

_LAST = ("flow", "page", "sheet")
"""These import everything else in their folder, which is then there already."""


async def load_the_rest() -> None:
    """Import every page and sheet, one module per turn of the event loop."""
    for name in (*_in_order(_walk()), "rapidfuzz.process"):
        if name not in sys.modules:
            import_module(name)
            await asyncio.sleep(PAUSE)


async def load_page(key: str) -> None:
    """Import what one page needs, one module per turn of the event loop."""
    package = import_module(f"gui.pages.{key}")
    for name in _in_order(found.name for found in iter_modules(package.__path__)):
        if f"{package.__name__}.{name}" not in sys.modules:
            import_module(f"{package.__name__}.{name}")
            await asyncio.sleep(0)


def _in_order(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (name.rpartition(".")[2] in _LAST, name))


def _walk() -> Iterator[str]:
    for package in (gui.sheets, gui.pages):
        for found in walk_packages(package.__path__, f"{package.__name__}."):
            yield found.name
