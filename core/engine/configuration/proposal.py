"""An edit of configuration files before it is written: bytes before and after, and what to say."""

from __future__ import annotations

import errno
import stat
from dataclasses import dataclass, field
from pathlib import Path

from core.engine.configuration.ini_splice import IniError
from core.engine.configuration.yaml_document import UnencodedYamlError, UnreadableYamlError
from core.engine.configuration.yaml_places import SpliceError
from core.engine.failures import classify
from core.logging import redact
from core.model.base import Message
from core.model.configuration import Tool
from core.model.problem import ProblemError, fail

LARGEST = 200_000
"""Bytes. A file that is larger is something else, and would take seconds to read."""


@dataclass(frozen=True)
class ProposedFile:
    """One file. None stands for a file that is not there."""

    tool: Tool
    path: Path
    before: bytes | None
    after: bytes | None

    @property
    def changes(self) -> bool:
        """Something would be written."""
        return self.before != self.after


@dataclass(frozen=True)
class Proposal:
    """What an edit comes down to."""

    title: Message
    files: tuple[ProposedFile, ...]
    notes: tuple[Message, ...] = ()
    conflict: Message | None = None
    undoes: str = ""
    """Id of the record that would be taken back."""
    moved: frozenset[str] = field(default_factory=frozenset)


def read_own_file(path: Path) -> bytes | None:
    """The bytes of a file we may write, None where there is none. Raises a Problem."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise fail("configuration-no-file", path=str(path))
        if status.st_size > LARGEST:
            raise fail("configuration-too-large", path=str(path))
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise fail("configuration-no-file", path=str(path)) from error
        if error.errno in {errno.EACCES, errno.EPERM}:
            raise fail(
                "configuration-no-access", path=str(path), detail=redact(str(error))
            ) from error
        raise ProblemError(classify(error)) from error


def unreadable(path: Path, error: UnreadableYamlError | IniError | SpliceError) -> ProblemError:
    """The Problem of a file that can't be edited; names the line where one is known."""
    detail = redact(str(error))
    if isinstance(error, SpliceError):
        return fail("configuration-unusual", path=str(path), detail=detail)
    if isinstance(error, UnencodedYamlError):
        return fail("configuration-encoding", path=str(path), line=error.line, detail=detail)
    if error.line:
        return fail("configuration-broken-line", path=str(path), line=error.line, detail=detail)
    return fail("configuration-broken", path=str(path), detail=detail)
