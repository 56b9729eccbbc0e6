"""Small questions about a graph that the engine need not be asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from core.model.graph import EdgeKind, GraphEdge, GraphNode, NodeKind, PackageGraph

REAL = (NodeKind.CONDA, NodeKind.PIP)
"""What is installed, other than what is only asked for."""
_BASIS = frozenset({"python", "pip", "setuptools", "wheel", "conda"})
"""Requested in nearly every environment, and hardly why somebody made it."""


def node_key(node: GraphNode) -> str:
    """What finds a package again in a newer graph."""
    return f"{node.kind.value}:{node.name}"


@dataclass(frozen=True)
class Graph:
    """A graph, and what is quickly found in it."""

    data: PackageGraph

    @property
    def nodes(self) -> tuple[GraphNode, ...]:
        """By position, as the engine names them."""
        return self.data.nodes

    @cached_property
    def _places(self) -> dict[str, int]:
        return {node_key(node): place for place, node in enumerate(self.data.nodes)}

    @cached_property
    def _edges(self) -> dict[tuple[int, int], GraphEdge]:
        return {(edge.source, edge.target): edge for edge in self.data.edges}

    @cached_property
    def dependents(self) -> Counter[int]:
        """How many packages need a node directly."""
        return Counter(edge.target for edge in self.data.edges if edge.kind is EdgeKind.NEEDS)

    @cached_property
    def dependencies(self) -> Counter[int]:
        """How many packages a node needs directly, virtual ones left out."""
        return Counter(
            edge.source
            for edge in self.data.edges
            if edge.kind is EdgeKind.NEEDS and self.nodes[edge.target].kind is not NodeKind.VIRTUAL
        )

    @cached_property
    def broken(self) -> tuple[GraphEdge, ...]:
        """Wishes that are not fulfilled."""
        return tuple(edge for edge in self.data.edges if edge.broken)

    @property
    def count(self) -> int:
        """Installed packages."""
        return sum(node.kind in REAL for node in self.nodes)

    def place(self, key: str) -> int | None:
        """The node of a key, where it is still there."""
        return self._places.get(key)

    def named(self, name: str) -> int | None:
        """The node of a name, conda's before pip's."""
        for kind in (NodeKind.CONDA, NodeKind.PIP, NodeKind.VIRTUAL, NodeKind.MISSING):
            if (found := self._places.get(f"{kind.value}:{name}")) is not None:
                return found
        return None

    def edge(self, source: int, target: int) -> GraphEdge | None:
        """What one says of the other."""
        return self._edges.get((source, target))

    def in_circle(self, node: int) -> tuple[int, ...]:
        """The others that need a node and are needed by it."""
        cycle = self.nodes[node].cycle
        if not cycle:
            return ()
        return tuple(
            place
            for place, other in enumerate(self.nodes)
            if other.cycle == cycle and place != node
        )

    def start(self) -> int | None:
        """What to show first: of what the user asked for, that with most behind it."""
        best, weight = None, (-1, -1, -1)
        for place, node in enumerate(self.nodes):
            if node.kind not in REAL:
                continue
            asked = node.requested and node.name not in _BASIS
            found = (int(asked), node.exclusive or 0, self.dependencies[place])
            if found > weight:
                best, weight = place, found
        return best
