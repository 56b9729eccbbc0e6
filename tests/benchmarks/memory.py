"""Resident memory of this process and its children, in words."""

from __future__ import annotations

import psutil


def memory_of_children() -> str:
    """As `window 120 MB (80 MB of its own), reader 60 MB`; shared libraries count only once."""
    me = psutil.Process()
    parts = [_said("window", me)]
    for child in me.children(recursive=True):
        words = child.cmdline()
        if "--role" in words:
            parts.append(_said(words[-1], child))
    return ", ".join(parts)


def _said(name: str, process: psutil.Process) -> str:
    found = process.memory_full_info()
    return f"{name} {found.rss / 1e6:.0f} MB ({found.uss / 1e6:.0f} MB of its own)"
