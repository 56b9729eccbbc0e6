"""GPUs of Macs: an Apple chip names itself, an Intel Mac is asked for its list."""

from __future__ import annotations

import json
import platform
import sys
from typing import Any, Final

from core.engine.gpu.detection.asking import ask
from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.names import VENDORS, shown_name, vendor_of
from core.model.gpu import Gpu, Route, Vendor

_SYSCTL_LIMIT: Final = 1.0
_PROFILER_LIMIT: Final = 3.0


def apple_cards() -> tuple[Card, ...]:
    """What this Mac has."""
    chip = _sysctl("machdep.cpu.brand_string")
    if chip.startswith("Apple"):
        return (apple_chip(chip, _sysctl("hw.memsize")),)
    answer = ask(("system_profiler", "-json", "SPDisplaysDataType"), _PROFILER_LIMIT)
    return listed_cards(answer.output)


def is_translated() -> bool:
    """Whether this process is one for Intel on an Apple chip (Rosetta)."""
    return (
        sys.platform == "darwin"
        and platform.machine() == "x86_64"
        and _sysctl("sysctl.proc_translated") == "1"
    )


def apple_chip(chip: str, memory: str) -> Card:
    """`Apple M2 Pro`; its GPU uses the machine's own memory, given in bytes."""
    size = int(memory) if memory.isdigit() else None
    gpu = Gpu(name=chip, vendor=Vendor.APPLE, memory=size, route=Route.BUS)
    return Card(gpu, bound="Apple")


def listed_cards(output: bytes) -> tuple[Card, ...]:
    """From `system_profiler -json SPDisplaysDataType`."""
    try:
        listed = json.loads(output)["SPDisplaysDataType"]
        return tuple(_card(one) for one in listed if isinstance(one, dict))
    except (ValueError, KeyError, TypeError):
        return ()


def _card(listed: dict[str, Any]) -> Card:
    name = str(listed.get("sppci_model") or listed.get("_name") or "")
    # `sppci_vendor_amd`, `Intel`, `NVIDIA (0x10de)`
    maker = str(listed.get("spdisplays_vendor", "")).lower()
    by_id = next((VENDORS[key] for key in VENDORS if f"0x{key}" in maker), None)
    by_word = next((vendor for vendor in VENDORS.values() if str(vendor) in maker), None)
    device = str(listed.get("spdisplays_device-id", "")).lower().removeprefix("0x")
    vendor = by_id or by_word or vendor_of(name)
    number = next((key for key, value in VENDORS.items() if value is vendor), "")
    return Card(
        Gpu(
            name=shown_name(name),
            vendor=vendor,
            pci_id=f"{number}:{device}" if number and device else "",
            route=Route.BUS,
        ),
        bound="Apple",
    )


def _sysctl(name: str) -> str:
    answer = ask(("sysctl", "-n", name), _SYSCTL_LIMIT)
    return answer.output.decode("utf-8", "replace").strip()
