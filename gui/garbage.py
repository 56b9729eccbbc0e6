"""Python's garbage collector, kept from stopping the window and from breaking it.

A full collection looks at every object there is. What the imports bring, some fifty thousand of
them, lives as long as the program: looked at again and again, it costs 40 ms and more each time,
in whatever turn of the event loop happens to be next.

Left to itself Python collects in whichever thread makes objects next, so in those that read from
the engines as well. A window that was replaced is such garbage, and Qt does not survive widgets
that are destroyed outside its own thread. So automatic collecting stays off, and a timer of the
window's thread does it.
"""

from __future__ import annotations

import gc

INTERVAL_MS = 250
_THRESHOLDS = (700, 10, 10)
"""CPython's own: new objects, then collections of the generation below."""


def wait() -> None:
    """Collect nothing while the program starts: nearly all that is made then stays."""
    gc.disable()


def begin() -> None:
    """Collect from now on, in the thread that calls this, but not what there is already.

    Call it once, with a QApplication; its timer ends with that.
    """
    # Not at the top: `wait` is called before it is known whether Qt can be loaded here.
    from PySide6.QtCore import QCoreApplication, QTimer

    gc.freeze()
    gc.disable()
    timer = QTimer(QCoreApplication.instance())
    timer.setInterval(INTERVAL_MS)
    timer.timeout.connect(collect_what_is_due)
    timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation whose threshold is passed."""
    counts = gc.get_count()
    for generation in (2, 1, 0):
        if counts[generation] > _THRESHOLDS[generation]:
            gc.collect(generation)
            return
