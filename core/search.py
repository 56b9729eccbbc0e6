"""Finds packages by what people type: pure functions over a list of names, fast enough per key.

Quality of match comes first: the name itself, a known other name for it, names that begin so,
words that begin so, names that contain it. Names merely spelled alike are asked for on their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz, process

from core.model.catalogue import CatalogueNames, SearchHit

_WORD = re.compile(r"[-_.\s]+")
_ALIKE = 72.0
"""Least likeness (0 to 100) of a name that is merely spelled alike."""
_CLOSE = 30
_KEPT = 3
"""Indexes kept: the page's, the new environment sheet's, and one for names just refreshed."""


class Index:
    """Names prepared for searching; make one per list of names and keep it."""

    def __init__(
        self,
        names: Sequence[str],
        aliases: Mapping[str, str] | None = None,
        favourites: Iterable[str] = (),
    ) -> None:
        """`aliases` lead from import names to packages; `favourites` break ties, first wins."""
        self.names = tuple(names)
        self._offered = frozenset(self.names)
        self._favour = {name: position for position, name in enumerate(favourites)}
        self._aliases = {
            alias.lower(): (alias, name)
            for alias, name in (aliases or {}).items()
            if name in self._offered
        }
        self._all: list[SearchHit] | None = None
        # One string for all names: finding which contain a query is then a single pass in C.
        self._text = "\n" + "\n".join(self.names) + "\n"

    def find(self, query: str) -> list[SearchHit]:
        """Hits, best first; every name for an empty query, well-known ones first."""
        wanted = _WORD.sub("-", query.strip().lower())
        if not wanted:
            if self._all is None:
                self._all = [SearchHit(name) for name in sorted(self.names, key=self._by_fame)]
            return list(self._all)
        found = {name: self._quality(name, wanted) for name in self._containing(wanted)}
        by_alias = self._by_alias(wanted)
        for name, (_, quality) in by_alias.items():
            found[name] = min(quality, found.get(name, quality))
        ordered = sorted(found, key=lambda name: (found[name], *self._by_fame(name)))
        return [
            SearchHit(name, self._said_alias(wanted, name, by_alias.get(name))) for name in ordered
        ]

    def nearest(self, query: str, most: int = 3) -> tuple[str, ...]:
        """Names spelled like a query that finds nothing, the most alike first."""
        wanted = _WORD.sub("-", query.strip().lower())
        if not wanted:
            return ()
        close = process.extract(
            wanted, self.names, scorer=fuzz.ratio, limit=_CLOSE, score_cutoff=_ALIKE
        )
        ordered = sorted(close, key=lambda item: (-item[1], *self._by_fame(item[0])))
        return tuple(name for name, _, _ in ordered[:most])

    def _containing(self, wanted: str) -> set[str]:
        pattern = re.escape(wanted).replace(r"\-", "[-_.]")
        # A single letter somewhere inside a name says nothing.
        before = ".*" if len(wanted) > 1 else "(?:.*[-_.])?"
        return set(re.findall(rf"^{before}{pattern}.*$", self._text, re.MULTILINE))

    def _quality(self, name: str, wanted: str) -> int:
        plain = _WORD.sub("-", name)
        if plain == wanted:
            return 0
        if plain.startswith(wanted):
            return 2
        return 3 if f"-{wanted}" in plain else 4

    def _by_alias(self, wanted: str) -> dict[str, tuple[str, int]]:
        """Packages known by another name that is the query, or begins with it."""
        found: dict[str, tuple[str, int]] = {}
        for lowered, (alias, name) in self._aliases.items():
            plain = _WORD.sub("-", lowered)
            if plain == wanted:
                found[name] = (alias, 1)
            elif len(wanted) > 2 and plain.startswith(wanted) and name not in found:
                found[name] = (alias, 3)
        return found

    @staticmethod
    def _said_alias(wanted: str, name: str, alias: tuple[str, int] | None) -> str | None:
        """The other name, where it is what was typed or the only reason for the hit."""
        if alias is None or (alias[1] > 1 and wanted in name):
            return None
        return alias[0]

    def _by_fame(self, name: str) -> tuple[int, int, str]:
        return (self._favour.get(name, len(self._favour)), len(name), name)


_recent: list[tuple[CatalogueNames | None, Index]] = []


def rank(
    names: tuple[str, ...], query: str, known: CatalogueNames | None = None
) -> list[SearchHit]:
    """Search `names`, helped by the aliases and favourites of `known`.

    The index made for a list of names is kept for the next key.
    """
    return _index(names, known).find(query)


def nearest(query: str, known: CatalogueNames | None) -> tuple[str, ...]:
    """What was probably meant by a query that finds nothing."""
    return _index(known.names, known).nearest(query) if known is not None else ()


def _index(names: tuple[str, ...], known: CatalogueNames | None) -> Index:
    for kept, index in _recent:
        if kept is known and index.names == names:
            return index
    index = Index(names, known.aliases if known else None, known.favourites if known else ())
    _recent.insert(0, (known, index))
    del _recent[_KEPT:]
    return index
