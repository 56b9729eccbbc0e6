"""The way in: a file or a pasted text becomes a `ReadFile`."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from core.engine.files.commands import read_commands
from core.engine.files.concealment import concealed
from core.engine.files.conda_lock import read_conda_lock
from core.engine.files.decoding import BinaryError, Text, decode, from_paste
from core.engine.files.draft import Draft
from core.engine.files.duplicates import note_duplicates
from core.engine.files.environment_yml import read_environment_yml
from core.engine.files.explicit import read_explicit
from core.engine.files.inclusion import Trail
from core.engine.files.pixi_lock import read_pixi_lock
from core.engine.files.pylock import read_pylock
from core.engine.files.pyproject import read_pyproject
from core.engine.files.recognise import Unrecognised, recognise
from core.engine.files.requirements import read_requirements, read_specs
from core.model.calls.files import ReadFiles
from core.model.file_source import FileSource
from core.model.importing import FileKind, ReadFile
from core.model.problem import Problem, ProblemError, fail

LARGEST = 8_000_000
"""Bytes. The largest lock files of real projects have a quarter of that."""

_NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_READERS: dict[FileKind, Callable[[Draft], None]] = {
    FileKind.ENVIRONMENT: read_environment_yml,
    FileKind.EXPLICIT: read_explicit,
    FileKind.SPECS: read_specs,
    FileKind.REQUIREMENTS: read_requirements,
    FileKind.CONDA_LOCK: read_conda_lock,
    FileKind.PIXI_LOCK: read_pixi_lock,
    FileKind.PYLOCK: read_pylock,
    FileKind.PYPROJECT: read_pyproject,
    FileKind.COMMANDS: read_commands,
}


@dataclass(frozen=True)
class _Content:
    """What is to be read, and what to call it in sentences."""

    path: str
    label: str
    content: bytes
    pasted: str = ""

    def text(self) -> Text:
        """Raises BinaryError."""
        return decode(self.content) if self.path else from_paste(self.pasted)


def read_files(call: ReadFiles) -> tuple[ReadFile, ...]:
    """One result per source, in their order, credentials hidden. Raises nothing about a file."""
    return tuple(concealed(read_source(source)) for source in call.sources)


def read_source(source: FileSource) -> ReadFile:
    """What a source says, with the credentials in it: for the engine alone.

    Whatever is wrong with the source is told by `problem` and `findings`.
    """
    if not source.path:
        return _read(_pasted(source.text), Trail(None))
    return _read_path(Path(source.path), Trail.beginning(Path(source.path)))


def _read_path(path: Path, trail: Trail, *, as_requirements: bool = False) -> ReadFile:
    try:
        content = _content(path)
    except ProblemError as error:
        return ReadFile(path=str(path), kind=FileKind.UNKNOWN, problem=error.problem)
    return _read(content, trail, as_requirements=as_requirements)


def _pasted(text: str) -> _Content:
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    label = first[:40] + ("…" if len(first) > 40 else "")
    return _Content("", label, text.encode(errors="replace"), text)


def _content(path: Path) -> _Content:
    """The bytes of a file. Raises the Problems `file-missing`, `file-is-folder` and their kin."""
    name = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise fail("file-is-folder", file=name)
        if not stat.S_ISREG(status.st_mode):
            raise fail("file-not-a-file", file=name)
        if status.st_size > LARGEST:
            raise fail("file-too-large", file=name, size=status.st_size, limit=LARGEST)
        content = _read_at_once(path)
    except FileNotFoundError:
        raise fail("file-missing", file=name) from None
    except PermissionError:
        raise fail("file-no-access", file=name) from None
    except (OSError, ValueError) as error:
        raise fail("file-unreadable", file=name, detail=str(error)) from None
    return _Content(str(path), name, content)


def _read_at_once(path: Path) -> bytes:
    """What is there now. Raises OSError, also where reading would wait for more to be written."""
    descriptor = os.open(path, os.O_RDONLY | _NOT_WAITING)
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        content = bytearray()
        while len(content) <= LARGEST:
            # What looks like a file may be a stream, as some below /proc are.
            chunk = stream.read(LARGEST + 1 - len(content))
            if chunk is None:
                raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
            if not chunk:
                break
            content += chunk
    return bytes(content)


def _read(content: _Content, trail: Trail, *, as_requirements: bool = False) -> ReadFile:
    result = ReadFile(
        path=content.path,
        kind=FileKind.UNKNOWN,
        digest=hashlib.sha256(content.content).hexdigest(),
    )
    if len(content.content) > LARGEST:
        size = len(content.content)
        params: dict[str, str | int] = {"file": content.label, "size": size, "limit": LARGEST}
        return msgspec.structs.replace(result, problem=Problem("file-too-large", params))
    try:
        text = content.text()
    except BinaryError:
        unread = Problem("file-not-text", {"file": content.label})
        return msgspec.structs.replace(result, problem=unread)
    result = msgspec.structs.replace(result, encoding=text.encoding, lines=tuple(text.lines))
    try:
        kind = FileKind.REQUIREMENTS if as_requirements else recognise(text.lines)
    except Unrecognised as reason:
        unknown = Problem(reason.code, {"file": content.label, "line": reason.line})
        return msgspec.structs.replace(result, problem=unknown)
    draft = Draft(kind, text.lines, content.label)
    for line, message in text.notes:
        draft.info(message, line)
    problem: Problem | None = None
    try:
        _READERS[kind](draft)
    except ProblemError as error:
        problem = error.problem
    note_duplicates(draft)
    included = _included(draft, trail)
    return msgspec.structs.replace(
        result,
        kind=kind,
        problem=problem,
        findings=tuple(sorted(draft.findings, key=lambda finding: finding.line)),
        name=draft.name,
        prefix=draft.prefix,
        channels=tuple(draft.channels),
        nodefaults=draft.nodefaults,
        platforms=tuple(dict.fromkeys(draft.platforms)),
        requires_python=draft.requires_python,
        conda=tuple(draft.conda),
        pip=tuple(draft.pip),
        variables=tuple(draft.variables),
        included=included,
    )


def _included(draft: Draft, trail: Trail) -> tuple[ReadFile, ...]:
    found = []
    for inclusion in draft.inclusions:
        path = trail.follow(draft, inclusion)
        if path is None:
            continue
        inner = replace(trail, here=path.parent, seen=trail.seen, depth=trail.depth + 1)
        pip = draft.kind is FileKind.REQUIREMENTS
        read = _read_path(path, inner, as_requirements=pip)
        found.append(msgspec.structs.replace(read, included_at=inclusion.line))
    return tuple(found)
