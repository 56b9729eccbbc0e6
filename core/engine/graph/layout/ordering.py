"""In which order boxes stand in their columns, so that few lines cross.

Sweeps by mean and by median place, with switches of neighbours after each, as in Gansner,
Koutsofios, North and Vo, "A technique for drawing directed graphs" (1993); then sifting, as in
Matuszewski, Schönfeld and Molitor, "Using sifting for k-layer straightline crossing minimization"
(1999).
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence

Joined = Mapping[int, Sequence[int]]
Heights = Mapping[int, Sequence[float]]
"""Of what an item is joined to on one side, sorted."""


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

    def improve(self, sweeps: int, *, by_median: bool = False) -> int:
        """Keeps the best order met, the present one where none is better; its crossings."""
        best, fewest = self.columns, self.crossings()
        for sweep in range(sweeps):
            if not fewest:
                break
            late = sweep % 4 >= 2
            self._sweep(forwards=sweep % 2 == 0, by_mean=not late and not by_median)
            self._switch(freely=late)
            found = self.crossings()
            if found < fewest:
                best, fewest = self.columns, found
        self.columns = best
        return fewest

    def settle(self, passes: int, reach: int) -> int:
        """Moves each item to the best place within reach, those with most lines first; stops
        where a pass finds nothing. The crossings that are left."""
        fewest = self.crossings()
        for _ in range(passes):
            before = [list(column) for column in self.columns]
            place = _places(self.columns)
            for column in self.columns:
                sides = self._sides(column, place)
                for item in sorted(column, key=lambda item: -sum(len(one[item]) for one in sides)):
                    _move_to_best(column, item, sides, reach)
                place.update((item, float(at)) for at, item in enumerate(column))
            found = self.crossings()
            if found >= fewest:
                self.columns = before
                break
            fewest = found
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

    def _switch(self, *, freely: bool) -> None:
        """Neighbours change places where that undoes crossings; `freely` once also where it
        neither makes nor undoes any, to get away from where nothing gets better."""
        place = _places(self.columns)
        for round_ in range(4):
            undone = 0
            for column in self.columns:
                sides = self._sides(column, place)
                for at in range(len(column) - 1):
                    upper, lower = column[at], column[at + 1]
                    gain = sum(_gain(side[upper], side[lower]) for side in sides)
                    if gain > 0 or (gain == 0 and freely and not round_):
                        column[at], column[at + 1] = lower, upper
                        undone += gain
                place.update((item, float(at)) for at, item in enumerate(column))
            if not undone and round_:
                return

    def _sides(self, column: Sequence[int], place: Mapping[int, float]) -> list[Heights]:
        return [
            {item: sorted([place[other] for other in joined[item]]) for item in column}
            for joined in (self.left, self.right)
        ]


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


def _move_to_best(column: list[int], item: int, sides: Sequence[Heights], reach: int) -> None:
    at = column.index(item)
    best, most = at, 0
    undone = 0
    for above in range(at - 1, max(-1, at - reach - 1), -1):
        undone += sum(_gain(side[column[above]], side[item]) for side in sides)
        if undone > most:
            best, most = above, undone
    undone = 0
    for below in range(at + 1, min(len(column), at + reach + 1)):
        undone += sum(_gain(side[item], side[column[below]]) for side in sides)
        if undone > most:
            best, most = below, undone
    if best != at:
        column.insert(best, column.pop(at))


def _gain(upper: Sequence[float], lower: Sequence[float]) -> int:
    """Crossings undone if two neighbours change places, by the sorted heights they lead to."""
    if not upper or not lower:
        return 0
    if len(upper) == 1 and len(lower) == 1:
        return (upper[0] > lower[0]) - (upper[0] < lower[0])
    if upper[-1] <= lower[0]:
        return -_above(lower, upper)
    return _above(upper, lower) - _above(lower, upper)


def _above(these: Sequence[float], those: Sequence[float]) -> int:
    """Pairs in which one of `these` lies beyond one of `those`."""
    count = 0
    for other in those:
        count += len(these) - bisect_right(these, other)
    return count
