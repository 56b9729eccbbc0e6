"""What a replaced window leaves behind is destroyed in Qt's own thread, and is destroyed."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject


class Knot(QObject):
    """Garbage that only the collector can free."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def _make_many_objects() -> None:
    """Enough to make CPython collect in this thread, were it left to itself."""
    kept = [[number] for number in range(200_000)]
    kept.clear()


@pytest.mark.usefixtures("qapp")
async def test_qt_objects_are_collected_in_the_windows_thread_alone() -> None:
    threads: list[threading.Thread] = []
    for _ in range(50):
        weakref.finalize(Knot(), lambda: threads.append(threading.current_thread()))
    await asyncio.to_thread(_make_many_objects)
    assert set(threads) <= {threading.main_thread()}, "an engine's thread destroyed Qt objects"
    kept: list[object] = []
    async with asyncio.timeout(30):
        while len(threads) < 50:
            # A window that stands idle makes nothing new, and then nothing is due.
            kept.append([[number] for number in range(1_000)])
            await asyncio.sleep(0.05)
    assert set(threads) == {threading.main_thread()}


@pytest.mark.usefixtures("qapp")
def test_python_does_not_collect_by_itself() -> None:
    assert not gc.isenabled()
