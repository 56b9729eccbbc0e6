"""What an edit changes, as lines for people: with a little context, without credentials."""

from __future__ import annotations

import hashlib
from difflib import SequenceMatcher

from core.engine.configuration.proposal import ProposedFile
from core.engine.configuration.secrets import hide_credentials
from core.model.configuration import DiffLine, FileDiff

CONTEXT = 3
"""Unchanged lines shown around a change."""


def digest(content: bytes | None) -> str:
    """sha256 of a file's bytes; empty where there is no file."""
    return "" if content is None else hashlib.sha256(content).hexdigest()


def file_diff(file: ProposedFile) -> FileDiff:
    """The difference as it is shown before it is written."""
    # Whether the last line has an end of its own is no difference worth showing.
    old = [line.removesuffix("\n") for line in split_lines(file.before)]
    new = [line.removesuffix("\n") for line in split_lines(file.after)]
    lines: list[DiffLine] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    last = 0
    for group in matcher.get_grouped_opcodes(CONTEXT):
        if group[0][1] > last:
            lines.append(DiffLine("@", ""))
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                lines += [_line(" ", text) for text in old[i1:i2]]
            else:
                lines += [_line("-", text) for text in old[i1:i2]]
                lines += [_line("+", text) for text in new[j1:j2]]
        last = group[-1][2]
    if lines and last < len(old):
        lines.append(DiffLine("@", ""))
    return FileDiff(
        tool=file.tool,
        path=str(file.path),
        lines=tuple(lines),
        added=sum(line.kind == "+" for line in lines),
        removed=sum(line.kind == "-" for line in lines),
        before=digest(file.before),
        deletes=file.after is None,
    )


def split_lines(content: bytes | None) -> list[str]:
    """The lines of a file with their ends, at line feeds alone, as editors count them."""
    if not content:
        return []
    text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _line(kind: str, text: str) -> DiffLine:
    shown = text.rstrip("\r\n").encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return DiffLine(kind, hide_credentials(shown))
