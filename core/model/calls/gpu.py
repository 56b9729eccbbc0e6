"""Calls about the machine's GPU and the frameworks that compute on it."""

from __future__ import annotations

from core.model.calls.base import Call, Role
from core.model.frameworks import (
    Certificate,
    ChosenBuild,
    GpuReport,
    InstallChoices,
    InstallWish,
)
from core.model.gpu import KnownHardware, Machine, MachineReport
from core.model.request import ChangeRequest


class DetectMachine(Call, frozen=True):
    """The machine that counts. Under a second; the last look is used again unless `again`."""

    method = "gpu.machine"
    result = MachineReport
    again: bool = False


class DescribeMachine(Call, frozen=True):
    """Keep a description of a machine; with `stands_in` it counts as this computer from now on.

    None forgets it. Raises OSError, `machine-unlikely` for a driver older than its card,
    `machine-unreadable`, `machine-without-cuda`, and `machine-elsewhere` where the machine of
    another system is to stand in.
    """

    method = "gpu.describe"
    result = MachineReport
    machine: Machine | None = None
    stands_in: bool = False


class ReadHardware(Call, frozen=True):
    """What a machine can be described with."""

    method = "gpu.hardware"
    result = KnownHardware


class JudgeEnvironments(Call, frozen=True):
    """Whether the frameworks of these environments fit the machine; empty: of all of them.

    Reads records and certificates only. Asks nobody.
    """

    method = "gpu.judge"
    result = GpuReport
    prefixes: tuple[str, ...] = ()


class ReadInstallChoices(Call, frozen=True):
    """The questions of the wizard for what is chosen so far. Reads channel data, solves nothing.

    Raises Problems of the network, `environment-gone`, `framework-unknown`.
    """

    method = "gpu.choices"
    role = Role.SOLVER
    result = InstallChoices
    wish: InstallWish


class WorkOutRepair(Call, frozen=True):
    """A repair's request for what channels really have: tables know what there should be.

    The same request where they have it, or can't be read. Raises `environment-gone`.
    """

    method = "gpu.repair"
    role = Role.SOLVER
    result = ChangeRequest
    request: ChangeRequest
    wish: InstallWish
    """The repair's."""


class ChooseBuild(Call, frozen=True):
    """Solve a wish for the machine it is for, which need not be this one. Installs nothing.

    Raises Problems of the network, `framework-unknown`, `unsatisfiable`.
    """

    method = "gpu.choose"
    role = Role.SOLVER
    result = ChosenBuild
    wish: InstallWish


class ProveGpu(Call, frozen=True):
    """Compute something inside the environment, and keep the certificate.

    Raises `environment-gone`, `framework-missing`. What fails inside is a certificate, no Problem.
    Killed, it leaves nothing behind but temporary files.
    """

    method = "gpu.prove"
    role = Role.ERRAND
    result = Certificate
    prefix: str
    framework: str = ""
    """Empty: the one there is."""
    limit: float = 300.0
    """Seconds. The first import on Windows may take minutes."""
