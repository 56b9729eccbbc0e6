"""The pip part of a plan: what will be installed, what is built, what to know about it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from core.engine.channels import network
from core.engine.pip.indexes import indexes_of
from core.engine.pip.overwriting import plan_overwriting
from core.engine.pip.owned import Owned, owned_by
from core.engine.pip.pip_plan import PipPlan
from core.engine.pip.removing import plan_removing
from core.engine.pip.resolving import resolve
from core.engine.pip.returning import plan_return
from core.engine.pip.target import target_of
from core.engine.pip.wheel_store import is_stored, place_of
from core.engine.pip.wishes import name_of_wish, one_line, shown
from core.engine.reporting import Report
from core.engine.solving.changes import Difference
from core.engine.solving.starting_point import StartingPoint
from core.engine.transactions.off_loop import off_loop
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.pip import PipWheel, PipWish
from core.model.plan import Check, Severity
from core.model.problem import fail
from core.model.progress import Phase, PhaseFinished, PhaseStarted
from core.model.request import ChangeRequest, CreateRequest, Request, RestoreRequest


async def plan_pip(
    request: Request, start: StartingPoint, difference: Difference, report: Report
) -> PipPlan:
    """Resolve the pip section against the conda packages that will be there. Changes nothing.

    Raises the Problems of the modules it uses; they begin with `pip-` and `uv-`.
    """
    after = difference.after
    if isinstance(request, RestoreRequest) and request.pip_packages is not None:
        report(PhaseStarted(Phase.SOLVE, time.time()))
        back = await off_loop(_plan_return, request, start, difference)
        report(PhaseFinished(Phase.SOLVE, time.time()))
        return back
    if isinstance(request, ChangeRequest) and request.pip_remove:
        return await off_loop(plan_removing, request, start, difference)
    if not isinstance(request, CreateRequest | RestoreRequest) or not request.pip:
        return await off_loop(plan_overwriting, start, difference)
    if start.records:
        raise fail("pip-only-new", path=request.prefix)
    report(PhaseStarted(Phase.SOLVE, time.time()))
    work = _plan_exact if isinstance(request, RestoreRequest) else _plan_wishes
    found = await off_loop(work, request, after)  # type: ignore[arg-type]
    report(PhaseFinished(Phase.SOLVE, time.time()))
    return found


def _plan_return(request: RestoreRequest, start: StartingPoint, difference: Difference) -> PipPlan:
    back = plan_return(request, start, difference)
    return replace(back, adds=_with_cached(back.adds, request.prefix))


def _plan_exact(request: RestoreRequest, after: Sequence[PackageRecord]) -> PipPlan:
    """Wheels of a lock file: taken as they are, if they can be used here at all."""
    target = target_of(after)
    for wheel in request.pip:
        place_of(wheel, request.prefix)
        if target.rank(wheel.file_name) is None:
            raise fail("pip-wheel-not-here", name=wheel.name, file=wheel.file_name)
    owned = owned_by(after, request.prefix)
    for wheel in request.pip:
        if wheel.name in owned:
            raise _taken(owned[wheel.name])
    adds = _with_cached(request.pip, request.prefix)
    return PipPlan(adds=adds, checks=_offline_checks(adds, ()))


def _plan_wishes(request: CreateRequest, after: Sequence[PackageRecord]) -> PipPlan:
    target = target_of(after)
    owned = owned_by(after, request.prefix)
    offline = network.is_offline()
    builds = tuple(wish for wish in request.pip if wish.builds)
    for wish in builds:
        one_line(wish)
    wheels = resolve(request, target, owned, indexes_of(request), offline=offline)
    adds = _with_cached(wheels, request.prefix)
    for wheel in adds:
        place_of(wheel, request.prefix)
    checks = [*_offline_checks(adds, builds), *_extras_not_known(request.pip, owned)]
    if builds:
        names = ", ".join(name_of_wish(wish) or shown(wish.text) for wish in builds)
        message = Message("pip-will-build", {"n": len(builds), "names": names})
        checks.append(Check(Severity.WARN, message))
    return PipPlan(adds, builds, tuple(checks))


def _with_cached(wheels: Sequence[PipWheel], prefix: str) -> tuple[PipWheel, ...]:
    ordered = sorted(wheels, key=lambda wheel: wheel.name)
    return tuple(
        msgspec.structs.replace(wheel, cached=is_stored(wheel, prefix)) for wheel in ordered
    )


def _offline_checks(adds: Sequence[PipWheel], builds: Sequence[PipWish]) -> tuple[Check, ...]:
    """Working offline, what would have to be fetched forbids Apply."""
    if not network.is_offline():
        return ()
    missing = [wheel.name for wheel in adds if not wheel.cached and wheel.url.startswith("http")]
    missing += [name_of_wish(wish) or shown(wish.text) for wish in builds]
    if not missing:
        return ()
    names = ", ".join(missing[:3])
    message = Message("offline-wheels-missing", {"n": len(missing), "names": names})
    return (Check(Severity.BLOCK, message),)


def _extras_not_known(wishes: Sequence[PipWish], owned: dict[str, Owned]) -> list[Check]:
    """`dask[complete]` where conda brings dask and does not say yet what `complete` needs."""
    found = []
    for wish in wishes:
        held = owned.get(name_of_wish(wish))
        if held is not None and "[" in wish.text.partition(";")[0] and not held.extras_known:
            message = Message("pip-extras-not-known", {"name": held.conda.name})
            found.append(Check(Severity.WARN, message))
    return found


def _taken(held: Owned) -> Exception:
    return fail(
        "pip-against-conda", name=held.name, conda=held.conda.name, version=held.conda.version
    )
