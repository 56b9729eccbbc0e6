"""Whether the driver runs a build's CUDA.

A newer driver runs every older CUDA. Old cards have a last branch of the driver, and new ones a
first: there "update the driver" is no answer, and is never given.
"""

from __future__ import annotations

from core.engine.gpu.compatibility.cards import Card
from core.engine.gpu.compatibility.driver_floors import (
    driver_floor,
    driver_subdir,
    is_new_enough,
    native_cuda,
)
from core.engine.gpu.compatibility.kernels import best_card
from core.engine.gpu.knowledge.numbers import major, numbers
from core.engine.gpu.knowledge.tables import cuda_table
from core.model.base import Message
from core.model.frameworks import CheckKind, Fit, FitCheck, FrameworkBuild
from core.model.gpu import Driver, DriverState, Machine


def check_driver(build: FrameworkBuild, machine: Machine) -> FitCheck:
    """The driver as it is found, and what it would have to be."""
    driver = machine.driver
    card = best_card(build, machine)
    if driver is None and card is None:
        return _check(Fit.UNKNOWN, Message("fit-driver-no-gpu"))
    if driver is None or driver.state is DriverState.MISSING:
        return _missing(build, machine, card)
    if driver.state is DriverState.FAILING:
        return _check(Fit.NO, Message("fit-driver-failing", {"driver": driver.version or "?"}))
    if driver.state is DriverState.MISMATCHED:
        return _check(Fit.NO, Message("fit-driver-mismatched"))
    if card is not None and not card.driven:
        return _check(Fit.NO, _not_driven(driver, card))
    if not build.cuda:
        return _check(Fit.UNKNOWN, Message("fit-driver-unknown-build"))
    subdir = driver_subdir(machine)
    enough = is_new_enough(driver, build.cuda, subdir)
    if enough is None:
        return _check(Fit.UNKNOWN, Message("fit-driver-unknown", {"cuda": build.cuda}))
    if not enough:
        return _check(Fit.NO, _too_old(build, driver, card, subdir))
    return _enough(build, driver)


def _enough(build: FrameworkBuild, driver: Driver) -> FitCheck:
    native = native_cuda(driver)
    params: dict[str, str | int] = {"driver": _shown(driver), "cuda": build.cuda}
    if build.driver and driver.branch and driver.branch < major(build.driver):
        params |= {"framework": build.title, "branch": build.driver}
        return _check(Fit.LIKELY, Message("fit-driver-own", params))
    if not native:
        return _check(Fit.YES, Message("fit-driver", params))
    if numbers(native)[: len(numbers(build.cuda))] >= numbers(build.cuda):
        return _check(Fit.YES, Message("fit-driver-native", {**params, "native": native}))
    params |= {"native": native, "major": str(major(build.cuda))}
    return _check(Fit.YES, Message("fit-driver-compatible", params))


def _too_old(build: FrameworkBuild, driver: Driver, card: Card | None, subdir: str) -> Message:
    floor = driver_floor(build.cuda, subdir)
    params: dict[str, str | int] = {
        "driver": _shown(driver),
        "cuda": build.cuda,
        "floor": floor or "?",
    }
    if card is None or card.last_branch is None:
        return Message("fit-driver-too-old", params)
    params |= {"card": card.name, "branch": str(card.last_branch)}
    code = "fit-driver-none-helps" if _beyond(floor, card) else "fit-driver-too-old-last"
    return Message(code, params)


def _missing(build: FrameworkBuild, machine: Machine, card: Card | None) -> FitCheck:
    floor = driver_floor(build.cuda, driver_subdir(machine)) if build.cuda else ""
    if card is None or not floor:
        return _check(Fit.NO, Message("fit-driver-missing"))
    params: dict[str, str | int] = {"cuda": build.cuda, "floor": floor, "card": card.name}
    if card.last_branch is None:
        first = card.known.first_branch if card.known else None
        if first is not None and (first,) > numbers(floor):
            params["floor"] = str(first)
        return _check(Fit.NO, Message("fit-driver-missing-floor", params))
    params["branch"] = str(card.last_branch)
    code = "fit-driver-missing-none-helps" if _beyond(floor, card) else "fit-driver-missing-last"
    return _check(Fit.NO, Message(code, params))


def _not_driven(driver: Driver, card: Card) -> Message:
    params: dict[str, str | int] = {"driver": _shown(driver), "card": card.name}
    branch = cuda_table().branch_of(driver.version) if driver.version else None
    known = card.known
    if known and known.first_branch and branch and branch.branch < known.first_branch:
        return Message("fit-driver-before-card", {**params, "branch": str(known.first_branch)})
    if known is None or known.last_branch is None:
        return Message("fit-driver-refuses", params)
    return Message("fit-driver-dropped", {**params, "branch": str(known.last_branch)})


def _beyond(floor: str, card: Card) -> bool:
    """Whether the least driver is of a branch that no longer drives the card."""
    branch = cuda_table().branch_of(floor) if floor else None
    return bool(branch and card.last_branch and branch.branch > card.last_branch)


def _shown(driver: Driver) -> str:
    return driver.version or "?"


def _check(fit: Fit, message: Message) -> FitCheck:
    return FitCheck(CheckKind.DRIVER, fit, message)
