"""What the table of mirrors shows of each, put together from catalogue, measurement and plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from core.model.configuration import Edit, UseMirror
from core.model.mirror import OFFICIAL, Carried, Measurement, Mirror, MirrorCatalogue, MirrorKind
from gui.models.mirror_ranking import last_measured, ranked

PYTHON_INDEX = "python index"
"""Key of the column about the Python index, beside those of the channels."""

SHOWN = 8
"""Mirrors listed before "show more"."""


class Standing(Enum):
    """What can be done with a mirror."""

    FREE = auto()
    IN_USE = auto()
    STAGED = auto()
    """Laid out, not written."""


@dataclass(frozen=True)
class MirrorRow:
    """One mirror. `measured` is None where nothing is known of it."""

    mirror: Mirror
    measured: Measurement | None = None
    standing: Standing = Standing.FREE
    probing: bool = False
    """It is being measured right now."""
    best_speed: float = 0.0
    """Of all mirrors, in bytes per second: what the bar is relative to."""
    recommended: bool = False

    @property
    def key(self) -> str:
        """Identifies the row."""
        return self.mirror.id

    @property
    def is_own(self) -> bool:
        """The user added it."""
        return self.mirror.kind is MirrorKind.OWN

    @property
    def is_official(self) -> bool:
        """It is what the others copy."""
        return self.mirror.id == OFFICIAL

    @property
    def unusable(self) -> bool:
        """Measured, and nothing came of it."""
        known = self.measured
        return known is not None and known.done and known.trouble is not None and not known.speed

    @property
    def behind(self) -> float | None:
        """Seconds behind the official server, by the channel that is furthest behind."""
        if self.measured is None:
            return None
        known = [one.behind for one in self.measured.channels if one.behind is not None]
        return max(known, default=None)

    def carried(self, column: str) -> Carried:
        """Whether it has what a column is about: as measured, else as documented."""
        known = self.measured
        if column == PYTHON_INDEX:
            if known is not None and known.python_index is not Carried.UNKNOWN:
                return known.python_index
            return Carried.YES if self.mirror.python_index else Carried.NO
        if self.is_official:
            documented = Carried.YES
        elif self.is_own and not self.mirror.channels:
            documented = Carried.UNKNOWN
        else:
            documented = Carried.YES if column in self.mirror.channels else Carried.NO
        for answer in known.channels if known is not None else ():
            if answer.channel == column and answer.carried is not Carried.UNKNOWN:
                return answer.carried
        return documented

    def is_measured(self, column: str) -> bool:
        """Whether `carried` was really seen, not only read somewhere."""
        known = self.measured
        if known is None:
            return False
        if column == PYTHON_INDEX:
            return known.python_index is not Carried.UNKNOWN
        return any(
            one.channel == column and one.carried is not Carried.UNKNOWN for one in known.channels
        )


def rows_of(
    catalogue: MirrorCatalogue,
    edit: Edit | None,
    live: Mapping[str, Measurement] | None,
) -> list[MirrorRow]:
    """All mirrors: best first by the last round, the rest as in the catalogue.

    `live` holds what a running measurement has found so far; the order stays while it runs.
    """
    last = last_measured(catalogue)
    best = catalogue.report.best if catalogue.report is not None else ""
    known = dict(last)
    if live is not None:
        known = {**dict.fromkeys(last), **live}  # what is being measured anew is not known yet
    speeds = [one.speed for one in known.values() if one is not None and one.speed]
    staged = edit.mirror if isinstance(edit, UseMirror) else None
    rows = []
    for mirror in ranked(catalogue):
        standing = Standing.IN_USE if mirror.id == catalogue.in_use else Standing.FREE
        if mirror.id == staged:
            standing = Standing.STAGED
        measured = known.get(mirror.id)
        rows.append(
            MirrorRow(
                mirror,
                measured,
                standing,
                probing=live is not None and (measured is None or not measured.done),
                best_speed=max(speeds, default=0.0),
                recommended=live is None and mirror.id == best,
            )
        )
    return _with_important_in_view(rows)


def _with_important_in_view(rows: list[MirrorRow]) -> list[MirrorRow]:
    """What is in use, laid out, official or the user's own is never behind "show more"."""
    shown, hidden = rows[:SHOWN], rows[SHOWN:]
    important = [row for row in hidden if _is_important(row)]
    for row in reversed(important):
        giving_way = next((one for one in reversed(shown) if not _is_important(one)), None)
        if giving_way is None:
            break
        shown.remove(giving_way)
        hidden.remove(row)
        hidden.insert(0, giving_way)
        place = next((i for i, one in enumerate(shown) if one in important), len(shown))
        shown.insert(place, row)
    return shown + hidden


def _is_important(row: MirrorRow) -> bool:
    return row.standing is not Standing.FREE or row.is_official or row.is_own
