"""A machine described by hand: kept as a file, completed from the tables, checked."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from core import paths
from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.combining import card_notes, each_once
from core.engine.gpu.detection.drivers import is_dropped, refusal
from core.engine.gpu.detection.known import (
    cuda_of_branch,
    first_branch,
    in_order,
    with_known,
)
from core.engine.gpu.detection.windows import nvidia_version
from core.model.base import Data, Message
from core.model.gpu import Driver, DriverState, Gpu, Machine, Route, Vendor
from core.model.problem import ProblemError, fail

_log = logging.getLogger(__name__)

FILE: Final = "machine.json"
_LINE: Final = r"[^\x00-\x1f\x7f]{0,200}"
_SHOWN: Final = 40
"""Characters of a value that is not understood."""
SUBDIRS: Final = ("linux-64", "linux-aarch64", "win-64", "win-arm64", "osx-64", "osx-arm64")


class Description(Data, frozen=True):
    """What the file holds."""

    machine: Machine
    stands_in: bool = False


def kept_description() -> Description | None:
    """The description that was kept, completed; None where there is none or it can't be read."""
    file = _file()
    try:
        kept = msgspec.json.decode(file.read_bytes(), type=Description)
        # A hand may have been at it, and solves would stumble over what is no number.
        _check_values(kept.machine)
    except FileNotFoundError:
        return None
    except ProblemError as error:
        _log.warning("the description of a machine can't be read: %s", error.problem.params)
        return None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        _log.warning("the description of a machine can't be read: %s", error)
        return None
    return replace(kept, machine=completed(kept.machine))


def is_unreadable() -> bool:
    """Whether there is a description that can't be read, and so does not count."""
    return os.path.lexists(_file()) and kept_description() is None


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


def as_told(machine: Machine) -> Machine:
    """Without what was concluded, as a report had it that was changed and comes back."""
    driver = machine.driver
    if driver is not None:
        refuses = driver.state is DriverState.REFUSES
        state = DriverState.WORKS if refuses else driver.state
        # Windows' device manager shows a number of its own.
        version = nvidia_version(driver.version.strip()) or driver.version.strip()
        driver = replace(driver, version=version, state=state, message=None, route=Route.DESCRIBED)
    gpus = (replace(gpu, refused=False, route=Route.DESCRIBED) for gpu in machine.gpus)
    return replace(
        machine,
        gpus=tuple(gpus),
        driver=driver,
        described=True,
        time=0.0,
        seconds=0.0,
        notes=(),
    )


def completed(machine: Machine) -> Machine:
    """What follows from what was said: capabilities, the driver's CUDA, cards it has dropped."""
    gpus = [with_known(gpu) for gpu in machine.gpus]
    nvidia = [gpu for gpu in gpus if gpu.vendor is Vendor.NVIDIA]
    driver = machine.driver
    if driver is None and nvidia and not machine.subdir.startswith("osx"):
        driver = Driver(state=DriverState.MISSING, route=Route.DESCRIBED)
    notes = card_notes(gpus)
    if driver is not None:
        version = driver.version
        gpus = [_after(gpu, version) for gpu in gpus]
        driver = _completed_driver(driver, gpus)
        refused = [gpu for gpu in gpus if gpu.refused]
        if driver.state is DriverState.WORKS:
            notes += [refusal(Card(gpu), version) for gpu in refused]
    return replace(
        machine,
        gpus=in_order(gpus),
        driver=driver,
        described=True,
        notes=each_once([*machine.notes, *notes]),
    )


def check(machine: Machine) -> None:
    """Raises `machine-unlikely` for a card newer than its driver, and `machine-…` for the rest
    that can't be."""
    _check_values(machine)
    driver = machine.driver
    if driver is None:
        return
    if machine.subdir.startswith("osx"):
        raise fail("machine-without-cuda")
    for gpu in machine.usable:
        first = first_branch(gpu.capability)
        if first and 0 < driver.branch < first:
            raise fail("machine-unlikely", driver=driver.version, card=gpu.name, branch=first)


def _check_values(machine: Machine) -> None:
    """Raises `machine-unreadable` for a value that is not written as it should be."""
    driver = machine.driver or Driver()
    build = "" if machine.windows_build is None else str(machine.windows_build)
    for value, pattern, example in (
        (machine.subdir, "|".join(SUBDIRS), "linux-64"),
        (machine.glibc, r"(2\.\d{1,2}(\.\d{1,3})?)?", "2.35"),
        (build, r"\d{0,6}", "26100"),
        (machine.macos, r"(\d{2}(\.\d{1,3}){0,3})?", "14.5"),
        (driver.version, r"(\d{3}(\.\d{1,6}){0,2})?", "580.82.07"),
        (driver.cuda, r"(\d{1,2}\.\d)?", "12.8"),
        (machine.os_name, _LINE, "Ubuntu 24.04"),
        (str(len(machine.gpus)), r"\d{1,2}", "8"),
        *((gpu.capability, r"(\d{1,2}\.\d)?", "8.9") for gpu in machine.gpus),
        *((gpu.name, _LINE, "GeForce RTX 4060") for gpu in machine.gpus),
    ):
        if not re.fullmatch(pattern, value, re.ASCII):
            raise fail("machine-unreadable", value=value[:_SHOWN], example=example)


def _after(gpu: Gpu, version: str) -> Gpu:
    return replace(gpu, refused=True) if is_dropped(gpu, version) else gpu


def _completed_driver(driver: Driver, gpus: list[Gpu]) -> Driver:
    nvidia = [gpu for gpu in gpus if gpu.vendor is Vendor.NVIDIA]
    state, message = driver.state, driver.message
    if state is DriverState.WORKS and nvidia and all(gpu.refused for gpu in nvidia):
        state = DriverState.REFUSES
    if message is None:
        message = _said_of(state, nvidia, driver.version)
    cuda = driver.cuda or (cuda_of_branch(driver.branch) if driver.branch else "")
    return replace(driver, cuda=cuda, state=state, message=message)


def _said_of(state: DriverState, nvidia: list[Gpu], version: str) -> Message | None:
    match state:
        case DriverState.MISSING if nvidia:
            return Message("gpu-driver-missing", {"card": nvidia[0].name})
        case DriverState.FAILING:
            return Message("gpu-driver-failing")
        case DriverState.MISMATCHED:
            return Message("gpu-driver-mismatched")
        case DriverState.REFUSES if nvidia:
            return refusal(Card(nvidia[0]), version)
    return None


def _file() -> Path:
    return paths.config_dir() / FILE
