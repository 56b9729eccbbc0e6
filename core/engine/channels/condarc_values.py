"""Reads one .condarc with its `#!final`, `#!top` and `#!bottom` marks, and merges several.

The merge rules are those of conda/common/configuration.py: a later file weighs more, lists are
joined with the later file's items first, maps by key, and `#!final` shuts out what comes later.
PyYAML drops comments, so the marks are looked for on the line a node ends on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from core.engine.channels.condarc_files import read_whole

MOST_NODES = 100_000
"""Values a file may stand for; more is a bomb of aliases."""
_MARK = re.compile(r"#\s*!\s*(final|top|bottom)\b")


@dataclass(frozen=True)
class Entry:
    """One value of one source. `marks` runs beside the items of a list."""

    value: object
    final: bool = False
    marks: tuple[str | None, ...] = ()
    final_keys: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Source:
    """What one file, or the environment variables, say; keyed by parameter."""

    origin: str
    entries: dict[str, Entry] = field(default_factory=dict)


class UnreadableCondarcError(Exception):
    """A file that is no YAML mapping; `line` is 1-based, 0 when unknown."""

    def __init__(self, line: int, detail: str) -> None:
        super().__init__(detail)
        self.line = line


def read_source(path: Path) -> Source:
    """Parse one file. Raises OSError and UnreadableCondarcError."""
    return parse_source(read_whole(path), str(path))


def parse_source(content: bytes, origin: str) -> Source:
    """Parse the bytes of a file. Raises UnreadableCondarcError."""
    try:
        text = content.decode("utf-8-sig")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        if node is None:
            return Source(origin)
        if expands_to(node) > MOST_NODES:
            raise UnreadableCondarcError(0, "its aliases stand for far too much")
        if not isinstance(node, yaml.MappingNode):
            raise UnreadableCondarcError(1, "not a mapping")
        lines = text.splitlines()
        entries = {}
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                entries[str(key.value)] = _entry(key, value, lines)
    except UnicodeDecodeError as error:
        raise UnreadableCondarcError(0, str(error)) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise UnreadableCondarcError(mark.line + 1 if mark else 0, str(error)) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableCondarcError(0, str(error)) from error
    return Source(origin, entries)


def expands_to(node: Any) -> float:
    """How many values a YAML tree holds once every alias is replaced by what it stands for.

    Takes the nodes of PyYAML and of ruamel.yaml. An alias of itself stands for infinitely much.
    """
    known: dict[int, float] = {}

    def count(one: Any) -> float:
        if not isinstance(one.value, list):
            return 1.0
        if id(one) not in known:
            known[id(one)] = float("inf")
            inner = (
                part for item in one.value for part in (item if type(item) is tuple else [item])
            )
            known[id(one)] = 1.0 + sum(map(count, inner))
        return known[id(one)]

    return count(node)


def merge_list(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Join lists of strings, sources in the order read."""
    relevant = _up_to_final(entries)
    pairs = [list(zip(_items(entry.value), _padded(entry), strict=False)) for entry in relevant]
    top = [item for source in pairs for item, mark in source if mark == "top"]
    bottom = [item for source in reversed(pairs) for item, mark in source if mark == "bottom"]
    everything = [item for source in reversed(pairs) for item, _ in source]
    top_first = list(dict.fromkeys((*top, *everything)))
    backwards = dict.fromkeys((*reversed(bottom), *reversed(top_first)))
    return tuple(reversed(list(backwards)))


def merge_value(entries: Sequence[Entry]) -> object:
    """The value that counts of a parameter that holds one; None where nobody sets it."""
    for entry in entries:
        if entry.final:
            return entry.value
    return entries[-1].value if entries else None


def merge_map(entries: Sequence[Entry]) -> dict[str, object]:
    """Join maps by key; a list under a key is joined like any other list."""
    relevant = [entry for entry in _up_to_final(entries) if isinstance(entry.value, dict)]
    merged: dict[str, object] = {}
    for entry in relevant:
        assert isinstance(entry.value, dict)
        for key, value in entry.value.items():
            earlier = merged.get(key)
            if isinstance(value, list) and isinstance(earlier, list):
                merged[key] = [*value, *(item for item in earlier if item not in value)]
            else:
                merged[key] = value
    for entry in reversed(relevant):
        assert isinstance(entry.value, dict)
        merged.update({key: entry.value[key] for key in entry.final_keys if key in entry.value})
    return merged


def _entry(key: yaml.ScalarNode, value: yaml.Node, lines: list[str]) -> Entry:
    final = _mark(lines, key.end_mark.line) == "final"
    plain = _plain(value)
    if isinstance(value, yaml.SequenceNode):
        same_line = value.start_mark.line == key.end_mark.line
        marks = (
            (None,) * len(value.value)
            if same_line
            else tuple(_mark(lines, item.end_mark.line) for item in value.value)
        )
        return Entry(plain, final, marks)
    if isinstance(value, yaml.MappingNode):
        finals = frozenset(
            str(name.value)
            for name, item in value.value
            if _mark(lines, name.end_mark.line) == "final"
            and item.start_mark.line != key.end_mark.line
        )
        return Entry(plain, final, (), finals)
    return Entry(plain, final)


def _mark(lines: list[str], number: int) -> str | None:
    found = _MARK.search(lines[number]) if number < len(lines) else None
    return found.group(1) if found else None


def _plain(node: yaml.Node) -> object:
    """Strings stay as written (`1.10` is no number to us); lists and maps are kept."""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(_plain(key)): _plain(value) for key, value in node.value}
    if node.tag == "tag:yaml.org,2002:null":
        return None
    return str(node.value)


def _up_to_final(entries: Sequence[Entry]) -> list[Entry]:
    taken = []
    for entry in entries:
        taken.append(entry)
        if entry.final:
            break
    return taken


def _items(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Iterable) and not isinstance(value, dict):
        return [str(item) for item in value if item is not None and str(item).strip()]
    return []


def _padded(entry: Entry) -> tuple[str | None, ...]:
    count = len(_items(entry.value))
    return entry.marks if len(entry.marks) == count else (None,) * count
