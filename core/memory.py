"""Memory that is free, given back to the system."""

from __future__ import annotations

import ctypes
import sys


def give_memory_back() -> None:
    """glibc keeps freed memory; a solve, or packing archives, leaves hundreds of megabytes of it.

    Takes some milliseconds, during which other threads of this process may wait for memory.
    """
    if sys.platform == "linux":
        try:
            ctypes.CDLL(None).malloc_trim(0)
        except AttributeError:  # musl
            return
