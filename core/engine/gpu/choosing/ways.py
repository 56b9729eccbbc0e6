"""Why nothing can run here, and the ways forward."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from core.engine.gpu.choosing.candidates import Candidate, is_proven, line_key
from core.engine.gpu.choosing.deciding import Decision, decide
from core.engine.gpu.choosing.obstacles import nearest_of
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.choosing.requests import request_of
from core.engine.gpu.compatibility.cards import Card, cards_of, counted
from core.engine.gpu.compatibility.checks import check_build, driver_floor
from core.engine.gpu.compatibility.driver_floors import driver_subdir
from core.engine.gpu.compatibility.places import no_gpu_builds
from core.engine.gpu.knowledge.numbers import numbers
from core.model.base import Message
from core.model.frameworks import Compute, InstallWish, Repair
from core.model.gpu import Driver, DriverState, Machine

_CURED_BY_ANOTHER = (DriverState.WORKS, DriverState.MISSING, DriverState.REFUSES)
"""What is the matter with a driver where another version would help."""


def refusal(decision: Decision, wish: InstallWish, offer: Offer, target: Target) -> Message | None:
    """Why there is nothing to install; None where there is."""
    if decision.candidate is not None:
        return None
    title = offer.family.title
    kind = [one for one in offer.candidates if one.on_gpu == (decision.compute is Compute.CUDA)]
    if not offer.candidates:
        return Message("choose-none-offered", {"title": title, "names": _listed(offer)})
    if not kind:
        subdir = offer.machine.subdir
        if decision.compute is Compute.CUDA and offer.machine.usable:
            nowhere = no_gpu_builds(offer.family.table, subdir)
            return nowhere or Message("choose-none-gpu-offered", {"title": title})
        if decision.compute is Compute.CUDA:
            return Message("choose-none-gpu", {"title": title, "subdir": subdir})
        return Message("choose-cpu-none", {"title": title})
    if wish.version and not any(one.version == wish.version for one in kind):
        return Message("choose-version-gone", {"title": title, "version": wish.version})
    wanted = [one for one in kind if one.version == (wish.version or kind[0].version)]
    if decision.compute is Compute.CUDA:
        if not offer.machine.nvidia:
            return Message("choose-no-gpu")
        driver = offer.machine.driver
        if not offer.machine.usable and driver is not None and driver.message is not None:
            return driver.message
        nearest = nearest_of(wanted)
        if nearest is not None and nearest.obstacle is not None and not nearest.proven:
            return nearest.obstacle.message
    return Message("choose-none-python", {"title": title, "python": target.python})


def ways(decision: Decision, wish: InstallWish, offer: Offer, target: Target) -> tuple[Repair, ...]:
    """What can be done where nothing runs, or less than could: the best first."""
    found = []
    if decision.candidate is None or not decision.candidate.on_gpu:
        found += list(_newer_driver(offer))
    if decision.candidate is None:
        found += list(_last_build(decision, wish, offer, target))
        found += list(_on_cpu(decision, wish, offer, target))
        if _held_by_python(decision, offer, target):
            found.append(Repair(Message("choose-way-new-environment"), page="environments"))
    return tuple(found)


def _held_by_python(decision: Decision, offer: Offer, target: Target) -> bool:
    """Whether there is a build that runs, but none for the environment's Python."""
    if not target.python:
        return False
    on_gpu = decision.compute is Compute.CUDA
    proven = [one for one in offer.candidates if one.on_gpu == on_gpu and one.proven]
    return bool(proven) and not any(target.python in one.pythons for one in proven)


def _newer_driver(offer: Offer) -> Iterator[Repair]:
    """Where another driver is all that is wanting, which one. For a card that newer drivers have
    dropped, that is one of its last branch."""
    machine = offer.machine
    if machine.driver is not None and machine.driver.state not in _CURED_BY_ANOTHER:
        return
    cards = counted(cards_of(machine))
    builds = [one for one in offer.candidates if one.build.compute is Compute.CUDA]
    if not cards or not builds:
        return
    card = cards[0]
    newest = [one for one in builds if one.version == builds[0].version]
    if any(one.proven for one in newest):
        return  # it runs with the driver that is there
    # The least demanding line of the newest version that would run.
    for one in sorted(newest, key=lambda one: line_key(one.build.cuda)):
        floor = _floor(one, card, machine)
        if not floor or one.possible or not _runs_with(one, floor, machine):
            continue
        params: dict[str, str | int] = {"floor": floor, "version": one.version}
        params |= {"title": offer.family.title}
        code = "choose-way-driver"
        if card.last_branch is not None:
            code, params = "choose-way-driver-last", params | {"branch": str(card.last_branch)}
        yield Repair(Message(code, params), page="gpu")
        return


def _floor(one: Candidate, card: Card, machine: Machine) -> str:
    """The least driver for a build and the card; empty where that is not known."""
    floor = driver_floor(one.build.cuda, driver_subdir(machine))
    first = card.known.first_branch if card.known else None
    return str(first) if floor and first and numbers(floor) < (first,) else floor


def _runs_with(one: Candidate, floor: str, machine: Machine) -> bool:
    """Whether a build would run with this driver."""
    driver = Driver(version=floor, state=DriverState.WORKS)
    gpus = tuple(msgspec.structs.replace(gpu, refused=False) for gpu in machine.gpus)
    better = msgspec.structs.replace(machine, driver=driver, gpus=gpus)
    return is_proven(check_build(one.build, better))


def _last_build(
    decision: Decision, wish: InstallWish, offer: Offer, target: Target
) -> Iterator[Repair]:
    """The newest build that runs on this card with this driver, with its age."""
    if decision.compute is not Compute.CUDA or not offer.machine.usable:
        return
    on_gpu = [one for one in offer.candidates if one.on_gpu]
    last = next((one for one in on_gpu if one.proven), None)
    unproved = last is None
    last = last or next((one for one in on_gpu if one.possible), None)
    if last is None:
        return
    params: dict[str, str | int] = {"title": offer.family.title, "version": last.version}
    when = offer.age_of(last.version)
    if unproved:
        message = Message("choose-way-unproved", params)
    elif when is None:
        message = Message("choose-way-last", params | {"cuda": last.build.cuda})
    else:
        params |= {"cuda": last.build.cuda, "when": int(when)}
        message = Message("choose-way-last-when", params)
    yield from _installing(message, _other(wish, last.version, Compute.CUDA), offer, target)


def _on_cpu(
    decision: Decision, wish: InstallWish, offer: Offer, target: Target
) -> Iterator[Repair]:
    if decision.compute is Compute.CUDA:
        message = Message("choose-way-cpu", {"title": offer.family.title})
        yield from _installing(message, _other(wish, "", Compute.CPU), offer, target)


def _installing(
    message: Message, wish: InstallWish, offer: Offer, target: Target
) -> Iterator[Repair]:
    """A way that is another answer to the wizard's questions, where that leads somewhere."""
    decision = decide(wish, offer, target)
    if decision.candidate is not None:
        yield Repair(message, request_of(decision, offer, target), wish=wish)


def _other(wish: InstallWish, version: str, compute: Compute) -> InstallWish:
    return msgspec.structs.replace(wish, version=version, compute=compute, cuda="")


def _listed(offer: Offer) -> str:
    return ", ".join(offer.channels)
