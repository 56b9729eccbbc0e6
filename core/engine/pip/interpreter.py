"""Some Python that uv may ask about this machine while the environment's own is not there yet."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from core import paths
from core.engine.environments.registry import registered_prefixes
from core.engine.transactions.compile import python_of
from core.model.problem import fail


def helping_python(prefix: str) -> Path:
    """A Python that runs on this machine, whatever its version.

    Beside this program where it is not frozen; else one of an environment, of the package cache or
    of the system. Raises the Problem `pip-no-interpreter`.
    """
    for candidate in _candidates(prefix):
        if candidate.is_file():
            return candidate
    raise fail("pip-no-interpreter")


def _candidates(prefix: str) -> Iterator[Path]:
    if not getattr(sys, "frozen", False):
        yield Path(sys.executable)
    for registered in registered_prefixes():
        yield python_of(Path(registered))
    cache = paths.package_cache(prefix)
    # conda writes the prefix into Python's files, but one that was only unpacked starts as well.
    for entry in sorted(cache.glob("python-3*"), reverse=True):
        yield python_of(entry)
    for name in ("python3", "python"):
        found = shutil.which(name)
        # On Windows a stub of the system's shop answers to this name.
        if found and "WindowsApps" not in found:
            yield Path(found)
