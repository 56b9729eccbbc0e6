"""Which layer each box of a whole environment stands in."""

from __future__ import annotations

from collections.abc import Sequence

import rustworkx

_ROUNDS = 30


def layers(count: int, pairs: Sequence[tuple[int, int]], *, pulled_right: bool) -> list[int]:
    """Layers of items without circles: every pair leads to a later layer.

    The fewest layers there can be; within them items move towards where most of their lines lead,
    which makes lines short. `pulled_right` begins with everything as late as can be, which often
    leads to another picture.
    """
    needs: list[list[int]] = [[] for _ in range(count)]
    needed_by: list[list[int]] = [[] for _ in range(count)]
    graph: rustworkx.PyDiGraph[int, None] = rustworkx.PyDiGraph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from_no_data(list(pairs))
    for source, target in pairs:
        needs[source].append(target)
        needed_by[target].append(source)
    order = list(rustworkx.topological_sort(graph))
    layer = [0] * count
    if pulled_right:
        for item in reversed(order):
            layer[item] = min((layer[other] - 1 for other in needs[item]), default=0)
        first = min(layer, default=0)
        layer = [each - first for each in layer]
    else:
        for item in order:
            layer[item] = max((layer[other] + 1 for other in needed_by[item]), default=0)
    for round_ in range(_ROUNDS):
        moved = False
        for item in order if round_ % 2 else reversed(order):
            pull = len(needs[item]) - len(needed_by[item])
            wanted = layer[item]
            if pull > 0 and needs[item]:
                wanted = min(layer[other] for other in needs[item]) - 1
            elif pull < 0 and needed_by[item]:
                wanted = max(layer[other] for other in needed_by[item]) + 1
            moved = moved or wanted != layer[item]
            layer[item] = wanted
        if not moved:
            break
    return layer
