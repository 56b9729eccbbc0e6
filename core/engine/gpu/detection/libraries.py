"""Where the driver's libraries and programs lie. Nothing is loaded here."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

WSL: Final = Path("/usr/lib/wsl/lib")
_LOADER_CACHE: Final = Path("/etc/ld.so.cache")
_LINUX_PLACES: Final = (
    "/usr/lib64/nvidia",
    "/usr/lib64",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu/nvidia",
    "/usr/lib/aarch64-linux-gnu/tegra",
    "/usr/lib/nvidia",
    "/usr/lib",
    "/usr/local/nvidia/lib64",
    "/run/opengl-driver/lib",
)
"""Distributions' folders, that of containers, that of NixOS."""

_VERSION = re.compile(r"\.so\.(\d{3,}\.\d+(?:\.\d+)*)$")


def nvml_library() -> Path | None:
    """NVIDIA's management library."""
    return next(_windows_nvml() if sys.platform == "win32" else _linux("libnvidia-ml.so.1"), None)


def cuda_library() -> Path | None:
    """The driver's own part of CUDA, which no package brings."""
    if sys.platform == "win32":
        found = (_system32() / name for name in ("nvcuda64.dll", "nvcuda.dll"))
        return next((path for path in found if path.is_file()), None)
    return next(_linux("libcuda.so.1"), None)


def smi_program() -> Path | None:
    """`nvidia-smi`, which is often not on the path."""
    named = shutil.which("nvidia-smi")
    if named:
        return Path(named)
    if sys.platform == "win32":
        places = [
            _system32() / "nvidia-smi.exe",
            _program_files() / "NVIDIA Corporation" / "NVSMI" / "nvidia-smi.exe",
            *_driver_store("nvidia-smi.exe"),
        ]
    else:
        places = [WSL / "nvidia-smi", Path("/usr/bin/nvidia-smi"), Path("/opt/bin/nvidia-smi")]
    return next((path for path in places if path.is_file()), None)


def version_in_name(library: Path) -> str:
    """`535.129.03` of the file a library's link leads to; empty where its name says nothing."""
    found = _VERSION.search(os.path.realpath(library))
    return found[1] if found else ""


def _linux(name: str) -> Iterator[Path]:
    """As the loader looks, and in a few places more."""
    given = [one for one in os.environ.get("LD_LIBRARY_PATH", "").split(":") if one]
    folders = [*map(Path, given), *_cached_folders(name), *map(Path, _LINUX_PLACES), WSL]
    seen: set[Path] = set()
    for folder in folders:
        path = folder / name
        if path not in seen and path.is_file() and _is_ours(path):
            yield path
        seen.add(path)


def _cached_folders(name: str) -> Iterator[Path]:
    try:
        cache = _LOADER_CACHE.read_bytes()
    except OSError:
        return
    # Paths stand in it as C strings.
    for found in re.finditer(rb"\0(/[^\0]+/)" + re.escape(name.encode()) + rb"\0", cache):
        yield Path(os.fsdecode(found[1]))


def _is_ours(library: Path) -> bool:
    """False for one of 32 bits, which stands beside ours where games are played."""
    try:
        with library.open("rb") as file:
            head = file.read(5)
    except OSError:
        return False
    bits = 2 if sys.maxsize > 2**32 else 1  # EI_CLASS of the ELF format
    return not head.startswith(b"\x7fELF") or head[4:] == bytes([bits])


def _windows_nvml() -> Iterator[Path]:
    places = (
        _system32() / "nvml.dll",
        _program_files() / "NVIDIA Corporation" / "NVSMI" / "nvml.dll",
        *_driver_store("nvml.dll"),
    )
    yield from (path for path in places if path.is_file())


def _system32() -> Path:
    return Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32")


def _program_files() -> Path:
    return Path(os.environ.get("PROGRAMW6432", r"C:\Program Files"))


def _driver_store(name: str) -> list[Path]:
    """Of all drivers kept there the newest."""
    repository = _system32() / "DriverStore" / "FileRepository"
    try:
        found = [(path.stat().st_mtime, path) for path in repository.glob(f"nv*/{name}")]
    except OSError:
        return []
    return [path for _, path in sorted(found, reverse=True)]
