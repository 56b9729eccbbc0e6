"""Python's garbage collector, kept from stopping the window.

A full collection looks at every object there is. What the imports bring, some fifty thousand of
them, lives as long as the program: looked at again and again, it costs 40 ms and more each time,
in whatever turn of the event loop happens to be next.
"""

from __future__ import annotations

import gc


def wait() -> None:
    """Collect nothing while the program starts: nearly all that is made then stays."""
    gc.disable()


def begin() -> None:
    """Collect from now on, but never look again at what there is already."""
    gc.freeze()
    gc.enable()
