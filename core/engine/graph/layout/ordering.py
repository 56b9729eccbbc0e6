"""In which order boxes stand in their columns, so that few lines cross."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence

_SWEEPS = 8


def crossings(pairs: Iterable[tuple[float, float]]) -> int:
    """How many of the lines between two columns cross, each given by its height at both ends."""
    passed: list[float] = []
    count = 0
    for _, right in sorted(pairs):
        count += len(passed) - bisect_right(passed, right)
        insort(passed, right)
    return count


def order_columns(
    columns: Sequence[Sequence[int]], lines: Iterable[tuple[int, int]]
) -> list[list[int]]:
    """Columns in an order with few crossings; lines join neighbouring columns.

    The order given breaks ties, and stays where none is better. A column's items are moved to the
    mean place of those they are joined to, from left to right and back.
    """
    place = {item: at for at, column in enumerate(columns) for item in column}
    left: dict[int, list[int]] = {item: [] for item in place}
    right: dict[int, list[int]] = {item: [] for item in place}
    between: list[list[tuple[int, int]]] = [[] for _ in columns]
    for source, target in lines:
        right[source].append(target)
        left[target].append(source)
        between[place[source]].append((source, target))

    def count(order: Sequence[Sequence[int]]) -> int:
        height = {item: float(at) for column in order for at, item in enumerate(column)}
        return sum(crossings((height[a], height[b]) for a, b in joined) for joined in between)

    order = [list(column) for column in columns]
    best, fewest = order, count(order)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        order = [list(column) for column in order]
        forwards = sweep % 2 == 0
        for at in range(len(order)) if forwards else reversed(range(len(order))):
            order[at] = _by_mean_place(order, at, left if forwards else right)
        found = count(order)
        if found < fewest:
            best, fewest = order, found
    return best


def _by_mean_place(
    order: Sequence[Sequence[int]], at: int, joined: Mapping[int, Sequence[int]]
) -> list[int]:
    height = {item: place for column in order for place, item in enumerate(column)}

    def mean(item: int) -> float:
        others = joined[item]
        return sum(height[each] for each in others) / len(others) if others else height[item]

    return sorted(order[at], key=mean)
