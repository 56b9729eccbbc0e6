"""Writes an edit: every file or none, each in one step, and only if nobody changed it meanwhile.

A link is followed: the file it points to is written, so that a folder of dotfiles stays linked.
Mode and owner stay.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from core.engine.configuration.proposal import ProposedFile, read_own_file
from core.engine.failures import classify
from core.engine.transactions.durable import TEMPORARY, remove, rename, sync_folder
from core.logging import redact
from core.model.problem import Problem, ProblemError, fail

_LEFT = re.compile(re.escape(TEMPORARY) + "[0-9a-f]{12}")


@dataclass(frozen=True)
class _Staged:
    file: ProposedFile
    target: Path
    temporary: Path | None
    """The new bytes beside the target; None where the file goes."""


def write_files(files: tuple[ProposedFile, ...]) -> None:
    """Put the bytes after in place of the bytes before. Raises a Problem; then all is as before.

    Code `configuration-moved` where a file is not what it was when the edit was made.
    """
    staged: list[_Staged] = []
    done: list[_Staged] = []
    try:
        for file in files:
            with _naming(file.path):
                staged.append(_stage(file))
        for file in files:
            check_unmoved(file)
        for item in staged:
            with _naming(item.file.path):
                _commit(item)
                done.append(item)
    except BaseException:
        for item in reversed(done):
            _put_back(item)
        raise
    finally:
        for item in staged:
            if item.temporary is not None:
                with suppress(OSError):
                    item.temporary.unlink(missing_ok=True)


def check_unmoved(file: ProposedFile) -> None:
    """Raises `configuration-moved` where a file is not what the edit was made for."""
    if read_own_file(file.path) != file.before:
        raise fail("configuration-moved", path=str(file.path))


def _stage(file: ProposedFile) -> _Staged:
    target = Path(os.path.realpath(file.path))
    status = target.stat() if target.exists() else None
    if status is not None and not (status.st_mode & 0o222 and os.access(target, os.W_OK)):
        raise fail("configuration-read-only", path=str(file.path))
    if file.after is None:
        return _Staged(file, target, None)
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target.parent)
    return _Staged(file, target, _write_beside(target, file.after, status))


def _sweep(folder: Path) -> None:
    """Remove what a writer that was killed left behind; only one writes at a time."""
    with suppress(OSError):
        for entry in list(folder.iterdir()):
            if _LEFT.fullmatch(entry.name):
                entry.unlink()


def _write_beside(target: Path, content: bytes, like: os.stat_result | None) -> Path:
    """The bytes on disk in the same folder, with mode and owner of the file they replace."""
    temporary = target.with_name(f"{TEMPORARY}{secrets.token_hex(6)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # A new file gets what the user's umask says; a copy of a private one is never public.
    handle = os.open(temporary, flags, 0o666 if like is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if like is not None:
            if hasattr(os, "chown"):
                with suppress(OSError):
                    os.chown(temporary, like.st_uid, like.st_gid)
            temporary.chmod(stat.S_IMODE(like.st_mode))
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _commit(item: _Staged) -> None:
    if item.temporary is None:
        remove(item.target)
    else:
        rename(item.temporary, item.target)
    sync_folder(item.target.parent)


def _put_back(item: _Staged) -> None:
    with suppress(OSError):
        if item.file.before is None:
            remove(item.target)
            return
        status = item.target.stat() if item.target.exists() else None
        rename(_write_beside(item.target, item.file.before, status), item.target)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Turns the system's errors about a file into Problems that name it."""
    try:
        yield
    except OSError as error:
        detail = redact(str(error))
        if error.errno == errno.EROFS:
            raise fail("configuration-read-only", path=str(path), detail=detail) from error
        if error.errno in {errno.EACCES, errno.EPERM}:
            raise fail("configuration-no-access", path=str(path), detail=detail) from error
        if error.errno == errno.EBUSY:
            raise fail("file-busy", path=str(path), detail=detail) from error
        found = classify(error)
        params = {**found.params, "path": str(path)}
        raise ProblemError(
            Problem(found.code, params, found.suggestions, detail=found.detail)
        ) from error
