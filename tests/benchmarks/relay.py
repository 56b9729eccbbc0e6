"""What the relay costs: the same files with it and without, in turns, in one run.

python -m tests.benchmarks.relay [--rounds 3]

The server is a process of its own. Archives are counted in megabytes a second from the first
request to the linked file; channel data in seconds for a solve that needs a shard of each of many
packages, with the longest gap in the event loop beside it.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import rattler
from rattler import Client, Gateway, MatchSpec

from core.engine.channels import network
from core.engine.practice.channels import build_channel
from core.engine.practice.web_server import WebServer
from tests.support.channels import package

BIG, SIZE = 3, 60_000_000
MANY = 600
_SERVE = "--serve"


def _serve(folder: str) -> None:
    with WebServer(Path(folder)) as server:
        sys.stdout.write(server.url + "\n")
        sys.stdout.flush()
        sys.stdin.read()


def _build(folder: Path) -> None:
    noise = random.Random(1)
    build_channel(
        folder / "big",
        [
            package(f"big{number}", files={"share/big.bin": noise.randbytes(SIZE)})
            for number in range(BIG)
        ],
    )
    names = [f"p{number}" for number in range(MANY)]
    build_channel(folder / "many", [package("all", depends=names), *map(package, names)])


async def _install(url: str, client: Client, folder: Path) -> float:
    gateway = Gateway(cache_dir=folder / "data", client=client)
    specs = [MatchSpec(f"big{number}") for number in range(BIG)]
    records = await rattler.solve([f"{url}/big"], specs, gateway=gateway)
    began = time.perf_counter()
    await rattler.install(
        records, folder / "env", cache_dir=folder / "pkgs", client=client, show_progress=False
    )
    return time.perf_counter() - began


async def _solve(url: str, client: Client, folder: Path) -> tuple[float, float]:
    longest = 0.0

    async def beat() -> None:
        nonlocal longest
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.005)
            longest = max(longest, time.perf_counter() - began - 0.005)

    gateway = Gateway(cache_dir=folder / "data", client=client, max_concurrent_requests=24)
    heart = asyncio.create_task(beat())
    began = time.perf_counter()
    await rattler.solve([f"{url}/many"], [MatchSpec("all")], gateway=gateway)
    seconds = time.perf_counter() - began
    heart.cancel()
    return seconds, longest


async def _measure(url: str, rounds: int, scratch: Path) -> None:
    ways: dict[str, Callable[[], Client]] = {
        "direct": Client,
        "relay": lambda: network.client([url]),
    }
    speeds: dict[str, list[float]] = {way: [] for way in ways}
    solves: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}

    async def fresh(work: Callable[[Path], Awaitable[object]]) -> object:
        folder = Path(tempfile.mkdtemp(dir=scratch))
        try:
            return await work(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    for _ in range(rounds):
        for way, make in ways.items():
            client = make()
            seconds = await fresh(lambda folder, client=client: _install(url, client, folder))  # type: ignore[misc]
            speeds[way].append(BIG * SIZE / 1e6 / float(str(seconds)))
            found = await fresh(lambda folder, client=client: _solve(url, client, folder))  # type: ignore[misc]
            assert isinstance(found, tuple)
            solves[way].append(found)
    for way in ways:
        sys.stdout.write(
            f"{way:7} {statistics.median(speeds[way]):7.0f} MB/s   "
            f"{MANY} shards {statistics.median(s for s, _ in solves[way]):5.2f} s, "
            f"longest gap {max(gap for _, gap in solves[way]) * 1000:3.0f} ms\n"
        )
    ratio = statistics.median(speeds["relay"]) / statistics.median(speeds["direct"])
    sys.stdout.write(f"the relay reaches {ratio:.0%} of the speed without it\n")
    began = time.perf_counter()
    hashlib.sha256(bytes(SIZE)).hexdigest()
    alone = SIZE / 1e6 / (time.perf_counter() - began)
    sys.stdout.write(f"(sha256 alone: {alone:.0f} MB/s)\n")


def main() -> None:
    """Run the benchmark."""
    if sys.argv[1:2] == [_SERVE]:
        _serve(sys.argv[2])
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="relay-") as name:
        folder = Path(name)
        os.environ["GLASSHOUSE_HOME"] = str(folder / "home")
        _build(folder / "channels")
        command = [sys.executable, "-m", "tests.benchmarks.relay", _SERVE, str(folder / "channels")]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        ) as server:
            assert server.stdout is not None
            assert server.stdin is not None
            url = server.stdout.readline().strip()
            asyncio.run(_measure(url, options.rounds, folder))
            server.stdin.close()


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    time.sleep(0.1)  # rattler's threads may still hold the GIL
    os._exit(0)
