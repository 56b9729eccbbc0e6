"""A habit of PySide that costs the start of the window."""

from __future__ import annotations

import sys


def read_no_sources() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks there for its `__feature__` switch, which nothing here uses. Measured: 40 ms of 350
    before the first paint, and 8 MB of 110 for sources it keeps. A bundle has no sources to read;
    a PySide without this habit is left alone.
    """
    import PySide6.QtCore  # noqa: F401 - brings the module looked for below

    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: False
