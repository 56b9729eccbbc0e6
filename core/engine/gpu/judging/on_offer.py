"""What channels really have of a framework for this machine: tables tell what there should be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.engine.channels.python_support import admits
from core.engine.gpu.choosing.candidates import is_proven, line_key, version_key
from core.engine.gpu.choosing.specs import RUNTIME, build_glob
from core.engine.gpu.compatibility.builds import build_of
from core.engine.gpu.compatibility.checks import check_build, on_every_card
from core.engine.gpu.knowledge.tables import framework_table
from core.engine.solving.specs import name_of
from core.model.frameworks import Compute, FrameworkBuild
from core.model.gpu import Machine
from core.model.package import PackageRecord
from core.model.request import ChangeRequest


@dataclass(frozen=True)
class Offered:
    """A build for CUDA that a channel has."""

    record: PackageRecord
    build: FrameworkBuild

    @property
    def specs(self) -> tuple[str, ...]:
        """What asks for it, and for no build without CUDA."""
        record = self.record
        main = f"{record.name}={record.version}={build_glob(record.build) or record.build}"
        needs = {name_of(text) for text in record.depends}
        table = framework_table(self.build.framework)
        older = table.older.runtime if table is not None and table.older is not None else ""
        runtime = next((name for name in (RUNTIME, older) if name in needs), "")
        return (main, f"{runtime}={self.build.cuda}") if runtime else (main,)


def cuda_builds(records: Iterable[PackageRecord], python: str) -> tuple[Offered, ...]:
    """Those for CUDA and for a Python (`3.12`; empty for any)."""
    found = []
    for record in records:
        if python and not admits(record.depends, python):
            continue
        build = build_of(record)
        if build is not None and build.compute is Compute.CUDA:
            found.append(Offered(record, build))
    return tuple(found)


def best_of(offered: Iterable[Offered], version: str, machine: Machine) -> Offered | None:
    """The one that surely runs: of this version, else the newest; of the newest CUDA."""
    running = [each for each in offered if is_proven(check_build(each.build, machine))]

    def rank(each: Offered) -> tuple[object, ...]:
        record = each.record
        same = record.version == version
        every = on_every_card(check_build(each.build, machine))
        line = line_key(each.build.cuda)
        return same, version_key(record.version), every, line, record.build_number

    return max(running, key=rank, default=None)


def asking_for(best: Offered, known: ChangeRequest | None, prefix: str) -> ChangeRequest:
    """A request for it. `known` is what tables would ask for, with companions and what is in the
    way."""
    if known is None:
        return ChangeRequest(prefix, install=best.specs)
    own = {name_of(text) for text in best.specs} | {RUNTIME}
    more = [text for text in known.install if "=*=" in text and text.partition("=")[0] not in own]
    return ChangeRequest(
        prefix, install=(*best.specs, *more), remove=known.remove, update=known.update
    )
