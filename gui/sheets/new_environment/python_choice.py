"""Which Python to put forward: the one with builds of everything chosen, not the very newest."""

from __future__ import annotations

from collections.abc import Sequence

from core.model.catalogue import PythonSupport

SHOWN = 5
"""How many minor versions get a button; conda-forge builds for about as many."""


def offered(support: Sequence[PythonSupport]) -> tuple[PythonSupport, ...]:
    """The versions that get a button, oldest first. `support` is newest first."""
    return tuple(reversed(support[:SHOWN]))


def recommended(support: Sequence[PythonSupport]) -> PythonSupport | None:
    """The version with the fewest missing packages; of equals the newest but one.

    A minor version takes packages months to catch up with, so the newest of all is put forward
    only where no other version does as well.
    """
    shown = support[:SHOWN]
    if not shown:
        return None
    fewest = min(len(one.missing) for one in shown)
    best = [one for one in shown if len(one.missing) == fewest]
    return best[1] if best[0] is shown[0] and len(best) > 1 else best[0]
