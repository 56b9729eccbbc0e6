"""Puts a copy's own path in the place of its original's, inside files.

Text: every spelling of the path, wherever it ends as a path would. Binaries: as conda does
(conda/core/portability.py), the string is replaced up to its NUL and padded with NULs, for which
conda-build left room.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_LONGEST_SHEBANG = 127
"""Bytes Linux reads of a first line; older kernels cut the rest off."""
_END = rb"(?=[/\\\"'\s:;,)\]}><|#&?%=]|$|\0)"


class NoRoomError(Exception):
    """The new path does not fit where the old one is."""


@dataclass(frozen=True)
class Paths:
    """The path of the original and that of the copy."""

    old: str
    new: str

    @cached_property
    def pairs(self) -> tuple[tuple[bytes, bytes], ...]:
        """Spellings of the old path with the new one's, the longest first."""
        new = self.new
        olds = dict.fromkeys((self.old, os.path.realpath(self.old)))
        found: dict[str, str] = {}
        for old in olds:
            found[old] = new
            if os.sep == "\\":
                found[old.replace("\\", "\\\\")] = new.replace("\\", "\\\\")
                found[old.replace("\\", "/")] = new.replace("\\", "/")
        ordered = sorted(found.items(), key=lambda pair: -len(pair[0]))
        return tuple((os.fsencode(old), os.fsencode(new)) for old, new in ordered)

    @cached_property
    def _text(self) -> re.Pattern[bytes]:
        return re.compile(b"(" + b"|".join(re.escape(old) for old, _ in self.pairs) + b")" + _END)

    @cached_property
    def _binary(self) -> re.Pattern[bytes]:
        olds = b"|".join(re.escape(old) for old, _ in self.pairs)
        return re.compile(b"(?:" + olds + b")" + rb"(?=[/\\:;\"' \0])[^\0]*\0+")

    def are_in(self, content: bytes) -> bool:
        """Whether the old path is in there at all."""
        return any(old in content for old, _ in self.pairs)

    def in_text(self, content: bytes) -> bytes:
        """The text with the new path."""
        table = dict(self.pairs)
        changed = self._text.sub(lambda found: table[found[1]], content)
        return _with_readable_shebang(changed) if changed != content else content

    def in_binary(self, content: bytes) -> bytes:
        """The same number of bytes with the new path. Raises NoRoomError."""
        table = dict(self.pairs)

        def replaced(found: re.Match[bytes]) -> bytes:
            whole = found[0]
            string = self._text.sub(lambda inner: table[inner[1]], whole.rstrip(b"\0"))
            if len(string) >= len(whole):
                raise NoRoomError
            return string.ljust(len(whole), b"\0")

        return self._binary.sub(replaced, content)

    def in_link(self, target: str) -> str:
        """Where a symbolic link of the copy leads."""
        for old in dict.fromkeys((self.old, os.path.realpath(self.old))):
            if target == old or target.startswith(old + os.sep):
                return self.new + target[len(old) :]
        return target

    def leads_outside(self, target: str) -> bool:
        """Whether an absolute link leaves the original."""
        return Path(target).is_absolute() and self.in_link(target) == target


def is_text(head: bytes) -> bool:
    """As far as the beginning of a file tells."""
    return b"\0" not in head


def _with_readable_shebang(content: bytes) -> bytes:
    """A first line no kernel takes (too long, a space in the path), said in a way `sh` takes.

    The same trick pip and rattler use: the line is a string to Python and a command to `sh`.
    """
    if sys.platform == "win32" or not content.startswith(b"#!"):
        return content
    line, newline, rest = content.partition(b"\n")
    program, *arguments = line[2:].strip().split(b" -", 1)
    if len(line) <= _LONGEST_SHEBANG and b" " not in program:
        return content
    if not program.rsplit(b"/", 1)[-1].startswith(b"python"):
        return content
    options = b" -" + arguments[0] if arguments else b""
    start = b"#!/bin/sh\n'''exec' \"" + program + b'"' + options + b" \"$0\" \"$@\"\n' '''\n"
    return start + rest if newline else content
