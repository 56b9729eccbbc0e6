"""The whole table on real metadata: `python -m tests.gpu.real_metadata`.

Every card with every driver on every system is answered and solved; the oracle, which reads the
same metadata by itself, says which build it has to be, or why there is none. No cell may be given
a build without kernels for its card. `--quick` takes the drivers of the short table.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from core.engine.gpu.choosing.choices import choices_of
from core.engine.gpu.choosing.elsewhere import solve_choice
from core.engine.gpu.choosing.offer import Target
from core.engine.gpu.choosing.reading import read_offer
from core.engine.reporting import silent
from core.model.frameworks import ChosenBuild, InstallWish
from core.model.gpu import Machine
from core.model.problem import ProblemError
from tests.gpu.differences import mismatch
from tests.gpu.grid import DATES, SYSTEMS, cells
from tests.gpu.oracle import Build, expected, has_code
from tests.gpu.raw_builds import builds_of, paired_builds
from tests.gpu.real_channel import DerivedServer, Raw, available, read, write
from tests.gpu.synthetic import machine_of

TARGET = Target("/nowhere/torch", creates=True)
WISH = InstallWish("pytorch", TARGET.prefix, creates=True, channels=("conda-forge",))


@dataclass
class Totals:
    """What came out."""

    cells: int = 0
    builds: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0


async def choose(machine: Machine, wish: InstallWish = WISH) -> ChosenBuild:
    """A cell answered and solved, as the program does it."""
    offer = (await read_offer(wish, machine)).offer
    choices = choices_of(wish, offer, TARGET)
    return await solve_choice(choices, offer, TARGET, silent)


async def _table(records: dict[str, dict[str, Raw]], *, every_driver: bool) -> Totals:
    totals = Totals()
    for system in SYSTEMS:
        offered = builds_of(records[system[0]].values(), "conda-forge")
        older = [
            one
            for one in builds_of(read("pytorch", system[0]).values(), "pytorch")
            if one.cuda and one.version in DATES
        ]
        paired = paired_builds(records[system[0]].values())
        before = totals.cells
        for name, cell in cells(system, every_driver=every_driver):
            totals.cells += 1
            wanted = expected(cell, offered, older, DATES, paired)
            began = time.monotonic()
            try:
                found = await choose(machine_of(name, cell))
            except ProblemError as error:
                totals.wrong.append(f"{name} {cell}: {error.problem.code} {error.problem.detail}")
                continue
            totals.seconds += time.monotonic() - began
            if difference := mismatch(wanted, found.choices, found.build):
                totals.wrong.append(f"{name} {cell}: {difference}")
            if found.build is not None:
                got = Build(found.build.version, found.build.cuda, found.build.channel)
                totals.builds[f"{got.version} {got.cuda or 'cpu'}"] += 1
                if got.cuda and not has_code(got, cell.capability):
                    totals.wrong.append(f"{name} {cell}: {got}, WITHOUT KERNELS")
            else:
                totals.reasons[wanted.reason] += 1
        _say(f"{' glibc '.join(filter(None, system))}: {totals.cells - before} cells")
    return totals


def main() -> None:
    """Solve the table, and print what came out."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m tests.gpu.real_metadata")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    if not available():
        _say("There is no real metadata beside the checkout.")
        return
    with tempfile.TemporaryDirectory() as folder:
        channels = Path(folder) / "channels"
        records = write(channels)
        with DerivedServer(channels) as server:
            os.environ["GLASSHOUSE_HOME"] = folder
            os.environ["NO_PROXY"] = "127.0.0.1,localhost"
            server.write_table(Path(folder))
            totals = asyncio.run(_table(records, every_driver=not options.quick))
    _say(f"\n{totals.cells} cells, {totals.seconds / max(1, totals.cells):.2f} s each")
    for title, counted in (("builds", totals.builds), ("reasons", totals.reasons)):
        _say(f"{sum(counted.values())} {title}:")
        for text, count in counted.most_common():
            _say(f"  {count:5}  {text}")
    _say(f"{len(totals.wrong)} differ from the oracle")
    for text in totals.wrong[:40]:
        _say(f"  {text}")
    sys.stdout.flush()
    os._exit(bool(totals.wrong))  # the solver's threads may still hold the interpreter


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
