"""Where the arrow keys lead: along the lines to the sides, up and down within a column."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from gui.widgets.graph.scene import Scene

_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def is_walk(key: int) -> bool:
    """Whether a key moves the cursor."""
    return key in _KEYS


def way(key: int) -> QPointF:
    """The direction of an arrow key."""
    across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
    return QPointF(across, {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0))


def step(scene: Scene, here: int, key: int) -> int:
    """The box a key leads to from a box; the same one where it leads nowhere."""
    if not 0 <= here < len(scene.boxes):
        return start(scene)
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        return _in_column(scene, here, down=key == Qt.Key.Key_Down)
    return _along(scene, here, right=key == Qt.Key.Key_Right)


def start(scene: Scene) -> int:
    """Where the walk begins: at the focus, else at the upper left."""
    if scene.focus >= 0 or not scene.boxes:
        return scene.focus
    corners = [(box.area.left(), box.area.top()) for box in scene.boxes]
    return corners.index(min(corners))


def _along(scene: Scene, here: int, *, right: bool) -> int:
    """Where lines run to the right, that is a dependency; lines back are followed too."""
    area = scene.boxes[here].area
    tied = scene.neighbours(here, dependencies=True) + scene.neighbours(here, dependencies=False)
    best, distance = here, float("inf")
    for other in tied:
        there = scene.boxes[other].area
        side = there.center().x() - area.center().x()
        if (side > 1) if right else (side < -1):
            far = abs(side) + 2 * abs(there.center().y() - area.center().y())
            far += 10_000 if scene.boxes[other].aside else 0
            if far < distance:
                best, distance = other, far
    return best


def _in_column(scene: Scene, here: int, *, down: bool) -> int:
    area = scene.boxes[here].area
    best, distance = here, float("inf")
    for other, box in enumerate(scene.boxes):
        overlap = box.area.right() > area.left() and box.area.left() < area.right()
        far = box.area.center().y() - area.center().y()
        far = far if down else -far
        if other != here and overlap and 0 < far < distance:
            best, distance = other, far
    return best
