"""Where the boxes of a conflict lie: choices above, what is installed below, rivals at the right.

The drawing has three columns. Nodes that exclude each other stand in the last one, above each
other; what leads to the upper one lies in its row, what leads to the lower one in the row below.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from core.model.problem import Conflict, ConflictEdge, ConflictRole

_LAST = (ConflictRole.RIVAL, ConflictRole.MISSING)


@dataclass(frozen=True)
class Place:
    """Column and row of a box, both from 0."""

    column: int
    row: int


def places(conflict: Conflict) -> dict[int, Place]:
    """A place for every node, no two the same."""
    ends = [i for i, node in enumerate(conflict.nodes) if node.role in _LAST]
    if not ends and conflict.nodes:
        ends = [len(conflict.nodes) - 1]
    distance = {end: _distances(conflict, end) for end in ends}
    nearest: dict[int, tuple[int, int]] = {}
    for row, end in enumerate(ends):
        for node, steps in distance[end].items():
            if node not in ends and (node not in nearest or steps < nearest[node][1]):
                nearest[node] = (row, steps)
    for node in range(len(conflict.nodes)):
        if node not in ends:
            nearest.setdefault(node, (0, 1))
    width = max([steps for _row, steps in nearest.values()], default=0)
    found = {end: Place(width, row) for row, end in enumerate(ends)}
    taken = set(found.values())
    for node, (row, steps) in sorted(nearest.items(), key=lambda item: item[1]):
        column = 0 if _is_start(conflict, node) else width - steps
        place = Place(column, row)
        while place in taken:
            place = Place(place.column, place.row + 1)
        taken.add(place)
        found[node] = place
    return found


def arrows(conflict: Conflict) -> list[ConflictEdge]:
    """The edges that are arrows, not exclusions."""
    return [edge for edge in conflict.edges if not edge.excludes]


def _is_start(conflict: Conflict, node: int) -> bool:
    return not any(edge.target == node for edge in arrows(conflict))


def _distances(conflict: Conflict, end: int) -> dict[int, int]:
    found = {end: 0}
    waiting = deque([end])
    while waiting:
        target = waiting.popleft()
        for edge in arrows(conflict):
            if edge.target == target and edge.source not in found:
                found[edge.source] = found[target] + 1
                waiting.append(edge.source)
    return found
