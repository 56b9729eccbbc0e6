"""Whether builds for CUDA could work."""

from __future__ import annotations

from rattler.exceptions import DetectVirtualPackageError

from core.engine.channels.network import virtual_packages
from core.engine.gpu.machine import described_machine, machine_in_force
from core.engine.gpu.virtual_packages import CUDA, here, virtual_packages_of
from core.model.gpu import Machine


def machine_for(subdir: str) -> Machine | None:
    """The machine that counts for a system; None where nothing is known of one."""
    if subdir == here():
        return machine_in_force()
    described = described_machine()
    return described if described is not None and described.subdir == subdir else None


def has_gpu(subdir: str) -> bool:
    """Whether a build for CUDA could work: what the driver says here, a guess for elsewhere.

    A machine described by hand for that other system tells more than a guess.
    """
    if subdir.startswith("osx"):
        return False
    if subdir != here():
        described = described_machine()
        if described is not None and described.subdir == subdir:
            return CUDA in virtual_packages_of(described)
        return True
    try:
        return any(found.name.normalized == CUDA for found in virtual_packages())
    except DetectVirtualPackageError:
        # A bad override. The solver will say so; here nothing is claimed.
        return True
