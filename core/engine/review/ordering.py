"""The order findings are read in, and what is counted as needing none."""

from __future__ import annotations

import msgspec

from core.engine.review.draft import Draft
from core.model.plan import Severity
from core.model.review import ReviewFinding

_ORDER = (Severity.BLOCK, Severity.WARN, Severity.INFO, Severity.OK)


def in_order(draft: Draft) -> tuple[ReviewFinding, ...]:
    """What is open, what is doubtful, what is dealt with; within each, as put down.

    A file may say the same thing several times: that is one finding, with all their lines.
    """
    merged: dict[str, ReviewFinding] = {}
    for found in draft.findings:
        first = merged.setdefault(found.id, found)
        lines = tuple(dict.fromkeys((*first.lines, *found.lines)))
        merged[found.id] = msgspec.structs.replace(first, lines=lines)
    return tuple(sorted(merged.values(), key=lambda found: _ORDER.index(found.severity)))


def count_as_it_is(draft: Draft) -> int:
    """Conda packages that are asked for just as the file has them, nothing being odd about them."""
    return sum(
        not wish.dropped
        and wish.entry.line > 0
        and wish.spec == wish.entry.spec
        and wish.entry.line not in draft.notes
        for wish in draft.wishes
    )
