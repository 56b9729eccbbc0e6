"""Names that stay readable while the picture is too small for its own: as on a map, those of the
places people know, and never one over another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRectF

from core.model.graph import EdgeKind
from gui.widgets.graph.camera import Camera
from gui.widgets.graph.ink import LEGIBLE, Ink, metrics_of
from gui.widgets.graph.scene import Scene

_HEIGHT = 18.0
_ROLE = "small-medium"
_HUBS = 12
_MOST = 60


class Landmarks:
    """What the user installed, then what most others need."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: list[int] | None = None
        self._scale = 0.0
        self._labels: list[tuple[int, QRectF]] = []

    def paint(self, ink: Ink, camera: Camera, room: QRectF) -> None:
        """In the pixels of the view. Nothing where boxes show their own names."""
        if camera.scale >= LEGIBLE:
            return
        if camera.scale != self._scale:
            self._scale, self._labels = camera.scale, self._placed(camera.scale)
        for number, area in self._labels:
            seen = area.translated(camera.at)
            package = self._scene.boxes[number].package
            if package is None or not seen.intersects(room):
                continue
            ink.box(seen, "surface", "accent" if package.requested else "border", radius=4)
            token = "accent-text" if package.requested else "text-2"
            ink.words(seen, package.name, _ROLE, token, centred=True)

    def _placed(self, scale: float) -> list[tuple[int, QRectF]]:
        found: list[tuple[int, QRectF]] = []
        for number in self._ranked():
            for area in self._places(number, scale):
                if not any(area.intersects(other) for _, other in found):
                    found.append((number, area))
                    break
            if len(found) == _MOST:
                break
        return found

    def _places(self, number: int, scale: float) -> Iterator[QRectF]:
        """On its box, else higher or lower."""
        box = self._scene.boxes[number]
        name = box.package.name if box.package else ""
        width = metrics_of(_ROLE).horizontalAdvance(name) + 12
        left, middle = box.area.left() * scale, box.area.center().y() * scale
        own = QRectF(left, middle - _HEIGHT / 2, width, _HEIGHT)
        yield own
        for nudge in (-4.0, 4.0, -9.0, 9.0, -18.0, 18.0):
            yield own.translated(0, nudge)

    def _ranked(self) -> list[int]:
        if self._known is None:
            graph, boxes = self._scene.graph, self._scene.boxes
            needed = Counter(edge.target for edge in graph.edges if edge.kind is EdgeKind.NEEDS)
            shown = [number for number, box in enumerate(boxes) if box.package is not None]
            shown.sort(key=lambda number: -needed[boxes[number].node])
            asked = [at for at in shown if (one := boxes[at].package) and one.requested]
            hubs = [at for at in shown if at not in set(asked)][:_HUBS]
            self._known = [at for at in (self._scene.focus,) if at >= 0] + asked + hubs
        return self._known
