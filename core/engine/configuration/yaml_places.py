"""Where the lines of a YAML value begin and end, and how new ones are to look like."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from core.engine.configuration.yaml_document import Document, is_empty, is_flow, leaves, plain


class SpliceError(Exception):
    """The file is written in a way that can't be edited line by line without risk."""


@dataclass(frozen=True)
class Splice:
    """Text to put in place of another; positions as in `Document.text`."""

    start: int
    end: int
    text: str


def apply_splices(text: str, splices: list[Splice]) -> str:
    """The text with all of them carried out; those at one place in the order given."""
    order = sorted(enumerate(splices), key=lambda pair: (pair[1].start, pair[1].end, pair[0]))
    parts = []
    position = 0
    for _, splice in order:
        if splice.start < position:
            msg = "edits overlap"
            raise SpliceError(msg)
        parts += [text[position : splice.start], splice.text]
        position = splice.end
    return "".join((*parts, text[position:]))


def line_start(text: str, position: int) -> int:
    """Where the line of a position begins."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Where the next line begins."""
    found = text.find("\n", position)
    return len(text) if found < 0 else found + 1


def colon(document: Document, key: Node) -> int:
    """Where the colon behind a key stands."""
    found = document.text.find(":", key.end_mark.index)
    between = document.text[key.end_mark.index : found] if found >= 0 else "?"
    if between.strip():
        msg = "a key without its colon beside it"
        raise SpliceError(msg)
    return found


def content_end(document: Document, node: Node, key: Node | None = None) -> int:
    """The end of what a value really writes, without the comments and blank lines after it."""
    if key is not None and node.start_mark.index < key.end_mark.index:
        msg = "an alias of a value that stands elsewhere"
        raise SpliceError(msg)
    if is_empty(node):
        if key is None:
            msg = "an empty item"
            raise SpliceError(msg)
        return colon(document, key) + 1
    if is_flow(node):
        return int(node.end_mark.index)
    if isinstance(node, ScalarNode):
        written = document.text[node.start_mark.index : node.end_mark.index]
        return int(node.start_mark.index) + len(written.rstrip())
    if isinstance(node, MappingNode):
        last_key, last = node.value[-1]
        return content_end(document, last, last_key)
    assert isinstance(node, SequenceNode)
    last = node.value[-1]
    if is_empty(last):
        msg = "an empty item"
        raise SpliceError(msg)
    return content_end(document, last)


def own_lines(document: Document, start: int, end: int, node: Node) -> list[Splice]:
    """Deletions of the whole lines from `start` to `end`; comments between items stay."""
    text = document.text
    filled = [(leaf.start_mark.index, leaf.end_mark.index) for leaf in leaves(node)]
    splices = []
    position = line_start(text, start)
    until = line_end(text, end)
    while position < until:
        after = line_end(text, position)
        line = text[position:after].strip()
        inside = any(first < after and position < last for first, last in filled)
        if inside or (line and not line.startswith("#")) or position <= start < after:
            splices.append(Splice(position, after, ""))
        position = after
    return splices


def indent_of(document: Document, node: Node) -> str:
    """What stands before a value on its line; must be blanks. Raises SpliceError."""
    start = node.start_mark.index
    indent = document.text[line_start(document.text, start) : start]
    if indent.strip(" "):
        msg = "more than one value on a line"
        raise SpliceError(msg)
    return indent


def dash_of(document: Document, item: Node) -> str:
    """Indent, dash and blanks before an item of a list in lines. Raises SpliceError."""
    start = item.start_mark.index
    before = document.text[line_start(document.text, start) : start]
    if before.strip(" \t") != "-":
        msg = "more than one item on a line"
        raise SpliceError(msg)
    return before


def root_indent(document: Document) -> str:
    """What top-level keys are indented by: nothing, as a rule."""
    if document.root is None or not document.root.value:
        return ""
    return indent_of(document, document.root.value[0][0])


def list_prefix(document: Document) -> str:
    """What new items begin with, as the file's other lists do: `  - ` or `- `."""
    indent = root_indent(document)
    for key, value in document.root.value if document.root is not None else ():
        if isinstance(value, SequenceNode) and not is_flow(value) and value.value:
            first = value.value[0]
            if first.start_mark.index > key.end_mark.index:
                return dash_of(document, first)
    return indent + "  - "


def map_prefix(document: Document) -> str:
    """What new entries of a map are indented by, as those of the file's other maps are."""
    for key, value in document.root.value if document.root is not None else ():
        if isinstance(value, MappingNode) and not is_flow(value):
            first = value.value[0][0]
            if first.start_mark.index > key.end_mark.index:
                return indent_of(document, first)
    return root_indent(document) + "  "


def quoted(value: str, like: str | None = None, *, flow: bool = False) -> str:
    """A string as YAML; in the quotes `like` (`'`, `"` or None) where that is possible."""
    if like == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if like != '"' and _reads_as(f"[{value}]\n" if flow else f"k: {value}\n", value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _reads_as(text: str, value: str) -> bool:
    if value != value.strip() or not value.isprintable() or not value:
        return False
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except (YAMLError, ValueError):
        return False
    if isinstance(node, MappingNode):
        node = node.value[0][1]
    elif isinstance(node, SequenceNode) and len(node.value) == 1:
        node = node.value[0]
    # PyYAML, which reads the file elsewhere, takes more words for booleans (`on`, `yes`).
    simple = value.lower() not in {"y", "n", "yes", "no", "on", "off"}
    return simple and node.tag == "tag:yaml.org,2002:str" and plain(node) == value
