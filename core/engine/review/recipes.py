"""Recipes of channels that have ended, in today's form."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.engine.review.names import Names


async def inspect_recipes(draft: Draft, names: Names) -> None:
    """Offer today's form of what the file asks of the `pytorch` and `nvidia` channels.

    May change `draft.channels`. To be called before names are looked up and builds relaxed.

    Raises Problems of the network, where no channel can be read.
    """
    del draft, names
