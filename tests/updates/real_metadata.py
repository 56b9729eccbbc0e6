"""How well the safe lane does on real metadata: `python -m tests.updates.real_metadata`.

Environments as people have them are solved as of 6 to 18 months before the newest record; then
their updates are looked for. The oracle says which rules the safe lane breaks (none), and how much
of what could be updated without breaking one is in it. What the lanes cost is compared with a plain
update of everything, in processor time, the best of some runs, with channel data in memory.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from rattler.exceptions import SolverError

from core.engine.channels import network
from core.engine.channels.sources import effective_sources
from core.engine.practice.web_server import WebServer
from core.engine.reporting import silent
from core.engine.solving.outcome import make_goal
from core.engine.solving.planner import make_plan, make_solver
from core.engine.solving.starting_point import read_starting_point
from core.engine.solving.updating import solve_update_all
from core.engine.updates.finding import find_updates
from core.model.calls import FindUpdates, MakePlan
from core.model.request import ChangeRequest, SafeUpdateRequest
from core.model.updates import Lane, UpdateReport
from tests.updates.derived_channel import Derived, Raw, available, derive
from tests.updates.environments import PASTS, Past
from tests.updates.made_prefix import MONTH, solve_as_of, write_prefix
from tests.updates.oracle import Content, Oracle

CHANNEL = "conda-forge"


@dataclass(frozen=True)
class Result:
    """One environment."""

    past: Past
    packages: int
    newer: int
    """Packages of which anything newer exists."""
    could: int
    """By the oracle."""
    safe: int
    """Of those, in the safe lane."""
    at_newest: int
    """Of those, at the version the oracle thinks the newest that could be had."""
    lane: int
    """All of the safe lane."""
    review: int
    held: int
    solves: int
    cost: float
    """Of the lanes, in plain updates of everything."""
    seconds: float
    broken: tuple[str, ...]
    missed: tuple[str, ...]
    """What the oracle thinks could be had and the safe lane has not."""

    @property
    def share(self) -> float:
        """Of what could be updated, in the safe lane."""
        return self.safe / self.could if self.could else 1.0


class Laboratory:
    """A home with the derived channel in force, and a server for it."""

    def __init__(self, root: Path) -> None:
        os.environ["GLASSHOUSE_HOME"] = str(root / "home")
        os.environ["NO_PROXY"] = "127.0.0.1,localhost"
        self._root = root
        self.channel: Derived = derive(root / "channels" / CHANNEL)
        self._server = WebServer(root / "channels")
        self.url = self._server.channel(CHANNEL)
        home = root / "home"
        home.mkdir(parents=True)
        (home / ".condarc").write_text(f"channels: [{self.url}]\n", encoding="utf-8")
        self._by_file = {record["fn"]: record for record in self.channel.records}
        offered: dict[str, list[Raw]] = {}
        for record in self.channel.records:
            offered.setdefault(record["name"], []).append(record)
        self._offered = {name: tuple(found) for name, found in offered.items()}

    def __enter__(self) -> Laboratory:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()
        network.forget_gateway()

    async def examine(self, past: Past, *, runs: int = 0) -> Result:
        """Make an environment, find its updates, and judge them. Raises SolverError.

        With `runs` the cost is measured so often; else it is 0.
        """
        os.environ["CONDA_OVERRIDE_CUDA"] = past.cuda
        moment = self.channel.newest - past.months * MONTH
        files = await solve_as_of(self.url, past.specs, moment)
        prefix = self._root / "home" / ".conda" / "envs" / past.name.replace(" ", "-")
        before = {self._by_file[file]["name"]: self._by_file[file] for file in files}
        write_prefix(prefix, self.url, before.values(), past.specs)
        report = await find_updates(FindUpdates(str(prefix)), silent)
        oracle = Oracle(self._offered, _machine(), _asked(past))
        after = self._applied(before, report)
        broken = oracle.broken(before, after)
        if safe := report.lane(Lane.SAFE):
            plan = await make_plan(MakePlan(SafeUpdateRequest(str(prefix))), silent)
            if {one.file_name for one in plan.after} != {one["fn"] for one in after.values()}:
                broken.append(f"the plan of {len(safe)} safe updates is another one than the lane")
        could = oracle.could(before)
        moved = {update.name: update.after for update in safe}
        return Result(
            past=past,
            packages=len(before),
            newer=len(report.updates),
            could=len(could),
            safe=len(could.keys() & moved.keys()),
            at_newest=sum(moved.get(name) == version for name, version in could.items()),
            lane=len(moved),
            review=len(report.lane(Lane.REVIEW)),
            held=len(report.lane(Lane.HELD)),
            solves=report.solves,
            cost=await _cost(str(prefix), runs) if runs else 0.0,
            seconds=report.seconds,
            broken=tuple(broken),
            missed=tuple(f"{name} {could[name]}" for name in sorted(could.keys() - moved.keys())),
        )

    def _applied(self, before: Content, report: UpdateReport) -> dict[str, Raw]:
        after = dict(before)
        moved = [update.change for update in report.lane(Lane.SAFE)]
        for change in (*moved, *report.brings):
            assert change is not None
            if change.after is None:
                after.pop(change.name, None)
            else:
                after[change.name] = self._by_file[change.after.file_name]
        return after


async def _cost(prefix: str, runs: int) -> float:
    """What the lanes take, in units of a plain update of everything."""

    async def plain() -> None:
        start = read_starting_point(prefix)
        goal = make_goal(ChangeRequest(prefix, update_all=True), start)
        await solve_update_all(goal, start, make_solver(effective_sources()))

    async def lanes() -> None:
        await find_updates(FindUpdates(prefix), silent)

    return await _best(lanes, runs) / await _best(plain, runs)


async def _best(work: Callable[[], Awaitable[None]], runs: int) -> float:
    """Processor seconds of all threads, which other programs hardly disturb."""
    taken = []
    for _ in range(runs):
        began = time.process_time()
        await work()
        taken.append(time.process_time() - began)
    return min(taken)


def _machine() -> dict[str, str]:
    return {one.name.normalized: str(one.version) for one in network.virtual_packages()}


def _asked(past: Past) -> dict[str, str]:
    """`python 3.12.*` for `python=3.12`, in the form of a record's spec."""
    found = {}
    for spec in past.specs:
        name, _, rest = spec.partition("=")
        version, _, build = rest.partition("=")
        if rest:
            version = "*" if version == "*" else f"{version}.*"
            found[name] = f"{name} {version} {build}".strip()
    return found


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, prog="python -m tests.updates.real_metadata"
    )
    parser.add_argument("--only", default="", help="environments whose name contains this")
    parser.add_argument("--runs", type=int, default=3, help="so often the cost is measured")
    parser.add_argument("--missed", action="store_true", help="name what the safe lane lacks")
    options = parser.parse_args()
    if not available():
        _say("No real metadata beside the checkout (../shared/channels): nothing to measure.")
        return
    with tempfile.TemporaryDirectory() as folder, Laboratory(Path(folder)) as laboratory:
        count = laboratory.channel.completed
        _say(
            f"{count['records']} records, {count['dated']} dated; completed by rule 1: "
            f"{count['1']}, by rule 2: {count['2']}, by rule 3: {count['3']}"
        )
        pasts = [past for past in PASTS if options.only in past.name]
        bad = asyncio.run(_measure(laboratory, pasts, options.runs, missed=options.missed))
    sys.stdout.flush()
    os._exit(bad)  # the solver's threads may still hold the interpreter


