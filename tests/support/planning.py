"""Plans and prefixes for tests: plan a request, and really install what was planned."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import rattler

from core.engine.channels.network import package_cache
from core.engine.records import to_rattler
from core.engine.reporting import silent
from core.engine.solving.planner import make_plan
from core.model.calls import MakePlan
from core.model.package import PackageRecord
from core.model.plan import Change, Plan
from core.model.problem import Problem, ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request
from tests.support.channels import ServedChannel


async def plan(request: Request, *, explain: bool = True) -> Plan:
    """The plan of a request."""
    return await make_plan(MakePlan(request, explain=explain), silent)


async def problem(request: Request, *, explain: bool = True) -> Problem:
    """The Problem a request ends in; fails where it has a plan."""
    try:
        found = await plan(request, explain=explain)
    except ProblemError as error:
        return error.problem
    raise AssertionError(f"has a plan: {[change.name for change in found.changes]}")


async def install(
    records: Iterable[PackageRecord],
    prefix: str | Path,
    requested: dict[str, tuple[str, ...]] | None = None,
) -> None:
    """Make the prefix hold these records, by rattler's own installer."""
    specs = [spec for found in (requested or {}).values() for spec in found]
    await rattler.install(
        [to_rattler(record) for record in records],
        prefix,
        package_cache=package_cache(str(prefix)),
        show_progress=False,
        requested_specs=[rattler.MatchSpec(spec)._match_spec for spec in specs],
    )


async def create(prefix: Path, channel: ServedChannel, *specs: str, recorded: bool = True) -> Plan:
    """Plan and install a new environment; without `recorded` nobody wrote down what was asked."""
    made = await plan(CreateRequest(str(prefix), specs, (channel.url,)))
    await install(made.after, prefix, made.requested if recorded else None)
    return made


def change(prefix: Path, channel: ServedChannel, **wish: object) -> ChangeRequest:
    """A change with this channel."""
    return ChangeRequest(str(prefix), channels=(channel.url,), **wish)  # type: ignore[arg-type]


def moves(found: Plan) -> dict[str, tuple[str | None, str | None]]:
    """Versions before and after, by name."""
    return {
        item.name: (
            item.before.version if item.before else None,
            item.after.version if item.after else None,
        )
        for item in found.changes
    }


def by_name(found: Plan) -> dict[str, Change]:
    """Changes by name."""
    return {item.name: item for item in found.changes}
