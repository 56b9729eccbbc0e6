"""A description while it is being made, and the machine it describes."""

from __future__ import annotations

from dataclasses import dataclass

from core.model.gpu import (
    Driver,
    DriverState,
    Gpu,
    KnownDriver,
    KnownGpu,
    KnownHardware,
    Machine,
    Route,
    Vendor,
)
from gui.sheets.describe_machine.systems import LINUX, MAC, System, systems_of

NO_DRIVER = 0


@dataclass(frozen=True)
class Draft:
    """`gpu` None: a computer without an NVIDIA card."""

    subdir: str = LINUX
    system: System = systems_of(LINUX)[0]
    gpu: KnownGpu | None = None
    branch: int = NO_DRIVER
    version: str = ""
    """The exact version where somebody knows it: `535.129.03`."""

    @property
    def refused(self) -> bool:
        """Whether the driver has dropped the card."""
        last = self.gpu.last_driver_branch if self.gpu is not None else None
        return bool(last and self.chosen_branch > last)

    @property
    def chosen_branch(self) -> int:
        """Of the exact version where there is one."""
        head = self.version.partition(".")[0]
        return int(head) if head.isdigit() else self.branch

    def machine(self) -> Machine:
        """What it describes; the engine adds what follows from that."""
        gpus: tuple[Gpu, ...] = ()
        driver = None
        if self.subdir == MAC:
            gpus = (Gpu("Apple M series", Vendor.APPLE, route=Route.DESCRIBED),)
        elif self.gpu is not None:
            gpus = (
                Gpu(
                    self.gpu.name,
                    capability=self.gpu.capability,
                    architecture=self.gpu.architecture,
                    route=Route.DESCRIBED,
                ),
            )
            driver = self._driver()
        system = self.system
        return Machine(
            subdir=self.subdir,
            os_name=system.name,
            glibc=system.glibc,
            windows_build=system.windows_build,
            macos=system.macos,
            gpus=gpus,
            driver=driver,
            described=True,
        )

    def _driver(self) -> Driver:
        branch = self.chosen_branch
        if branch == NO_DRIVER:
            return Driver(state=DriverState.MISSING, route=Route.DESCRIBED)
        return Driver(self.version or str(branch), route=Route.DESCRIBED)


def cuda_of(branch: int, hardware: KnownHardware) -> str:
    """The newest CUDA a branch supports by itself: of the newest known one that is no newer."""
    older = [one for one in hardware.drivers if one.branch <= branch]
    return max(older, key=lambda one: one.branch).cuda if older else ""


def fitting_driver(gpu: KnownGpu | None, hardware: KnownHardware) -> KnownDriver | None:
    """The newest branch that drives a card."""
    if gpu is None:
        return None
    last = gpu.last_driver_branch
    fitting = [one for one in hardware.drivers if last is None or one.branch <= last]
    return max(fitting, key=lambda one: one.branch, default=None)


def draft_of(machine: Machine, hardware: KnownHardware) -> Draft:
    """A machine as a draft, as far as the tables know its parts."""
    gpu = None
    for card in machine.nvidia[:1]:
        same = [one for one in hardware.gpus if one.name == card.name]
        gpu = same[0] if same else KnownGpu(card.name, card.capability, card.architecture)
    known = systems_of(machine.subdir)
    system = System(
        machine.os_name or known[0].name,
        machine.glibc or known[0].glibc,
        machine.windows_build or known[0].windows_build,
        machine.macos or known[0].macos,
    )
    driver = machine.driver
    works = driver is not None and driver.state is not DriverState.MISSING
    branch = driver.branch if driver is not None and works else NO_DRIVER
    version = driver.version if driver is not None and "." in driver.version else ""
    if machine.described or gpu is not None:
        return Draft(machine.subdir, system, gpu, branch, version)
    return Draft(machine.subdir, system)