async def _measure(laboratory: Laboratory, pasts: list[Past], runs: int, *, missed: bool) -> int:
    _say(
        f"\n{'environment':22} {'ago':>3} {'pkgs':>4} {'newer':>5} {'could':>5} {'safe':>4} "
        f"{'share':>5} {'newest':>6} {'lane':>4} {'review':>6} {'held':>4} {'solves':>6} "
        f"{'cost':>5} {'s':>5} broken"
    )
    results = []
    for past in pasts:
        try:
            result = await laboratory.examine(past, runs=runs)
        except SolverError as error:
            _say(f"{past.name:22} {past.months:3} has no solution: {str(error)[:80]}")
            continue
        results.append(result)
        _say(
            f"{past.name:22} {past.months:3} {result.packages:4} {result.newer:5} "
            f"{result.could:5} {result.safe:4} {result.share:5.0%} {result.at_newest:6} "
            f"{result.lane:4} {result.review:6} {result.held:4} {result.solves:6} "
            f"{result.cost:5.2f} {result.seconds:5.2f} {len(result.broken)}"
        )
        for text in result.broken:
            _say(f"    BROKEN: {text}")
        if missed:
            _say(f"    missed: {', '.join(result.missed)}")
    shares = [result.share for result in results]
    costs = [result.cost for result in results]
    broken = sum(len(result.broken) for result in results)
    _say(
        f"\n{len(results)} environments; rules broken: {broken}; share of what could be updated "
        f"in the safe lane: median {statistics.median(shares):.0%}, least {min(shares):.0%}; "
        f"cost in plain updates: median {statistics.median(costs):.2f}, most {max(costs):.2f}; "
        f"most solves {max(result.solves for result in results)}"
    )
    return int(broken > 0)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
