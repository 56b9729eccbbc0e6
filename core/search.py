"""Finds packages by what people type: pure functions over a list of names, fast enough per key.

Quality of match comes first: the name itself, a known other name for it, names that begin so,
words that begin so, names that contain it. Names merely spelled alike are asked for on their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from core.model.catalogue import CatalogueNames, SearchHit

_WORD = re.compile(r"[-_.\s]+")
_ALIKE = 72.0
"""Least likeness (0 to 100) of a name that is merely spelled alike."""
_CLOSE = 30
_KEPT = 3
"""Indexes kept: the page's, the new environment sheet's, and one for names just refreshed."""
_EXACT, _ALIAS, _BEGINS, _WORD_BEGINS, _CONTAINS = range(5)


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
        offered = frozenset(self.names)
        self._favour = {name: position for position, name in enumerate(favourites)}
        self._aliases = {
            alias.lower(): (alias, name)
            for alias, name in (aliases or {}).items()
            if name in offered
        }
        # In the order of hits that match equally well, so that no search has to sort.
        famous = dict.fromkeys(name for name in self._favour if name in offered)
        others = [name for name in sorted(self.names) if name not in famous]
        self._ranked = (*famous, *sorted(others, key=len))
        self._plain = tuple(map(_plain, self._ranked))

    def find(self, query: str) -> list[SearchHit]:
        """Hits, best first; every name for an empty query, well-known ones first."""
        wanted = _plain(" ".join(query.lower().split()))
        if not wanted:
            return list(map(SearchHit, self._ranked))
        by_alias = self._by_alias(wanted)
        found = self._containing(wanted, {name: quality for name, (_, quality) in by_alias.items()})
        if not by_alias:
            return [SearchHit(name) for names in found for name in names]
        return [
            SearchHit(name, self._said_alias(wanted, name, by_alias.get(name)))
            for names in found
            for name in names
        ]

    def nearest(self, query: str, most: int = 3) -> tuple[str, ...]:
        """Names spelled like a query that finds nothing, or known by another so spelled."""
        from rapidfuzz import fuzz, process  # seldom needed, and not at the start

        wanted = _plain(" ".join(query.lower().split()))
        if not wanted:
            return ()

        def close(choices: Iterable[str]) -> list[tuple[str, float, int]]:
            return process.extract(
                wanted, tuple(choices), scorer=fuzz.ratio, limit=_CLOSE, score_cutoff=_ALIKE
            )

        found = {name: likeness for name, likeness, _ in close(self.names)}
        for alias, likeness, _ in close(self._aliases):
            name = self._aliases[alias][1]
            found[name] = max(likeness, found.get(name, 0.0))
        ordered = sorted(found.items(), key=lambda item: (-item[1], *self._by_fame(item[0])))
        return tuple(name for name, _ in ordered[:most])

    def _containing(self, wanted: str, by_alias: dict[str, int]) -> list[list[str]]:
        """Names by quality of match; `by_alias` are those that also match otherwise."""
        found: list[list[str]] = [[], [], [], [], []]
        inner = f"-{wanted}"
        # A single letter somewhere inside a name says nothing.
        anywhere = len(wanted) > 1
        for plain, name in zip(self._plain, self._ranked, strict=True):
            if wanted not in plain:
                continue
            if plain.startswith(wanted):
                quality = _EXACT if plain == wanted else _BEGINS
            elif inner in plain:
                quality = _WORD_BEGINS
            elif anywhere:
                quality = _CONTAINS
            else:
                continue
            if name not in by_alias or quality <= by_alias[name]:
                found[quality].append(name)
                by_alias.pop(name, None)
        for name, quality in by_alias.items():
            found[quality].append(name)
            found[quality].sort(key=self._by_fame)
        return found

    def _by_alias(self, wanted: str) -> dict[str, tuple[str, int]]:
        """Packages known by another name that is the query, or begins with it."""
        found: dict[str, tuple[str, int]] = {}
        for lowered, (alias, name) in self._aliases.items():
            plain = _plain(lowered)
            if plain == wanted:
                found[name] = (alias, _ALIAS)
            elif len(wanted) > 2 and plain.startswith(wanted) and name not in found:
                found[name] = (alias, _WORD_BEGINS)
        return found

    @staticmethod
    def _said_alias(wanted: str, name: str, alias: tuple[str, int] | None) -> str | None:
        """The other name, where it is what was typed or the only reason for the hit."""
        if alias is None or (alias[1] > _ALIAS and wanted in name):
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
    return index_of(names, known).find(query)


def nearest(query: str, known: CatalogueNames | None) -> tuple[str, ...]:
    """What was probably meant by a query that finds nothing."""
    return index_of(known.names, known).nearest(query) if known is not None else ()


def index_of(names: tuple[str, ...], known: CatalogueNames | None) -> Index:
    """The index of `names` with the aliases and favourites of `known`; made once and kept."""
    for kept, index in _recent:
        if kept is known and index.names == names:
            return index
    index = Index(names, known.aliases if known else None, known.favourites if known else ())
    _recent.insert(0, (known, index))
    del _recent[_KEPT:]
    return index


def _plain(text: str) -> str:
    """Spaces, hyphens, underscores and dots mean the same."""
    if "_" in text or "." in text or " " in text or "--" in text:
        return _WORD.sub("-", text)
    return text
