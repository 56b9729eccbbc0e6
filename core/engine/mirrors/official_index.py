"""The official Python index: asked of pip at run time, because its address is not ours to keep."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from core.engine.environments.registry import registered_prefixes
from core.engine.mirrors.table import current_table

_DEFAULT = re.compile(r"""^PyPI\s*=\s*PackageIndex\(\s*["'](https://[^"']+)["']""", re.MULTILINE)
"""pip/_internal/models/index.py, unchanged from pip 10 to 25."""


def official_index() -> str | None:
    """Where pip installs from unless told otherwise, without trailing slash.

    Read from the pip beside this program, else from that of a registered environment. None where
    there is no pip at all (a frozen program on a machine without environments), and in a sandbox
    with mirrors of its own that says nothing of it.
    """
    table = current_table()
    if table.replaced:
        return table.official_index.rstrip("/") or None
    for package in _pips():
        found = _default_of(package)
        if found:
            return found
    return None


def _pips() -> Iterator[Path]:
    """Folders of installed pips; the code in them is read, not run."""
    try:
        spec = importlib.util.find_spec("pip")
    except (ImportError, ValueError):
        spec = None
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(folder)
    for prefix in registered_prefixes():
        yield from prefix.glob("lib/python3*/site-packages/pip")
        yield prefix / "Lib" / "site-packages" / "pip"


@lru_cache(maxsize=64)
def _default_of(package: Path) -> str | None:
    try:
        text = (package / "_internal" / "models" / "index.py").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    found = _DEFAULT.search(text)
    return found.group(1).rstrip("/") + "/simple" if found else None
