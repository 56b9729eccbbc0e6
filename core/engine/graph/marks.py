"""What only the whole graph tells of a package: cycles, orphans, what would go with it."""

from __future__ import annotations

import msgspec
import rustworkx

from core.engine.graph.contents import Contents
from core.engine.graph.removals import freed_by, gone_with
from core.model.graph import EdgeKind, GraphEdge, GraphNode, NodeKind, PackageGraph


def marked(graph: PackageGraph, contents: Contents) -> PackageGraph:
    """The graph with `cycle`, `orphan`, `exclusive` and the requested packages filled in."""
    needed = _needed(graph.edges)
    circles = _circles(graph)
    nodes = []
    for position, node in enumerate(graph.nodes):
        requested = _is_requested(position, node, needed, contents)
        nodes.append(
            msgspec.structs.replace(
                node,
                requested=requested,
                cycle=circles.get(position, 0),
                orphan=contents.requested_known
                and node.kind is NodeKind.CONDA
                and not requested
                and position not in needed
                and not _comes_with_python(node, contents),
                exclusive=_exclusive(node, contents),
            )
        )
    return msgspec.structs.replace(graph, nodes=tuple(nodes))


def _needed(edges: tuple[GraphEdge, ...]) -> frozenset[int]:
    return frozenset(edge.target for edge in edges if edge.kind is EdgeKind.NEEDS)


def _is_requested(
    position: int, node: GraphNode, needed: frozenset[int], contents: Contents
) -> bool:
    """Where nobody wrote it down, what nothing else needs; so for pip, beside its own marks.

    Marks on all of pip's packages tell nothing: they came from a list of exact versions.
    """
    if node.kind is NodeKind.CONDA:
        if contents.requested_known:
            return node.requested
        return position not in needed
    if node.kind is NodeKind.PIP:
        telling = len(contents.pip_marked) < len(contents.pip)
        return position not in needed or (telling and node.name in contents.pip_marked)
    return False


def _comes_with_python(node: GraphNode, contents: Contents) -> bool:
    """pip comes with Python, and pip's packages live on Python; no record says either."""
    return node.name == "pip" or (node.name == "python" and bool(contents.pip))


def _circles(graph: PackageGraph) -> dict[int, int]:
    """Numbers from 1 for packages that need each other in a circle."""
    digraph: rustworkx.PyDiGraph[int, None] = rustworkx.PyDiGraph()
    digraph.add_nodes_from(range(len(graph.nodes)))
    digraph.add_edges_from_no_data(
        [(edge.source, edge.target) for edge in graph.edges if edge.kind is EdgeKind.NEEDS]
    )
    circles = [
        sorted(found)
        for found in rustworkx.strongly_connected_components(digraph)
        if len(found) > 1
    ]
    return {
        position: number for number, found in enumerate(sorted(circles), 1) for position in found
    }


def _exclusive(node: GraphNode, contents: Contents) -> int | None:
    if node.kind is NodeKind.PIP:
        return node.size
    if node.kind is not NodeKind.CONDA or node.size is None:
        return None
    if node.name not in contents.start.records:
        return None
    return freed_by(gone_with(node.name, contents), contents)
