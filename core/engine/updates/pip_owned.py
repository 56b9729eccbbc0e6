"""pip packages of which conda has something newer. pip's own index is not asked."""

from __future__ import annotations

from core.engine.channels.known_names import conda_names_of
from core.engine.channels.offers import Offers, best_first
from core.engine.solving.solver import Solver
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.own_wishes import hold_of
from core.engine.updates.schemes import is_pre_release, shown_bump
from core.model.base import Message
from core.model.updates import EnvironmentPolicy, Lane, Update
from core.versions import is_newer


async def pip_updates(
    start: StartingPoint, solver: Solver, policy: EnvironmentPolicy
) -> list[Update]:
    """Held updates, one for each. Raises Problems of the network."""
    wanted = {
        package.name: conda_names_of(package.name) for package in start.pip if package.version
    }
    if not wanted:
        return []
    offers = await solver.builds({name for names in wanted.values() for name in names})
    found = []
    for package in start.pip:
        newest = _newest(wanted.get(package.name, ()), offers)
        if newest and is_newer(newest, package.version):
            found.append(
                Update(
                    name=package.name,
                    before=package.version,
                    after=newest,
                    lane=Lane.HELD,
                    bump=shown_bump(package.name, package.version, newest),
                    why=(Message("held-pip"),),
                    hold=hold_of(policy, package.name),
                    by_pip=True,
                )
            )
    return found


def _newest(names: tuple[str, ...], offers: Offers) -> str:
    """The newest finished version that conda has under the likeliest of the names."""
    name = next((name for name in names if name in offers), None)
    if name is None:
        return ""
    versions = (str(record.version) for record in best_first(offers[name]))
    return next((version for version in versions if not is_pre_release(version)), "")
