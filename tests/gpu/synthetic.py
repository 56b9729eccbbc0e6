"""Channels made up for the table, their records shaped like those of the real ones."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache

import rattler

from core.engine.channels.offers import Offers
from core.engine.gpu.choosing.candidates import Recognised, judged, recognised_in
from core.engine.gpu.choosing.companions import Companions, companions_in
from core.engine.gpu.choosing.families import family_of
from core.engine.gpu.choosing.offer import Offer
from core.engine.records import to_rattler
from core.model.gpu import Driver, Gpu, Machine
from core.model.package import PackageRecord
from tests.gpu.grid import DATES, offered, older
from tests.gpu.oracle import Build, Cell

PYTHONS = ("3.13", "3.12", "3.11")
_ROOT = "https://conda.anaconda.org"
VISION = {"2.13.0": "0.28.0", "2.12.0": "0.27.0", "2.11.0": "0.26.0", "2.10.0": "0.25.0",
          "2.9.1": "0.24.1", "2.8.0": "0.23.0", "2.7.1": "0.22.1", "2.7.0": "0.22.0",
          "2.6.0": "0.21.0", "2.5.1": "0.20.1", "2.4.1": "0.19.1", "2.3.1": "0.18.1"}  # fmt: skip


def machine_of(name: str, cell: Cell) -> Machine:
    """The machine of a cell, as a person describes it."""
    gpus = (Gpu(name, capability=cell.capability),) if cell.capability else ()
    driver = Driver(cell.driver) if cell.driver else None
    return Machine(cell.system, glibc=cell.glibc, gpus=gpus, driver=driver, described=True)


def offer_of(machine: Machine, builds: Iterable[Build] | None = None) -> Offer:
    """What the made-up channels offer a machine; those of older builds are always looked into."""
    wanted = tuple(offered(machine.subdir) if builds is None else builds)
    offer = _offer(machine, wanted)
    if any(one.on_gpu and one.proven for one in offer.candidates) or not machine.usable:
        return offer
    return _offer(machine, (*wanted, *older(machine.subdir)))


def _offer(machine: Machine, builds: tuple[Build, ...]) -> Offer:
    recognised, companions = _channel(machine.subdir, builds)
    return Offer(
        framework="pytorch",
        family=family_of("pytorch"),
        machine=machine,
        candidates=judged(recognised, machine),
        companions=companions,
        minors=PYTHONS,
        channels=("conda-forge",),
    )


@lru_cache(maxsize=32)
def _channel(subdir: str, builds: tuple[Build, ...]) -> tuple[tuple[Recognised, ...], Companions]:
    offers: Offers = {
        "pytorch": [one for build in builds for one in torch_records(build, subdir)],
        "torchvision": [one for build in builds for one in vision_records(build, subdir)],
        "ipykernel": [_record("ipykernel", "7.1.0", "pyh_0", "noarch", ("python >=3.10",))],
    }
    return recognised_in(offers, "pytorch", PYTHONS), companions_in(offers, family_of("pytorch"))


def torch_records(build: Build, subdir: str) -> list[rattler.RepoDataRecord]:
    """A build of pytorch; the newest version is not there yet for the newest Python."""
    return [_torch(build, subdir, minor) for minor in _pythons(build)]


def vision_records(build: Build, subdir: str) -> list[rattler.RepoDataRecord]:
    """torchvision for a build of pytorch; none for versions not in the list."""
    version = VISION.get(build.version)
    if version is None or build.channel != "conda-forge":
        return []
    tag = _tag(build)
    minor_after = f"2.{int(build.version.split('.')[1]) + 1}"
    found = []
    for minor in _pythons(build):
        depends = [f"pytorch >={build.version},<{minor_after}.0a0", *_python(minor)]
        depends += [_runtime(build)] if build.cuda else ["pytorch * cpu*"]
        name = f"{tag}_py{minor.replace('.', '')}_h1_0"
        found.append(_record("torchvision", version, name, subdir, depends))
    return found


def _pythons(build: Build) -> tuple[str, ...]:
    return PYTHONS[1:] if build.version == "2.13.0" else PYTHONS[:1]


def _torch(build: Build, subdir: str, minor: str) -> rattler.RepoDataRecord:
    python = minor.replace(".", "")
    if build.channel == "pytorch":
        name = f"py{minor}_cuda{build.cuda}_cudnn9.1.0_0"
        depends = [f"python >={minor},<{_after(minor)}.0a0", f"pytorch-cuda {build.cuda}.*"]
    else:
        name = f"{_tag(build)}_mkl_py{python}_h1234567_300"
        depends = [*_python(minor), *(["__cuda", _runtime(build)] if build.cuda else [])]
    record = _record("pytorch", build.version, name, subdir, depends, build.channel)
    day = datetime.date.fromisoformat(DATES[build.version])
    record.timestamp = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    return record


def _tag(build: Build) -> str:
    return f"cuda{build.cuda.replace('.', '')}" if build.cuda else "cpu"


def _runtime(build: Build) -> str:
    return f"cuda-version >={build.cuda},<{int(build.cuda.partition('.')[0]) + 1}"


def _python(minor: str) -> list[str]:
    return [f"python >={minor},<{_after(minor)}.0a0", f"python_abi {minor}.*"]


def _after(minor: str) -> str:
    head, _, tail = minor.partition(".")
    return f"{head}.{int(tail) + 1}"


def _record(
    name: str,
    version: str,
    build: str,
    subdir: str,
    depends: Iterable[str],
    channel: str = "conda-forge",
) -> rattler.RepoDataRecord:
    file = f"{name}-{version}-{build}.conda"
    return to_rattler(
        PackageRecord(
            name=name,
            version=version,
            build=build,
            build_number=0,
            subdir=subdir,
            channel=channel,
            url=f"{_ROOT}/{channel}/{subdir}/{file}",
            file_name=file,
            noarch="python" if subdir == "noarch" else None,
            depends=tuple(depends),
        )
    )
