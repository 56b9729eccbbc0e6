"""A .condarc as its lines and values, so that each line can be explained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from core.engine.channels.condarc_files import read_whole
from core.engine.configuration.yaml_document import plain, read_document

Place = tuple[str | int, ...]
"""Where a value stands: keys and positions from the top, as `("channels", 2)`."""


@dataclass(frozen=True)
class Item:
    """A value and the line it begins on (1-based). `value` is None for a map or a list."""

    place: Place
    line: int
    value: str | None

    @property
    def key(self) -> str:
        """The setting it belongs to."""
        return str(self.place[0])


@dataclass(frozen=True)
class CondarcText:
    """One file. `items` come in the order of the file, settings before what they hold."""

    path: Path
    lines: tuple[str, ...]
    items: tuple[Item, ...]

    def of(self, key: str) -> tuple[Item, ...]:
        """What a setting holds, one level down."""
        return tuple(item for item in self.items if item.key == key and len(item.place) == 2)

    def setting(self, key: str) -> Item | None:
        """A setting itself."""
        return next((item for item in self.items if item.place == (key,)), None)


def read_condarc_text(path: Path) -> CondarcText:
    """Parse a file. Raises OSError and UnreadableYamlError."""
    document = read_document(read_whole(path))
    items = tuple(_walk(document.root, ())) if document.root is not None else ()
    return CondarcText(path, tuple(document.text.splitlines()), items)


def _walk(node: Node, place: Place) -> Iterator[Item]:
    if len(place) > 3:  # nothing of conda's is that deep, and an alias may go in circles
        return
    if isinstance(node, MappingNode):
        for key, value in node.value:
            here = (*place, str(key.value))
            yield Item(here, key.start_mark.line + 1, _scalar(value))
            yield from _walk(value, here)
    elif isinstance(node, SequenceNode):
        for position, value in enumerate(node.value):
            here = (*place, position)
            yield Item(here, value.start_mark.line + 1, _scalar(value))
            yield from _walk(value, here)


def _scalar(node: Node) -> str | None:
    """The value as written; `null` is the empty text."""
    return str(plain(node) or "") if isinstance(node, ScalarNode) else None
