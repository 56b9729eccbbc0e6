"""Packages that exist for another system only, as exports name them."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.engine.review.names import Names


async def inspect_system_packages(draft: Draft, names: Names) -> None:
    """Leave out what belongs to another system.

    Raises Problems of the network, where no channel can be read.
    """
    del draft, names
