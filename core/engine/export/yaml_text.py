"""Writes the little YAML our files need, so that every reader reads it back the same.

Parsers disagree about plain words (`no`, `1.10`, `1e3`, `2024-01-01` are values to some), so a
text stands without quotes only where it begins with a letter and holds nothing YAML cares about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_PLAIN = re.compile(r"[A-Za-z_](?:[A-Za-z0-9_.=+/<>!~*,:%@-]*[A-Za-z0-9_.=+/*-])?")
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan"})
_ONE_LINE = re.compile(
    r"[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)


@dataclass(frozen=True)
class Comment:
    """A line of a list or mapping that is a remark."""

    text: str


def scalar(value: str) -> str:
    """A text as YAML, quoted where needed."""
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    if _ONE_LINE.fullmatch(value):
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(char: str) -> str:
    """As between YAML's double quotes. JSON's pairs for what lies beyond U+FFFF are not known."""
    if char in '"\\':
        return f"\\{char}"
    if char.isascii() and char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"


def document(content: Mapping[str, object], header: Sequence[str] = ()) -> str:
    """A mapping as a text, with comment lines above it."""
    lines = [comment_line(line) for line in header]
    return "\n".join([*lines, *_mapping(content, "")]) + "\n"


def comment_line(text: str) -> str:
    """A comment; control characters would end it."""
    return "# " + "".join(char if char.isprintable() else " " for char in text)


def _mapping(content: Mapping[str, object], indent: str) -> Iterator[str]:
    for key, value in content.items():
        yield from _pair(f"{indent}{scalar(key)}:", value, indent)


def _pair(start: str, value: object, indent: str) -> Iterator[str]:
    match value:
        case Mapping():
            yield start if value else f"{start} {{}}"
            yield from _mapping(value, f"{indent}  ")
        case list() | tuple():
            only_remarks = all(isinstance(item, Comment) for item in value)
            yield f"{start} []" if only_remarks else start
            yield from _items(value, f"{indent}  ")
        case _:
            yield f"{start} {_leaf(value)}"


def _items(content: Sequence[object], indent: str) -> Iterator[str]:
    for item in content:
        match item:
            case Comment():
                yield f"{indent}{comment_line(item.text)}"
            case Mapping() if item:
                first, *rest = item.items()
                inner = f"{indent}  "
                yield from _pair(f"{indent}- {scalar(first[0])}:", first[1], inner)
                yield from _mapping(dict(rest), inner)
            case _:
                yield f"{indent}- {_leaf(item)}"


def _leaf(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else scalar(str(value))
