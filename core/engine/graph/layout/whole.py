"""Packages in layers, and the lines that tell who reaches whom."""

from __future__ import annotations

import math
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate

from core.engine.graph.layout.layered import Layered, heights_of, in_layers
from core.engine.graph.layout.lines import Box, Line, route
from core.engine.graph.layout.neighbours import Neighbours
from core.engine.graph.layout.reduction import reduce
from core.model.graph import PackageGraph, Picture, PictureSizes, Placed

_PASSAGE = 4.0
"""Height that a long line takes between boxes."""

Pair = tuple[int, int]


def layered_picture(
    graph: PackageGraph, nodes: Collection[int], sizes: PictureSizes, hot: Collection[Pair] = ()
) -> Picture:
    """The fewest lines that reach as far, and those of `hot` pairs.

    Packages that need each other in a circle stand on top of each other; what is joined to nothing
    stands below.
    """
    began = time.perf_counter()
    neighbours = Neighbours(graph)
    reduced = reduce(nodes, neighbours.edge, keep=hot)
    joined = {group for pair in reduced.pairs for group in pair}
    inner = sorted(joined)
    place = {group: at for at, group in enumerate(inner)}
    groups = [reduced.groups[group] for group in inner]
    layered = in_layers(len(groups), [(place[a], place[b]) for a, b in reduced.pairs])
    lefts = _column_lefts(layered, sizes)
    centre = _centres(groups, layered, sizes)
    boxes: dict[int, Box] = {}
    layer: dict[int, int] = {}
    for column, items in enumerate(layered.columns):
        for item in items:
            if item < len(groups):
                boxes.update(_stack(groups[item], lefts[column], centre[item], sizes))
                layer.update((node, column) for node in groups[item])
    lines = [
        Line(
            boxes[pair[0]],
            boxes[pair[1]],
            neighbours.edge[pair],
            pair in hot,
            _bends(way, layered, lefts, centre, sizes),
        )
        for way in layered.ways
        for pair in (_pair_between(groups[way[0]], groups[way[-1]], neighbours, hot),)
    ]
    alone = [group for at, group in enumerate(reduced.groups) if at not in joined]
    for node, box, column in _below(alone, boxes, lefts, sizes):
        boxes[node], layer[node] = box, column
    return Picture(
        width=max((box.x + box.width for box in boxes.values()), default=0.0),
        height=max((box.y + box.height for box in boxes.values()), default=0.0),
        placed=tuple(Placed(node, *boxes[node], layer[node]) for node in sorted(boxes)),
        routes=route(lines),
        crossings=layered.crossings,
        reduced=reduced.joined - len(lines),
        seconds=time.perf_counter() - began,
    )


def _column_lefts(layered: Layered, sizes: PictureSizes) -> list[float]:
    """Many lines between two columns push them apart."""
    between = [0] * len(layered.columns)
    for way in layered.ways:
        for item in way[:-1]:
            between[layered.column_of[item]] += 1
    widths = [
        sizes.node_width + sizes.column_gap + min(2 * sizes.column_gap, float(lines))
        for lines in between
    ]
    return list(accumulate(widths[:-1], initial=0.0))


def _centres(
    groups: Sequence[tuple[int, ...]], layered: Layered, sizes: PictureSizes
) -> dict[int, float]:
    """Half of the gap between rows is asked of lines too, the other half of boxes alone."""
    gap = sizes.row_gap / 2
    heights = [_height(group, sizes) + gap for group in groups]
    return heights_of(layered, heights, _PASSAGE, gap)


def _height(group: tuple[int, ...], sizes: PictureSizes) -> float:
    return len(group) * sizes.node_height + (len(group) - 1) * sizes.row_gap / 2


def _stack(
    group: tuple[int, ...], x: float, centre: float, sizes: PictureSizes
) -> Iterator[tuple[int, Box]]:
    top = centre - _height(group, sizes) / 2
    for at, node in enumerate(group):
        y = top + at * (sizes.node_height + sizes.row_gap / 2)
        yield node, Box(x, y, sizes.node_width, sizes.node_height)


def _pair_between(
    sources: Sequence[int], targets: Sequence[int], neighbours: Neighbours, hot: Collection[Pair]
) -> Pair:
    """The line between two circles begins and ends where one of their packages asks another."""
    pairs = [(a, b) for a in sources for b in targets if (a, b) in neighbours.edge]
    return next((pair for pair in pairs if pair in hot), pairs[0])


def _bends(
    way: tuple[int, ...],
    layered: Layered,
    lefts: Sequence[float],
    centre: Mapping[int, float],
    sizes: PictureSizes,
) -> tuple[tuple[float, float], ...]:
    """Straight through the columns it passes."""
    columns = [layered.column_of[item] for item in way[1:-1]]
    return tuple(
        (x, centre[item])
        for item, column in zip(way[1:-1], columns, strict=True)
        for x in (lefts[column], lefts[column] + sizes.node_width)
    )


def _below(
    groups: Sequence[tuple[int, ...]],
    boxes: Mapping[int, Box],
    lefts: Sequence[float],
    sizes: PictureSizes,
) -> Iterator[tuple[int, Box, int]]:
    """Rows of what is joined to nothing, under everything else."""
    bottom = max((box.y + box.height + 3 * sizes.row_gap for box in boxes.values()), default=0.0)
    step = sizes.node_width + sizes.column_gap
    xs = lefts or [step * column for column in range(math.isqrt(len(groups)) + 1)]
    for first in range(0, len(groups), len(xs)):
        row = groups[first : first + len(xs)]
        for column, group in enumerate(row):
            middle = bottom + _height(group, sizes) / 2
            for node, box in _stack(group, xs[column], middle, sizes):
                yield node, box, column
        bottom += max(_height(group, sizes) for group in row) + sizes.row_gap
