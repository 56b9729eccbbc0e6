"""GPUs as the bus and the operating system list them, whether a driver takes them or not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from core.engine.gpu.detection.names import NO_GPUS, VENDORS, listed_name
from core.model.base import Data
from core.model.gpu import Gpu, Route, Vendor

DEVICES: Final = Path("/sys/bus/pci/devices")

_DISPLAY: Final = "0x03"
_ACCELERATOR: Final = "0x1200"
"""PCI classes: display controllers, and processing accelerators as AMD's big ones are."""


class Card(Data, frozen=True):
    """One card."""

    gpu: Gpu
    bound: str = ""
    """The kernel's driver that took it (`nvidia`, `nouveau`, `vfio-pci`); who wrote it on
    Windows."""
    driver: str = ""
    """Version of that driver, where the system lists it."""
    problem: int = 0
    """The number Windows' device manager shows (43: it does not work); 0 for none."""


def cards_on_bus() -> tuple[Card, ...]:
    """All of this computer, management boards and virtual pictures left out. Never raises."""
    if sys.platform == "win32":
        from core.engine.gpu.detection.windows_registry import windows_cards

        return windows_cards()
    if sys.platform == "darwin":
        from core.engine.gpu.detection.apple import apple_cards

        return apple_cards()
    return linux_cards(DEVICES)


def linux_cards(devices: Path) -> tuple[Card, ...]:
    """From sysfs (`vendor`, `device`, `class` and the link `driver` of each device)."""
    try:
        folders = sorted(devices.iterdir())
    except OSError:
        return ()
    return tuple(card for folder in folders if (card := _linux_card(folder)) is not None)


def _linux_card(folder: Path) -> Card | None:
    kind, vendor = _read(folder / "class"), _read(folder / "vendor").removeprefix("0x")
    shows = kind.startswith(_DISPLAY)
    computes = kind.startswith(_ACCELERATOR) and VENDORS.get(vendor) is Vendor.AMD
    if not (shows or computes) or vendor in NO_GPUS or not vendor:
        return None
    pci_id = f"{vendor}:{_read(folder / 'device').removeprefix('0x')}"
    try:
        bound = (folder / "driver").resolve(strict=True).name
    except (OSError, RuntimeError):
        bound = ""
    gpu = Gpu(
        name=listed_name(pci_id),
        vendor=VENDORS.get(vendor, Vendor.OTHER),
        pci_id=pci_id,
        route=Route.BUS,
    )
    return Card(gpu, bound)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip().lower()
    except OSError:
        return ""
