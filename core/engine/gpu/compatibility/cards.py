"""The cards of a machine, as the checks see them."""

from __future__ import annotations

from dataclasses import dataclass

from core.engine.gpu.knowledge.cuda import Capability
from core.engine.gpu.knowledge.hardware import known_card
from core.engine.gpu.knowledge.numbers import numbers
from core.engine.gpu.knowledge.tables import cuda_table
from core.model.gpu import DriverState, Gpu, Machine


@dataclass(frozen=True)
class Card:
    """An NVIDIA card, and what the tables know of it."""

    gpu: Gpu
    capability: str
    """Empty where nobody knows."""
    known: Capability | None
    driven: bool
    """The driver of the machine drives it, as far as that can be said."""

    @property
    def name(self) -> str:
        """As its driver calls it."""
        return self.gpu.name

    @property
    def architecture(self) -> str:
        """`Pascal`; empty where nobody knows."""
        return self.gpu.architecture or (self.known.architecture if self.known else "")

    @property
    def last_branch(self) -> int | None:
        """The last branch of the driver that drives it."""
        return self.known.last_branch if self.known else None


def cards_of(machine: Machine) -> tuple[Card, ...]:
    """NVIDIA's cards, the most capable first."""
    found = [_card(gpu, machine) for gpu in machine.nvidia]
    return tuple(sorted(found, key=lambda card: numbers(card.capability), reverse=True))


def counted(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """Those a build has to fit: the ones that are driven, all of them where none is."""
    return tuple(card for card in cards if card.driven) or cards


def _card(gpu: Gpu, machine: Machine) -> Card:
    capability = gpu.capability
    if not capability:
        card = known_card(gpu.name, gpu.pci_id)
        capability = card.capability if card else ""
    known = cuda_table().capability(capability)
    return Card(gpu, capability, known, not gpu.refused and _drives(machine, known))


def _drives(machine: Machine, known: Capability | None) -> bool:
    """What the tables say of driver and card; true where they say nothing."""
    driver = machine.driver
    if driver is None or driver.state is DriverState.REFUSES:
        return False
    branch = cuda_table().branch_of(driver.version) if driver.version else None
    if branch is None or known is None:
        return True
    if known.last_branch is not None and branch.branch > known.last_branch:
        return False
    return known.first_branch is None or branch.branch >= known.first_branch
