"""What has to come out, from the facts alone: an oracle apart from the program.

It knows what vendors publish (drivers, toolkits, cards) and which cards the builds of PyTorch are
compiled for, in the plainest form; it imports nothing of the program and reads none of its tables.
Sources: NVIDIA's release notes and its page on minor-version compatibility, conda-forge's recipe of
pytorch, the pytorch channel's `TORCH_CUDA_ARCH_LIST`.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

Numbers = tuple[int, ...]


@dataclass(frozen=True)
class Build:
    """A build on offer: `("2.13.0", "12.9")`; an empty line is one for the CPU."""

    version: str
    cuda: str
    channel: str = "conda-forge"


@dataclass(frozen=True)
class Cell:
    """A card, a driver and a system."""

    capability: str
    """Empty: no NVIDIA card."""
    driver: str
    system: str
    """`linux-64`, `win-64`, `osx-arm64`."""
    glibc: str = ""


@dataclass(frozen=True)
class Expected:
    """A build, or why there is none."""

    build: Build | None
    reason: str = ""
    """`driver`, `dropped`, `unborn`, `card-old`, `card-new`, `glibc`."""
    last: Build | None = None
    """Where nothing current runs: the newest that does."""
    driver_helps: bool = False
    """With another driver that drives the card, the newest version would run."""


_FLOORS = {
    # Minor-version compatibility: the least driver of each major version of CUDA. Before 11 there
    # was none; of 10, only 10.2 is looked at.
    "linux": {13: "580.65.06", 12: "525.60.13", 11: "450.80.02", 10: "440.33"},
    "win": {13: "580", 12: "528.33", 11: "452.39", 10: "441.22"},
}
_LAST_DRIVER = {3: 470, 5: 580, 6: 580}
"""Kepler, Maxwell and Pascal by the major capability; Volta is 7.0."""
_ODD_TENS = {515, 516, 525, 528, 535, 537}
"""Families of Windows drivers that do not begin at a round number."""
_GLIBC = "2.28"


def numbers(text: str) -> Numbers:
    """`12.9` as numbers."""
    return tuple(int(part) for part in text.split("."))


def code_in(build: Build) -> tuple[str, ...]:
    """The capabilities a build has machine code for."""
    line = numbers(build.cuda)
    if build.channel == "pytorch":
        if line >= (12,):
            return ("5.0", "6.0", "6.1", "7.0", "7.5", "8.0", "8.6", "9.0")
        if line < (11,):
            return ("3.5", "3.7", "5.0", "6.0", "6.1", "7.0", "7.5")
        newest = ("9.0",) if line >= (11, 8) else ()
        return ("3.7", "5.0", "6.0", "6.1", "7.0", "7.5", "8.0", "8.6", *newest)
    if line >= (13,):
        return ("7.5", "8.0", "8.6", "9.0", "10.0", "11.0", "12.0")
    if line >= (12, 8):
        return ("5.0", "6.0", "7.0", "7.5", "8.0", "8.6", "9.0", "10.0", "12.0")
    if line >= (12,):
        return ("5.0", "6.0", "6.1", "7.0", "7.5", "8.0", "8.6", "8.9", "9.0")
    return ("3.5", "5.0", "6.0", "6.1", "7.0", "7.5", "8.0", "8.6", "8.9")


def has_code(build: Build, capability: str) -> bool:
    """Machine code for X.y runs on X.z from y on, and on no other X. PTX is not counted."""
    major, minor = numbers(capability)
    return any(
        kernel_major == major and kernel_minor <= minor
        for kernel_major, kernel_minor in (numbers(kernel) for kernel in code_in(build))
    )


def floor(build: Build, system: str) -> str:
    """The least driver that runs a build's CUDA."""
    return _FLOORS[system.partition("-")[0]][numbers(build.cuda)[0]]


def last_driver(capability: str) -> int | None:
    """The last branch of the driver that drives a card."""
    if capability in {"7.0", "7.2"}:
        return 580
    return _LAST_DRIVER.get(numbers(capability)[0])


def first_driver(capability: str) -> int:
    """The first one; only that of the RTX 50 is on record."""
    return 570 if numbers(capability)[0] == 12 else 0


