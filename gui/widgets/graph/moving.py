"""From one picture to the next: what is in both goes from its old place to its new one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QRectF, QVariantAnimation

from gui.theme import motion
from gui.widgets.graph.camera import Camera
from gui.widgets.graph.curves import bounds
from gui.widgets.graph.ink import Ink
from gui.widgets.graph.painting import Drawing
from gui.widgets.graph.scene import Box, Line, Scene

REFOCUS_MS = 200
MOST_BOXES = 160
"""Larger pictures are there at once: nobody follows so many boxes."""


class Move(QVariantAnimation):
    """`valueChanged` asks for a painting; `finished` when all is in place."""

    def __init__(
        self, old: Scene, seen: Camera, drawing: Drawing, goal: Camera, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._drawing, self._seen, self._goal = drawing, seen, goal
        self._starts = [_start(old, box) for box in drawing.scene.boxes]
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(motion.duration(REFOCUS_MS))
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)

    @property
    def part(self) -> float:
        """0 at the beginning, 1 at the end."""
        value = self.currentValue()
        return float(value) if value is not None else 0.0

    @property
    def camera(self) -> Camera:
        """On its way, too."""
        return self._seen.between(self._goal, self.part)

    def paint(self, ink: Ink) -> None:
        """As far as it has come."""
        part, painter = self.part, ink.painter
        boxes = [self._box(number, part) for number in range(len(self._starts))]
        for line in self._drawing.scene.lines:
            painter.setOpacity(part)
            self._drawing.paint_line(ink, _between(line, boxes))
        for number, box in enumerate(boxes):
            painter.setOpacity(1.0 if self._starts[number] is not None else part)
            self._drawing.paint_box(ink, box)
        painter.setOpacity(1.0)

    def _box(self, number: int, part: float) -> Box:
        box, start = self._drawing.scene.boxes[number], self._starts[number]
        if start is None or part >= 1.0:
            return box
        return replace(box, area=_mixed(start, box.area, part))


def movable(old: Scene, new: Scene) -> bool:
    """Whether the way from one to the other can be followed."""
    return (
        not motion.reduced()
        and same_graph(old, new)
        and max(len(old.boxes), len(new.boxes)) <= MOST_BOXES
        and any(node in old.of_node for node in new.of_node)
    )


def same_graph(one: Scene, other: Scene) -> bool:
    """Whether both show parts of one graph, so that nodes have the same numbers."""
    return one.graph is other.graph or one.graph == other.graph


def _start(old: Scene, box: Box) -> QRectF | None:
    """Where a box was: it, or the fold it was in."""
    wanted = {box.node} if box.fold is None else set(box.fold.nodes)
    for number in (old.of_node.get(node, -1) for node in wanted):
        if number >= 0 and box.fold is None:
            return old.boxes[number].area
    for other in old.boxes:
        if other.fold is not None and wanted & set(other.fold.nodes):
            return other.area
    return None


def _mixed(start: QRectF, end: QRectF, part: float) -> QRectF:
    corner = start.topLeft() + (end.topLeft() - start.topLeft()) * part
    return QRectF(
        corner.x(),
        corner.y(),
        start.width() + (end.width() - start.width()) * part,
        start.height() + (end.height() - start.height()) * part,
    )


def _between(line: Line, boxes: list[Box]) -> Line:
    """The line with its ends at boxes that are on their way."""
    if line.source < 0 or line.target < 0 or len(line.flat) > 4:
        return line
    source, target = boxes[line.source].area, boxes[line.target].area
    forth = line.flat[2] >= line.flat[0]
    flat = (
        source.right() if forth else source.left(),
        source.center().y(),
        target.left() if forth else target.right(),
        target.center().y(),
    )
    return replace(line, flat=flat, bounds=bounds(flat), _path=None, _head=None)
