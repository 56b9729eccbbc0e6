"""The update a question is about, and what keeps the solver from it besides requirements."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import rattler

from core.engine.solving.changes import python_minor, settle
from core.engine.solving.goal import Goal, recorded_and_true
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.specs import Spec, parse, without_versions
from core.engine.solving.starting_point import StartingPoint
from core.model.package import PackageRecord
from core.model.problem import ProblemError

After = dict[str, PackageRecord]
"""What a prefix would hold, by name."""


@dataclass(frozen=True)
class Target:
    """One package of an environment and the version it should go to."""

    name: str
    version: str
    newest: str
    """The newest version on offer: another one where that was skipped or is too young."""
    builds: tuple[rattler.RepoDataRecord, ...]
    """All builds of that version."""
    start: StartingPoint
    solver: Solver
    goal: Goal
    """Of an update of this package, everything else as it is."""

    @property
    def said(self) -> str:
        """Name and version."""
        return f"{self.name} {self.version}"

    @property
    def exactly(self) -> Goal:
        """The goal, with the version asked for."""
        return self.goal.with_spec(parse(f"{self.name} =={self.version}"))

    @cached_property
    def pins(self) -> dict[str, tuple[Spec, ...]]:
        """Lines of `conda-meta/pinned` that can be read, by name."""
        found: dict[str, tuple[Spec, ...]] = {}
        for line in self.start.pinned:
            try:
                spec = parse(line)
            except ProblemError:
                continue
            if not (spec.name in self.goal.locked and not spec.matches(self._there(spec.name))):
                found[spec.name] = (*found.get(spec.name, ()), spec)
        return found

    @cached_property
    def wishes(self) -> dict[str, tuple[Spec, ...]]:
        """Recorded specs of other packages that say more than a name."""
        found = {}
        for name in self.start.records.keys() - {self.name}:
            specs = tuple(spec for spec in recorded_and_true(name, self.start) if not spec.is_bare)
            if specs:
                found[name] = specs
        return found

    @property
    def python(self) -> str:
        """Python's minor version, which holds unless Python is what moves; empty without Python."""
        minor = python_minor(self.start.records.get("python"))
        return minor if minor is not None and self.name != "python" else ""

    def relaxed(self, *, pins: bool, python: bool) -> Goal:
        """The goal without versions anybody asked for; with `pins` and `python` without those."""
        specs: dict[str, tuple[Spec, ...]] = {
            name: without_versions(specs) or (parse(name),)
            for name, specs in self.goal.specs.items()
        }
        constraints = []
        for text in self.goal.constraints:
            of_python = bool(self.python) and text == f"python {self.python}.*"
            if not (python if of_python else pins):
                constraints.append(text)
        goal = replace(self.goal, specs=specs, constraints=tuple(constraints))
        return goal.with_spec(parse(f"{self.name} =={self.version}"))

    async def solved(self, goal: Goal) -> After:
        """The content that a goal comes to. Raises Unsolvable, and Problems of the network."""
        solution = await self.solver.solve(goal, self.start)
        return {record.name: record for record in settle(self.start.records, solution, goal.locked)}

    async def tried(self, goal: Goal) -> tuple[After | None, str]:
        """The content, or None with the solver's own explanation."""
        try:
            return await self.solved(goal), ""
        except Unsolvable as error:
            return None, error.tree

    def _there(self, name: str) -> rattler.RepoDataRecord:
        return self.start.solver_records[name]
