"""Who needs whom, ready for walks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from core.model.graph import EdgeKind, PackageGraph

Adjacency: TypeAlias = Sequence[Sequence[int]]


class Neighbours:
    """The needs of a graph in both directions; `constrains` is nobody's reason to be here."""

    def __init__(self, graph: PackageGraph) -> None:
        needs: list[list[int]] = [[] for _ in graph.nodes]
        needed_by: list[list[int]] = [[] for _ in graph.nodes]
        self.edge: dict[tuple[int, int], int] = {}
        """The first edge from a node to another, by position."""
        for position, edge in enumerate(graph.edges):
            pair = (edge.source, edge.target)
            if edge.kind is not EdgeKind.NEEDS or edge.source == edge.target or pair in self.edge:
                continue
            self.edge[pair] = position
            needs[edge.source].append(edge.target)
            needed_by[edge.target].append(edge.source)
        self.needs: Adjacency = [sorted(each) for each in needs]
        self.needed_by: Adjacency = [sorted(each) for each in needed_by]


def distances(start: int, adjacency: Adjacency) -> dict[int, int]:
    """Steps from `start` to everything it reaches, itself included."""
    found = {start: 0}
    front = [start]
    while front:
        following = []
        for node in front:
            for neighbour in adjacency[node]:
                if neighbour not in found:
                    found[neighbour] = found[node] + 1
                    following.append(neighbour)
        front = following
    return found


def shortest_ways(
    focus: int, steps: dict[int, int], origins: Iterable[int], needs: Adjacency
) -> set[tuple[int, int]]:
    """All pairs (node, what it needs) on shortest ways from `origins` to `focus`.

    `steps` holds every dependent's distance to the focus.
    """
    pairs: set[tuple[int, int]] = set()
    seen: set[int] = set()
    waiting = [node for node in origins if node in steps]
    while waiting:
        node = waiting.pop()
        if node in seen or node == focus:
            continue
        seen.add(node)
        for target in needs[node]:
            if steps.get(target) == steps[node] - 1:
                pairs.add((node, target))
                waiting.append(target)
    return pairs
