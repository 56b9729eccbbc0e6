"""Searching names and summaries: the index is built once per list of names and kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from core.model.catalogue import CatalogueNames, SearchHit
from core.search import Index, index_of
from gui.pages.packages.rows import Facts, Origin, RowKey


def is_chinese() -> bool:
    """Whether the window speaks Chinese."""
    return QLocale().language() == QLocale.Language.Chinese


class Searcher:
    """Finds names of the channels and of what is installed, and summaries as far as known."""

    def __init__(self) -> None:
        self._names: CatalogueNames | None = None
        self._offered: frozenset[str] = frozenset()
        self._extra: tuple[str, ...] = ()
        self._index = Index(())
        self._ordered: Sequence[RowKey] = ()

    def use(self, names: CatalogueNames | None, facts: Facts) -> None:
        """Search these from now on; cheap where nothing is new."""
        offered = names.names if names is not None else ()
        anew = names is not self._names
        if anew:
            self._names, self._offered = names, frozenset(offered)
            favourites = names.favourites if names is not None else ()
            famous = dict.fromkeys(name for name in favourites if name in self._offered)
            ordered = [*famous, *(name for name in offered if name not in famous)]
            self._ordered = [RowKey(name, Origin.AVAILABLE) for name in ordered]
        inside = facts.installed.keys() | facts.pip.keys()
        extra = tuple(sorted(inside - self._offered))
        if anew or extra != self._extra:
            self._extra = extra
            self._index = index_of(offered + extra, names)

    def in_order(self) -> Sequence[RowKey]:
        """What the channels offer, the well-known first."""
        return self._ordered

    def hits(self, query: str, facts: Facts) -> list[SearchHit]:
        """What a query finds, best first: names and import names, then known summaries."""
        found = self._index.find(query)
        said = _saying(query, facts.summaries)
        if said:
            seen = {hit.name for hit in found}
            found += [SearchHit(name) for name in said if name not in seen]
        return found

    def nearest(self, query: str) -> tuple[str, ...]:
        """Names spelled like a query that nothing contains."""
        return self._index.nearest(query)


def _saying(query: str, summaries: Sequence[tuple[str, str]]) -> list[str]:
    """Names whose summary has all words of a query."""
    words = query.lower().split()
    first = max(words, key=len, default="")
    return [
        name
        for name, summary in summaries
        if first in summary and all(word in summary for word in words)
    ]
