"""Solves a wish for any machine."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from rattler import Subdir

from core.engine.channels.sources import effective_sources
from core.engine.export.yaml_text import document
from core.engine.gpu.choosing.choices import choices_of
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.choosing.reading import read_machine, read_offer, read_target
from core.engine.gpu.compatibility.builds import build_of
from core.engine.gpu.compatibility.checks import check_build, overall
from core.engine.gpu.compatibility.driver_floors import native_cuda
from core.engine.gpu.virtual_packages import packages_of
from core.engine.reporting import Report
from core.engine.solving.outcome import find_outcome, make_goal
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.specs import parse, written_name
from core.engine.solving.starting_point import StartingPoint, read_starting_point
from core.model.base import Message
from core.model.frameworks import ChosenBuild, Fit, InstallChoices, InstallWish
from core.model.gpu import Machine
from core.model.package import PackageRecord
from core.model.problem import fail
from core.model.request import ChangeRequest, CreateRequest

_TRIES = 3
_Request = CreateRequest | ChangeRequest


async def choose_build(wish: InstallWish, report: Report) -> ChosenBuild:
    """What would be installed there. Raises Problems of the network and `unsatisfiable`."""
    target = await asyncio.to_thread(read_target, wish)
    machine = await asyncio.to_thread(read_machine, wish)
    read = await read_offer(wish, machine)
    choices = await asyncio.to_thread(choices_of, wish, read.offer, target)
    choices = msgspec.structs.replace(choices, reasons=(*choices.reasons, *read.notes))
    return await solve_choice(choices, read.offer, target, report)


async def solve_choice(
    choices: InstallChoices, offer: Offer, target: Target, report: Report
) -> ChosenBuild:
    """Solve what was chosen, and hand it out only where the build that comes fits the machine.

    Where another comes than was expected, and it does not fit, fitting builds are asked for one
    by one. Raises `unsatisfiable`, and Problems of the network.
    """
    request = choices.request
    if not isinstance(request, _Request):
        return ChosenBuild(None, choices)
    start = await asyncio.to_thread(_start, request, offer.machine)
    solver = solver_for(offer.machine, request.channels)
    tree = ""
    for tried in _requests(request, choices, offer):
        try:
            outcome = await find_outcome(tried, make_goal(tried, start), start, solver, report)
        except Unsolvable as error:
            tree = tree or error.tree
            continue
        found = _chosen(choices, tried, outcome.difference.after, offer, target)
        if found is not None:
            return found
        tree = ""
    if tree:
        raise fail("unsatisfiable", names=offer.family.title, detail=tree)
    none = Message("choose-none-solved", {"title": offer.family.title})
    return ChosenBuild(None, msgspec.structs.replace(choices, request=None, refusal=none))


def solver_for(machine: Machine, channels: tuple[str, ...]) -> Solver:
    """A solver for these channels on any machine.

    Where only the driver's version is known, its branch says what it would tell conda.
    """
    driver = machine.driver
    if driver is not None and not driver.cuda:
        driver = msgspec.structs.replace(driver, cuda=native_cuda(driver))
        machine = msgspec.structs.replace(machine, driver=driver)
    sources = effective_sources(channels)
    virtual = tuple(packages_of(machine))
    subdirs = (Subdir(machine.subdir), Subdir("noarch"))
    return Solver(sources.urls, sources.priority, virtual=virtual, subdirs=subdirs)


def _requests(request: _Request, choices: InstallChoices, offer: Offer) -> Iterator[_Request]:
    """The request, and then the same for one fitting build after the other."""
    yield request
    build = choices.build
    if build is None:
        return
    same = [
        one
        for one in offer.of(build.version)
        if one.possible and one.build.compute is build.compute and one.build.cuda == build.cuda
    ]
    same = [one for one in same if choices.wish.python in one.pythons]
    for one in same[: _TRIES - 1]:
        spec = f"{one.record.channel}::{offer.family.package}={one.version}={one.record.build}"
        yield _with_spec(request, offer.family.package, spec)


def _with_spec(request: _Request, name: str, spec: str) -> _Request:
    def exchanged(specs: Iterable[str]) -> tuple[str, ...]:
        return tuple(spec if written_name(text) == name else text for text in specs)

    if isinstance(request, CreateRequest):
        return msgspec.structs.replace(request, specs=exchanged(request.specs))
    return msgspec.structs.replace(request, install=exchanged(request.install))


def _chosen(
    choices: InstallChoices,
    request: _Request,
    after: tuple[PackageRecord, ...],
    offer: Offer,
    target: Target,
) -> ChosenBuild | None:
    """What a solve came to; None where its build is of another kind, or does not run there."""
    record = next((one for one in after if one.name == offer.family.package), None)
    build = build_of(record, after) if record else None
    if build is None or (choices.build and build.compute is not choices.build.compute):
        return None
    checks = check_build(build, offer.machine)
    if overall(checks) is Fit.NO:
        return None
    python = next((one.version for one in after if one.name == "python"), "")
    sizes = [one.size or 0 for one in after if one not in target.installed]
    return ChosenBuild(
        build,
        msgspec.structs.replace(choices, build=build, checks=checks, request=request),
        python=python,
        packages=len(after),
        download=sum(sizes),
        environment_yml=environment_yml(Path(target.prefix).name, request, after),
    )


def environment_yml(name: str, request: _Request, after: Iterable[PackageRecord]) -> str:
    """The environment as a file to carry away: what was asked for, at the versions that came."""
    found = {record.name: record for record in after}
    specs = request.specs if isinstance(request, CreateRequest) else request.install
    lines = [_at_version(text, found.get(parse(text).name)) for text in specs]
    channels = list(request.channels)
    return document({"name": name, "channels": channels, "dependencies": lines})


def _at_version(text: str, record: PackageRecord | None) -> str:
    """A spec with the version that came, where it names none."""
    parsed = parse(text).parsed
    if record is None or (parsed.version is not None and str(parsed.version) != "*"):
        return text
    channel, mark, _ = text.rpartition("::")
    build = f"={parsed.build}" if parsed.build else ""
    return f"{channel}{mark}{record.name}={record.version}{build}"


def _start(request: _Request, machine: Machine) -> StartingPoint:
    """What is there already, unless that is for machines of another kind."""
    start = read_starting_point(request.prefix)
    kinds = {record.subdir for record in start.records.values()} - {"noarch"}
    if isinstance(request, CreateRequest) or kinds - {machine.subdir}:
        return StartingPoint(request.prefix)
    return start
