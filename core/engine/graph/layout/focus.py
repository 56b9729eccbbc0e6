"""A package in the middle, dependents left, dependencies right."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.engine.graph import reading
from core.engine.graph.layout.asides import choose_asides
from core.engine.graph.layout.choosing import Column, Surroundings, choose, fold_key
from core.engine.graph.layout.lines import Box, Line, count_crossings, route
from core.engine.graph.layout.neighbours import Neighbours
from core.engine.graph.layout.ordering import order_columns
from core.engine.graph.layout.placing import place_in_order
from core.model.base import Message
from core.model.calls import DrawFocus
from core.model.graph import (
    Fold,
    PackageGraph,
    Picture,
    PictureColumn,
    PictureSizes,
    Placed,
)

_MOST_ASIDES = 3


def draw_focus(call: DrawFocus) -> Picture:
    """Raises `environment-gone` and `graph-outdated`."""
    graph = reading.graph_of(call.prefix, call.fingerprint)
    return focus_picture(graph, call.node, call.depth, call.unfolded, call.rows, call.sizes)


def focus_picture(
    graph: PackageGraph,
    node: int,
    depth: int = 2,
    unfolded: Sequence[str] = (),
    rows: int = 12,
    sizes: PictureSizes = PictureSizes(),  # noqa: B008
) -> Picture:
    """Columns by distance from `node`, lines only between neighbouring ones.

    What two packages of the same column ask of each other is not drawn: the focus is joined to
    both already. It counts as `reduced`.
    """
    began = time.perf_counter()
    neighbours = Neighbours(graph)
    around = choose(graph, neighbours, node, max(1, depth), unfolded, rows)
    pairs, left_out = _lines_of(around, neighbours)
    boxes = _place(around, pairs, sizes)
    lefts = [_left(column, around, sizes) for column in around.columns]
    lines = [
        Line(boxes[a], boxes[b], neighbours.edge[a, b], hot=(a, b) in around.hot) for a, b in pairs
    ]
    folds = [_fold(graph, node, column, boxes, sizes) for column in around.columns if column.folded]
    for fold in folds:
        if abs(fold.column) == 1:
            box = Box(fold.x, fold.y, fold.width, fold.height)
            ends = (boxes[node], box) if fold.column > 0 else (box, boxes[node])
            lines.append(Line(*ends, edge=-1))
    height = max([b.y + b.height for b in boxes.values()] + [f.y + f.height for f in folds])
    asides, aside_pairs = _place_asides(graph, neighbours, around, boxes, folds, sizes)
    boxes |= {each.node: Box(each.x, each.y, each.width, each.height) for each in asides}
    lines += [Line(boxes[a], boxes[b], neighbours.edge[a, b]) for a, b in aside_pairs]
    return Picture(
        width=lefts[-1] + sizes.node_width,
        height=height,
        placed=tuple(
            Placed(each, box.x, box.y, box.width, box.height, column.number)
            for column in around.columns
            for each in column.shown
            for box in (boxes[each],)
        )
        + asides,
        folds=tuple(folds),
        routes=route(lines),
        columns=tuple(
            _head(graph, node, column, x, sizes)
            for column, x in zip(around.columns, lefts, strict=True)
        ),
        focus=node,
        hidden=around.hidden,
        crossings=count_crossings(lines),
        reduced=left_out,
        seconds=time.perf_counter() - began,
    )


def _lines_of(around: Surroundings, neighbours: Neighbours) -> tuple[list[tuple[int, int]], int]:
    """Pairs that get a line, and how many between shown boxes get none."""
    number = {node: column.number for column in around.columns for node in column.shown}
    shown = [pair for pair in neighbours.edge if pair[0] in number and pair[1] in number]
    drawn = sorted(pair for pair in shown if number[pair[1]] - number[pair[0]] == 1)
    return drawn, len(shown) - len(drawn)


@dataclass
class _Slots:
    """A column's boxes from top to bottom; its fold comes last."""

    column: Column
    order: list[int]

    def heights(self, sizes: PictureSizes) -> list[float]:
        node = sizes.focus_height if self.column.number == 0 else sizes.node_height
        return [node] * len(self.order) + [sizes.node_height] * bool(self.column.folded)

    def height(self, sizes: PictureSizes) -> float:
        heights = self.heights(sizes)
        return sum(heights) + sizes.row_gap * (len(heights) - 1)


