"""The machine that counts: what was found, or the description that stands in for it."""

from __future__ import annotations

from core.model.calls import DescribeMachine
from core.model.gpu import Machine, MachineReport


async def report_machine(*, again: bool = False) -> MachineReport:
    """The machine in force with its diagnosis; looked at anew with `again`."""
    raise NotImplementedError


async def describe_machine(call: DescribeMachine) -> MachineReport:
    """Keep a description, or forget it. Raises `machine-unlikely` and OSError."""
    raise NotImplementedError


def machine_in_force() -> Machine:
    """What counts for plans and verdicts. Blocks for up to a second at the first look."""
    raise NotImplementedError


def described_machine() -> Machine | None:
    """The description that was kept, whether it stands in or not."""
    raise NotImplementedError


def machine_fingerprint(machine: Machine) -> str:
    """Changes with cards and driver."""
    raise NotImplementedError


def virtual_packages_of(machine: Machine) -> dict[str, str]:
    """conda's virtual packages for it, version by name: `__cuda`, `__glibc`, `__unix`…"""
    raise NotImplementedError
