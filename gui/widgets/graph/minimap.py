"""A large picture in small, with the part that is in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from gui import theme
from gui.widgets import painting
from gui.widgets.graph.camera import Camera
from gui.widgets.graph.colouring import Colouring, tab_of
from gui.widgets.graph.scene import Scene

_SIZE = (176.0, 120.0)
_INSIDE = 6.0
_MARGIN = 14.0
_WORTH_IT = 1.25
"""Shown where the picture is so many times larger than the view."""


class Minimap:
    """Lies in the lower right corner of a view."""

    def __init__(self, scene: Scene, colouring: Colouring) -> None:
        self._scene, self._colouring = scene, colouring
        self._dots: QPixmap | None = None
        area = scene.area
        self._scale = min(
            (_SIZE[0] - 2 * _INSIDE) / max(1.0, area.width()),
            (_SIZE[1] - 2 * _INSIDE) / max(1.0, area.height()),
        )
        self._width = max(60.0, area.width() * self._scale + 2 * _INSIDE)
        self._height = max(40.0, area.height() * self._scale + 2 * _INSIDE)

    def area(self, room: QRectF) -> QRectF:
        """Where it lies in the free part of the view."""
        return QRectF(
            room.right() - _MARGIN - self._width,
            room.bottom() - _MARGIN - self._height,
            self._width,
            self._height,
        )

    def wanted(self, camera: Camera, room: QRectF) -> bool:
        """Whether enough of the picture is out of sight."""
        seen = camera.area_to_view(self._scene.area)
        return (
            len(self._scene.boxes) > 1
            and room.width() > 3 * self._width
            and room.height() > 2 * self._height
            and (
                seen.width() > room.width() * _WORTH_IT or seen.height() > room.height() * _WORTH_IT
            )
        )

    def paint(self, painter: QPainter, camera: Camera, room: QRectF) -> None:
        """Over everything else."""
        area = self.area(room)
        painting.rounded(painter, area, 6, "surface", "border")
        ratio = painter.device().devicePixelRatioF()
        if self._dots is None or self._dots.devicePixelRatio() != ratio:
            self._dots = self._draw_dots(ratio)
        painter.drawPixmap(area.topLeft(), self._dots)
        seen = camera.area_to_picture(room).intersected(self._scene.area)
        frame = QRectF(self._to_map(seen.topLeft()), self._to_map(seen.bottomRight()))
        frame.translate(area.topLeft())
        painting.rounded(painter, frame.adjusted(-2, -2, 2, 2), 3, None, "accent", 1.5)

    def to_picture(self, point: QPointF, room: QRectF) -> QPointF:
        """The place in the picture that a point of the map stands for."""
        inside = point - self.area(room).topLeft() - self._shift()
        return inside / self._scale + self._scene.area.topLeft()

    def _shift(self) -> QPointF:
        area = self._scene.area
        return QPointF(
            (self._width - area.width() * self._scale) / 2,
            (self._height - area.height() * self._scale) / 2,
        )

    def _to_map(self, point: QPointF) -> QPointF:
        return (point - self._scene.area.topLeft()) * self._scale + self._shift()

    def _draw_dots(self, ratio: float) -> QPixmap:
        picture = QPixmap(round(self._width * ratio), round(self._height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for box in self._scene.boxes:
            token = "dim"
            if box.package is not None and not box.aside:
                token = "accent" if box.focus else tab_of(box.package, self._colouring).token
            area = box.area
            dot = QRectF(self._to_map(area.topLeft()), self._to_map(area.bottomRight()))
            dot.setWidth(max(1.5, dot.width()))
            dot.setHeight(max(1.0, dot.height()))
            painter.fillRect(dot, theme.colour(token))
        painter.end()
        return picture
