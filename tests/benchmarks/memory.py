"""Resident memory of this process and its children, in words."""

from __future__ import annotations

from typing import Any


def memory_of_children() -> str:
    """As `window 120 MB (80 MB of its own), reader 60 MB …`, in that order.

    Its own is what no file stands behind: libraries and mapped channel data, which the system can
    take back at any time, are not counted.
    """
    import psutil  # late, so as not to be part of a measured start

    me = psutil.Process()
    parts = [_said("window", me)]
    for child in me.children(recursive=True):
        words = child.cmdline()
        if "--role" in words:
            parts.append(_said(words[-1], child))
    return ", ".join(parts)


def _said(name: str, process: Any) -> str:
    found = process.memory_info()
    own = found.rss - found.shared if hasattr(found, "shared") else process.memory_full_info().uss
    return f"{name} {found.rss / 1e6:.0f} MB ({own / 1e6:.0f} MB of its own)"
