"""Lines for keys, lists and maps that a YAML file does not have yet, in the file's own manner."""

from __future__ import annotations

import re

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from core.engine.configuration.yaml_document import Document, entry, is_flow, plain
from core.engine.configuration.yaml_places import (
    Splice,
    SpliceError,
    colon,
    content_end,
    indent_of,
    line_end,
    line_start,
    list_prefix,
    map_prefix,
    quoted,
    root_indent,
)

_DOCUMENT_END = re.compile(r"^\.\.\.(?:\s|$)", re.MULTILINE)


def new_key(document: Document, key: str, value: str | list[str] | dict[str, str]) -> Splice:
    """A key at the end of the file."""
    if is_flow(document.root) if document.root is not None else False:
        return _flow_entry(document, document.root, key, _as_flow(value))
    indent = root_indent(document)
    if isinstance(value, str):
        lines = [f"{indent}{quoted(key)}: {quoted(value)}"]
    else:
        lines = [f"{indent}{quoted(key)}:", *_block(document, value)]
    place = _end_of_keys(document)
    return Splice(place, place, "".join(line + document.newline for line in lines))


def _end_of_keys(document: Document) -> int:
    root = document.root
    if root is None or not root.value:
        marker = _DOCUMENT_END.search(document.text)
        return marker.start() if marker else len(document.text)
    last_key, last = root.value[-1]
    if not document.final_newline and isinstance(last, ScalarNode) and last.style in {"|", ">"}:
        # A line end behind it would become part of the text.
        return line_start(document.text, root.value[0][0].start_mark.index)
    marker = _DOCUMENT_END.search(document.text, content_end(document, last, last_key))
    return marker.start() if marker else len(document.text)


def _block(document: Document, value: list[str] | dict[str, str]) -> list[str]:
    if isinstance(value, list):
        prefix = list_prefix(document)
        return [f"{prefix}{quoted(item)}" for item in value]
    prefix = map_prefix(document)
    return [f"{prefix}{quoted(name)}: {quoted(item)}" for name, item in value.items()]


def _as_flow(value: str | list[str] | dict[str, str]) -> str:
    if isinstance(value, str):
        return quoted(value, flow=True)
    if isinstance(value, list):
        return "[" + ", ".join(quoted(item, flow=True) for item in value) + "]"
    pairs = (
        f"{quoted(name, flow=True)}: {quoted(item, flow=True)}" for name, item in value.items()
    )
    return "{" + ", ".join(pairs) + "}"


def refill(
    document: Document, key: ScalarNode, node: Node, value: list[str] | dict[str, str]
) -> list[Splice]:
    """Put a list or map where a key has nothing, `null`, an empty collection or one scalar."""
    end = content_end(document, node, key)
    if is_flow(document.root) if document.root is not None else False:
        return [Splice(node.start_mark.index, end, _as_flow(value))]
    start = colon(document, key) + 1
    place = line_end(document.text, end)
    lines = "".join(line + document.newline for line in _block(document, value))
    if end == start:
        return [Splice(place, place, lines)]
    return [Splice(start, end, ""), Splice(place, place, lines)]


def new_entry(document: Document, key: str, name: str, value: str) -> list[Splice]:
    """An entry at the end of a map, which is made where it is missing."""
    found = entry(document.root, key)
    if found is None:
        return [new_key(document, key, {name: value})]
    node = found[1]
    if isinstance(node, SequenceNode) or (isinstance(node, ScalarNode) and plain(node) is not None):
        msg = f"{key} is of another kind"
        raise SpliceError(msg)
    if not isinstance(node, MappingNode) or not node.value:
        return refill(document, *found, {name: value})
    if is_flow(node):
        return [_flow_entry(document, node, name, quoted(value, flow=True))]
    end = content_end(document, node, found[0])
    last_key, last = node.value[-1]
    style = last.style if isinstance(last, ScalarNode) and last.style in {"'", '"'} else None
    line = f"{indent_of(document, last_key)}{quoted(name, last_key.style)}: {quoted(value, style)}"
    place = line_end(document.text, end)
    return [Splice(place, place, line + document.newline)]


def _flow_entry(document: Document, node: MappingNode | None, name: str, value: str) -> Splice:
    assert node is not None
    text = f"{quoted(name, flow=True)}: {value}"
    if not node.value:
        place = node.start_mark.index + 1
        return Splice(place, place, text)
    last_key, last = node.value[-1]
    place = content_end(document, last, last_key)
    return Splice(place, place, f", {text}")
