"""A whole environment in layers."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from core.engine.graph import reading
from core.engine.graph.layout.layered import Layered, heights_of, in_layers
from core.engine.graph.layout.lines import Box, Line, route
from core.engine.graph.layout.neighbours import Neighbours
from core.engine.graph.layout.reduction import Reduced, reduce
from core.model.calls import DrawOverview
from core.model.graph import NodeKind, PackageGraph, Picture, PictureSizes, Placed

_PASSAGE = 4.0
"""Height that a long line takes between boxes."""


def draw_overview(call: DrawOverview) -> Picture:
    """Holds the interpreter while it works. Raises `environment-gone` and `graph-outdated`."""
    graph = reading.graph_of(call.prefix, call.fingerprint)
    return overview_picture(graph, call.nodes, call.sizes)


def overview_picture(
    graph: PackageGraph,
    nodes: Sequence[int] = (),
    sizes: PictureSizes = PictureSizes(),  # noqa: B008
) -> Picture:
    """The fewest lines that tell who reaches whom; packages that need each other in a circle stand
    on top of each other; what is joined to nothing stands below.

    Without `nodes` all but virtual packages are drawn.
    """
    began = time.perf_counter()
    drawn = sorted(set(nodes)) or [
        at for at, node in enumerate(graph.nodes) if node.kind is not NodeKind.VIRTUAL
    ]
    neighbours = Neighbours(graph)
    reduced = reduce(drawn, neighbours.edge)
    joined = {group for pair in reduced.pairs for group in pair}
    inner = [group for group in range(len(reduced.groups)) if group in joined]
    place = {group: at for at, group in enumerate(inner)}
    groups = [reduced.groups[group] for group in inner]
    pairs = [(place[a], place[b]) for a, b in reduced.pairs]
    layered = in_layers(len(groups), pairs)
    lefts = _column_lefts(layered, sizes)
    centre = _centres(groups, layered, sizes)
    boxes: dict[int, Box] = {}
    layer: dict[int, int] = {}
    for column, items in enumerate(layered.columns):
        for item in items:
            if item < len(groups):
                boxes.update(_stack(groups[item], lefts[column], centre[item], sizes))
                layer.update((node, column) for node in groups[item])
    lines = _lines(groups, layered, neighbours, boxes, lefts, centre, sizes)
    alone = [group for at, group in enumerate(reduced.groups) if at not in joined]
    for node, box, column in _below(alone, boxes, lefts, sizes):
        boxes[node], layer[node] = box, column
    return Picture(
        width=max((box.x + box.width for box in boxes.values()), default=0.0),
        height=max((box.y + box.height for box in boxes.values()), default=0.0),
        placed=tuple(Placed(node, *boxes[node], layer[node]) for node in sorted(boxes)),
        routes=route(lines),
        crossings=layered.crossings,
        reduced=_left_out(drawn, neighbours, reduced),
        seconds=time.perf_counter() - began,
    )


def _left_out(drawn: Sequence[int], neighbours: Neighbours, reduced: Reduced) -> int:
    there = set(drawn)
    return sum(a in there and b in there for a, b in neighbours.edge) - len(reduced.pairs)


def _column_lefts(layered: Layered, sizes: PictureSizes) -> list[float]:
    """Many lines between two columns push them apart."""
    column = {item: at for at, items in enumerate(layered.columns) for item in items}
    between = [0] * len(layered.columns)
    for way in layered.ways:
        for item in way[:-1]:
            between[column[item]] += 1
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


def _lines(
    groups: Sequence[tuple[int, ...]],
    layered: Layered,
    neighbours: Neighbours,
    boxes: Mapping[int, Box],
    lefts: Sequence[float],
    centre: Mapping[int, float],
    sizes: PictureSizes,
) -> list[Line]:
    """One for each pair of groups, straight through the columns it passes."""
    column = {item: at for at, items in enumerate(layered.columns) for item in items}
    lines = []
    for way in layered.ways:
        source, target = next(
            (a, b) for a in groups[way[0]] for b in groups[way[-1]] if (a, b) in neighbours.edge
        )
        bends = tuple(
            (x, centre[item])
            for item in way[1:-1]
            for x in (lefts[column[item]], lefts[column[item]] + sizes.node_width)
        )
        edge = neighbours.edge[source, target]
        lines.append(Line(boxes[source], boxes[target], edge, bends=bends))
    return lines


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
