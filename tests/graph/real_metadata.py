"""How real environments are drawn: `python -m tests.graph.real_metadata`.

Ten environments are solved from real metadata. Each is drawn whole, and every package of it is
drawn in the middle once. Crossings are compared with a plain layered layout, of all needs and of
those that are left when longer ways say the same. Times are of this machine, beside whatever else
it does.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from rattler import Gateway

from core.engine.graph.layout.focus import focus_picture
from core.engine.graph.layout.neighbours import Neighbours
from core.engine.graph.layout.overview import overview_picture
from core.engine.graph.layout.reduction import reduce
from core.engine.practice.web_server import WebServer
from core.model.graph import NodeKind, PackageGraph, Picture
from tests.graph.environments import CHANNELS, ENVIRONMENTS, available, solved
from tests.graph.plain import plain_crossings


def main() -> None:
    """Solve, draw, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, prog="python -m tests.graph.real_metadata"
    )
    parser.add_argument("--only", default="", help="environments whose name contains this")
    options = parser.parse_args()
    if not available():
        _say("No real metadata beside the checkout (../shared/channels): nothing to draw.")
        return
    asyncio.run(_measure([name for name in ENVIRONMENTS if options.only in name]))


async def _measure(names: list[str]) -> None:
    _say(
        f"{'environment':13} {'pkgs':>4} {'needs':>5} {'lines':>5} | {'focus ms':>8} {'worst':>6} "
        f"{'crossings':>9} {'worst':>5} | {'whole s':>7} {'size':>9} "
        f"{'crossings':>9} {'plain':>6} {'of all':>7}"
    )
    with tempfile.TemporaryDirectory() as folder, WebServer(CHANNELS) as server:
        gateway = Gateway(cache_dir=Path(folder))
        for name in names:
            channel = server.channel("conda-forge")
            _say(_row(name, await solved(name, ENVIRONMENTS[name], channel, gateway)))


def _row(name: str, graph: PackageGraph) -> str:
    packages = [at for at, node in enumerate(graph.nodes) if node.kind is NodeKind.CONDA]
    focused = [_timed_focus(graph, node) for node in packages]
    times = [seconds * 1000 for seconds, _ in focused]
    crossings = [picture.crossings for _, picture in focused]
    began = time.perf_counter()
    whole = overview_picture(graph)
    seconds = time.perf_counter() - began
    plain, of_all = _plain(graph)
    return (
        f"{name:13} {len(packages):4} {whole.reduced + len(whole.routes):5} {len(whole.routes):5} |"
        f" {statistics.median(times):8.1f} {max(times):6.1f} {statistics.median(crossings):9.0f} "
        f"{max(crossings):5} | {seconds:7.2f} {whole.width:4.0f}x{whole.height:<4.0f} "
        f"{whole.crossings:9} {plain:6} {of_all:7}"
    )


def _timed_focus(graph: PackageGraph, node: int) -> tuple[float, Picture]:
    began = time.perf_counter()
    picture = focus_picture(graph, node)
    return time.perf_counter() - began, picture


def _plain(graph: PackageGraph) -> tuple[int, int]:
    """Crossings of a plain layout: of what is left after reduction, and of all needs."""
    drawn = [at for at, node in enumerate(graph.nodes) if node.kind is not NodeKind.VIRTUAL]
    needs = Neighbours(graph).edge
    found = []
    for keep in ((), needs):
        reduced = reduce(drawn, needs, keep)
        found.append(plain_crossings(len(reduced.groups), reduced.pairs))
    return found[0], found[1]


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
