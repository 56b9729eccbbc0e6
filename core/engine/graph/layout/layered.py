"""Items without circles in layers, long lines led through the layers between."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from core.engine.graph.layout.layering import layers
from core.engine.graph.layout.ordering import Order
from core.engine.graph.layout.placing import place_in_order

_SWEEPS = 8
_FEWEST_SWEEPS = 3
_WORK = 100_000
"""Sweeps by steps of lines, in all tries together: more take longer than a picture may."""
_PASSES = 10
_REACH = 20
_TRIES = (
    (False, True, True),
    (True, True, False),
    (True, False, True),
    (False, False, True),
    (True, False, False),
    (False, True, False),
    (True, True, True),
    (False, False, False),
)
"""Pulled right, walked widely, by median: what most often led far comes first."""


@dataclass(frozen=True)
class Layered:
    """Where things stand; items are numbered from 0, passages of long lines from their count."""

    columns: Sequence[Sequence[int]]
    """Items and passages of each layer from top to bottom."""
    ways: Sequence[tuple[int, ...]]
    """For each pair given: where it begins, its passages, where it ends."""
    crossings: int

    @cached_property
    def column_of(self) -> dict[int, int]:
        """By item and passage."""
        return {item: at for at, column in enumerate(self.columns) for item in column}


def in_layers(count: int, pairs: Sequence[tuple[int, int]]) -> Layered:
    """The order with the fewest crossings of some tries. The same for the same items and pairs."""
    best: tuple[int, Order, Sequence[tuple[int, ...]]] | None = None
    work = 0
    for pulled_right, widely, by_median in _TRIES:
        layer = layers(count, pairs, pulled_right=pulled_right)
        columns, ways = _with_passages(layer, pairs)
        steps = [step for way in ways for step in pairwise(way)]
        order = Order(columns, steps)
        order.columns = _walked(order, from_right=widely, widely=widely)
        sweeps = max(_FEWEST_SWEEPS, min(_SWEEPS, _WORK // (6 * len(steps) + 1)))
        found = order.improve(sweeps, by_median=by_median)
        if best is None or found < best[0]:
            best = found, order, ways
        work += sweeps * len(steps)
        if work > _WORK:
            break
    assert best is not None
    _, order, ways = best
    reach = max(1, min(_REACH, _WORK // (4 * sum(map(len, ways)) + 1)))
    return Layered(order.columns, ways, order.settle(_PASSES, reach))


def _with_passages(
    layer: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> tuple[list[list[int]], Sequence[tuple[int, ...]]]:
    columns: list[list[int]] = [[] for _ in range(max(layer, default=-1) + 1)]
    for item, number in enumerate(layer):
        columns[number].append(item)
    following = len(layer)
    ways: list[tuple[int, ...]] = []
    for source, target in pairs:
        way = [source]
        for number in range(layer[source] + 1, layer[target]):
            columns[number].append(following)
            way.append(following)
            following += 1
        ways.append((*way, target))
    return columns, ways


def _walked(order: Order, *, from_right: bool, widely: bool) -> list[list[int]]:
    """Columns in the order in which a walk along the lines meets their items."""
    column_of = {item: at for at, column in enumerate(order.columns) for item in column}
    found: list[list[int]] = [[] for _ in order.columns]
    seen: set[int] = set()
    ahead, back = (order.left, order.right) if from_right else (order.right, order.left)
    for column in reversed(order.columns) if from_right else order.columns:
        for start in column:
            waiting = deque([start])
            while waiting:
                item = waiting.popleft() if widely else waiting.pop()
                if item in seen:
                    continue
                seen.add(item)
                found[column_of[item]].append(item)
                beside = [other for other in (*ahead[item], *back[item]) if other not in seen]
                waiting.extend(beside if widely else reversed(beside))
    return found


def heights_of(
    layered: Layered, heights: Sequence[float], passage: float, gap: float
) -> dict[int, float]:
    """Centres: boxes beside what they are joined to, long lines as straight as may be.

    `heights` are those of the items, `passage` that of a long line.
    """

    def height(item: int) -> float:
        return heights[item] if item < len(heights) else passage

    left: dict[int, list[int]] = {}
    right: dict[int, list[int]] = {}
    for way in layered.ways:
        for source, target in pairwise(way):
            right.setdefault(source, []).append(target)
            left.setdefault(target, []).append(source)
    spans = [[height(item) for item in column] for column in layered.columns]
    tallest = max((sum(span) + gap * (len(span) - 1) for span in spans), default=0.0)
    centre: dict[int, float] = {}
    for column, span in zip(layered.columns, spans, strict=True):
        at = place_in_order([tallest / 2] * len(span), span, gap, 0.0, tallest)
        centre.update(zip(column, at, strict=True))
    numbers = list(range(len(spans)))
    for joined, turn in [(left, numbers), (right, numbers[::-1])] * 3 + [(left, numbers)]:
        for number in turn:
            column = layered.columns[number]
            wanted = [_mean(item, joined, centre) for item in column]
            weights = [8.0 if item >= len(heights) else 1.0 for item in column]
            at = place_in_order(wanted, spans[number], gap, 0.0, tallest, weights)
            centre.update(zip(column, at, strict=True))
    return centre


def _mean(item: int, joined: dict[int, list[int]], centre: dict[int, float]) -> float:
    others = joined.get(item)
    return sum(centre[other] for other in others) / len(others) if others else centre[item]
