"""Before a list of exact builds is restored: those that can't be had any more, anywhere.

Otherwise that would show in the middle of the download. Nobody is asked about what is installed or
in the package cache; of the rest the channel data tell most, and servers are asked for what these
do not list. What can't be found out counts as there: the download says why it is not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from core.engine.channels import network, offers
from core.engine.channels.sources import Sources
from core.engine.network.existence import gone_everywhere
from core.engine.solving.nearest_builds import find_nearest
from core.engine.solving.removal import listed
from core.engine.solving.sizes import find_cached
from core.engine.solving.solver import Solver
from core.engine.solving.starting_point import StartingPoint
from core.engine.solving.way_back import file_is_gone
from core.model.package import PackageRecord
from core.model.plan import Change
from core.model.problem import Problem, ProblemError
from core.model.request import Request, RestoreRequest

_REMOTE = ("http://", "https://")


async def refuse_gone_builds(
    request: Request,
    changes: Iterable[Change],
    start: StartingPoint,
    make_solver: Callable[[Sources], Solver],
    *,
    probe: bool,
) -> None:
    """Raise the Problem `builds-gone`, with `probe` with the nearest builds as a suggestion.

    Concerns requests for exact builds alone: all others take what channels offer now.
    """
    if not isinstance(request, RestoreRequest):
        return
    wanted = [change.after for change in changes if change.after is not None]
    gone = await find_gone(request.prefix, wanted)
    if not gone:
        return
    suggestions = await find_nearest(request, gone, start, make_solver) if probe else ()
    names = sorted(record.name for record in gone)
    raise ProblemError(
        Problem(
            code="builds-gone",
            params={"n": len(gone), "names": listed([_shown(record) for record in gone])},
            suggestions=suggestions,
            detail="\n".join(record.url or record.file_name for record in gone) or listed(names),
        )
    )


async def find_gone(prefix: str, wanted: Iterable[PackageRecord]) -> list[PackageRecord]:
    """Those of the records that are neither cached nor offered by anyone, by name."""
    records = list(wanted)
    cached = await find_cached(prefix, records)
    missing = [record for record in records if record.name not in cached]
    local = [record for record in missing if not record.url.startswith(_REMOTE)]
    gone = [record for record in local if await asyncio.to_thread(file_is_gone, record)]
    remote = [record for record in missing if record.url.startswith(_REMOTE)]
    if remote and not network.is_offline():
        unlisted = await _unlisted(remote)
        absent = await asyncio.to_thread(gone_everywhere, [record.url for record in unlisted])
        gone += [record for record in unlisted if record.url in absent]
    return sorted(gone, key=lambda record: record.name)


async def _unlisted(records: list[PackageRecord]) -> list[PackageRecord]:
    """What channel data do not list; nothing of a channel that can't be asked just now."""
    by_channel: dict[str, list[PackageRecord]] = {}
    for record in records:
        by_channel.setdefault(record.url.rsplit("/", 2)[0], []).append(record)
    found = []
    for base, members in by_channel.items():
        names = [record.name for record in members]
        try:
            answer = await offers.builds(network.gateway([base]), [base], names)
        except ProblemError as error:
            if error.problem.code == "channel-missing":
                found += members
            continue
        known = {record.url for each in answer.values() for record in each}
        known |= {record.file_name for each in answer.values() for record in each}
        found += [one for one in members if one.url not in known and one.file_name not in known]
    return found


def _shown(record: PackageRecord) -> str:
    return f"{record.name} {record.version}"
