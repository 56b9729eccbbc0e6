"""A machine whose conda-forge is served by a fleet: a configured mirror, measured ones, official.

Records keep the canonical address; only the relay knows who really serves it.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Sequence
from pathlib import Path

from core.engine.mirrors.report_file import keep_report
from core.engine.practice.channels import build_channel
from core.engine.practice.packages import Package
from core.model.mirror import Carried, ChannelAnswer, Measurement, ProbeReport
from tests.support.channels import package
from tests.support.fault_server import FaultServer
from tests.support.mirror_fleet import MirrorFleet

FORGE = "https://conda.anaconda.org/conda-forge"
NAMES = ("alpha", "beta", "gamma", "delta", "omega")


def packages(versions: Sequence[str]) -> list[Package]:
    """Five packages that need each other, in these versions; one of a megabyte."""
    noise = random.Random(5)
    made = []
    for version in versions:
        for position, name in enumerate(NAMES):
            size = 1_200_000 if name == "omega" else 30_000
            made.append(
                package(
                    name,
                    version,
                    depends=[f"{NAMES[position + 1]} {version}"] if name != "omega" else [],
                    files={f"share/{name}/data.bin": noise.randbytes(size)},
                )
            )
    return made


def build_forge(root: Path, versions: Sequence[str] = ("1.0", "2.0"), *, days: float = 1.0) -> Path:
    """The folder the servers of a fleet serve; its data are so many days old."""
    build_channel(root / "cloud" / "conda-forge", packages(versions))
    moment = time.time() - days * 86_400
    for path in root.rglob("*"):
        os.utime(path, (moment, moment))
    return root


class ForgeFleet:
    """Mirrors `m0`, `m1`… in the order in which they are to be asked, and the official server."""

    def __init__(self, root: Path, mirrors: int) -> None:
        self.fleet = MirrorFleet(root)
        self.mirrors = [self.fleet.add(f"m{number}") for number in range(mirrors)]
        self.official = self.fleet.official

    @property
    def servers(self) -> list[FaultServer]:
        """All of them, the first to be asked first."""
        return [*self.mirrors, self.official]

    def settle_in(self, home: Path, *, shards: bool = True) -> None:
        """Make a sandbox use the first mirror, know the others as measured, then official."""
        self.fleet.write_table(home)
        text = f"channels: [conda-forge]\ncustom_channels:\n  conda-forge: {self.first}/cloud\n"
        (home / ".condarc").write_text(text, encoding="utf-8")
        answer = ChannelAnswer("conda-forge", Carried.YES, shards=shards)
        measured = [
            Measurement(f"m{number}", done=True, channels=(answer,), latency=0.01 * (number + 1))
            for number in range(len(self.mirrors))
        ]
        whole = ChannelAnswer("conda-forge", Carried.YES, shards=True)
        measured.append(
            Measurement("official", done=True, channels=(whole,), latency=0.1, speed=5e6)
        )
        keep_report(ProbeReport(finished=time.time(), measurements=tuple(measured)))

    @property
    def first(self) -> str:
        """Address of the server that is asked first."""
        return self.servers[0].url

    def heal(self) -> None:
        """End all faults and forget what was asked."""
        for server in self.servers:
            server.heal()
            server.forget()

    def stop(self) -> None:
        """Stop all servers."""
        self.fleet.stop()
