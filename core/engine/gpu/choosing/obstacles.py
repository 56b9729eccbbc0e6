"""Which build comes nearest, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.gpu.choosing.candidates import Candidate, line_key
from core.model.frameworks import CheckKind, Fit, FitCheck


def best_of(builds: Iterable[Candidate]) -> Candidate | None:
    """The build one would take."""
    return max(builds, key=lambda one: one.taste, default=None)


def least_obstacle(builds: Iterable[Candidate]) -> FitCheck | None:
    """What speaks against the build that comes nearest to running; None where one runs.

    Nearest is the one with the fewest objections. Where the driver is the only one, it comes
    before a card that is too old: a driver can be changed.
    """
    nearest = nearest_of(builds)
    return nearest.obstacle if nearest is not None and not nearest.possible else None


def nearest_of(builds: Iterable[Candidate]) -> Candidate | None:
    """The build with the fewest and lightest objections; of several the least demanding."""
    return min(builds, key=_objections, default=None)


def _objections(one: Candidate) -> tuple[object, ...]:
    against = [check for check in one.checks if check.fit is Fit.NO]
    fixed = sum(check.kind is not CheckKind.DRIVER for check in against)
    return (fixed, len(against), not one.proven, line_key(one.build.cuda))
