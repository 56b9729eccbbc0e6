"""Which packages around a focus get a box, and which are folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from core.engine.graph.layout.neighbours import Neighbours, distances, shortest_ways
from core.model.graph import NodeKind, PackageGraph

_HUB = 8


@dataclass
class Column:
    """Nodes of the same distance from the focus, the most telling first."""

    number: int
    shown: list[int] = field(default_factory=list)
    folded: list[int] = field(default_factory=list)


@dataclass
class Surroundings:
    """What is drawn around a focus."""

    columns: list[Column]
    """From left to right, the focus' own among them; none is empty."""
    hot: set[tuple[int, int]]
    """Pairs (node, what it needs) on shortest ways from what the user asked for."""
    relatives: frozenset[int]
    """All that reach the focus or are reached by it, and it."""
    hidden: int
    """Relatives beyond the depth."""


def fold_key(graph: PackageGraph, focus: int, column: int) -> str:
    """What names a fold, in this graph and in the next reading of it."""
    return f"{graph.nodes[focus].name}/{column}"


def choose(
    graph: PackageGraph,
    neighbours: Neighbours,
    focus: int,
    depth: int,
    unfolded: Sequence[str],
    rows: int,
) -> Surroundings:
    """Columns by distance. Beyond the depth to the left only the nearest reason to be here."""
    left = distances(focus, neighbours.needed_by)
    right = distances(focus, neighbours.needs)
    asked = [node for node in left if graph.nodes[node].requested and node != focus]
    hot = shortest_ways(focus, left, asked, neighbours.needs)
    on_hot_way = {node for pair in hot for node in pair} - {focus}
    # What needs the focus and is needed by it stands where it explains more.
    for node in (left.keys() & right.keys()) - {focus}:
        del (right if node in on_hot_way else left)[node]

    significance = _Significance(graph, neighbours, on_hot_way)
    columns = [Column(0, shown=[focus])]
    for distance_of, inner, side in (
        (left, neighbours.needs, -1),
        (right, neighbours.needed_by, 1),
    ):
        within = {focus}
        for distance in range(1, depth + 1):
            there = [node for node, steps in distance_of.items() if steps == distance]
            if not there:
                break
            there.sort(key=significance.of_dependent if side < 0 else significance.of_dependency)
            column = Column(side * distance, shown=there)
            if fold_key(graph, focus, column.number) not in unfolded:
                room = rows if len(there) <= rows else rows - 1
                joined = [node for node in there if not within.isdisjoint(inner[node])]
                if column.number > 1:
                    joined = _without_hubs(joined, neighbours)
                column.shown = joined[: max(1, room)]
                column.folded = [node for node in there if node not in column.shown]
            within = set(column.shown)
            columns.append(column)
    if not graph.nodes[focus].requested:
        _reach_a_reason(columns, left, asked, hot, neighbours)
    columns.sort(key=lambda column: column.number)
    drawn = {node for column in columns for node in (*column.shown, *column.folded)}
    relatives = frozenset(left) | frozenset(right)
    return Surroundings(columns, hot, relatives, len(relatives - drawn))


def _without_hubs(nodes: list[int], neighbours: Neighbours) -> list[int]:
    """What a sixth of all packages needs would gather lines and say nothing of the focus. One
    such package stays: its fold would take as much room."""
    many = max(_HUB, len(neighbours.needs) // 6)
    others = [node for node in nodes if len(neighbours.needed_by[node]) <= many]
    return nodes if len(nodes) - len(others) < 2 else others


class _Significance:
    """Sort keys: what says most about the focus comes first."""

    def __init__(
        self, graph: PackageGraph, neighbours: Neighbours, on_hot_way: Iterable[int]
    ) -> None:
        self._graph = graph
        self._needed_by = neighbours.needed_by
        self._on_hot_way = set(on_hot_way)

    def of_dependent(self, node: int) -> tuple[bool, bool, float, str]:
        package = self._graph.nodes[node]
        return (
            node not in self._on_hot_way,
            not package.requested,
            -float(package.size or 0),
            package.name,
        )

    def of_dependency(self, node: int) -> tuple[bool, bool, float, str]:
        """What is missing first, the machine's own last, and what everybody needs late."""
        package = self._graph.nodes[node]
        sharers = max(1, len(self._needed_by[node]))
        return (
            package.kind is not NodeKind.MISSING,
            package.kind is NodeKind.VIRTUAL,
            -((package.size or 0) + 1) / sharers,
            package.name,
        )


def _reach_a_reason(
    columns: list[Column],
    left: dict[int, int],
    asked: Sequence[int],
    hot: set[tuple[int, int]],
    neighbours: Neighbours,
) -> None:
    """Shows one whole chain from the nearest package the user asked for, whatever the depth."""
    reasons = sorted((left[node], node) for node in asked if node in left)
    if not reasons:
        return
    by_number = {column.number: column for column in columns}
    if any(node in by_number.get(-steps, Column(0)).shown for steps, node in reasons):
        return
    node = reasons[0][1]
    while left[node]:
        number = -left[node]
        if number not in by_number:
            by_number[number] = Column(number)
            columns.append(by_number[number])
        column = by_number[number]
        if node not in column.shown:
            column.shown.insert(0, node)
            column.folded = [other for other in column.folded if other != node]
        nearer = [each for each in neighbours.needs[node] if (node, each) in hot]
        inner = by_number.get(number + 1, Column(0)).shown
        node = min(nearer, key=lambda each: (each not in inner, each))
