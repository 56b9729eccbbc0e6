"""Display adapters of this Windows: which are there from its configuration manager, the rest from
the registry. No WMI, which takes seconds, and no program that could flash a window."""

from __future__ import annotations

import sys

if sys.platform != "win32":
    raise ImportError("Windows only")

import ctypes
import winreg
from typing import Any, Final

from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.windows import Listed, card_of, plain_name

DISPLAY: Final = "{4d36e968-e325-11ce-bfc1-08002be10318}"
"""The device class of display adapters."""
_CLASSES: Final = r"SYSTEM\CurrentControlSet\Control\Class"
_DEVICES: Final = r"SYSTEM\CurrentControlSet\Enum"
_STARTS: Final = (
    r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
)

_PRESENT, _OF_CLASS = 0x100, 0x200
"""CM_GETIDLIST_FILTER_PRESENT and CM_GETIDLIST_FILTER_CLASS of cfgmgr32.h."""


def windows_cards() -> tuple[Card, ...]:
    """Of this computer; none where Windows can't be asked."""
    present = _present()
    listed = [_of_device(device, problem) for device, problem in present] if present else _classes()
    return tuple(card for one in listed if (card := card_of(one)) is not None)


def _present() -> list[tuple[str, int]]:
    """Display adapters that are there now, and the problem of each; empty if it can't be
    said. The registry also remembers cards that were taken out."""
    try:
        manager = ctypes.WinDLL("cfgmgr32")
        size = ctypes.c_ulong()
        which = _PRESENT | _OF_CLASS
        if manager.CM_Get_Device_ID_List_SizeW(ctypes.byref(size), DISPLAY, which):
            return []
        buffer = ctypes.create_unicode_buffer(size.value or 1)
        if manager.CM_Get_Device_ID_ListW(DISPLAY, buffer, size, which):
            return []
        devices = [one for one in "".join(buffer[: size.value]).split("\0") if one]
        return [(device, _problem(manager, device)) for device in devices]
    except (OSError, AttributeError):
        return []


def _problem(manager: Any, device: str) -> int:
    node, status, problem = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
    if manager.CM_Locate_DevNodeW(ctypes.byref(node), device, 0):
        return 0
    references = ctypes.byref(status), ctypes.byref(problem)
    if manager.CM_Get_DevNode_Status(*references, node, 0):
        return 0
    return problem.value


def _of_device(device: str, problem: int) -> Listed:
    facts = _values(rf"{_DEVICES}\{device}")
    driver = facts.get("Driver")
    told = _values(rf"{_CLASSES}\{driver}") if isinstance(driver, str) else {}
    described = facts.get("DeviceDesc")
    name = told.get("DriverDesc") or (plain_name(described) if described else "")
    return _listed(device, str(name), told, problem)


def _classes() -> list[Listed]:
    """Where the configuration manager says nothing: every adapter there ever was."""
    found = []
    for number in range(32):
        told = _values(rf"{_CLASSES}\{DISPLAY}\{number:04}")
        hardware = told.get("MatchingDeviceId")
        if isinstance(hardware, str):
            found.append(_listed(hardware, str(told.get("DriverDesc", "")), told, 0))
    return found


def _listed(hardware: str, name: str, told: dict[str, Any], problem: int) -> Listed:
    size = told.get("HardwareInformation.qwMemorySize")
    return Listed(
        hardware,
        name,
        str(told.get("ProviderName", "")),
        str(told.get("DriverVersion", "")),
        size if isinstance(size, int) and size > 0 else None,
        problem,
    )


def _values(path: str) -> dict[str, Any]:
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path) as key:
            count = winreg.QueryInfoKey(key)[1]
            return {
                name: value for name, value, _ in (winreg.EnumValue(key, i) for i in range(count))
            }
    except OSError:
        return {}


def number_of_start() -> str:
    """Counts up with each start of Windows; empty where it is not kept."""
    return str(_values(_STARTS).get("BootId", ""))
