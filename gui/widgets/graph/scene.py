"""A picture made ready to be looked at: boxes, lines, who lies where and who hangs on whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from core.model.graph import EdgeKind, Fold, GraphNode, PackageGraph, Picture, Routed
from gui.widgets.graph import curves

PILL_HEIGHT = 28.0
_PILL_GAP = 14.0
_USUAL_PILL = 300.0


@dataclass
class Box:
    """A package's box, or a fold."""

    area: QRectF
    column: int
    node: int = -1
    fold: Fold | None = None
    package: GraphNode | None = None
    aside: bool = False
    focus: bool = False
    on_way: bool = False
    """It leads to the focus."""
    hot: bool = False
    """On a shortest way from what the user asked for."""


@dataclass
class Line:
    """A line between two boxes, named by their positions; -1 where it hangs on none."""

    flat: tuple[float, ...]
    """x, y, x, y."""
    source: int
    target: int
    edge: int = -1
    hot: bool = False
    broken: bool = False
    constrains: bool = False
    aside: bool = False
    on_way: bool = False
    bounds: QRectF = field(default_factory=QRectF)
    _path: QPainterPath | None = None
    _head: QPolygonF | None = None

    @property
    def points(self) -> list[QPointF]:
        """Where it begins, passes and ends."""
        return curves.pairs(self.flat)

    @property
    def path(self) -> QPainterPath:
        """Made when first asked for: a large picture is seen in parts."""
        if self._path is None:
            self._path = curves.curve(self.points)
        return self._path

    @property
    def head(self) -> QPolygonF:
        """The arrow head."""
        if self._head is None:
            self._head = curves.head(self.points)
        return self._head


class Scene:
    """Boxes and lines of one picture. Lengths as in the picture."""

    def __init__(self, graph: PackageGraph, picture: Picture) -> None:
        self.graph, self.picture = graph, picture
        self.boxes: list[Box] = []
        self.of_node: dict[int, int] = {}
        self.lines_of: defaultdict[int, list[Line]] = defaultdict(list)
        self._place_boxes()
        self.lines = [line for route in picture.routes if (line := self._line(route))]
        # What is stressed lies above what is not.
        self.lines.sort(key=lambda line: (not line.aside, line.on_way, line.hot))
        for line in self.lines:
            for end in {line.source, line.target} - {-1}:
                self.lines_of[end].append(line)
                self.boxes[end].hot |= line.hot
        self.area = QRectF(0, 0, picture.width, picture.height)
        for box in self.boxes:
            self.area = self.area.united(box.area)
        self.pill, self.pill_area = "", QRectF()
        if picture.focus is not None:
            # Its words come later than the picture, which then must not move.
            self.area = self.area.united(self._room_for_pill(_USUAL_PILL))

    @property
    def focus(self) -> int:
        """The focused box; -1 where there is none."""
        node = self.picture.focus
        return -1 if node is None else self.of_node.get(node, -1)

    @property
    def drawn_area(self) -> QRectF:
        """Without the room that is kept for a sentence."""
        area = QRectF(self.pill_area)
        for part in [box.area for box in self.boxes] + [line.bounds for line in self.lines]:
            area = area.united(part)
        return area

    def set_pill(self, words: str, width: float) -> None:
        """A sentence over what leads to the focus; empty for none."""
        self.pill = words
        self.pill_area = self._room_for_pill(width) if words else QRectF()
        self.area = self.area.united(self.pill_area)

    def box_at(self, point: QPointF) -> int:
        """The box at a point; -1 for none."""
        for number in range(len(self.boxes) - 1, -1, -1):
            if self.boxes[number].area.contains(point):
                return number
        return -1

    def line_at(self, point: QPointF, reach: float) -> Line | None:
        """The line that passes within `reach` of a point."""
        near = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
        for line in reversed(self.lines):
            if line.edge >= 0 and line.bounds.intersects(near) and _crosses(line.path, near):
                return line
        return None

    def neighbours(self, number: int, *, dependencies: bool) -> list[int]:
        """Boxes that lines lead to, or come from."""
        found = []
        for line in self.lines_of.get(number, []):
            here, there = line.source, line.target
            if not dependencies:
                here, there = there, here
            if here == number and there not in (-1, number):
                found.append(there)
        return found

    def _place_boxes(self) -> None:
        nodes = self.graph.nodes
        for placed in self.picture.placed:
            focus = placed.node == self.picture.focus
            self.of_node[placed.node] = len(self.boxes)
            self.boxes.append(
                Box(
                    area=QRectF(placed.x, placed.y, placed.width, placed.height),
                    column=placed.column,
                    node=placed.node,
                    package=nodes[placed.node],
                    aside=placed.aside,
                    focus=focus,
                    on_way=self.picture.focus is not None
                    and placed.column < 0
                    and not placed.aside,
                )
            )
        for fold in self.picture.folds:
            area = QRectF(fold.x, fold.y, fold.width, fold.height)
            self.boxes.append(Box(area=area, column=fold.column, fold=fold))

    def _room_for_pill(self, width: float) -> QRectF:
        ways = [box.area for box in self.boxes if box.on_way or box.focus]
        if not ways:
            return QRectF()
        left = min(area.left() for area in ways)
        under = [
            box.area.top()
            for box in self.boxes
            if box.area.right() > left and box.area.left() < left + width
        ]
        return QRectF(left, min(under) - PILL_HEIGHT - _PILL_GAP, width, PILL_HEIGHT)

    def _line(self, route: Routed) -> Line | None:
        flat = route.points
        if len(flat) < 4:
            return None
        line = Line(flat, -1, -1, route.edge, hot=route.hot, bounds=curves.bounds(flat))
        if route.edge >= 0:
            edge = self.graph.edges[route.edge]
            line.source = self.of_node.get(edge.source, -1)
            line.target = self.of_node.get(edge.target, -1)
            line.broken = edge.broken
            line.constrains = edge.kind is EdgeKind.CONSTRAINS
        line.source = line.source if line.source >= 0 else self._box_touching(*flat[:2])
        line.target = line.target if line.target >= 0 else self._box_touching(*flat[-2:])
        ends = [self.boxes[end] for end in (line.source, line.target) if end >= 0]
        line.aside = any(box.aside for box in ends)
        line.on_way = (
            len(ends) == 2 and ends[0].on_way and (ends[1].on_way or ends[1].focus)
        ) or route.hot
        return line

    def _box_touching(self, x: float, y: float) -> int:
        near = QRectF(x - 1.5, y - 1.5, 3, 3)
        for number, box in enumerate(self.boxes):
            if box.area.intersects(near):
                return number
        return -1


def _crosses(path: QPainterPath, near: QRectF) -> bool:
    # A path counts as closed for `intersects`; its points do not lie.
    length = path.length()
    steps = max(2, int(length / max(near.width(), 1.0)))
    return any(near.contains(path.pointAtPercent(step / steps)) for step in range(steps + 1))
