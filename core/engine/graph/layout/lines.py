"""Lines between boxes: where they leave, where they arrive, how often they cross."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.engine.graph.layout.ordering import crossings
from core.model.graph import Routed

_PORT_STEP = 11.0
_PORT_MARGIN = 8.0


class Box(NamedTuple):
    """Upper left corner and extent."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Its centre's height."""
        return self.y + self.height / 2


class Line(NamedTuple):
    """From the right side of a box to the left side of another."""

    source: Box
    target: Box
    edge: int
    """-1 where a fold is at one end."""
    hot: bool = False
    bends: tuple[tuple[float, float], ...] = ()
    """Points it passes, from left to right."""


def route(lines: Sequence[Line]) -> tuple[Routed, ...]:
    """Lines that arrive at a box with room for them arrive beside each other, those from above
    first; all leave from the middle. Hot ones come last, to be drawn over the others."""
    arriving: dict[Box, list[int]] = {}
    for at, line in enumerate(lines):
        arriving.setdefault(line.target, []).append(at)
    height: dict[int, float] = {}
    for box, those in arriving.items():
        those.sort(key=lambda at: (_came_from(lines[at]), at))
        room = box.height - 2 * _PORT_MARGIN
        step = min(_PORT_STEP, room / (len(those) - 1)) if len(those) > 1 else 0.0
        top = box.middle - step * (len(those) - 1) / 2
        height.update((at, top + step * place) for place, at in enumerate(those))
    routed = []
    for at, line in enumerate(lines):
        points = [
            (line.source.x + line.source.width, line.source.middle),
            *line.bends,
            (line.target.x, height[at]),
        ]
        flat = tuple(round(value, 2) for point in points for value in point)
        routed.append(Routed(line.edge, flat, line.hot))
    return tuple(sorted(routed, key=lambda each: each.hot))


def _came_from(line: Line) -> float:
    return line.bends[-1][1] if line.bends else line.source.middle


def count_crossings(lines: Iterable[Line]) -> int:
    """Between neighbouring columns; boxes are told apart by where they stand."""
    gaps: dict[float, list[tuple[float, float]]] = {}
    for line in lines:
        gaps.setdefault(line.source.x, []).append((line.source.middle, line.target.middle))
    return sum(crossings(pairs) for pairs in gaps.values())
