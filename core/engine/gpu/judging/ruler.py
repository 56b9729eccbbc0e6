"""The CUDA ruler: which runtimes the driver and the card allow, and what lies beyond."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from core.engine.gpu.compatibility.driver_floors import driver_subdir, is_new_enough
from core.engine.gpu.judging.driver_advice import first_to_end, last_branch, update_advice
from core.engine.gpu.judging.reach import compiles_for
from core.engine.gpu.knowledge.numbers import numbers
from core.engine.gpu.knowledge.tables import framework_table
from core.model.base import Message
from core.model.frameworks import RulerMark, RulerPart
from core.model.gpu import Driver, DriverState, Machine

_FRAMEWORK = "pytorch"
_MOST = 9
"""Marks that stand beside each other legibly."""


def ruler_for(machine: Machine, builds: Iterable[str] = ()) -> tuple[RulerMark, ...]:
    """Marks for the lines that matter, for the driver's own, and for those of `builds`.

    Ascending; none without an NVIDIA card.
    """
    if not machine.nvidia:
        return ()
    own = [machine.driver.cuda] if machine.driver is not None else []
    there = {cuda for cuda in (*builds, *own) if len(numbers(cuda)) > 1}
    shown = sorted({*usual_lines(), *there}, key=numbers)
    # What nobody has here gives way first, the oldest of it.
    spare = [cuda for cuda in shown if cuda not in there]
    for cuda in spare[: max(0, len(shown) - _MOST)]:
        shown.remove(cuda)
    return tuple(RulerMark(cuda, part_of(cuda, machine)) for cuda in shown)


@lru_cache(maxsize=1)
def usual_lines() -> tuple[str, ...]:
    """What conda's channels have the framework most people come for built for: from the newest
    release down to the last one that its own old channel has."""
    table = framework_table(_FRAMEWORK)
    found: set[str] = set()
    for release in table.releases if table is not None else ():
        for by_subdir in release.conda.values():
            found.update(*by_subdir.values())
        if len(release.conda) > 1:
            break
    return tuple(sorted(found, key=numbers))


def part_of(cuda: str, machine: Machine) -> RulerPart:
    """Where a CUDA version lies. With several cards it counts what any of them can do."""
    driver = machine.driver
    reached = _reaches(cuda, driver, driver_subdir(machine))
    cards = machine.usable or machine.nvidia
    if not any(compiles_for(gpu, cuda) for gpu in cards):
        # Neither helps alone; but no driver brings code for the card.
        return RulerPart.NO_KERNELS
    if not reached or driver is None:
        return RulerPart.BEYOND
    if numbers(cuda) <= numbers(driver.cuda):
        return RulerPart.NATIVE
    return RulerPart.COMPATIBLE


def advice_for(machine: Machine, marks: Iterable[RulerMark]) -> tuple[Message, ...]:
    """What a newer driver would allow, and where there is none for the card any more."""
    return tuple(_advice(machine, tuple(marks)))


def _advice(machine: Machine, marks: tuple[RulerMark, ...]) -> Iterator[Message]:
    driver = machine.driver
    if not machine.nvidia:
        return
    if driver is not None and driver.message is not None and driver.state is not DriverState.WORKS:
        yield driver.message
        return
    if not machine.usable:
        yield Message("gpu-advice-driver-missing", {"gpu": machine.nvidia[0].name})
    ending = first_to_end(machine)
    beyond = [mark.cuda for mark in marks if mark.part is RulerPart.BEYOND]
    if beyond and machine.usable:
        yield update_advice(beyond[-1], machine)
    elif ending is not None:
        yield last_branch(*ending)
    elif machine.usable:
        yield Message("gpu-advice-all")


def _reaches(cuda: str, driver: Driver | None, subdir: str) -> bool:
    if driver is None or driver.state is not DriverState.WORKS:
        return False
    return bool(is_new_enough(driver, cuda, subdir))
