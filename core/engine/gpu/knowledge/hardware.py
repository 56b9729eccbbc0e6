"""What a machine can be described with."""

from __future__ import annotations

from core.model.gpu import KnownGpu, KnownHardware


def known_hardware() -> KnownHardware:
    """Cards and driver branches of the tables."""
    raise NotImplementedError


def known_card(name: str = "", pci_id: str = "") -> KnownGpu | None:
    """The card a driver or a bus calls so (`NVIDIA GeForce RTX 4060 Laptop GPU`, `10de:28e0`)."""
    raise NotImplementedError
