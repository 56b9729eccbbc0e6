"""What the tables say of cards and drivers, for a look and for a description."""

from __future__ import annotations

from msgspec.structs import replace

from core.engine.gpu.knowledge.hardware import known_card, known_hardware
from core.engine.gpu.knowledge.tables import cuda_table
from core.model.gpu import Gpu, KnownGpu, Vendor


def known_as(gpu: Gpu) -> KnownGpu | None:
    """NVIDIA's card in the tables."""
    return known_card(gpu.name, gpu.pci_id) if gpu.vendor is Vendor.NVIDIA else None


def with_known(gpu: Gpu) -> Gpu:
    """Capability and architecture from the tables where nobody else said them."""
    if gpu.capability and gpu.architecture:
        return gpu
    known = known_as(gpu)
    if known is None:
        return gpu
    capability = gpu.capability or known.capability
    fits = capability == known.capability
    architecture = gpu.architecture or (known.architecture if fits else "")
    return replace(gpu, capability=capability, architecture=architecture)


def cuda_of_branch(branch: int) -> str:
    """The newest CUDA runtime a branch of the driver supports by itself; empty if unknown."""
    fitting = [one for one in known_hardware().drivers if one.branch <= branch]
    return max(fitting, key=lambda one: one.branch).cuda if fitting else ""


def first_branch(capability: str) -> int | None:
    """The first branch of the driver that drives cards of a capability; None if unknown."""
    known = cuda_table().capability(capability)
    return known.first_branch if known else None


def in_order(gpus: list[Gpu]) -> tuple[Gpu, ...]:
    """Those that count first: NVIDIA's that are driven, by what they can do."""

    def rank(gpu: Gpu) -> tuple[bool, bool, list[int], int]:
        numbers = [-int(part) for part in gpu.capability.split(".") if part.isdigit()]
        return gpu.vendor is not Vendor.NVIDIA, gpu.refused, numbers or [0], -(gpu.memory or 0)

    return tuple(sorted(gpus, key=rank))
