"""Ends a program of an environment with all it started.

For children in the engine's own group, which end with the engine; what leads a group of its own is
`core.processes.Group`'s.
"""

from __future__ import annotations

import contextlib
import subprocess

import psutil


def end_tree(process: subprocess.Popen[bytes]) -> None:
    """End a process and its descendants, children first asked for so that none is orphaned."""
    with contextlib.suppress(psutil.Error):
        leader = psutil.Process(process.pid)
        leader.suspend()
        for child in leader.children(recursive=True):
            with contextlib.suppress(psutil.Error):
                child.kill()
    process.kill()