def _place(
    around: Surroundings, pairs: list[tuple[int, int]], sizes: PictureSizes
) -> dict[int, Box]:
    order = order_columns([column.shown for column in around.columns], pairs)
    slots = [_Slots(column, each) for column, each in zip(around.columns, order, strict=True)]
    tallest = max(each.height(sizes) for each in slots)
    centre: dict[int, float] = {}
    # From the focus outwards: each column settles beside the one it hangs on.
    for each in sorted(slots, key=lambda each: abs(each.column.number)):
        inner = _inner_heights(each, pairs, centre)
        heights = each.heights(sizes)
        if abs(each.column.number) <= 1:
            wanted = [tallest / 2] * len(heights)
        else:
            wanted = [inner.get(node, tallest / 2) for node in each.order]
            wanted += (wanted[-1:] or [tallest / 2]) * bool(each.column.folded)
        at = place_in_order(wanted, heights, sizes.row_gap, 0.0, tallest)
        centre.update(zip(each.order, at, strict=False))
        if each.column.folded:
            centre[_fold_of(each.column)] = at[-1]
    boxes = {}
    for each in slots:
        x = _left(each.column, around, sizes)
        keys = each.order + [_fold_of(each.column)] * bool(each.column.folded)
        for key, height in zip(keys, each.heights(sizes), strict=True):
            boxes[key] = Box(x, centre[key] - height / 2, sizes.node_width, height)
    return boxes


def _fold_of(column: Column) -> int:
    """A key beside those of nodes."""
    return -1000 - column.number


def _inner_heights(
    slots: _Slots, pairs: list[tuple[int, int]], centre: dict[int, float]
) -> dict[int, float]:
    """The mean height of what each box hangs on."""
    there = set(slots.order)
    found: dict[int, list[float]] = {}
    for source, target in pairs:
        outer, inner = (source, target) if slots.column.number < 0 else (target, source)
        if outer in there and inner in centre:
            found.setdefault(outer, []).append(centre[inner])
    return {node: sum(heights) / len(heights) for node, heights in found.items()}


def _fold(
    graph: PackageGraph, focus: int, column: Column, boxes: dict[int, Box], sizes: PictureSizes
) -> Fold:
    box = boxes.pop(_fold_of(column))
    return Fold(
        fold_key(graph, focus, column.number),
        tuple(column.folded),
        box.x,
        box.y,
        box.width,
        box.height,
        column.number,
    )


def _place_asides(
    graph: PackageGraph,
    neighbours: Neighbours,
    around: Surroundings,
    boxes: Mapping[int, Box],
    folds: Sequence[Fold],
    sizes: PictureSizes,
) -> tuple[tuple[Placed, ...], list[tuple[int, int]]]:
    """Below the focus and what needs it, as far as the other side is taller."""
    bottoms = [(column.number, boxes[each]) for column in around.columns for each in column.shown]
    bottoms += [(fold.column, Box(fold.x, fold.y, fold.width, fold.height)) for fold in folds]
    bottom = max(box.y + box.height for _, box in bottoms)
    here = max(box.y + box.height for number, box in bottoms if number <= 0)
    row = sizes.node_height + sizes.row_gap
    most = int((bottom - here - sizes.row_gap) // row)
    direct = next((column.shown for column in around.columns if column.number == 1), [])
    length = 1 + sum(column.number < 0 for column in around.columns)
    if most < 1:
        return (), []
    asides = choose_asides(
        graph, neighbours, direct, around.relatives, min(_MOST_ASIDES, most), length
    )
    # The one whose dependencies stand lowest comes last, so that lines don't cross.
    asides.sort(key=lambda aside: max(boxes[each].y for each in aside.shares))
    placed, pairs = [], []
    for at, aside in enumerate(asides):
        y = bottom - (len(asides) - at) * row + sizes.row_gap
        for back, node in enumerate(aside.chain):
            x = _left(Column(-back), around, sizes)
            placed.append(
                Placed(node, x, y, sizes.node_width, sizes.node_height, -back, aside=True)
            )
        pairs += [(dependent, node) for node, dependent in pairwise(aside.chain)]
        pairs += [(aside.chain[0], each) for each in aside.shares]
    return tuple(placed), pairs


def _left(column: Column, around: Surroundings, sizes: PictureSizes) -> float:
    return (column.number - around.columns[0].number) * (sizes.node_width + sizes.column_gap)


def _head(
    graph: PackageGraph, focus: int, column: Column, x: float, sizes: PictureSizes
) -> PictureColumn:
    members = column.shown + column.folded
    name = graph.nodes[focus].name
    if column.number == 0:
        title = Message("graph-column-focus")
    elif column.number == 1:
        title = Message("graph-column-direct")
    elif column.number > 1:
        title = Message("graph-column-indirect")
    elif column.number == -1:
        title = Message("graph-column-needs-it", {"name": name})
    elif all(graph.nodes[each].requested for each in members):
        title = Message("graph-column-requested")
    else:
        title = Message("graph-column-needs-it-indirectly")
    return PictureColumn(x, sizes.node_width, title, len(members))
