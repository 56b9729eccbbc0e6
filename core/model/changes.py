"""What kind of thing a mutation altered, so that views know what to read again."""

from __future__ import annotations

from core.model.base import Data


class Changes(Data, frozen=True):
    """Returned with every mutation. Views mark themselves stale by it and refresh when seen."""

    environments: bool = False
    """The list of environments, or a card's facts."""
    prefixes: tuple[str, ...] = ()
    """Environments whose content changed."""
    catalogue: bool = False
    channels: bool = False
    activity: bool = False
    settings: bool = False
