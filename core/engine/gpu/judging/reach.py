"""How far a card reaches: toolkits that compile for it, and the last driver that drives it."""

from __future__ import annotations

from core.engine.gpu.knowledge.cuda import Capability
from core.engine.gpu.knowledge.hardware import known_card
from core.engine.gpu.knowledge.tables import cuda_table
from core.model.base import Message
from core.model.gpu import Gpu


def capability_of(gpu: Gpu) -> Capability | None:
    """What the tables know of a card's compute capability, by what the driver says or by name."""
    number = gpu.capability
    if not number:
        known = known_card(name=gpu.name, pci_id=gpu.pci_id)
        number = known.capability if known is not None else ""
    return cuda_table().capability(number) if number else None


def none_runs_on(gpu: Gpu) -> Message:
    """That no build can be named for a card: because none has code for it, or nobody knows."""
    known = capability_of(gpu) is not None
    code = "gpu-row-installable-none" if known else "gpu-row-installable-unknown"
    return Message(code, {"gpu": gpu.name})


def last_branch_of(gpu: Gpu) -> int | None:
    """The last branch of the driver for a card; None where there is no end, or it is not known."""
    capability = capability_of(gpu)
    return capability.last_branch if capability is not None else None


def compiles_for(gpu: Gpu, cuda: str) -> bool:
    """Whether a toolkit has machine code for a card; True where nothing is known."""
    capability = capability_of(gpu)
    return capability is None or capability.compiled_by(cuda)
