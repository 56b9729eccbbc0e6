"""Names while nobody can be asked: nothing is said of any."""

from __future__ import annotations

from collections.abc import Iterable

import rattler

from core.engine.channels.offers import Offers
from core.engine.review.offered.names import Names


class NobodyAsked(Names):
    """Takes every name for one that exists, and for one that pip alone has."""

    async def here(self, channel: str = "") -> frozenset[str]:
        """No names are known."""
        del channel
        return frozenset()

    async def exists(self, name: str, channel: str = "") -> bool:
        """Nothing is called unknown."""
        del name, channel
        return True

    async def in_channel(self, name: str, channel: str) -> bool:
        """Nothing is called unknown."""
        del name, channel
        return True

    async def elsewhere(self, name: str, channel: str = "") -> tuple[str, ...]:
        """Not known."""
        del name, channel
        return ()

    async def near(self, name: str) -> list[str]:
        """Not known."""
        del name
        return []

    async def builds(self, names: Iterable[str], channel: str = "") -> Offers:
        """Not known."""
        del names, channel
        return {}

    async def offers_spec(self, spec: str, python: str = "") -> bool:
        """Nothing is called impossible."""
        del spec, python
        return True

    async def matching(self, spec: str, python: str = "") -> list[rattler.RepoDataRecord]:
        """Not known."""
        del spec, python
        return []

    async def needs(self, name: str, channel: str = "") -> frozenset[str]:
        """Not known."""
        del name, channel
        return frozenset()

    async def conda_name(self, distribution: str) -> str:
        """What is for pip stays with pip."""
        del distribution
        return ""
