"""One door to py-rattler's solver, with the settings that are always needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

import rattler
from rattler import ChannelPriority, Gateway
from rattler.exceptions import GatewayError, SolverError

from core.engine.channels import network, offers
from core.engine.channels.offers import Offers
from core.engine.failures import classify
from core.engine.solving.goal import Goal
from core.engine.solving.specs import match_spec
from core.engine.solving.starting_point import StartingPoint
from core.model.problem import ProblemError, fail

SOLVE_LIMIT = timedelta(seconds=300)
_PRIORITIES = {
    "strict": ChannelPriority.Strict,
    "flexible": ChannelPriority.Flexible,
    "disabled": ChannelPriority.Disabled,
}


class Unsolvable(Exception):  # noqa: N818 - an answer, not a fault
    """No solution. `tree` is the solver's own explanation."""

    def __init__(self, tree: str) -> None:
        super().__init__(tree)
        self.tree = tree


@dataclass(frozen=True)
class Solver:
    """Channels, priority and machine, fixed for one plan."""

    channels: tuple[str, ...]
    """Addresses in priority order."""
    priority: str = "strict"
    virtual: tuple[rattler.GenericVirtualPackage, ...] = ()
    subdirs: tuple[rattler.Subdir, ...] = ()
    """Those of another machine; empty for this one."""

    @property
    def gateway(self) -> Gateway:
        """The shared one, able to ask for these channels."""
        return network.gateway(self.channels)

    async def solve(
        self,
        goal: Goal,
        start: StartingPoint,
        *,
        extra_constraints: Iterable[str] = (),
        limit: timedelta = SOLVE_LIMIT,
    ) -> list[rattler.RepoDataRecord]:
        """Records that satisfy the goal. Raises Unsolvable, and Problems of network and time."""
        specs = [spec.parsed for found in goal.specs.values() for spec in found]
        constraints = [*goal.constraints, *extra_constraints]
        try:
            return await rattler.solve(
                list(self.channels),
                specs,
                gateway=self.gateway,
                platforms=list(self.subdirs) or network.subdirs(),
                locked_packages=[start.solver_records[name] for name in sorted(goal.locked)],
                virtual_packages=list(self.virtual),
                channel_priority=_PRIORITIES.get(self.priority, ChannelPriority.Strict),
                constraints=[match_spec(text) for text in constraints],
                timeout=limit,
                channel_relations="disabled",
                add_pip_as_python_dependency=goal.brings_pip,
            )
        except SolverError as error:
            if "cancelled" in str(error):
                raise fail("solve-too-long", seconds=int(limit.total_seconds())) from None
            raise Unsolvable(str(error)) from None
        except GatewayError as error:
            raise ProblemError(classify(error, asked=self.channels)) from error

    async def builds(self, names: Iterable[str]) -> Offers:
        """All builds of some names, by name. Raises Problems of the network."""
        strict = self.priority == "strict"
        return await offers.builds(
            self.gateway, self.channels, names, strict=strict, subdirs=self.subdirs
        )

    async def all_names(self) -> list[str]:
        """Every name the channels offer. Raises Problems of the network."""
        return await offers.all_names(self.gateway, self.channels, self.subdirs)
