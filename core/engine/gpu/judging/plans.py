"""What a plan means for frameworks on the machine that counts."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.solving.starting_point import StartingPoint
from core.model.package import PackageRecord
from core.model.plan import PlanRemark
from core.model.request import Request


def remarks_on(
    request: Request, start: StartingPoint, after: Iterable[PackageRecord]
) -> tuple[PlanRemark, ...]:
    """Never silent: a CPU build where a GPU could be used, a build that cannot run here."""
    raise NotImplementedError
