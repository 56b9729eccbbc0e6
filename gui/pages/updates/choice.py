"""Which safe updates the user has left out, per environment; the rest is taken."""

from __future__ import annotations

from collections.abc import Collection

from gui.state.store import Store

_KEPT = "updates.left_out"


class Choice:
    """Kept with the store, so that another theme or language finds it again."""

    def __init__(self, store: Store) -> None:
        self._left_out: dict[str, set[str]] = store.kept.setdefault(_KEPT, {})

    def left_out(self, prefix: str) -> frozenset[str]:
        """Names that are not to be taken."""
        return frozenset(self._left_out.get(prefix, ()))

    def put(self, prefix: str, names: Collection[str], *, chosen: bool) -> None:
        """Take or leave some of them."""
        known = self._left_out.setdefault(prefix, set())
        if chosen:
            known.difference_update(names)
        else:
            known.update(names)
