"""A machine described by hand: kept as a file, completed from the tables, checked."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from core import paths
from core.engine.gpu.knowledge.hardware import known_card, known_hardware
from core.model.base import Data
from core.model.gpu import Driver, DriverState, Gpu, Machine, Route, Vendor

_log = logging.getLogger(__name__)

FILE: Final = "machine.json"


class Description(Data, frozen=True):
    """What the file holds."""

    machine: Machine
    stands_in: bool = False


def kept_description() -> Description | None:
    """The description that was kept, completed; None where there is none or it can't be read."""
    file = _file()
    try:
        kept = msgspec.json.decode(file.read_bytes(), type=Description)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError) as error:
        _log.warning("the description of a machine can't be read: %s", error)
        return None
    return replace(kept, machine=completed(kept.machine))


def keep_description(description: Description | None) -> None:
    """Keep it in place of the last one; None forgets that. Raises OSError."""
    file = _file()
    if description is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(f".{os.getpid()}")
    beside.write_bytes(msgspec.json.format(msgspec.json.encode(description)))
    beside.replace(file)


def stamp() -> tuple[str, int]:
    """Changes with the file; time in nanoseconds."""
    file = _file()
    try:
        return str(file), file.stat().st_mtime_ns
    except OSError:
        return str(file), 0


def completed(machine: Machine) -> Machine:
    """What follows from what was said: capabilities, the driver's CUDA, the order of the cards."""
    gpus = tuple(_completed_gpu(gpu) for gpu in machine.gpus)
    driver = machine.driver
    if driver is None and any(gpu.vendor is Vendor.NVIDIA for gpu in gpus):
        driver = Driver(state=DriverState.MISSING, route=Route.DESCRIBED)
    if driver is not None and driver.branch and not driver.cuda:
        driver = replace(driver, cuda=cuda_of_branch(driver.branch))
    return replace(machine, gpus=in_order(gpus), driver=driver, described=True)


def in_order(gpus: tuple[Gpu, ...]) -> tuple[Gpu, ...]:
    """Those that count first: NVIDIA's that are driven, by what they can do."""

    def rank(gpu: Gpu) -> tuple[bool, bool, list[int], int]:
        numbers = [-int(part) for part in gpu.capability.split(".") if part.isdigit()]
        return gpu.vendor is not Vendor.NVIDIA, gpu.refused, numbers or [0], -(gpu.memory or 0)

    return tuple(sorted(gpus, key=rank))


def cuda_of_branch(branch: int) -> str:
    """The newest CUDA runtime a branch of the driver supports by itself; empty if unknown."""
    try:
        known = known_hardware().drivers
    except NotImplementedError:
        return ""
    fitting = [one for one in known if one.branch <= branch]
    return max(fitting, key=lambda one: one.branch).cuda if fitting else ""


def _completed_gpu(gpu: Gpu) -> Gpu:
    if gpu.vendor is not Vendor.NVIDIA or (gpu.capability and gpu.architecture):
        return gpu
    try:
        known = known_card(gpu.name, gpu.pci_id)
    except NotImplementedError:
        return gpu
    if known is None:
        return gpu
    return replace(
        gpu,
        capability=gpu.capability or known.capability,
        architecture=gpu.architecture or known.architecture,
    )


def _file() -> Path:
    return paths.config_dir() / FILE
