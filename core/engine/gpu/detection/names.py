"""Names of GPUs and their makers."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from core.model.gpu import Vendor

VENDORS: Final = {
    "10de": Vendor.NVIDIA,
    "1002": Vendor.AMD,
    "1022": Vendor.AMD,
    "8086": Vendor.INTEL,
    "106b": Vendor.APPLE,
}
"""By PCI vendor."""

NO_GPUS: Final = frozenset(
    {"1a03", "102b", "1234", "1af4", "15ad", "1b36", "80ee", "1414", "1013", "1ab8", "5853", "1d0f"}
)
"""Those of management boards and virtual machines: pictures, no computing."""

_MAKERS: Final = {
    Vendor.NVIDIA: "NVIDIA",
    Vendor.AMD: "AMD",
    Vendor.INTEL: "Intel",
    Vendor.APPLE: "Apple",
}
_LISTS: Final = ("/usr/share/misc/pci.ids", "/usr/share/hwdata/pci.ids", "/usr/share/pci.ids")
_MAKER = re.compile(
    r"^(?:NVIDIA(?: Corporation)?|Advanced Micro Devices, Inc\.(?: \[AMD/ATI\])?|AMD|ATI"
    r"|Intel(?:\(R\))?(?: Corporation)?)\s+",
    re.IGNORECASE,
)


def vendor_of(name: str) -> Vendor:
    """Whose a name is, where it says so."""
    low = name.lower()
    if re.search(r"\bnvidia\b|\bgeforce\b|\bquadro\b|\btesla\b", low):
        return Vendor.NVIDIA
    if re.search(r"\bamd\b|\bradeon\b|\bati\b|advanced micro", low):
        return Vendor.AMD
    if low.startswith("apple"):
        return Vendor.APPLE
    return Vendor.INTEL if "intel" in low else Vendor.OTHER


def shown_name(name: str) -> str:
    """Without the maker, marks and doubled spaces: `GeForce RTX 4060 Laptop GPU`."""
    plain = re.sub(r"\((?:R|TM|C)\)|[®™]", "", name, flags=re.IGNORECASE)
    plain = " ".join(plain.split())
    return _MAKER.sub("", plain) or plain


def listed_name(pci_id: str) -> str:
    """What the system's list of PCI ids calls it, a name in brackets preferred; else its maker."""
    vendor, _, device = pci_id.partition(":")
    listed = _listed(vendor, device)
    bracketed = re.search(r"\[([^\]]+)\]$", listed)
    if listed:
        return shown_name(bracketed[1] if bracketed else listed)
    maker = _MAKERS.get(VENDORS.get(vendor, Vendor.OTHER), "")
    return f"{maker} GPU ({pci_id})".strip()


@lru_cache(maxsize=32)
def _listed(vendor: str, device: str) -> str:
    for place in _LISTS:
        try:
            lines = Path(place).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            continue
        inside = False
        for line in lines:
            if not line.startswith(("\t", "#")):
                inside = line.startswith(vendor + " ")
            elif inside and line.startswith("\t" + device + " "):
                return line[len(device) + 1 :].strip()
    return ""
