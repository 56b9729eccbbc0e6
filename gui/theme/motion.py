"""How long things move; not at all where the user asked the system for less motion."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

HOVER_MS = 120
SHEET_MS = 160
SPIN_MS = 900
STILL_VARIABLE = "GLASSHOUSE_REDUCED_MOTION"


_told_by_desktop = [False]


def reduced() -> bool:
    """True where Windows' effects are off, or a Linux desktop or the variable says so."""
    if os.environ.get(STILL_VARIABLE) or _told_by_desktop[0]:
        return True
    # Only Windows tells Qt about it; elsewhere the answer would always be "off".
    return sys.platform == "win32" and not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def reduce_for_desktop(*, less: bool = True) -> None:
    """Take note of what the desktop was asked for, see `desktop_motion`."""
    _told_by_desktop[0] = less


def duration(milliseconds: int) -> int:
    """`milliseconds`, or 0 with reduced motion."""
    return 0 if reduced() else milliseconds
