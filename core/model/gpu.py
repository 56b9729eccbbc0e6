"""The machine: its GPUs, their driver, and what decides which builds can run on it."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message


class Vendor(StrEnum):
    """Who makes a GPU."""

    NVIDIA = "nvidia"
    AMD = "amd"
    INTEL = "intel"
    APPLE = "apple"
    OTHER = "other"


class Route(StrEnum):
    """How something was found out, the most telling first."""

    NVML = "nvml"
    LIBCUDA = "libcuda"
    SMI = "nvidia-smi"
    PROC = "proc"
    """`/proc/driver/nvidia`."""
    BUS = "bus"
    """Ids on the PCI bus, or what Windows or macOS list."""
    DESCRIBED = "described"
    """By hand."""


class DriverState(StrEnum):
    """What can be said about NVIDIA's driver."""

    WORKS = "works"
    MISSING = "missing"
    FAILING = "failing"
    """Installed, and does not answer."""
    MISMATCHED = "mismatched"
    """Updated, but the old kernel module is still loaded: restart."""
    REFUSES = "refuses"
    """Works, and has dropped every NVIDIA card in this machine."""


class Gpu(Data, frozen=True):
    """One GPU."""

    name: str
    """Without the maker: `GeForce RTX 4060 Laptop GPU`."""
    vendor: Vendor = Vendor.NVIDIA
    capability: str = ""
    """CUDA compute capability, `8.9`; empty where it is not known or there is none."""
    architecture: str = ""
    """`Ada Lovelace`; empty where it is not known."""
    memory: int | None = None
    """Bytes."""
    memory_used: int | None = None
    """Bytes; None where nobody says."""
    pci_id: str = ""
    """`10de:2860`."""
    refused: bool = False
    """The driver does not drive it (any more)."""
    route: Route = Route.NVML


class Driver(Data, frozen=True):
    """NVIDIA's driver."""

    version: str = ""
    """As NVIDIA writes it (`535.129.03`, `551.61`); empty where it is not known."""
    state: DriverState = DriverState.WORKS
    cuda: str = ""
    """The newest CUDA runtime it supports by itself (`12.2`): what conda's `__cuda` says."""
    message: Message | None = None
    """What is the matter with it."""
    detail: str = ""
    """The words of the system, for the curious."""
    route: Route = Route.NVML

    @property
    def branch(self) -> int:
        """`535` of `535.129.03`; 0 where it is not known."""
        head = self.version.partition(".")[0]
        return int(head) if head.isdigit() else 0


class Machine(Data, frozen=True):
    """What a build has to run on."""

    subdir: str
    """`linux-64`, `win-64`, `osx-arm64`…"""
    os_name: str = ""
    """For people: `Ubuntu 22.04`, `Windows 11 (26100)`."""
    glibc: str = ""
    """`2.35` on Linux."""
    windows_build: int | None = None
    macos: str = ""
    wsl: bool = False
    """Linux inside Windows: the driver is the Windows one."""
    gpus: tuple[Gpu, ...] = ()
    """Those that count first: NVIDIA's, by what they can do."""
    driver: Driver | None = None
    """None where there is neither an NVIDIA card nor a driver."""
    described: bool = False
    """By hand, for another computer or in place of what is found."""
    time: float = 0.0
    """Seconds since the epoch of the look; 0 for a description."""
    seconds: float = 0.0
    """The look took."""
    notes: tuple[Message, ...] = ()
    """What one should know: cards of other makers, a capability that was only guessed…"""

    @property
    def nvidia(self) -> tuple[Gpu, ...]:
        """NVIDIA's cards, driven or not."""
        return tuple(gpu for gpu in self.gpus if gpu.vendor is Vendor.NVIDIA)

    @property
    def usable(self) -> tuple[Gpu, ...]:
        """NVIDIA's cards that the driver drives."""
        works = self.driver is not None and self.driver.state is DriverState.WORKS
        return tuple(gpu for gpu in self.nvidia if not gpu.refused) if works else ()


class MachineReport(Data, frozen=True):
    """The machine that counts, and where it came from."""

    machine: Machine
    """In force: the description where one stands in, else what was found."""
    found: Machine
    described: Machine | None = None
    """Kept from the last time, whether it stands in or not."""
    stands_in: bool = False
    """The description is used as if it were this computer (a login node without a GPU)."""
    diagnosis: str = ""
    """To be copied for somebody who helps: every route and what it said, without secrets."""
    knowledge: str = ""
    """Date of the tables, `2026-11-21`."""


class KnownGpu(Data, frozen=True):
    """A card of the tables, for describing a machine by hand."""

    name: str
    capability: str
    architecture: str
    last_driver_branch: int | None = None


class KnownDriver(Data, frozen=True):
    """A branch of the driver."""

    branch: int
    cuda: str
    """The newest CUDA runtime it supports by itself."""


class KnownHardware(Data, frozen=True):
    """What a machine can be described with."""

    gpus: tuple[KnownGpu, ...]
    drivers: tuple[KnownDriver, ...]
    """The newest first."""
    knowledge: str
    """Date of the tables."""
