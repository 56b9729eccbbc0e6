"""What the operating system is, as far as builds care."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path
from typing import Final

from msgspec.structs import replace
from rattler import Subdir

from core.model.gpu import Machine

_WINDOWS_11: Final = 22000
"""The first build; the registry goes on calling it Windows 10."""

_WSL_DEVICE: Final = Path("/dev/dxg")
_KERNEL_NAME: Final = Path("/proc/sys/kernel/osrelease")


def bare_machine() -> Machine:
    """This computer without its GPUs."""
    machine = Machine(subdir=str(Subdir.current()))
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        name = windows_name(version.build, server=version.product_type != 1)
        return replace(machine, os_name=name, windows_build=version.build)
    if sys.platform == "darwin":
        macos = platform.mac_ver()[0]
        return replace(machine, os_name=f"macOS {macos}".strip(), macos=macos)
    return replace(machine, os_name=_linux_name(), glibc=_glibc(), wsl=is_wsl())


def windows_name(build: int, *, server: bool) -> str:
    """`Windows 11 (26100)`."""
    if server:
        return f"Windows Server ({build})"
    return f"Windows {11 if build >= _WINDOWS_11 else 10} ({build})"


def is_wsl() -> bool:
    """Linux inside Windows, a container there included."""
    return _WSL_DEVICE.exists() or "microsoft" in _kernel_name().lower()


def is_first_wsl() -> bool:
    """WSL 1, which has no kernel of its own and no way to a GPU."""
    return "Microsoft" in _kernel_name() and not _WSL_DEVICE.exists()


def _kernel_name() -> str:
    try:
        return _KERNEL_NAME.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _linux_name() -> str:
    try:
        told = platform.freedesktop_os_release()
    except OSError:
        return "Linux"
    name, version = told.get("NAME", "Linux"), told.get("VERSION_ID", "")
    # `Debian GNU/Linux 12` and `Ubuntu 22.04` rather than code names.
    return f"{name} {version}".strip()


def _glibc() -> str:
    try:
        told = os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (AttributeError, ValueError, OSError):  # another C library
        return ""
    name, _, version = told.partition(" ")
    return version if name == "glibc" else ""
