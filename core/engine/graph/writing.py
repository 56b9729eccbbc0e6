"""Graphs as text: DOT, GraphML, JSON.

Formats: Graphviz's DOT language (quoted identifiers; backslash and quote escaped), GraphML 1.0
(graphml.graphdrawing.org) with typed keys, and JSON with nodes that edges name by their `id`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from core.engine.graph.reading import graph_of
from core.model.calls import WriteGraph
from core.model.graph import EdgeKind, GraphEdge, GraphFormat, GraphNode, GraphText, PackageGraph

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_NODE_FIELDS = {
    "name": "string",
    "kind": "string",
    "version": "string",
    "build": "string",
    "channel": "string",
    "requested": "boolean",
    "size": "long",
    "exclusive": "long",
    "cycle": "int",
    "orphan": "boolean",
}
_EDGE_FIELDS = {"spec": "string", "kind": "string", "broken": "boolean"}
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNFIT = re.compile(r'[\x00-\x1f\\/:*?"<>|]+')
"""What Windows takes in no file name."""


def write_graph(call: WriteGraph) -> GraphText:
    """Raises `environment-gone` and `graph-outdated`."""
    graph = part_of(graph_of(call.prefix, call.fingerprint), call.nodes)
    name = Path(call.prefix).name
    write: Callable[[PackageGraph, str], str] = {
        GraphFormat.DOT: as_dot,
        GraphFormat.GRAPHML: as_graphml,
        GraphFormat.JSON: as_json,
    }[call.format]
    stem = _UNFIT.sub("-", name).strip(". ") or "environment"
    return GraphText(write(graph, name), f"{stem}-graph.{call.format.value}")


def part_of(graph: PackageGraph, nodes: tuple[int, ...]) -> PackageGraph:
    """Only these nodes and the edges between them; all where none are named."""
    if not nodes:
        return graph
    kept = sorted({node for node in nodes if 0 <= node < len(graph.nodes)})
    place = {node: position for position, node in enumerate(kept)}
    return PackageGraph(
        prefix=graph.prefix,
        fingerprint=graph.fingerprint,
        nodes=tuple(graph.nodes[node] for node in kept),
        edges=tuple(
            GraphEdge(place[edge.source], place[edge.target], edge.spec, edge.kind, edge.broken)
            for edge in graph.edges
            if edge.source in place and edge.target in place
        ),
        requested_known=graph.requested_known,
    )


def as_dot(graph: PackageGraph, name: str) -> str:
    """For Graphviz: requested packages bold, constraints dashed, what does not hold red."""
    lines = [
        f"digraph {_quoted(name)} {{",
        "  rankdir=LR;",
        '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ]
    for node, identifier in zip(graph.nodes, _identifiers(graph), strict=True):
        label = f"{node.name}\n{node.version}" if node.version else node.name
        facts = {"label": label}
        facts |= {key: str(value) for key, value in _facts(node).items() if key != "name"}
        if node.requested:
            facts["style"] = "rounded,bold"
        lines.append(f"  {_quoted(identifier)} [{_attributes(facts)}];")
    identifiers = _identifiers(graph)
    for edge in graph.edges:
        facts = {"label": edge.spec} if edge.spec else {}
        if edge.kind is EdgeKind.CONSTRAINS:
            facts["style"] = "dashed"
        if edge.broken:
            facts["color"] = "red"
        ends = f"{_quoted(identifiers[edge.source])} -> {_quoted(identifiers[edge.target])}"
        lines.append(f"  {ends} [{_attributes(facts)}];" if facts else f"  {ends};")
    return "\n".join([*lines, "}", ""])


def as_graphml(graph: PackageGraph, name: str) -> str:
    """For yEd, Gephi and others that read GraphML."""
    root = ET.Element("graphml", {"xmlns": _NAMESPACE})
    for owner, fields in (("node", _NODE_FIELDS), ("edge", _EDGE_FIELDS)):
        for field, kind in fields.items():
            told = {"id": f"{owner}-{field}", "for": owner, "attr.name": field, "attr.type": kind}
            ET.SubElement(root, "key", told)
    drawn = ET.SubElement(root, "graph", {"id": _xml(name), "edgedefault": "directed"})
    identifiers = [_xml(each) for each in _identifiers(graph)]
    for node, identifier in zip(graph.nodes, identifiers, strict=True):
        element = ET.SubElement(drawn, "node", {"id": identifier})
        _add_data(element, "node", _facts(node))
    for edge in graph.edges:
        ends = {"source": identifiers[edge.source], "target": identifiers[edge.target]}
        element = ET.SubElement(drawn, "edge", ends)
        facts = {"spec": edge.spec, "kind": edge.kind.value, "broken": edge.broken}
        _add_data(element, "edge", facts)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def as_json(graph: PackageGraph, name: str) -> str:
    """Nodes with everything known of them, and edges between their ids."""
    identifiers = _identifiers(graph)
    content = {
        "environment": name,
        "requested_known": graph.requested_known,
        "nodes": [
            {"id": identifier, **_facts(node)}
            for node, identifier in zip(graph.nodes, identifiers, strict=True)
        ],
        "edges": [
            {
                "source": identifiers[edge.source],
                "target": identifiers[edge.target],
                "spec": edge.spec,
                "kind": edge.kind.value,
                "broken": edge.broken,
            }
            for edge in graph.edges
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _identifiers(graph: PackageGraph) -> list[str]:
    """The name, with what kind of thing it is where several have it."""
    times = Counter(node.name for node in graph.nodes)
    return [
        f"{node.name} ({node.kind.value})" if times[node.name] > 1 else node.name
        for node in graph.nodes
    ]


def _facts(node: GraphNode) -> dict[str, Any]:
    """What is known of a node; empty texts and unknown sizes are left out."""
    values = {
        "name": node.name,
        "kind": node.kind.value,
        "version": node.version,
        "build": node.build,
        "channel": node.channel,
        "requested": node.requested,
        "size": node.size,
        "exclusive": node.exclusive,
        "cycle": node.cycle or None,
        "orphan": node.orphan,
    }
    return {key: value for key, value in values.items() if value not in {"", None}}


def _attributes(facts: dict[str, str]) -> str:
    return ", ".join(f"{key}={_quoted(value)}" for key, value in facts.items())


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _xml(text: str) -> str:
    """Without characters that no XML document may hold."""
    return _NO_XML.sub("\ufffd", text)


def _add_data(element: ET.Element, owner: str, facts: dict[str, Any]) -> None:
    for key, value in _typed(facts):
        ET.SubElement(element, "data", {"key": f"{owner}-{key}"}).text = _xml(value)


def _typed(facts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in facts.items():
        if value != "":
            yield key, str(value).lower() if isinstance(value, bool) else str(value)
