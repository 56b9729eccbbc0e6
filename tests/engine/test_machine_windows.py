"""Cards as this Windows' registry lists them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

if sys.platform != "win32":
    pytest.skip("needs Windows", allow_module_level=True)

from core.engine.gpu.detection import windows_registry
from core.engine.gpu.detection.windows_registry import DISPLAY, number_of_start, windows_cards
from core.model.gpu import Vendor

CLASSES = rf"SYSTEM\CurrentControlSet\Control\Class\{DISPLAY}"
DEVICE = r"PCI\VEN_10DE&DEV_28E0&SUBSYS_17EA1043&REV_A1\4&2283F625&0&0008"
INTEL = r"PCI\VEN_8086&DEV_A7A0&SUBSYS_17EA1043&REV_04\3&11583659&0&10"
VALUES: dict[str, dict[str, Any]] = {
    rf"SYSTEM\CurrentControlSet\Enum\{DEVICE}": {
        "DeviceDesc": "@oem12.inf,%nvidia_dev.28e0%;NVIDIA GeForce RTX 4060 Laptop GPU",
        "Driver": rf"{DISPLAY}\0001",
    },
    rf"SYSTEM\CurrentControlSet\Enum\{INTEL}": {"DeviceDesc": "Intel(R) Iris(R) Xe Graphics"},
    rf"{CLASSES}\0001": {
        "DriverDesc": "NVIDIA GeForce RTX 4060 Laptop GPU",
        "MatchingDeviceId": r"pci\ven_10de&dev_28e0",
        "DriverVersion": "31.0.15.5161",
        "ProviderName": "NVIDIA",
        "HardwareInformation.qwMemorySize": 8585740288,
    },
    rf"{CLASSES}\0002": {"DriverDesc": "Remote", "MatchingDeviceId": r"root\remote"},
}


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[tuple[str, int]]], None]:
    monkeypatch.setattr(windows_registry, "_values", lambda path: VALUES.get(path, {}))

    def present(devices: list[tuple[str, int]]) -> None:
        monkeypatch.setattr(windows_registry, "_present", lambda: devices)

    return present


def test_present_devices_are_described_by_their_keys(
    registry: Callable[[list[tuple[str, int]]], None],
) -> None:
    registry([(INTEL, 0), (DEVICE, 43)])
    intel, nvidia = windows_cards()
    assert (intel.gpu.name, intel.gpu.vendor) == ("Iris Xe Graphics", Vendor.INTEL)
    assert (nvidia.gpu.name, nvidia.driver, nvidia.problem) == (
        "GeForce RTX 4060 Laptop GPU",
        "551.61",
        43,
    )
    assert nvidia.gpu.memory == 8585740288


def test_without_a_list_of_present_devices_the_drivers_tell(
    registry: Callable[[list[tuple[str, int]]], None],
) -> None:
    registry([])
    assert [(card.gpu.pci_id, card.driver) for card in windows_cards()] == [("10de:28e0", "551.61")]


def test_this_windows_can_be_asked() -> None:
    assert isinstance(windows_cards(), tuple)
    assert isinstance(number_of_start(), str)
