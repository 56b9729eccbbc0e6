"""The machine that counts: what was found, or the description that stands in for it."""

from __future__ import annotations

import asyncio
import hashlib

from msgspec.structs import replace

from core.engine.gpu.descriptions import (
    Description,
    as_told,
    check,
    completed,
    is_unreadable,
    keep_description,
    kept_description,
)
from core.engine.gpu.detection.diagnosis import diagnosis_of
from core.engine.gpu.detection.kept import last_look
from core.engine.gpu.detection.system import bare_machine
from core.engine.gpu.knowledge.hardware import known_hardware
from core.engine.gpu.virtual_packages import here, virtual_packages_of
from core.model.base import Message
from core.model.calls import DescribeMachine
from core.model.gpu import Machine, MachineReport
from core.model.problem import fail


async def report_machine(*, again: bool = False) -> MachineReport:
    """The machine in force with its diagnosis; looked at anew with `again`."""
    return await asyncio.to_thread(_report, again=again)


async def describe_machine(call: DescribeMachine) -> MachineReport:
    """Keep a description, or forget it.

    Raises OSError, `machine-unlikely` for a driver older than its card, `machine-unreadable`,
    `machine-without-cuda`, and `machine-elsewhere` for one of another system that is to stand in.
    """
    return await asyncio.to_thread(_describe, call)


def machine_in_force() -> Machine:
    """What counts for plans and verdicts. Blocks for up to a second at the first look."""
    kept = kept_description()
    return _here(kept.machine) if kept and kept.stands_in else last_look().machine


def described_machine() -> Machine | None:
    """The description that was kept, whether it stands in or not."""
    kept = kept_description()
    return kept.machine if kept else None


def machine_fingerprint(machine: Machine) -> str:
    """Changes with cards and driver."""
    driver = machine.driver
    facts = [
        machine.subdir,
        *(f"{gpu.name}|{gpu.capability}|{gpu.refused}" for gpu in machine.nvidia),
        f"{driver.version}|{driver.cuda}|{driver.state}" if driver else "",
    ]
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:16]


def _here(machine: Machine) -> Machine:
    """A description in place of this computer: of the system only what differs need be said."""
    if machine.subdir != here():
        return machine
    found = bare_machine()
    return replace(
        machine,
        os_name=machine.os_name or found.os_name,
        glibc=machine.glibc or found.glibc,
        windows_build=machine.windows_build or found.windows_build,
        macos=machine.macos or found.macos,
    )


def _report(*, again: bool = False) -> MachineReport:
    look = last_look(again=again)
    kept = kept_description()
    stands_in = kept is not None and kept.stands_in
    machine = _here(kept.machine) if kept and kept.stands_in else look.machine
    if is_unreadable():
        note = Message("gpu-note-description-unreadable")
        machine = replace(machine, notes=(*machine.notes, note))
    return MachineReport(
        machine=machine,
        found=look.machine,
        described=kept.machine if kept else None,
        stands_in=stands_in,
        diagnosis=diagnosis_of(look, kept),
        knowledge=known_hardware().knowledge,
    )


def _describe(call: DescribeMachine) -> MachineReport:
    if call.machine is None:
        keep_description(None)
    else:
        machine = as_told(call.machine)
        check(machine)  # before anything is concluded from what may be no number
        check(completed(machine))
        if call.stands_in and machine.subdir != here():
            raise fail("machine-elsewhere", subdir=machine.subdir, here=here())
        keep_description(Description(machine, call.stands_in))
    return _report()


__all__ = [
    "describe_machine",
    "described_machine",
    "machine_fingerprint",
    "machine_in_force",
    "report_machine",
    "virtual_packages_of",
]