def _branch(driver: str, system: str) -> int:
    """Windows numbers lie a little above those of the same family on Linux."""
    branch = numbers(driver)[0]
    return branch // 10 * 10 if system.startswith("win") and branch not in _ODD_TENS else branch


def _system_does(build: Build, cell: Cell) -> bool:
    """CUDA 12.8 and newer need glibc 2.28, and so do libraries that conda-forge's builds need from
    2.6 on, whatever CUDA they are for."""
    ours = build.channel == "conda-forge" and numbers(build.version) >= (2, 6)
    if not cell.glibc or not (ours or numbers(build.cuda) >= (12, 8)):
        return True
    return numbers(cell.glibc) >= numbers(_GLIBC)


def _driver_does(build: Build, cell: Cell) -> bool:
    return numbers(cell.driver) >= numbers(floor(build, cell.system))


def runs(build: Build, cell: Cell) -> bool:
    """Whether a CUDA build runs in a cell."""
    return (
        driven(cell)
        and has_code(build, cell.capability)
        and _driver_does(build, cell)
        and _system_does(build, cell)
    )


def driven(cell: Cell) -> bool:
    """Whether the driver drives the card."""
    last, branch = last_driver(cell.capability), _branch(cell.driver, cell.system)
    return (last is None or branch <= last) and branch >= first_driver(cell.capability)


def expected(
    cell: Cell,
    offered: Iterable[Build],
    older: Iterable[Build],
    dates: Mapping[str, str],
    paired: Container[Build] | None = None,
) -> Expected:
    """What to choose in a cell.

    `older` counts only where nothing else runs. What came out more than a year before the newest
    version is not proposed, only named as the last that runs. `paired` are the builds that have
    torchvision: within a year the newest of them comes first.
    """
    offered, older = tuple(offered), tuple(older)
    newest = max((one.version for one in offered), key=numbers)
    on_gpu = bool(cell.capability) and not cell.system.startswith("osx")
    if not on_gpu:
        return Expected(_preferred([one for one in offered if not one.cuda], dates, paired))
    cuda = [one for one in offered if one.cuda]
    fitting = [one for one in cuda if runs(one, cell)] or [one for one in older if runs(one, cell)]
    best = _best(fitting)
    if best is not None and _within_a_year(best.version, newest, dates):
        return Expected(_preferred(fitting, dates, paired))
    newest = max((one.version for one in cuda), key=numbers)
    lines = [one for one in cuda if one.version == newest]
    return Expected(None, _reason(lines, cell), best, _driver_helps(lines, cell))


def _within_a_year(version: str, newest: str, dates: Mapping[str, str]) -> bool:
    first = datetime.date.fromisoformat(dates[newest])
    return first - datetime.date.fromisoformat(dates[version]) <= datetime.timedelta(days=365)


def _preferred(
    fitting: list[Build], dates: Mapping[str, str], paired: Container[Build] | None
) -> Build | None:
    best = _best(fitting)
    if best is None or paired is None:
        return best
    recent = [one for one in fitting if _within_a_year(one.version, best.version, dates)]
    return _best([one for one in recent if one in paired]) or best


def _best(builds: Iterable[Build]) -> Build | None:
    return max(
        builds,
        key=lambda one: (numbers(one.version), numbers(one.cuda) if one.cuda else ()),
        default=None,
    )


def _driver_helps(lines: Iterable[Build], cell: Cell) -> bool:
    last = last_driver(cell.capability)
    return any(
        has_code(one, cell.capability)
        and _system_does(one, cell)
        and (last is None or numbers(floor(one, cell.system))[0] <= last)
        for one in lines
    )


def _reason(lines: list[Build], cell: Cell) -> str:
    """Against the build that comes nearest, what cannot be changed weighs most."""
    with_code = [one for one in lines if has_code(one, cell.capability)]
    if not with_code:
        least = min(numbers(kernel) for one in lines for kernel in code_in(one))
        return "card-old" if numbers(cell.capability) < least else "card-new"
    if not any(_system_does(one, cell) for one in with_code):
        return "glibc"
    if not driven(cell):
        young = _branch(cell.driver, cell.system) < first_driver(cell.capability)
        return "unborn" if young else "dropped"
    return "driver"
