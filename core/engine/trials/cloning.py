"""Copies single files so that nothing of the original can change through the copy.

Where the file system can, both share their blocks until one of them is written (reflinks: FICLONE
of Linux, ioctl_ficlonerange(2); clonefile(2) of macOS); else the bytes are copied. Never hard
links.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import sys
import uuid
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

_FICLONE = 0x40049409
_NOFOLLOW = 1


def clone_file(source: Path, target: Path) -> None:
    """Copy a regular file with its mode and times; `target` must not exist. Raises OSError."""
    if not _share_blocks(source, target):
        shutil.copyfile(source, target, follow_symlinks=False)
    shutil.copystat(source, target, follow_symlinks=False)


def volume_shares_blocks(folder: Path) -> bool:
    """Whether files can share blocks there, tried with two tiny ones. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f".blocks-{uuid.uuid4().hex}"
    target = source.with_name(f"{source.name}-2")
    try:
        source.write_bytes(b"x" * 4096)
        return _share_blocks(source, target)
    finally:
        for file in (source, target):
            with suppress(OSError):
                file.unlink(missing_ok=True)


def _share_blocks(source: Path, target: Path) -> bool:
    if sys.platform.startswith("linux"):
        return _ficlone(source, target)
    if sys.platform == "darwin":
        clone = _clonefile()
        return clone is not None and clone(os.fsencode(source), os.fsencode(target)) == 0
    return False


def _ficlone(source: Path, target: Path) -> bool:
    import fcntl

    with source.open("rb") as read, target.open("xb") as write:
        try:
            fcntl.ioctl(write.fileno(), _FICLONE, read.fileno())
        except OSError:
            shared = False
        else:
            shared = True
    if not shared:
        target.unlink()
    return shared


@lru_cache(maxsize=1)
def _clonefile() -> Callable[[bytes, bytes], int] | None:
    library = ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True)
    function = getattr(library, "clonefile", None)
    if function is None:
        return None
    function.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint32]
    function.restype = ctypes.c_int
    return lambda source, target: int(function(source, target, _NOFOLLOW))
