"""The lines of the three lanes, from what the engine reported."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from core.model.environment import EnvironmentDetail
from core.model.plan import Change
from core.model.updates import Explanation, Lane, Update, UpdateReport


@dataclass(frozen=True)
class UpdateRow:
    """An update in its lane."""

    update: Update
    explanation: Explanation | None = None
    awaited: bool = False
    """The solver is still to say something about it."""
    checked: bool = True
    """In the safe lane: to be taken."""
    fixed: bool = False
    """Nothing can be done about it now: the environment may not be changed."""

    @property
    def name(self) -> str:
        """Of the package."""
        return self.update.name

    @property
    def key(self) -> str:
        """Identifies the line."""
        return self.update.name

    @property
    def pinned(self) -> bool:
        """The user keeps it where it is."""
        return self.update.hold is not None and bool(self.update.hold.pin)

    @property
    def skipped(self) -> bool:
        """The user does not want the newest version offered."""
        hold = self.update.hold
        return hold is not None and (self.update.newest or self.update.after) in hold.skipped


def target(update: Update) -> str:
    """The version it is about: where it would go, or in the held lane the newest there is."""
    return update.newest or update.after if update.lane is Lane.HELD else update.after


@dataclass(frozen=True)
class BringsHead:
    """Heads what the safe lane brings besides."""

    count: int
    folded: bool
    key: str = "\0brings"


@dataclass(frozen=True)
class BroughtRow:
    """A package the safe lane brings besides: a new dependency, or a build that follows."""

    change: Change

    @property
    def key(self) -> str:
        """Identifies the line."""
        return f"\0brings:{self.change.name}"


Line = UpdateRow | BringsHead | BroughtRow


@dataclass(frozen=True)
class Lanes:
    """What each lane shows, and what is chosen of the safe one."""

    safe: tuple[UpdateRow, ...] = ()
    review: tuple[UpdateRow, ...] = ()
    held: tuple[UpdateRow, ...] = ()
    brings: tuple[Change, ...] = ()

    @property
    def total(self) -> int:
        """How many newer versions there are."""
        return len(self.safe) + len(self.review) + len(self.held)

    @property
    def chosen(self) -> tuple[UpdateRow, ...]:
        """What the button takes."""
        return tuple(row for row in self.safe if row.checked)

    def safe_lines(self, *, folded: bool) -> list[Line]:
        """The safe lane's lines, with what it brings besides at its end."""
        lines: list[Line] = list(self.safe)
        if self.safe and self.brings:
            lines.append(BringsHead(len(self.brings), folded))
            if not folded:
                lines += [BroughtRow(change) for change in self.brings]
        return lines


def lanes_of(
    report: UpdateReport,
    unchosen: Collection[str],
    explanations: Mapping[tuple[str, str], Explanation | None],
    awaited: Callable[[str], bool],
    installed: Mapping[str, str] | None,
    *,
    fixed: bool,
) -> Lanes:
    """Sort a report into lines.

    `installed` (versions by name; None where they are not known) leaves out what has moved since.
    """
    rows = [
        UpdateRow(
            update,
            explanations.get((report.prefix, update.name)),
            awaited=awaited(update.name),
            checked=update.name not in unchosen,
            fixed=fixed,
        )
        for update in report.updates
        if installed is None or installed.get(update.name, update.before) == update.before
    ]
    of_lane = {lane: tuple(row for row in rows if row.update.lane is lane) for lane in Lane}
    return Lanes(
        safe=of_lane[Lane.SAFE],
        review=of_lane[Lane.REVIEW],
        held=of_lane[Lane.HELD],
        brings=report.brings,
    )


def versions_of(detail: EnvironmentDetail | None) -> dict[str, str] | None:
    """Versions by name, conda's and pip's."""
    if detail is None:
        return None
    versions = {package.name: package.version for package in detail.pip_packages}
    return versions | {one.record.name: one.record.version for one in detail.packages}
