"""Pasted terminal text as commands: prompts, comments, continuations, Jupyter's `!` and `%`.

Nothing is expanded or run; a word is what stands between spaces, with its quotes taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PROMPTS = (
    re.compile(r"\s*(\([^()\s]+\)\s+)?PS(\s+[A-Za-z]:[^>]*)?>\s*"),  # (base) PS C:\Users\me>
    re.compile(r"\s*(\([^()\s]+\)\s+)?[A-Za-z]:\\[^>]*>\s*"),  # C:\Users\me>
    re.compile(r"\s*(\([^()\s]+\)\s*)?\[[\w.-]+@[\w.-]+[^\]]*\]\s*[$#%]\s+"),  # [me@host ~]$
    re.compile(r"\s*(\([^()\s]+\)\s*)?[\w.-]+@[\w.-]+[:\s][^$#%]*[$#%]\s+"),  # me@host:~$
    re.compile(r"\s*(\([^()\s]+\)\s*)?[$%]\s+(?=[a-z])"),
    re.compile(r"\s*(\([^()\s]+\)\s*)?[>»❯➜]+\s+"),
    re.compile(r"\s*(In\s?\[\d*\]:\s*)"),
    re.compile(r"\s*\([^()\s]+\)\s+(?=[a-z])"),
)
_JUPYTER = re.compile(r"^[!%]+\s*")
_FENCE = re.compile(r"\s*(```|~~~)")
_CONTINUES = re.compile(r"(?:(?<=\s)|(?<=^)|(?<=[^\\]))(\\|\^|`)\s*$")
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_SMART_DASH = re.compile(r"(?<!\S)([–—])(?=[A-Za-z])")
_TOKEN = re.compile(
    r"""(?:"[^"]*"|'[^']*'|[^\s"';&|#]|(?<=\S)#|(?<!\s);(?=\S))+|&&|\|\||[;&|]|#.*"""
)
_LONGEST = 50_000
"""Characters of a command with its continuations; longer ones are not looked at."""
_SEPARATORS = frozenset({"&&", "||", ";", "&", "|"})


@dataclass(frozen=True)
class ShellCommand:
    """One command as words, and the lines it stands on."""

    words: tuple[str, ...]
    line: int
    end_line: int
    mended: bool = False
    """It had the quotes or dashes a text processor makes."""


@dataclass(frozen=True)
class Comment:
    """A line without a command: blank, a comment, a fence."""

    line: int
    end_line: int


def shell_commands(lines: list[str]) -> Iterator[ShellCommand | Comment]:
    """The commands of a text, in order; each line is covered once at least."""
    start = 0
    parts: list[str] = []
    for number, line in enumerate(lines, 1):
        bare = line if _FENCE.match(line) else without_prompt(line, continued=bool(parts))
        start = start or number
        continues = bool(_CONTINUES.search(bare)) and number < len(lines)
        if continues and not bare.lstrip().startswith("#"):
            parts.append(_CONTINUES.sub("", bare))
            continue
        parts.append(bare)
        yield from _split(" ".join(parts), start, number)
        start, parts = 0, []


def without_prompt(line: str, *, continued: bool = False) -> str:
    """A line without what the terminal wrote before it."""
    if continued:
        return re.sub(r"^\s*(>|\.\.\.)\s+", "", line)
    for prompt in _PROMPTS:
        found = prompt.match(line)
        if found and found.end() and line[found.end() :].strip():
            return _JUPYTER.sub("", line[found.end() :])
    return _JUPYTER.sub("", line.lstrip())


def _split(text: str, start: int, end: int) -> Iterator[ShellCommand | Comment]:
    if len(text) > _LONGEST:
        yield ShellCommand(("…",), start, end)
        return
    if _FENCE.match(text) or not text.strip():
        yield Comment(start, end)
        return
    plain = _SMART_DASH.sub(_dashes, text.translate(_QUOTES))
    words: list[str] = []
    some = False
    for token in _TOKEN.findall(plain):
        if token.startswith("#"):
            break
        if token in _SEPARATORS:
            if words:
                yield ShellCommand(tuple(words), start, end, plain != text)
                some = True
            words = []
        else:
            words.append(_unquoted(token))
    if words:
        yield ShellCommand(tuple(words), start, end, plain != text)
    elif not some:
        yield Comment(start, end)


def _dashes(found: re.Match[str]) -> str:
    """`–n` was `-n`, `–name` and `—name` were `--name`."""
    rest = re.match(r"[A-Za-z-]*", found.string[found.end() :])
    long = found[1] == "—" or (rest is not None and len(rest[0]) > 1)
    return "--" if long else "-"


def _unquoted(token: str) -> str:
    return re.sub(r"\"([^\"]*)\"|'([^']*)'", lambda found: found[1] or found[2] or "", token)
