"""Systems a computer can be described with: what decides is the C library, or Windows' build."""

from __future__ import annotations

from dataclasses import dataclass

LINUX, LINUX_ARM, WINDOWS, MAC = "linux-64", "linux-aarch64", "win-64", "osx-arm64"


@dataclass(frozen=True)
class System:
    """As installed by default."""

    name: str
    glibc: str = ""
    windows_build: int | None = None
    macos: str = ""


_LINUXES = (
    System("Ubuntu 24.04", "2.39"),
    System("Ubuntu 22.04", "2.35"),
    System("Ubuntu 20.04", "2.31"),
    System("Ubuntu 18.04", "2.27"),
    System("Debian 12", "2.36"),
    System("Debian 11", "2.31"),
    System("Rocky Linux 9", "2.34"),
    System("Rocky Linux 8", "2.28"),
    System("CentOS 7", "2.17"),
)
_WINDOWS = (
    System("Windows 11", windows_build=26100),
    System("Windows 10", windows_build=19045),
)
_MACS = (System("macOS 15", macos="15.0"), System("macOS 14", macos="14.0"))


def systems_of(subdir: str) -> tuple[System, ...]:
    """Those of a platform, the one to propose first."""
    if subdir == WINDOWS:
        return _WINDOWS
    if subdir == MAC:
        return _MACS
    # What most lab computers run comes first.
    return (_LINUXES[1], _LINUXES[0], *_LINUXES[2:])
