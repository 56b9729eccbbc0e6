"""Where the user was on the page, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

_MOST = 100


class Mode(StrEnum):
    """What the page shows."""

    FOCUS = "focus"
    OVERVIEW = "overview"
    LIST = "list"


@dataclass(frozen=True)
class Place:
    """One package in the middle, or the whole with one chosen; an empty key chooses none."""

    mode: Mode
    key: str = ""


@dataclass
class Trail:
    """As a browser's: going somewhere forgets what was ahead."""

    behind: list[Place] = field(default_factory=list)
    here: Place | None = None
    ahead: list[Place] = field(default_factory=list)

    def go(self, place: Place) -> None:
        """Go somewhere."""
        if place == self.here:
            return
        if self.here is not None:
            self.behind.append(self.here)
            del self.behind[:-_MOST]
        self.here = place
        self.ahead.clear()

    def back(self) -> Place | None:
        """Where the user came from, which is here now."""
        return self._move(self.behind, self.ahead)

    def forward(self) -> Place | None:
        """Where the user went on to, which is here now."""
        return self._move(self.ahead, self.behind)

    def _move(self, source: list[Place], target: list[Place]) -> Place | None:
        if not source:
            return None
        if self.here is not None:
            target.append(self.here)
        self.here = source.pop()
        return self.here
