"""Which lines change when a list of a YAML file becomes another list."""

from __future__ import annotations

from difflib import SequenceMatcher

from ruamel.yaml.nodes import Node, ScalarNode, SequenceNode

from core.engine.configuration.yaml_document import Document, is_flow, plain
from core.engine.configuration.yaml_places import (
    Splice,
    SpliceError,
    content_end,
    dash_of,
    line_end,
    line_start,
    quoted,
)


def list_splices(document: Document, node: SequenceNode, items: list[str]) -> list[Splice]:
    """Splices that make a list hold `items`. An item that moves takes its line along."""
    old = [plain(item) for item in node.value]
    if not all(isinstance(item, str) for item in old):
        msg = "a list of more than words"
        raise SpliceError(msg)
    if is_flow(node):
        return [_flow(document, node, items)]
    return _lines(document, node, [str(item) for item in old], items)


def _style(node: Node) -> str | None:
    return node.style if isinstance(node, ScalarNode) and node.style in {"'", '"'} else None


def _lines(
    document: Document, node: SequenceNode, old: list[str], items: list[str]
) -> list[Splice]:
    text = document.text
    nodes: list[Node] = list(node.value)
    prefixes = [dash_of(document, item) for item in nodes]
    spans = [
        (line_start(text, item.start_mark.index), line_end(text, content_end(document, item)))
        for item in nodes
    ]
    steps = SequenceMatcher(None, old, items, autojunk=False).get_opcodes()
    leaving = {i for tag, i1, i2, _, _ in steps if tag != "equal" for i in range(i1, i2)}
    moving: dict[str, list[int]] = {}
    for index in sorted(leaving):
        moving.setdefault(old[index], []).append(index)
    arriving = {items[j] for tag, _, _, j1, j2 in steps if tag != "equal" for j in range(j1, j2)}
    splices: list[Splice] = []
    for tag, i1, i2, j1, j2 in steps:
        if tag == "equal":
            continue
        gone, come = list(range(i1, i2)), list(range(j1, j2))
        # A word in place of another keeps its line and the comment on it, unless either moves.
        while gone and come and old[gone[0]] not in arriving and items[come[0]] not in moving:
            item = nodes[gone.pop(0)]
            written = quoted(items[come.pop(0)], _style(item))
            splices.append(Splice(item.start_mark.index, content_end(document, item), written))
        splices += [Splice(*spans[index], "") for index in gone]
        neighbour = min(i2, len(nodes) - 1) if i2 == 0 else i2 - 1
        place = spans[0][0] if i2 == 0 else spans[i2 - 1][1]
        for j in come:
            if moving.get(items[j]):
                start, end = spans[moving[items[j]].pop(0)]
                line = text[start:end]
            else:
                written = quoted(items[j], _style(nodes[neighbour]))
                line = prefixes[neighbour] + written + document.newline
            splices.append(Splice(place, place, line))
    return splices


def _flow(document: Document, node: SequenceNode, items: list[str]) -> Splice:
    """A list in brackets; what stands between items (line ends, comments) stays behind them."""
    text = document.text
    known: dict[str, list[tuple[str, str]]] = {}
    gaps = []
    for index, item in enumerate(node.value):
        end = content_end(document, item)
        following = node.value[index + 1] if index + 1 < len(node.value) else None
        gap = text[end : following.start_mark.index] if following is not None else ""
        gaps.append(gap)
        known.setdefault(str(plain(item)), []).append((text[item.start_mark.index : end], gap))
    usual = next((gap for gap in gaps if gap and "#" not in gap), ", ")
    parts = []
    for word in items:
        raw, gap = (known.get(word) or [(quoted(word, flow=True), "")]).pop(0)
        parts.append((raw, gap or usual))
    written = "".join(raw + gap for raw, gap in parts[:-1]) + parts[-1][0]
    start = node.value[0].start_mark.index
    return Splice(start, content_end(document, node.value[-1]), written)
