"""Toolkits, drivers and cards: the shape of `resources/cuda.yaml`, and what can be asked of it."""

from __future__ import annotations

import datetime

import msgspec

from core.engine.gpu.knowledge.numbers import major, numbers


class Toolkit(msgspec.Struct, frozen=True):
    """A CUDA, and the least driver that runs it by itself."""

    cuda: str
    linux: str | None
    windows: str | None
    sources: tuple[str, ...]


class Major(msgspec.Struct, frozen=True):
    """The least driver for every minor version of a major one."""

    major: int
    linux: str
    windows: str
    sources: tuple[str, ...]


class Branch(msgspec.Struct, frozen=True):
    """A branch of the driver, and the newest CUDA it runs by itself."""

    branch: int
    cuda: str
    sources: tuple[str, ...]


class Capability(msgspec.Struct, frozen=True):
    """A compute capability, and the cards that have it."""

    capability: str
    architecture: str
    toolkits: tuple[str, str | None]
    """The first and the last that compile for it."""
    chips: tuple[str, ...]
    cards: dict[str, tuple[str | int, ...]]
    sources: tuple[str, ...]
    pci: tuple[str, ...] = ()
    last_branch: int | None = None
    first_branch: int | None = None
    exact: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Its cards as drivers call them, without the maker."""
        return tuple(
            f"{family} {card}".strip() for family in self.cards for card in self.cards[family]
        )

    def compiled_by(self, cuda: str) -> bool:
        """Whether a toolkit compiles for it."""
        first, last = self.toolkits
        number = numbers(cuda)
        return number >= numbers(first) and (not last or number <= numbers(last))


class LibraryNeed(msgspec.Struct, frozen=True):
    """The glibc that CUDA's own conda packages need from some version on."""

    since: str
    glibc: str
    sources: tuple[str, ...]


class WindowsNeed(msgspec.Struct, frozen=True):
    """The least Windows."""

    build: int
    name: str
    sources: tuple[str, ...]


class CudaTable(msgspec.Struct, frozen=True):
    """The whole file."""

    date: datetime.date
    sources: dict[str, str]
    toolkits: tuple[Toolkit, ...]
    majors: tuple[Major, ...]
    branches: tuple[Branch, ...]
    """The newest first."""
    capabilities: tuple[Capability, ...]
    """The newest first."""
    glibc: tuple[LibraryNeed, ...]
    windows: tuple[WindowsNeed, ...]

    def capability(self, capability: str) -> Capability | None:
        """What is known of a compute capability."""
        return next((each for each in self.capabilities if each.capability == capability), None)

    def branch_of(self, driver: str) -> Branch | None:
        """The branch a driver belongs to, by its version; a branch nobody told us of counts as the
        one before it. None for drivers older than all of them."""
        number = numbers(driver)[:1]
        return next((each for each in self.branches if (each.branch,) <= number), None)

    def driver_floor(self, cuda: str, *, windows: bool) -> str:
        """The least driver for a runtime, minor-version compatibility counted; empty where that is
        not known."""
        for each in self.majors:
            if each.major == major(cuda):
                return each.windows if windows else each.linux
        for toolkit in self.toolkits:
            if toolkit.cuda == cuda:
                return (toolkit.windows if windows else toolkit.linux) or ""
        return ""

    def glibc_for(self, cuda: str) -> str:
        """What conda's CUDA libraries need; empty where nothing is known."""
        needs = [need for need in self.glibc if numbers(cuda) >= numbers(need.since)]
        return max((need.glibc for need in needs), key=numbers, default="")
