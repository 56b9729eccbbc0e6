"""In which order boxes stand in their columns, so that few lines cross.

Sweeps by mean and by median place, with switches of neighbours after each, as in Gansner,
Koutsofios, North and Vo, "A technique for drawing directed graphs" (1993).
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence

Joined = Mapping[int, Sequence[int]]


def crossings(pairs: Iterable[tuple[float, float]]) -> int:
    """How many of the lines between two columns cross, each given by its height at both ends."""
    passed: list[float] = []
    count = 0
    for _, right in sorted(pairs):
        count += len(passed) - bisect_right(passed, right)
        insort(passed, right)
    return count


class Order:
    """Items in columns, and lines between items of neighbouring columns."""

    def __init__(self, columns: Sequence[Sequence[int]], lines: Iterable[tuple[int, int]]) -> None:
        self.columns = [list(column) for column in columns]
        self.left: dict[int, list[int]] = {item: [] for column in columns for item in column}
        self.right: dict[int, list[int]] = {item: [] for item in self.left}
        for source, target in lines:
            self.right[source].append(target)
            self.left[target].append(source)

    def crossings(self) -> int:
        """Of all lines."""
        place = _places(self.columns)
        return sum(
            crossings((place[item], place[other]) for item in column for other in self.right[item])
            for column in self.columns
        )

    def improve(self, sweeps: int) -> int:
        """Keeps the best order met, the present one where none is better; its crossings."""
        best, fewest = self.columns, self.crossings()
        for sweep in range(sweeps):
            if not fewest:
                break
            self._sweep(forwards=sweep % 2 == 0, by_mean=sweep % 4 < 2)
            self._switch()
            found = self.crossings()
            if found < fewest:
                best, fewest = self.columns, found
        self.columns = best
        return fewest

    def _sweep(self, *, forwards: bool, by_mean: bool) -> None:
        joined = self.left if forwards else self.right
        place = _places(self.columns)
        columns = [list(column) for column in self.columns]
        for column in columns if forwards else reversed(columns):
            wanted = {item: _middle(item, joined, place, by_mean=by_mean) for item in column}
            column.sort(key=wanted.__getitem__)
            place.update((item, float(at)) for at, item in enumerate(column))
        self.columns = columns

    def _switch(self) -> None:
        """Neighbours change places where that undoes crossings."""
        place = _places(self.columns)
        for _ in range(4):
            undone = 0
            for column in self.columns:
                sides = [
                    {item: sorted(place[other] for other in joined[item]) for item in column}
                    for joined in (self.left, self.right)
                ]
                for at in range(len(column) - 1):
                    upper, lower = column[at], column[at + 1]
                    gain = sum(_gain(side[upper], side[lower]) for side in sides)
                    if gain > 0:
                        column[at], column[at + 1] = lower, upper
                        undone += gain
                place.update((item, float(at)) for at, item in enumerate(column))
            if not undone:
                return


def order_columns(
    columns: Sequence[Sequence[int]], lines: Iterable[tuple[int, int]]
) -> list[list[int]]:
    """Small columns in an order with few crossings; the order given stays where none is better."""
    order = Order(columns, lines)
    order.improve(8)
    return order.columns


def _places(columns: Iterable[Sequence[int]]) -> dict[int, float]:
    return {item: float(at) for column in columns for at, item in enumerate(column)}


def _middle(item: int, joined: Joined, place: Mapping[int, float], *, by_mean: bool) -> float:
    heights = [place[other] for other in joined[item]]
    if not heights:
        return place[item]
    if by_mean:
        return sum(heights) / len(heights)
    heights.sort()
    half = len(heights) // 2
    return heights[half] if len(heights) % 2 else (heights[half - 1] + heights[half]) / 2


def _gain(upper: Sequence[float], lower: Sequence[float]) -> int:
    """Crossings undone if two neighbours change places, by the sorted heights they lead to."""
    if not upper or not lower or upper[-1] <= lower[0]:
        return 0 if not upper or not lower else -_above(lower, upper)
    return _above(upper, lower) - _above(lower, upper)


def _above(these: Sequence[float], those: Sequence[float]) -> int:
    """Pairs in which one of `these` lies beyond one of `those`."""
    return sum(len(these) - bisect_right(these, other) for other in those)
