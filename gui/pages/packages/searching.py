"""Searching names and summaries: the index is built once per list of names and kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from core.model.catalogue import CatalogueNames, SearchHit
from core.search import Index
from gui.pages.packages.rows import Facts, Origin, RowKey


def is_chinese() -> bool:
    """Whether the window speaks Chinese."""
    return QLocale().language() == QLocale.Language.Chinese


class Searcher:
    """Finds names of the channels and of what is installed, and summaries as far as known."""

    def __init__(self) -> None:
        self._names: CatalogueNames | None = None
        self._extra: frozenset[str] = frozenset()
        self._index = Index(())
        self._ordered: Sequence[RowKey] = ()

    def use(self, names: CatalogueNames | None, facts: Facts) -> None:
        """Search these from now on; cheap where nothing is new."""
        inside = facts.installed.keys() | facts.pip.keys()
        if names is self._names and inside <= self._extra:
            return
        self._names, self._extra = names, frozenset(inside)
        offered = names.names if names is not None else ()
        everything = dict.fromkeys(offered)
        everything |= dict.fromkeys(sorted(inside))
        aliases = names.aliases if names is not None else {}
        favourites = names.favourites if names is not None else ()
        self._index = Index(tuple(everything), aliases, favourites)
        known = set(offered)
        first = [name for name in favourites if name in known]
        leading = set(first)
        ordered = [*first, *(name for name in offered if name not in leading)]
        self._ordered = [RowKey(name, Origin.AVAILABLE) for name in ordered]

    def in_order(self) -> Sequence[RowKey]:
        """What the channels offer, the well-known first."""
        return self._ordered

    def hits(self, query: str, facts: Facts) -> list[SearchHit]:
        """What a query finds, best first: names and import names, then known summaries."""
        found = list(self._index.find(query))
        wanted = query.lower().split()
        seen = {hit.name for hit in found}
        found += [
            SearchHit(name)
            for name, summary in facts.summaries
            if name not in seen and all(word in summary for word in wanted)
        ]
        return found

    def nearest(self, query: str) -> tuple[str, ...]:
        """Names spelled like a query that nothing contains."""
        return self._index.nearest(query)
