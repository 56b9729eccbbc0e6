"""Packages whose version is better settled."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.engine.review.names import Names


async def inspect_pins(draft: Draft, names: Names) -> None:
    """Offer to settle on a version of Python where only other packages have theirs.

    Raises Problems of the network, where no channel can be read.
    """
    del draft, names
