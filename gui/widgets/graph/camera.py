"""Which part of a picture is seen, and how large."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

SMALLEST, LARGEST = 0.05, 3.0
STEP = 1.2
READABLE = 0.8
"""The smallest scale a focused picture is first shown at."""
_KEEP = 80.0
"""So many pixels of the picture stay in sight."""


@dataclass(frozen=True)
class Camera:
    """`at` is where the picture's origin lies in the view."""

    scale: float = 1.0
    at: QPointF = field(default_factory=QPointF)

    def to_view(self, point: QPointF) -> QPointF:
        """From the picture to the view."""
        return point * self.scale + self.at

    def to_picture(self, point: QPointF) -> QPointF:
        """From the view to the picture."""
        return (point - self.at) / self.scale

    def area_to_view(self, area: QRectF) -> QRectF:
        """From the picture to the view."""
        return QRectF(self.to_view(area.topLeft()), self.to_view(area.bottomRight()))

    def area_to_picture(self, area: QRectF) -> QRectF:
        """From the view to the picture."""
        return QRectF(self.to_picture(area.topLeft()), self.to_picture(area.bottomRight()))

    def moved(self, by: QPointF) -> Camera:
        """Dragged by so many pixels."""
        return Camera(self.scale, self.at + by)

    def zoomed(self, scale: float, around: QPointF) -> Camera:
        """Larger or smaller, with what lies at `around` staying there."""
        scale = min(LARGEST, max(SMALLEST, scale))
        there = self.to_picture(around)
        return Camera(scale, around - there * scale)

    def kept_in(self, room: QRectF, content: QRectF) -> Camera:
        """So that some of the content is always in sight."""
        seen = self.area_to_view(content)
        keep_x, keep_y = min(_KEEP, seen.width()), min(_KEEP, seen.height())
        x = max(0.0, room.left() + keep_x - seen.right()) + min(
            0.0, room.right() - keep_x - seen.left()
        )
        y = max(0.0, room.top() + keep_y - seen.bottom()) + min(
            0.0, room.bottom() - keep_y - seen.top()
        )
        return self.moved(QPointF(x, y))

    def between(self, other: Camera, part: float) -> Camera:
        """On the way to another."""
        return Camera(
            self.scale + (other.scale - self.scale) * part, self.at + (other.at - self.at) * part
        )


def at_home(content: QRectF, room: QRectF, look: QPointF | None) -> Camera:
    """How a picture is first seen: whole where it can be read then, else what `look` is in."""
    whole = fitted(content, room)
    if look is None or whole.scale >= READABLE:
        return whole
    camera = Camera(READABLE, room.center() - look * READABLE)
    seen = camera.area_to_view(content)
    return camera.moved(
        QPointF(
            _shift(seen.left(), seen.right(), room.left(), room.right()),
            _shift(seen.top(), seen.bottom(), room.top(), room.bottom()),
        )
    )


def _shift(low: float, high: float, room_low: float, room_high: float) -> float:
    """So that no room stays empty while there is more to see."""
    if high - low <= room_high - room_low:
        return (room_low + room_high) / 2 - (low + high) / 2
    return max(0.0, room_high - high) or min(0.0, room_low - low)


def fitted(content: QRectF, room: QRectF) -> Camera:
    """All of the content in the middle of the room, never larger than life."""
    scale = min(
        1.0, room.width() / max(1.0, content.width()), room.height() / max(1.0, content.height())
    )
    scale = max(scale, SMALLEST)
    return Camera(scale, room.center() - content.center() * scale)
