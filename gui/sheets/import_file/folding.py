"""Which lines of a file are shown, and which are folded away because nothing happened to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from core.model.review import LineMark, LineNote

SHORT = 24
"""Files up to so many lines are shown whole."""
_LEAST = 6
"""Fewer lines than this are not worth a fold."""
_REPEATED = 6
"""Lines of one finding in a row; more say the same again."""
_AT_HEAD = 6
"""Lines at the top that are always shown, so that one sees what file it is."""


@dataclass(frozen=True)
class Row:
    """A line of the file, or `hidden` lines from `line` on that are folded. Lines count from 1."""

    line: int
    hidden: int = 0

    @property
    def end(self) -> int:
        """The last line it stands for."""
        return self.line + max(0, self.hidden - 1)


def rows(
    total: int, notes: Sequence[LineNote], unfolded: Collection[int] = (), shown: int = 0
) -> list[Row]:
    """The rows to paint. A fold that holds a line of `unfolded` is open; so is line `shown`'s."""
    if total <= SHORT or not notes:
        return [Row(line) for line in range(1, total + 1)]
    kept = _kept(total, notes)
    opened = set(unfolded) | ({shown} if shown else set())
    found: list[Row] = []
    for keep, group in groupby(range(1, total + 1), key=kept.__contains__):
        lines = list(group)
        if keep or len(lines) < _LEAST or not opened.isdisjoint(lines):
            found += [Row(line) for line in lines]
        else:
            found.append(Row(lines[0], len(lines)))
    return found


def _kept(total: int, notes: Sequence[LineNote]) -> set[int]:
    kept = set(range(1, min(total, _AT_HEAD) + 1))
    run, before = 0, None
    for note in notes:
        follows = before is not None and note.line - before.line <= 2
        same = before is not None and note.finding == before.finding and note.mark == before.mark
        run = run + 1 if follows and same else 1
        before = note
        if run <= _REPEATED or note.mark is LineMark.OPEN:
            # With the line before it, which often says what it belongs to.
            kept.update({note.line} if run > 1 else {max(1, note.line - 1), note.line})
    kept.add(total)
    return kept
