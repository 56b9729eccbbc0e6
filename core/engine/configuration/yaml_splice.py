"""Edits of a YAML file (a .condarc) that touch only the lines they are about.

Each function takes the bytes of a file and gives the bytes of the edited file: comments, quotes,
indents, line ends, the byte order mark and the order of everything else stay as they are. The
result is read again and compared; where anything else would come to mean something else, and
where the file is written in a way that can't be spliced safely, `SpliceError` is raised and
nothing is lost. All may raise `UnreadableYamlError` for a file that is no YAML mapping.

A path is a key (`("channel_priority",)`), an entry of a map (`("custom_channels", "nvidia")`) or
an item of a list (`("channels", 0)`); `set_value` also takes longer ones of what is there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from core.engine.configuration.yaml_additions import new_entry, new_key, refill
from core.engine.configuration.yaml_document import (
    Document,
    entry,
    is_empty,
    is_flow,
    read_document,
    read_values,
)
from core.engine.configuration.yaml_lists import list_splices
from core.engine.configuration.yaml_places import (
    Splice,
    SpliceError,
    apply_splices,
    content_end,
    indent_of,
    line_end,
    line_start,
    own_lines,
    quoted,
)

Path = tuple[str | int, ...]


def set_value(content: bytes, path: Path, value: str) -> bytes:
    """Set a key, an entry of a map, or an item that is there, to a scalar."""
    document = read_document(content)
    expected = read_values(content)
    _put(expected, path, value)
    found = _find(document, path)
    if found is not None:
        splices = [_scalar(document, *found, value)]
    elif len(path) == 1:
        splices = [new_key(document, str(path[0]), value)]
    elif len(path) > 2:
        msg = "only what is there can be set so deep"
        raise SpliceError(msg)
    else:
        splices = new_entry(document, str(path[0]), str(path[1]), value)
    return _checked(document, splices, expected)


def set_list(content: bytes, key: str, items: Sequence[str]) -> bytes:
    """Make a list hold exactly `items`; those that stay keep their lines. None: the key goes."""
    if not items:
        return remove(content, (key,))
    document = read_document(content)
    expected = read_values(content)
    expected[key] = list(items)
    found = entry(document.root, key)
    if found is None:
        splices = [new_key(document, key, list(items))]
    elif isinstance(found[1], SequenceNode) and found[1].value:
        content_end(document, found[1], found[0])
        splices = list_splices(document, found[1], list(items))
    else:
        splices = refill(document, *found, list(items))
    return _checked(document, splices, expected)


def remove(content: bytes, path: Path) -> bytes:
    """Remove a key, an entry or an item, and the key above it when nothing is left below.

    What is not there is no error. Comments on lines of their own stay.
    """
    values = read_values(content)
    head = str(path[0])
    if head not in values:
        return content
    if len(path) == 2:
        held = values[head]
        if isinstance(held, list) and isinstance(path[1], int):
            left = [item for index, item in enumerate(held) if index != path[1]]
            if left == held:
                return content
            return set_list(content, head, left)
        if not isinstance(held, dict) or path[1] not in held:
            return content
        if len(held) > 1:
            return _remove_entry(content, head, str(path[1]))
    document = read_document(content)
    expected = read_values(content)
    del expected[head]
    assert document.root is not None
    splices = _entry_removal(document, document.root, head)
    try:
        return _checked(document, splices, expected)
    except SpliceError:
        # A comment left indented below a block of text would become part of that text.
        return _checked(document, [*splices, *_unindented(document, head, splices)], expected)


def rename_key(content: bytes, old: str, new: str) -> bytes:
    """Give a top-level key another name; its value and comments stay."""
    document = read_document(content)
    expected = {new if key == old else key: value for key, value in read_values(content).items()}
    found = entry(document.root, old)
    if found is None:
        return content
    key = found[0]
    text = quoted(new, key.style)
    return _checked(document, [Splice(key.start_mark.index, key.end_mark.index, text)], expected)


def _put(values: dict[str, Any], path: Path, value: str) -> None:
    held: Any = values
    for part in path[:-1]:
        if isinstance(held, dict) and held.get(str(part)) is None:
            held[str(part)] = {}
        held = _within(held, part)
    last = path[-1]
    if isinstance(held, dict):
        held[str(last)] = value
    elif isinstance(held, list) and isinstance(last, int) and last < len(held):
        held[last] = value
    else:
        msg = f"{path[0]} is of another kind"
        raise SpliceError(msg)


def _within(held: Any, part: str | int) -> Any:
    if isinstance(held, dict):
        return held.get(str(part))
    if isinstance(held, list) and isinstance(part, int) and part < len(held):
        return held[part]
    return None


def _find(document: Document, path: Path) -> tuple[Node | None, Node] | None:
    """The node of a path, with its key where it has one."""
    found: tuple[Node | None, Node] | None = entry(document.root, str(path[0]))
    for part in path[1:]:
        if found is None:
            return None
        key, held = found
        content_end(document, held, key)
        if isinstance(held, MappingNode):
            found = entry(held, str(part))
        elif isinstance(held, SequenceNode) and isinstance(part, int) and part < len(held.value):
            found = None, held.value[part]
        else:
            found = None
    return found


def _scalar(document: Document, key: Node | None, node: Node, value: str) -> Splice:
    if not isinstance(node, ScalarNode):
        msg = "a list or map where one value is expected"
        raise SpliceError(msg)
    end = content_end(document, node, key)
    if is_empty(node):
        return Splice(end, end, f" {quoted(value)}")
    style = node.style if node.style in {"'", '"'} else None
    inside = document.text[: node.start_mark.index].rstrip(" ")[-1:] in {"[", "{", ","}
    return Splice(node.start_mark.index, end, quoted(value, style, flow=inside))


def _remove_entry(content: bytes, key: str, name: str) -> bytes:
    document = read_document(content)
    expected = read_values(content)
    expected[key] = {other: item for other, item in expected[key].items() if other != name}
    found = entry(document.root, key)
    assert found is not None
    content_end(document, found[1], found[0])
    assert isinstance(found[1], MappingNode)
    return _checked(document, _entry_removal(document, found[1], name), expected)


def _entry_removal(document: Document, node: MappingNode, name: str) -> list[Splice]:
    position = next(index for index, (key, _) in enumerate(node.value) if str(key.value) == name)
    key, value = node.value[position]
    end = content_end(document, value, key)
    if not is_flow(node):
        indent_of(document, key)
        return own_lines(document, key.start_mark.index, end, value)
    if position + 1 < len(node.value):
        return [Splice(key.start_mark.index, node.value[position + 1][0].start_mark.index, "")]
    if position == 0:
        return [Splice(key.start_mark.index, end, "")]
    before_key, before = node.value[position - 1]
    return [Splice(content_end(document, before, before_key), end, "")]


def _unindented(document: Document, name: str, splices: list[Splice]) -> list[Splice]:
    """The comments a key leaves behind, moved to the beginning of their lines."""
    assert document.root is not None
    keys = [key for key, _ in document.root.value]
    position = next(index for index, key in enumerate(keys) if str(key.value) == name)
    start = line_start(document.text, keys[position].start_mark.index)
    end = keys[position + 1].start_mark.index if position + 1 < len(keys) else len(document.text)
    gone = {splice.start for splice in splices}
    found = []
    while start < end:
        after = line_end(document.text, start)
        line = document.text[start:after]
        indent = len(line) - len(line.lstrip(" "))
        if start not in gone and indent and line.lstrip().startswith("#"):
            found.append(Splice(start, start + indent, ""))
        start = after
    return found


def _checked(document: Document, splices: list[Splice], expected: Mapping[str, Any]) -> bytes:
    """The edited bytes, read again: they must say what is expected and nothing else."""
    result = document.encode(apply_splices(document.text, splices))
    if read_values(result) != expected:
        msg = "the edit would change more than it should"
        raise SpliceError(msg)
    return result


__all__ = ["SpliceError", "read_values", "remove", "rename_key", "set_list", "set_value"]
