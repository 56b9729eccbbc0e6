"""A look at this computer, by all routes that are needed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Final

from msgspec.structs import replace

from core.engine.gpu.detection.bus import cards_on_bus
from core.engine.gpu.detection.combining import combined
from core.engine.gpu.detection.evidence import Evidence, Look, Outcome
from core.engine.gpu.detection.library_routes import ask_libcuda, ask_nvml
from core.engine.gpu.detection.proc import ask_proc
from core.engine.gpu.detection.smi import ask_smi
from core.engine.gpu.detection.surroundings import surroundings
from core.engine.gpu.detection.system import bare_machine

_PATIENCE: Final = 0.8
"""Seconds that NVML has for itself, before the others are asked too."""


def look() -> Look:
    """Ask the routes, and put together what they say.

    Blocks, on a healthy computer for a fraction of a second; where a driver hangs, for as long as
    the routes' limits. Never raises for what a driver does.
    """
    begun, now = time.monotonic(), time.time()
    around = surroundings()
    cards = cards_on_bus()
    trail = (*_libraries(), ask_proc()) if around.system != "darwin" else ()
    machine = combined(bare_machine(), cards, trail, around)
    took = time.monotonic() - begun
    return Look(replace(machine, time=now, seconds=took), trail, cards, around)


def _libraries() -> Iterator[Evidence]:
    """NVML; the others only where it does not answer, and then side by side."""
    with ThreadPoolExecutor(3, thread_name_prefix="driver") as pool:
        first = pool.submit(ask_nvml)
        wait((first,), _PATIENCE)
        if first.done() and first.result().outcome is Outcome.ANSWERED:
            yield first.result()
            return
        asked: list[Future[Evidence]] = [first, pool.submit(ask_libcuda), pool.submit(ask_smi)]
        for one in asked:
            yield one.result()
