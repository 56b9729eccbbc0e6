"""What to say about a driver: how far it reaches, and whether a newer one may be taken.

"Update the driver" breaks computers with an old card: branches newer than its last one do not
drive it any more.
"""

from __future__ import annotations

from core.engine.gpu.compatibility.driver_floors import driver_floor, driver_subdir
from core.engine.gpu.judging.reach import last_branch_of
from core.engine.gpu.knowledge.numbers import major
from core.model.base import Message
from core.model.gpu import Gpu, Machine


def update_advice(cuda: str, machine: Machine) -> Message:
    """What would let builds for a CUDA run, as far as the driver goes."""
    branch = major(driver_floor(cuda, driver_subdir(machine)))
    ending = first_to_end(machine)
    if ending is not None and branch > ending[1]:
        return last_branch(*ending)
    if not branch:
        return Message("gpu-advice-newer-driver", {"cuda": cuda})
    if ending is not None:
        gpu, last = ending
        params: dict[str, str | int] = {"cuda": cuda, "branch": branch, "gpu": gpu.name}
        if branch == last:
            return Message("gpu-advice-update-to", params)
        return Message("gpu-advice-update-until", {**params, "last": last})
    if machine.wsl:
        return Message("gpu-advice-update-windows", {"cuda": cuda, "branch": branch})
    return Message("gpu-advice-update", {"cuda": cuda, "branch": branch})


def first_to_end(machine: Machine) -> tuple[Gpu, int] | None:
    """The card whose support ended first, with its last branch; None where all are supported."""
    ends = [(gpu, branch) for gpu in machine.nvidia if (branch := last_branch_of(gpu)) is not None]
    return min(ends, key=lambda end: end[1], default=None)


def last_branch(gpu: Gpu, branch: int) -> Message:
    """That no newer branch drives a card."""
    return Message("gpu-advice-last-branch", {"gpu": gpu.name, "branch": branch})
