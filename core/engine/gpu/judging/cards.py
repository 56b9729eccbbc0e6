"""What each card can be used for, in a sentence."""

from __future__ import annotations

from core.engine.gpu.judging.reach import capability_of
from core.engine.gpu.knowledge.numbers import major
from core.model.base import Message
from core.model.frameworks import CardVerdict
from core.model.gpu import DriverState, Gpu, Machine, Vendor


def verdicts_on(machine: Machine) -> tuple[CardVerdict, ...]:
    """Of each card in the machine's order; of the machine as a whole where it has none."""
    if not machine.gpus:
        return (CardVerdict(_without_card(machine)),)
    return tuple(_verdict(gpu, machine) for gpu in machine.gpus)


def _without_card(machine: Machine) -> Message:
    if machine.driver is not None:
        return Message("gpu-card-only-driver", {"driver": machine.driver.version})
    return Message("gpu-card-none")


def _verdict(gpu: Gpu, machine: Machine) -> CardVerdict:
    match gpu.vendor:
        case Vendor.APPLE:
            arm = machine.subdir == "osx-arm64"
            return CardVerdict(Message("gpu-card-apple" if arm else "gpu-card-other"), usable=arm)
        case Vendor.AMD:
            return CardVerdict(Message("gpu-card-amd"))
        case Vendor.INTEL:
            return CardVerdict(Message("gpu-card-intel"))
        case Vendor.OTHER:
            return CardVerdict(Message("gpu-card-other"))
        case _:
            return _of_nvidia(gpu, machine)


def _of_nvidia(gpu: Gpu, machine: Machine) -> CardVerdict:
    capability = capability_of(gpu)
    usable = gpu in machine.usable
    runs = ""
    if usable and machine.driver is not None and machine.driver.cuda:
        runs = str(major(machine.driver.cuda))
    first, last = capability.toolkits if capability is not None else ("", None)
    return CardVerdict(
        message=_sentence(gpu, machine, runs, last or ""),
        usable=usable,
        runs=runs,
        least_cuda=first,
        last_cuda=last or "",
        last_branch=capability.last_branch if capability is not None else None,
    )


def _sentence(gpu: Gpu, machine: Machine, runs: str, last: str) -> Message:
    driver = machine.driver
    if gpu in machine.usable:
        if not runs:
            return Message("gpu-card-works")
        if last and major(last) < int(runs):
            return Message("gpu-card-works-until", {"cuda": last, "driver": runs})
        return Message("gpu-card-works-with", {"major": runs})
    if driver is None or driver.state is DriverState.MISSING:
        return Message("gpu-card-no-driver")
    if gpu.refused or driver.state is DriverState.REFUSES:
        # Which branch supports it is told once, below the ruler.
        return Message("gpu-card-refused")
    if driver.state is DriverState.MISMATCHED:
        return Message("gpu-card-restart")
    return Message("gpu-card-failing")
