"""A look at this computer, by all routes that are needed."""

from __future__ import annotations

import time

from msgspec.structs import replace

from core.engine.gpu.detection.evidence import Look
from core.engine.gpu.detection.system import bare_machine


def look() -> Look:
    """Ask the routes, and put together what they say. Blocks; never raises."""
    begun, now = time.monotonic(), time.time()
    machine = bare_machine()
    return Look(replace(machine, time=now, seconds=time.monotonic() - begun))
