"""What pip has in the place of conda packages that change: it leaves, as `pip uninstall` would do.

Left alone it would lose its files to conda and keep its metadata, and two versions of one package
would claim to be there.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from packaging.utils import canonicalize_name

from core.engine.pip.owned import owned_by
from core.engine.pip.pip_plan import PipPlan, not_over_again, ordered, warnings, without_return
from core.engine.pip.presence import Present, pip_fingerprint, present_in
from core.engine.solving.changes import Difference
from core.engine.solving.starting_point import StartingPoint


def plan_overwriting(start: StartingPoint, difference: Difference) -> PipPlan:
    """What leaves because conda takes its place or goes from under it. Raises OSError."""
    if not start.pip or not difference.changes:
        return PipPlan()
    coming = [change.after for change in difference.changes if change.after is not None]
    gone = {change.name for change in difference.changes if change.after is None}
    owned = owned_by(coming, start.prefix).keys()
    if not any(
        canonicalize_name(package.name) in owned or package.overwrites in gone
        for package in start.pip
    ):
        return PipPlan()
    prefix = Path(start.prefix)
    present = present_in(prefix, start.installed, difference.after)
    leaving = displaced(present, difference, start.prefix)
    if not leaving:
        return PipPlan()
    lost = without_return(leaving)
    return PipPlan(
        removes=ordered(leaving),
        leaving_files=tuple(path for each in leaving for path in each.files),
        checks=warnings(
            [("pip-return-lost", lost), ("pip-return-not-over", not_over_again(leaving))]
        ),
        freed=sum(each.size for each in leaving),
        lost=bool(lost),
        fingerprint=pip_fingerprint(prefix),
    )


def displaced(present: Iterable[Present], difference: Difference, prefix: str) -> list[Present]:
    """Those whose place conda takes, or that go with what they had replaced."""
    coming = [change.after for change in difference.changes if change.after is not None]
    gone = {change.name for change in difference.changes if change.after is None}
    owned = owned_by(coming, prefix).keys()
    return [
        each
        for each in present
        # In a folder of another Python nothing takes its place.
        if each.recorded is not None
        and ((each.in_force and each.name in owned) or each.package.overwrites in gone)
    ]
