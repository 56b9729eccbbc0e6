"""YAML as a tree of texts with their lines, made of a parser's events.

No value is ever constructed: a tag such as `!!python/tuple` is only noted, an alias is the same
node again, and numbers stay as they are written (`1.10` is not 1.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_MOST_EVENTS = 1_000_000
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class YamlError(Exception):
    """Not YAML. `reason` is the end of a Problem's code; `line` counts from 1."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


@dataclass
class Node:
    """A value. `value` is the text of a scalar; `items` those of a list; `pairs` of a mapping."""

    kind: str
    """`scalar`, `list` or `map`."""
    line: int
    end_line: int = 0
    end_column: int = 0
    value: str = ""
    plain: bool = True
    """A scalar without quotes."""
    tag: str = ""
    items: list[Node] = field(default_factory=list)
    pairs: list[tuple[Node, Node]] = field(default_factory=list)

    @property
    def is_null(self) -> bool:
        """Nothing there."""
        return self.kind == "scalar" and self.plain and self.value in _NULLS

    def get(self, key: str) -> Node | None:
        """The value of a key; the last, where it stands twice."""
        return next((value for name, value in reversed(self.pairs) if name.value == key), None)

    def text(self, key: str) -> str:
        """The text of a key's value; empty where there is none."""
        node = self.get(key)
        return node.value if node is not None and node.kind == "scalar" and not node.is_null else ""


def parse_yaml(text: str) -> list[Node]:
    """The documents of a text. Raises YamlError."""
    try:
        return list(_documents(_events(text)))
    except yaml.MarkedYAMLError as error:
        raise _explained(error, text) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, int(error.position)) + 1
        raise YamlError("yaml", line) from None


def _events(text: str) -> Iterator[Any]:
    events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
    for count, event in enumerate(events):
        if count > _MOST_EVENTS:
            raise YamlError("size", event.start_mark.line + 1)
        yield event


def _documents(events: Iterator[Any]) -> Iterator[Node]:
    anchors: dict[str, Node] = {}
    stack: list[Node] = []
    keys: list[Node | None] = []
    for event in events:
        start: Any = event.start_mark
        end: Any = event.end_mark
        if isinstance(event, yaml.DocumentStartEvent):
            anchors.clear()
        elif isinstance(event, yaml.CollectionEndEvent):
            node = stack.pop()
            keys.pop()
            node.end_line = max(node.line, start.line + (end.column > 0))
            if not stack:
                yield node
        elif isinstance(event, yaml.NodeEvent):
            node = _node(event, anchors)
            if stack:
                _attach(stack[-1], keys, node)
            if isinstance(event, yaml.CollectionStartEvent):
                stack.append(node)
                keys.append(None)
                if len(stack) > _DEEPEST:
                    raise YamlError("deep", node.line)
            elif not stack:
                yield node


def _attach(parent: Node, keys: list[Node | None], node: Node) -> None:
    if parent.kind == "list":
        parent.items.append(node)
        return
    key = keys[-1]
    if key is None:
        keys[-1] = node
    else:
        parent.pairs.append((key, node))
        keys[-1] = None


def _node(event: Any, anchors: dict[str, Node]) -> Node:
    start: Any = event.start_mark
    end: Any = event.end_mark
    line = start.line + 1
    if isinstance(event, yaml.AliasEvent):
        if event.anchor not in anchors:
            raise YamlError("alias", line)
        return anchors[event.anchor]
    if isinstance(event, yaml.ScalarEvent):
        # A block of text ends at the start of the line below it.
        last = end.line if end.column == 0 and end.line >= line else end.line + 1
        node = Node("scalar", line, last, end.column, event.value, event.style in (None, ""))
    else:
        node = Node("list" if isinstance(event, yaml.SequenceStartEvent) else "map", line, line)
    node.tag = event.tag or ""
    if event.anchor:
        anchors[event.anchor] = node
    return node


_OPENING = ("quoted scalar", "flow sequence", "flow mapping")
"""What the parser was in when a quotation mark or a bracket was left open."""


def _line(error: yaml.MarkedYAMLError) -> int:
    # What is left open is known by where it was opened.
    mark = error.problem_mark
    if error.context_mark and any(each in (error.context or "") for each in _OPENING):
        mark = error.context_mark
    mark = mark or error.context_mark
    return mark.line + 1 if mark else 1


def _explained(error: yaml.MarkedYAMLError, text: str) -> YamlError:
    line = _line(error)
    lines = text.split("\n")
    # What is at fault may stand a little above the place where the parser noticed.
    for number in range(min(line, len(lines)), max(line - 3, 0), -1):
        if lines[number - 1].startswith(("<<<<<<<", "=======", ">>>>>>>")):
            return YamlError("merge", number)
        if "{{" in lines[number - 1] or "{%" in lines[number - 1]:
            return YamlError("template", number)
    return YamlError(_reason(error, lines[line - 1] if line <= len(lines) else ""), line)


def _reason(error: yaml.MarkedYAMLError, here: str) -> str:
    problem, context = error.problem or "", error.context or ""
    if "quoted scalar" in context:
        return "quote"
    if "\t" in here[: len(here) - len(here.lstrip(" \t-"))]:
        return "tab"
    if "cannot start any token" in problem:
        # Within brackets more is forbidden than outside, and what was meant is the bracket.
        before = here[: error.problem_mark.column] if error.problem_mark else ""
        return "bracket" if _is_open(before) else "character"
    if "flow" in context:
        return "bracket"
    if "undefined alias" in problem:
        return "character"
    if "block" in context or "mapping values" in problem:
        return "indent"
    return "colon" if "':'" in problem else "yaml"


def _is_open(text: str) -> bool:
    """Whether a bracket in it is not closed."""
    return text.count("[") > text.count("]") or text.count("{") > text.count("}")
