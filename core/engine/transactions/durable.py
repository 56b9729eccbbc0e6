"""File operations that survive a kill: whole files or none, renames that wait for scanners."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import sys
import tempfile
import time
from pathlib import Path
from typing import TypeVar

import msgspec

_BACK_OFF = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between attempts while a virus scanner or indexer holds a file (WinError 5 and 32)."""

TEMPORARY = ".glasshouse-tmp-"
"""How the names of half-written files begin, so that they are recognised and removed."""

_HELD_BY_OTHERS = {5, 32, 145}

T = TypeVar("T")


def write_whole(path: Path, content: bytes, *, sync: bool = True) -> None:
    """Replace `path` by `content` in one step, on disk before this returns. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=TEMPORARY)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            if sync:
                os.fsync(stream.fileno())
        rename(Path(temporary), path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
    if sync:
        sync_folder(path.parent)


def write_json(path: Path, value: object, *, sync: bool = True) -> None:
    """Encode `value` as JSON and write it whole. Raises OSError."""
    write_whole(path, msgspec.json.encode(value), sync=sync)


def read_json(path: Path, kind: type[T]) -> T | None:
    """The decoded file, or None where it is missing, half written or of another version."""
    try:
        # A pipe in its place would be waited for.
        content = path.read_bytes() if path.is_file() else b""
        return msgspec.json.decode(content, type=kind)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def sync_folder(folder: Path) -> None:
    """Make renames inside a folder durable, where the system can."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def rename(source: Path, target: Path) -> None:
    """Rename, replacing a file at `target`; on Windows wait a moment for whoever holds it."""
    for pause in (*_BACK_OFF, None):
        try:
            source.replace(target)
        except OSError as error:
            if pause is None or not held_by_others(error):
                raise
            time.sleep(pause)
        else:
            return


def held_by_others(error: OSError) -> bool:
    """True for Windows' "access denied", "in use by another process" and "not empty"."""
    return getattr(error, "winerror", None) in _HELD_BY_OTHERS


def move(source: Path, target: Path) -> None:
    """Move a file, link or folder, also to another volume. A kill leaves at least one whole.

    Raises OSError.
    """
    try:
        rename(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy(source, target)
        remove(source)


def copy(source: Path, target: Path) -> None:
    """Copy a file, link or folder with its times and mode; `target` appears when complete."""
    partial = target.with_name(f"{target.name}.partial")
    remove(partial)
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, partial, symlinks=True)
    else:
        shutil.copy2(source, partial, follow_symlinks=False)
    rename(partial, target)


def remove(path: Path) -> None:
    """Delete a file, link or whole folder; nothing happens where it is gone. Raises OSError."""
    for pause in (*_BACK_OFF, None):
        try:
            if path.is_dir() and not path.is_symlink():
                _remove_tree(path)
            else:
                _unlink(path)
        except FileNotFoundError:
            return
        except OSError as error:
            # A folder that fills up while it is being deleted: a thread that has yet to notice.
            if pause is None or not (held_by_others(error) or error.errno == errno.ENOTEMPTY):
                raise
            time.sleep(pause)
        else:
            return


def _remove_tree(path: Path) -> None:
    if sys.version_info >= (3, 12):
        shutil.rmtree(path, onexc=_retry_writable)
    else:
        shutil.rmtree(path, onerror=_retry_writable)


def _retry_writable(function: object, path: str, error: object) -> None:
    failure = error[1] if isinstance(error, tuple) else error
    if isinstance(failure, FileNotFoundError):
        return
    if sys.platform == "win32" and isinstance(failure, PermissionError) and callable(function):
        Path(path).chmod(stat.S_IWRITE)
        function(path)
        return
    if isinstance(failure, BaseException):
        raise failure


def _unlink(path: Path) -> None:
    try:
        path.unlink()
    except PermissionError:
        if sys.platform != "win32":
            raise
        # Windows refuses to delete read-only files, which packages do contain.
        path.chmod(stat.S_IWRITE)
        path.unlink()


def remove_empty_folders(root: Path, folders: set[str], keep: frozenset[str] = frozenset()) -> None:
    """Remove those `folders` (relative to `root`) that are empty, deepest first, and parents too.

    Folders in `keep` and `root` itself stay.
    """
    waiting = set(folders)
    while waiting:
        folder = max(waiting, key=lambda name: name.count("/"))
        waiting.discard(folder)
        if folder in {"", "."} or folder in keep:
            continue
        path = root / folder
        if path.is_symlink():
            continue
        try:
            path.rmdir()
        except FileNotFoundError:
            pass
        except OSError:
            continue
        parent = folder.rpartition("/")[0]
        if parent:
            waiting.add(parent)
