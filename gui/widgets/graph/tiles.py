"""Painted parts of a picture, kept: moving a large picture is then only putting them elsewhere."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.widgets.graph.camera import Camera

SIDE = 256
"""Pixels of the view a tile covers; whole at 1.25 and 1.5 device pixels each."""
_BUDGET = 0.008
"""Seconds of one painting spent on new tiles; the rest come with the next."""

Key = tuple[int, int]
Paint = Callable[[QPainter, QRectF, float], None]


class Tiles:
    """Tiles of one scale; those of the scale before stand in until the new ones are there."""

    def __init__(self, paint: Paint) -> None:
        self._paint = paint
        self._scale = 0.0
        self._ratio = 1.0
        self._kept: dict[Key, QPixmap] = {}
        self._before: dict[Key, QPixmap] = {}
        self._scale_before = 1.0
        self._most = 0

    def forget(self) -> None:
        """The picture is another."""
        self._kept.clear()
        self._before.clear()

    def draw(self, painter: QPainter, camera: Camera, room: QRectF, ground: QColor) -> bool:
        """Fill `room`; False where tiles are still to be painted: then draw again."""
        ratio = painter.device().devicePixelRatioF()
        self._use(camera.scale, ratio)
        keys = list(_keys(camera, room))
        missing = [key for key in keys if key not in self._kept]
        began = time.perf_counter()
        while missing and time.perf_counter() - began < _BUDGET:
            self._make(missing.pop(0), ground)
        if missing:
            self._draw_stand_ins(painter, camera)
        else:
            self._before.clear()
        at = QPointF(round(camera.at.x() * ratio) / ratio, round(camera.at.y() * ratio) / ratio)
        for key in keys:
            if tile := self._kept.get(key):
                painter.drawPixmap(at + QPointF(key[0] * SIDE, key[1] * SIDE), tile)
        # Those in sight and a ring around them; more would be a lot of memory.
        self._most = 2 * len(keys) + 16
        if len(self._kept) > self._most:
            self._kept = {key: self._kept[key] for key in keys if key in self._kept}
        return not missing

    def prepare(self, camera: Camera, room: QRectF, content: QRectF, ground: QColor) -> bool:
        """Paint one tile beside the room, for when it is moved; False where none is left."""
        if camera.scale != self._scale or len(self._kept) >= self._most:
            return False
        seen = camera.area_to_view(content)
        around = room.adjusted(-SIDE, -SIDE, SIDE, SIDE).intersected(seen)
        for key in _keys(camera, around):
            if key not in self._kept:
                self._make(key, ground)
                return True
        return False

    def _use(self, scale: float, ratio: float) -> None:
        if (scale, ratio) == (self._scale, self._ratio):
            return
        if self._kept and ratio == self._ratio:
            self._before, self._scale_before = self._kept, self._scale
        self._kept = {}
        self._scale, self._ratio = scale, ratio

    def _make(self, key: Key, ground: QColor) -> None:
        side = math.ceil(SIDE * self._ratio)
        tile = QPixmap(side, side)
        tile.setDevicePixelRatio(self._ratio)
        tile.fill(ground)
        painter = QPainter(tile)
        painter.translate(-key[0] * SIDE, -key[1] * SIDE)
        painter.scale(self._scale, self._scale)
        length = SIDE / self._scale
        part = QRectF(key[0] * length, key[1] * length, length, length)
        self._paint(painter, part, self._scale)
        painter.end()
        self._kept[key] = tile

    def _draw_stand_ins(self, painter: QPainter, camera: Camera) -> None:
        side = SIDE * camera.scale / self._scale_before
        for (column, row), tile in self._before.items():
            area = QRectF(camera.at.x() + column * side, camera.at.y() + row * side, side, side)
            painter.drawPixmap(area, tile, QRectF(tile.rect()))


def _keys(camera: Camera, room: QRectF) -> Iterator[Key]:
    left, top = room.left() - camera.at.x(), room.top() - camera.at.y()
    right, bottom = left + room.width(), top + room.height()
    for row in range(math.floor(top / SIDE), math.floor((bottom - 0.01) / SIDE) + 1):
        for column in range(math.floor(left / SIDE), math.floor((right - 0.01) / SIDE) + 1):
            yield column, row
