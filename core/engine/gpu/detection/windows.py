"""What Windows' list of a display adapter says of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.names import NO_GPUS, VENDORS, listed_name, shown_name
from core.model.gpu import Gpu, Route, Vendor

_PCI = re.compile(r"VEN_([0-9A-F]{4})&DEV_([0-9A-F]{4})", re.IGNORECASE)


class Listed(NamedTuple):
    """What the registry says of one display adapter."""

    hardware: str
    """`PCI\\VEN_10DE&DEV_2860&SUBSYS_…`."""
    name: str = ""
    provider: str = ""
    version: str = ""
    memory: int | None = None
    problem: int = 0


def card_of(listed: Listed) -> Card | None:
    """None for what is no GPU: remote desktops, management boards, virtual pictures."""
    found = _PCI.search(listed.hardware)
    if found is None:
        return None
    vendor = found[1].lower()
    pci_id = f"{vendor}:{found[2].lower()}"
    if vendor in NO_GPUS:
        return None
    by_microsoft = "microsoft" in listed.provider.lower()
    gpu = Gpu(
        # Under Windows' own driver a card is called `Microsoft Basic Display Adapter`.
        name=listed_name(pci_id) if by_microsoft or not listed.name else shown_name(listed.name),
        vendor=VENDORS.get(vendor, Vendor.OTHER),
        memory=listed.memory,
        pci_id=pci_id,
        route=Route.BUS,
    )
    version = listed.version
    if gpu.vendor is Vendor.NVIDIA:
        version = "" if by_microsoft else nvidia_version(version)
    return Card(gpu, listed.provider, version, listed.problem)


def nvidia_version(version: str) -> str:
    """NVIDIA's own number in Windows' one: `31.0.15.5161` is `551.61`; empty if it is none."""
    parts = version.split(".")
    if len(parts) != 4 or not all(part.isdigit() for part in parts):
        return ""
    digits = f"{parts[2]}{parts[3]:0>4}"[-5:]
    return f"{digits[:3]}.{digits[3:]}" if len(digits) == 5 else ""


def plain_name(text: str) -> str:
    """`@oem12.inf,%nvidia_dev.2860%;NVIDIA GeForce RTX 4070` without what is for Windows."""
    return text.rpartition(";")[2] if text.startswith("@") else text
