"""The least driver for a build, and the newest CUDA a driver runs by itself."""

from __future__ import annotations

from core.engine.gpu.knowledge.numbers import major, numbers
from core.engine.gpu.knowledge.tables import cuda_table
from core.model.gpu import Driver, Machine

_FIRST_COMPATIBLE = 11
"""The first major version within which every minor one runs on the driver of the first."""


def driver_floor(cuda: str, subdir: str) -> str:
    """The least driver version for a runtime (minor-version compatibility counted); empty where
    that is not known. For Linux inside Windows ask for `win-64`: its driver is the Windows one."""
    return cuda_table().driver_floor(cuda, windows=subdir.startswith("win"))


def driver_subdir(machine: Machine) -> str:
    """The subdir whose drivers the machine has."""
    return "win-64" if machine.wsl else machine.subdir


def native_cuda(driver: Driver | None) -> str:
    """The newest CUDA it runs by itself: its own word, else by its branch; empty for unknown."""
    if driver is None:
        return ""
    if driver.cuda:
        return driver.cuda
    branch = cuda_table().branch_of(driver.version) if driver.version else None
    return branch.cuda if branch else ""


def is_new_enough(driver: Driver, cuda: str, subdir: str) -> bool | None:
    """Whether a driver runs a CUDA, compatibility counted; None where that can't be said.

    A version given in part (`535`) counts as the newest of what it names.
    """
    native = native_cuda(driver)
    if native and numbers(native) >= numbers(cuda):
        return True
    floor = numbers(driver_floor(cuda, subdir))
    version = numbers(driver.version)
    if floor and version:
        return version >= floor[: len(version)]
    if not native or not cuda:
        return None
    return major(native) >= major(cuda) >= _FIRST_COMPATIBLE
