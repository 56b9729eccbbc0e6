"""What a box says: to the pointer that rests on it, and to a screen reader."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from core.model.graph import EdgeKind, GraphNode, NodeKind, PackageGraph
from gui.language import format_size, join_words, say
from gui.widgets.graph.colouring import Colouring, tab_of
from gui.widgets.graph.scene import Box, Line

translate = QCoreApplication.translate

_MOST_NAMES = 12


def box_tooltip(graph: PackageGraph, box: Box) -> str:
    """Rich text."""
    if box.fold is not None:
        names = [graph.nodes[node].name for node in box.fold.nodes[:_MOST_NAMES]]
        words = escape(join_words(names))
        if len(box.fold.nodes) > _MOST_NAMES:
            words = escape(", ".join(names)) + " …"
        return words + "<br>" + escape(translate("GraphView", "Click to unfold"))
    node = graph.nodes[box.node]
    head = f"<b>{escape(node.name)}</b> {escape(_version(node))}"
    return "<br>".join([head, *(escape(fact) for fact in facts(graph, box.node))])


def line_tooltip(graph: PackageGraph, line: Line) -> str:
    """What a line says: who asks for what."""
    edge = graph.edges[line.edge]
    source, target = graph.nodes[edge.source].name, graph.nodes[edge.target].name
    wanted = f"{target} {edge.spec}".strip()
    if edge.kind is EdgeKind.CONSTRAINS:
        words = translate("GraphView", "{name} goes together only with {spec}")
    elif edge.broken:
        words = translate("GraphView", "{name} needs {spec}, which is not there")
    else:
        words = translate("GraphView", "{name} needs {spec}")
    return escape(words.format(name=source, spec=wanted))


def box_sentence(graph: PackageGraph, box: Box) -> str:
    """For a screen reader: the package and what the picture shows of it."""
    if box.fold is not None:
        return translate(
            "GraphView", "%n more package(s), Enter unfolds them", "", len(box.fold.nodes)
        )
    node = graph.nodes[box.node]
    parts = [f"{node.name} {node.version}".strip()]
    if box.focus:
        parts.append(translate("GraphView", "in the focus"))
    return ", ".join([*parts, *facts(graph, box.node)])


def facts(graph: PackageGraph, number: int) -> list[str]:
    """What is known of a package, a fact a line."""
    node = graph.nodes[number]
    found = []
    if node.change is not None:
        found.append(tab_of(node, Colouring.CHANGE).words)
    found.extend(say(message) for message in node.attention)
    if node.kind is NodeKind.MISSING:
        found.append(translate("GraphView", "Asked for, and not there"))
    else:
        found.append(tab_of(node, Colouring.CHANNEL).words)
    if node.size is not None:
        found.append(format_size(node.size))
    if node.requested:
        found.append(translate("GraphView", "You asked for it"))
    if node.orphan:
        found.append(translate("GraphView", "Nothing needs it"))
    if node.cycle:
        found.append(translate("GraphView", "Part of a circle of packages that need each other"))
    needed, needs = _degrees(graph, number)
    if needed:
        found.append(translate("GraphView", "Needed by %n package(s)", "", needed))
    if needs:
        found.append(translate("GraphView", "Needs %n package(s)", "", needs))
    return found


def _version(node: GraphNode) -> str:
    if node.before and node.before != node.version:
        return f"{node.before} → {node.version}" if node.version else node.before
    return f"{node.version} {node.build}".strip()


def _degrees(graph: PackageGraph, number: int) -> tuple[int, int]:
    edges = [edge for edge in graph.edges if edge.kind is EdgeKind.NEEDS]
    return (
        sum(edge.target == number for edge in edges),
        sum(edge.source == number for edge in edges),
    )
