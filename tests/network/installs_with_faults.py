"""Installs from mirrors that misbehave at random.

    python -m tests.network.installs_with_faults --seed 1 --rounds 200

Each round has one to four mirrors and an official server; some mirrors are off, some lag by ten
days. Each file is good on at least one server; on the others it fails in a way drawn by lot. All
such rounds must end in an environment whose files have the right hashes. Every fifth round has a
file that no server gives; it must end in a Problem that names each server that was asked, and
nothing may have changed.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.client import EngineClient
from core.engine.network.limits import VARIABLE
from core.engine.transactions import journal
from core.model.calls import Applied, ApplyPlan, MakePlan
from core.model.plan import Plan
from core.model.problem import Problem, ProblemError
from core.model.request import CreateRequest
from tests.e2e.world import outside
from tests.network.world import NAMES, ForgeFleet, build_forge
from tests.support.assertions import verify_prefix
from tests.support.fault_server import FaultServer

SILENCE = "0.7"
"""Seconds; twenty would make a round of many silent servers last for minutes."""

Lot = Callable[[random.Random], dict[str, Any]]

FAULTS: dict[str, Lot] = {
    "404": lambda lot: {"status": 404},
    "403": lambda lot: {"status": 403},
    "401": lambda lot: {"status": 401},
    "429": lambda lot: {"status": 429, "retry_after": lot.choice([1, 3600, None])},
    "5xx": lambda lot: {"status": lot.choice([500, 502, 503, 504])},
    "reset": lambda lot: {"drop_after": 0},
    "broken off": lambda lot: {"drop_after": lot.choice([1, 150, 25_000])},
    "truncated": lambda lot: {"truncate": lot.randrange(10, 150)},
    "corrupt": lambda lot: {"corrupt": True},
    "a login page": lambda lot: {"html": True},
    "another file": lambda lot: {"body": lot.randbytes(lot.randrange(1, 40_000))},
    "silent": lambda lot: {"silent": True},
    "silent midway": lambda lot: {"rate": 1.0},
    "redirected to a login page": lambda lot: {"location": "portal"},
    "redirected to a dead server": lambda lot: {"location": "http://127.0.0.1:9/"},
}
HARMLESS: dict[str, Lot] = {
    "slow": lambda lot: {"delay": 0.2},
    "redirected": lambda lot: {"location": "elsewhere"},
    "a hiccup": lambda lot: {"status": 502, "times": 1},
}
DATA = ("*/repodata_shards*", "*/shards/*")
PATTERNS = (*DATA, *(f"*/{name}-2.0*.conda" for name in NAMES))
LOST = (
    ("*repodata*",),
    # Without shards, the other forms of the data would do.
    ("*/shards/*", "*/repodata.json*"),
    *((pattern,) for pattern in PATTERNS[2:]),
)
"""What may be lost on all servers."""


@dataclass
class Round:
    """One draw: which server fails how over which files."""

    number: int
    hopeless: bool
    fleet: ForgeFleet
    lost: tuple[str, ...] = ()
    """Patterns that no server gives."""
    drawn: list[str] = field(default_factory=list)
    failed: str = ""
    seconds: float = 0.0


def draw(
    number: int, lot: random.Random, forge: Path, stale: Path, helpers: dict[str, FaultServer]
) -> Round:
    """Make the servers of a round, and let them fail."""
    hopeless = number % 5 == 4
    fleet = ForgeFleet(forge, lot.randint(1, 4))
    found = Round(number, hopeless, fleet)
    found.lost = lot.choice(LOST) if hopeless else ()
    useful = _without_the_useless(found, lot, stale)
    for pattern in PATTERNS:
        good = lot.choice(useful)
        for server in fleet.servers:
            if server is not good and lot.random() < 0.6:
                _fail(found, server, pattern, FAULTS, lot, helpers)
            elif lot.random() < 0.15:
                _fail(found, server, pattern, HARMLESS, lot, helpers)
    for pattern in found.lost:
        for server in fleet.servers:
            _fail(found, server, pattern, FAULTS, lot, helpers)
    return found


def _without_the_useless(found: Round, lot: random.Random, stale: Path) -> list[FaultServer]:
    """Turn some mirrors off, let some lag by ten days; the others, and the official server."""
    useful = list(found.fleet.servers)
    for server in found.fleet.mirrors:
        fate = lot.random()
        if fate < 0.12:
            server.stop()
            found.drawn.append(f"{found.fleet.servers.index(server)} is off")
            useful.remove(server)
        elif fate < 0.24:
            server.folder = stale
            found.drawn.append(f"{found.fleet.servers.index(server)} lags")
            useful.remove(server)
    return useful


def _fail(
    found: Round,
    server: FaultServer,
    pattern: str,
    kinds: dict[str, Lot],
    lot: random.Random,
    helpers: dict[str, FaultServer],
) -> None:
    kind = lot.choice(sorted(kinds))
    fault = kinds[kind](lot)
    if not pattern.endswith(".conda") and fault.get("drop_after"):
        fault["drop_after"] = min(150, fault["drop_after"])  # channel data are small here
    if fault.get("location") in helpers:
        fault["location"] = f"{helpers[fault['location']].url}/"
    server.fail(pattern, **fault)
    found.drawn.append(f"{found.fleet.servers.index(server)} {pattern}: {kind}")


async def play(found: Round, client: EngineClient, home: Path) -> None:
    """Plan and install; notes in `found.failed` what is not as it must be."""
    prefix = home / "envs" / f"round{found.number}"
    for folder in ("cache", "data"):
        shutil.rmtree(home / ".glasshouse" / folder, ignore_errors=True)
    found.fleet.settle_in(home)
    before = outside(home)
    began = time.monotonic()
    try:
        plan = await client.call(MakePlan(CreateRequest(str(prefix), ("alpha=2.0",))))
        assert isinstance(plan, Plan)
        applied = await client.call(ApplyPlan(plan))
        assert isinstance(applied, Applied)
    except ProblemError as error:
        found.failed = _wrong_with(error.problem, found, prefix, unchanged=outside(home) == before)
    else:
        found.failed = "a file nobody has was had" if found.hopeless else _wrong_in(prefix, plan)
    found.seconds = time.monotonic() - began


def _wrong_in(prefix: Path, plan: Plan) -> str:
    if {record.name for record in plan.after} != set(NAMES):
        return "not all packages"
    try:
        verify_prefix(prefix)
    except AssertionError as error:
        return str(error)
    return ""


def _wrong_with(problem: Problem, found: Round, prefix: Path, *, unchanged: bool) -> str:
    if not found.hopeless:
        return f"{problem.code} {dict(problem.params)} {problem.detail}"
    if prefix.exists() or not unchanged or not problem.unchanged or journal.open_transactions():
        return "something changed"
    named = str(problem.params.get("host", "")) + "".join(
        str(suggestion.message.params) for suggestion in problem.suggestions
    )
    unnamed = [
        server.url
        for server in found.fleet.servers
        if server.url.removeprefix("http://") not in named
    ]
    if unnamed:
        return f"{problem.code} does not name {unnamed}: {named}"
    return ""


async def run(seed: int, rounds: int, home: Path, root: Path) -> list[Round]:
    """All rounds in one home, with one client; `root` is for the folders of the servers."""
    forge = build_forge(root / "now")
    stale = build_forge(root / "then", versions=("1.0",), days=10)
    lot = random.Random(seed)
    client = EngineClient()
    portal, elsewhere = FaultServer(forge), FaultServer(forge)
    portal.fail("*", html=True)
    helpers = {"portal": portal, "elsewhere": elsewhere}
    played = []
    try:
        for number in range(rounds):
            found = draw(number, lot, forge, stale, helpers)
            try:
                await play(found, client, home)
            finally:
                found.fleet.stop()
            played.append(found)
            if found.failed:
                sys.stderr.write(f"round {number} of seed {seed}: {found.failed}\n")
                sys.stderr.write("".join(f"    {line}\n" for line in found.drawn))
    finally:
        await client.aclose()
        portal.stop()
        elsewhere.stop()
    return played


def main() -> int:
    """Run the script; 0 when every round ended as it must."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        os.environ.update(GLASSHOUSE_HOME=str(home), **{VARIABLE: SILENCE})
        played = asyncio.run(run(options.seed, options.rounds, home, Path(folder)))
    hopeless = [one for one in played if one.hopeless]
    good = [one for one in played if not one.hopeless]
    seconds = sorted(one.seconds for one in played)
    sys.stdout.write(
        f"seed {options.seed}: {sum(not one.failed for one in good)} of {len(good)} installs "
        f"finished with correct hashes; {sum(not one.failed for one in hopeless)} of "
        f"{len(hopeless)} hopeless ones named what was tried and changed nothing; "
        f"{sum(len(one.drawn) for one in played)} faults; "
        f"median {seconds[len(seconds) // 2]:.1f} s, longest {seconds[-1]:.1f} s\n"
    )
    return int(any(one.failed for one in played))


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    time.sleep(0.1)  # rattler's threads may still hold the GIL
    os._exit(code)
