"""A YAML file as text with the place of every value, for edits that touch no other line.

ruamel.yaml composes the nodes and tells where each begins and ends; nothing is ever written by
it, because a round trip changes quotes, indents and line ends all over a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from core.engine.channels.condarc_values import MOST_NODES, expands_to

BOM = "\ufeff"
_NULL = "tag:yaml.org,2002:null"

Plain = str | None | list[Any] | dict[str, Any]
"""A value with every scalar as it is written: `1.10` and `yes` are strings here."""


class UnreadableYamlError(Exception):
    """Not YAML, or not the mapping conda wants. `line` is from 1; 0 where that is not known."""

    def __init__(self, line: int, detail: str) -> None:
        super().__init__(detail)
        self.line = line


class UnencodedYamlError(UnreadableYamlError):
    """Not UTF-8."""


@dataclass(frozen=True)
class Document:
    """The text of a file, always with a final line end, and its nodes.

    Positions are counted in characters of `text`.
    """

    text: str
    root: MappingNode | None
    newline: str
    bom: bool
    final_newline: bool

    def encode(self, text: str) -> bytes:
        """A new text of this file as bytes, with its byte order mark and its kind of end."""
        if not self.final_newline:
            text = text.removesuffix(self.newline)
        return ((BOM if self.bom else "") + text).encode()


def read_document(content: bytes) -> Document:
    """Parse a file. Raises UnreadableYamlError."""
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnencodedYamlError(line, str(error)) from error
    bom = text.startswith(BOM)
    text = text.removeprefix(BOM)
    newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    final = not text or text.endswith("\n")
    root = _compose(text)
    if not final:
        text += newline
        root = _compose(text)
    return Document(text, root, newline, bom, final)


def read_values(content: bytes) -> dict[str, Any]:
    """What a file says, as `Plain` values by key. Raises UnreadableYamlError."""
    # The text as it stands: a final line end that is missing is part of a block scalar's value.
    text = content.decode(errors="surrogateescape").removeprefix(BOM)
    read_document(content)
    root = _compose(text)
    try:
        value = plain(root) if root is not None else {}
    except RecursionError as error:
        raise UnreadableYamlError(0, "an alias of itself") from error
    assert isinstance(value, dict)
    return value


def plain(node: Node) -> Plain:
    """The value of a node."""
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.value]
    if isinstance(node, MappingNode):
        return {str(plain(key)): plain(value) for key, value in node.value}
    if isinstance(node, ScalarNode) and node.tag == _NULL and node.style is None:
        return None
    return str(node.value)


def is_empty(node: Node) -> bool:
    """True for a value that is not there at all (`key:` and nothing after it)."""
    return isinstance(node, ScalarNode) and node.value == "" and node.style is None


def is_flow(node: Node) -> bool:
    """True for `[a, b]` and `{a: b}`."""
    return isinstance(node, CollectionNode) and bool(node.flow_style)


def entry(node: MappingNode | None, key: str) -> tuple[ScalarNode, Node] | None:
    """Key and value of an entry; None where there is none."""
    for name, value in node.value if node is not None else ():
        if isinstance(name, ScalarNode) and name.value == key:
            return name, value
    return None


def leaves(node: Node) -> Iterator[ScalarNode | CollectionNode]:
    """The scalars and flow collections of a value, in order: what fills lines of its own."""
    if isinstance(node, MappingNode) and not is_flow(node):
        for key, value in node.value:
            yield from leaves(key)
            yield from leaves(value)
    elif isinstance(node, SequenceNode) and not is_flow(node):
        for item in node.value:
            yield from leaves(item)
    elif isinstance(node, ScalarNode | CollectionNode):
        yield node


@lru_cache(maxsize=16)
def _compose(text: str) -> MappingNode | None:
    # One edit reads the same text several times. Nobody changes a node.
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise UnreadableYamlError(mark.line + 1 if mark else 0, str(error)) from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise UnreadableYamlError(0, str(error)) from error
    if node is None or (isinstance(node, ScalarNode) and is_empty(node)):
        return None
    if not isinstance(node, MappingNode):
        raise UnreadableYamlError(node.start_mark.line + 1, "not a mapping")
    if expands_to(node) > MOST_NODES:
        raise UnreadableYamlError(0, "its aliases stand for far too much")
    _refuse_twins(node)
    return node


def _refuse_twins(node: Node, depth: int = 0) -> None:
    """conda refuses a key that stands twice; to change one of the two would change nothing."""
    if not isinstance(node, MappingNode) or depth > 20:
        return
    seen = set()
    for key, value in node.value:
        if isinstance(key, ScalarNode):
            if key.value in seen:
                raise UnreadableYamlError(key.start_mark.line + 1, f"{key.value!r} stands twice")
            seen.add(key.value)
        _refuse_twins(value, depth + 1)
