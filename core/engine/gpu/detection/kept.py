"""The last look, kept in the process and on disk, so that a fresh engine need not look again.

It is good as long as nothing shows that the computer, its driver or this process's surroundings
changed; for a day at most, and for minutes where the driver was in trouble.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from pathlib import Path
from typing import Final

import msgspec

from core import __version__, paths
from core.engine.gpu.detection.bus import DEVICES
from core.engine.gpu.detection.evidence import Look
from core.engine.gpu.detection.libraries import cuda_library, nvml_library, smi_program
from core.engine.gpu.detection.looking import look
from core.engine.gpu.detection.proc import FOLDER
from core.engine.gpu.detection.surroundings import surroundings
from core.model.base import Data
from core.model.gpu import DriverState

_log = logging.getLogger(__name__)

_GOOD_FOR: Final = 24 * 3600.0
_BAD_FOR: Final = 10 * 60.0
_CHECKED_FOR: Final = 5.0
"""Seconds before signs of a change are looked for again in the same process."""

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")


class _Kept(Data, frozen=True):
    """What the file holds."""

    signs: tuple[str, ...]
    look: Look


class _Remembered(Data, frozen=True):
    """What this process holds."""

    kept: _Kept
    file: str
    written: int
    checked: float


_memory: list[_Remembered] = []
"""At most one."""
_looking = threading.Lock()


def last_look(*, again: bool = False) -> Look:
    """The look that is still good, or a new one. Blocks for up to a second then."""
    with _looking:
        if not again:
            known = _remembered() or _on_disk()
            if known is not None:
                return known
        found = _Kept(_signs(), look())
        _keep(found)
        return found.look


def _remembered() -> Look | None:
    if not _memory:
        return None
    one = _memory[0]
    file = _file()
    if one.file != str(file) or one.written != _written(file):
        return None  # another home, or another engine looked since
    now = time.monotonic()
    if now - one.checked > _CHECKED_FOR:
        if not _is_good(one.kept):
            return None
        _memory[:] = [_Remembered(one.kept, one.file, one.written, now)]
    return one.kept.look


def _on_disk() -> Look | None:
    file = _file()
    written = _written(file)
    try:
        kept = msgspec.json.decode(file.read_bytes(), type=_Kept)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        _log.info("the last look at the GPU can't be used: %s", error)
        return None
    if not _is_good(kept):
        return None
    _memory[:] = [_Remembered(kept, str(file), written, time.monotonic())]
    return kept.look


def _keep(kept: _Kept) -> None:
    file = _file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
        beside.write_bytes(msgspec.json.encode(kept))
        beside.replace(file)
    except OSError as error:
        _log.info("the look at the GPU can't be kept: %s", error)
    _memory[:] = [_Remembered(kept, str(file), _written(file), time.monotonic())]


def _is_good(kept: _Kept) -> bool:
    driver = kept.look.machine.driver
    sound = driver is None or driver.state is DriverState.WORKS
    age = time.time() - kept.look.machine.time
    return 0 <= age < (_GOOD_FOR if sound else _BAD_FOR) and kept.signs == _signs()


def _signs() -> tuple[str, ...]:
    """What changes when the computer is started, or the driver is."""
    libraries = (nvml_library(), cuda_library(), smi_program())
    return (
        __version__,
        _boot(),
        *(f"{one}@{_written(one)}" if one else "" for one in libraries),
        _text(FOLDER / "version"),
        ",".join(_devices()),
        str(surroundings()),
    )


def _boot() -> str:
    if sys.platform != "win32":
        return _text(_BOOT)
    from core.engine.gpu.detection.windows_registry import number_of_start

    return number_of_start()


def _devices() -> list[str]:
    try:
        return sorted(f"{one.name}>{_driver(one)}" for one in DEVICES.iterdir() if _is_display(one))
    except OSError:
        return []


def _is_display(device: Path) -> bool:
    return _text(device / "class").startswith(("0x03", "0x12"))


def _driver(device: Path) -> str:
    try:
        return (device / "driver").readlink().name
    except OSError:
        return ""


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _written(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _file() -> Path:
    return paths.cache_dir() / "machine-found.json"
