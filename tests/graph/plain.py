"""A plain layered layout, to compare ours with: longest ways, passages, mean places, no more."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from core.engine.graph.layout.ordering import Order


def plain_crossings(count: int, pairs: Sequence[tuple[int, int]]) -> int:
    """Of items without circles."""
    needed_by: list[list[int]] = [[] for _ in range(count)]
    for source, target in pairs:
        needed_by[target].append(source)
    layer: dict[int, int] = {}

    def depth(item: int) -> int:
        if item not in layer:
            layer[item] = 1 + max((depth(other) for other in needed_by[item]), default=-1)
        return layer[item]

    columns: list[list[int]] = [[] for _ in range(1 + max(map(depth, range(count))))]
    for item in range(count):
        columns[layer[item]].append(item)
    steps = []
    following = count
    for source, target in pairs:
        way = [source]
        for number in range(layer[source] + 1, layer[target]):
            columns[number].append(following)
            way.append(following)
            following += 1
        steps += pairwise([*way, target])
    order = Order(columns, steps)
    for joined, turn in [(order.left, 1), (order.right, -1)] * 2:
        place = {item: at for column in columns for at, item in enumerate(column)}
        for column in columns[::turn]:
            mean = {
                item: sum(place[other] for other in joined[item]) / len(joined[item])
                if joined[item]
                else place[item]
                for item in column
            }
            column.sort(key=mean.__getitem__)
            place.update((item, at) for at, item in enumerate(column))
    order.columns = columns
    return order.crossings()
