"""Updates of an environment, sorted by what they would do to it."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.channel import ChannelAge
from core.model.plan import Bump, Change, Size
from core.model.request import Request


class Lane(StrEnum):
    """Where an update stands."""

    SAFE = "safe"
    """Proven: all of this lane together breaks no rule."""
    REVIEW = "review"
    """Possible, with consequences to look at first."""
    HELD = "held"
    """Newer exists, but does not move now: pinned, skipped, held back, pip's, frozen."""


class Hold(Data, frozen=True):
    """What the user wants kept of one package: a pin, skipped versions, and why."""

    name: str
    pin: str = ""
    """The match spec in `conda-meta/pinned`, `numba 0.60.*`; empty where only versions are
    skipped."""
    note: str = ""
    since: float | None = None
    """Seconds since the epoch; None for a pin that was found in the file."""
    skipped: tuple[str, ...] = ()
    """Versions not to be offered."""


class EnvironmentPolicy(Data, frozen=True):
    """What the user decided about one environment's updates."""

    prefix: str
    holds: tuple[Hold, ...] = ()
    """By name."""
    check_command: str = ""
    """Run inside the environment after a change; must end with exit code 0. Empty: none."""


class Update(Data, frozen=True):
    """One package of which something newer exists."""

    name: str
    before: str
    after: str
    """Version: where it would go in this lane. SAFE: proven; else the newest there is to go to."""
    lane: Lane
    newest: str = ""
    """The newest version on offer, where that is not `after` (too young, or held back)."""
    bump: Bump | None = None
    """None for another build of the same version."""
    why: tuple[Message, ...] = ()
    """Why it is not safe, the most telling first; empty in the safe lane."""
    change: Change | None = None
    """Exactly what happens to it, where that is known."""
    hold: Hold | None = None
    by_pip: bool = False
    explainable: bool = False
    """ExplainUpdate has more to say."""


class UpdateReport(Data, frozen=True):
    """The three lanes of one environment at one moment."""

    prefix: str
    fingerprint: str
    """Of the prefix they were worked out for."""
    time: float
    """Seconds since the epoch."""
    updates: tuple[Update, ...] = ()
    """By lane, then by name."""
    brings: tuple[Change, ...] = ()
    """What the safe lane brings besides: new dependencies, and builds that follow."""
    download: Size = Size()
    """Of the safe lane, all taken."""
    disk: Size = Size()
    too_young: int = 0
    """Versions left out because they came out in the last `cool_down_days`."""
    cool_down_days: int = 0
    solves: int = 0
    """How often the solver was asked."""
    seconds: float = 0.0
    ages: tuple[ChannelAge, ...] = ()
    problem: Message | None = None
    """Why nothing could be found out (no network, for one); the rest is empty then."""

    def lane(self, lane: Lane) -> tuple[Update, ...]:
        """The updates of one lane."""
        return tuple(update for update in self.updates if update.lane is lane)


class Explanation(Data, frozen=True):
    """What one solve says about one update: who holds it back, or what it would bring."""

    name: str
    version: str
    """The version it is about."""
    holders: tuple[Message, ...] = ()
    """Who keeps it from that version, by exact requirement; empty where it could be had."""
    consequences: tuple[Message, ...] = ()
    """What taking it does to the rest, the gravest first."""
    request: Request | None = None
    """Takes it: the update itself, or the update together with what holds it. None: no way seen."""
    also: tuple[str, ...] = ()
    """Names that `request` moves besides, so that it is released."""
    changes: int = 0
    """Packages that `request` changes."""
    unpin: tuple[str, ...] = ()
    """Names whose pins stand in the way: only once they are let go is there a way. `request` is
    None then, and ExplainUpdate finds it afterwards."""
