"""Packages that no channel of the file has for this system."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.engine.review.names import Names


async def inspect_unknown(draft: Draft, names: Names) -> None:
    """Ask about every package that no channel has here. A package may become a pip row.

    Raises Problems of the network, where no channel can be read.
    """
    del draft, names
