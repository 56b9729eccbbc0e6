"""The strip over the picture that names its columns, and the line that says why."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from core.model.graph import Picture
from gui.language import format_count, say
from gui.widgets.graph.camera import Camera
from gui.widgets.graph.ink import Ink, metrics_of

HEIGHT = 36.0
_SPACE = 8.0
_LEAST = 36.0


def paint_heads(ink: Ink, picture: Picture, camera: Camera, width: float) -> None:
    """As wide as the view; titles stay over their columns and never touch each other."""
    ink.painter.fillRect(QRectF(0, 0, width, HEIGHT), ink.colour("surface"))
    ink.painter.fillRect(QRectF(0, HEIGHT - 1, width, 1), ink.colour("border"))
    columns = sorted(picture.columns, key=lambda column: column.x)
    middles = [camera.scale * (c.x + c.width / 2) + camera.at.x() for c in columns]
    for number, column in enumerate(columns):
        middle = middles[number]
        half = camera.scale * column.width
        if number:
            half = min(half, (middle - middles[number - 1]) / 2)
        if number + 1 < len(columns):
            half = min(half, (middles[number + 1] - middle) / 2)
        room = 2 * half - _SPACE
        if room < _LEAST:
            continue
        count = format_count(column.count) if column.count > 1 else ""
        _paint_head(ink, middle, room, say(column.title), count)


def _paint_head(ink: Ink, middle: float, room: float, title: str, count: str) -> None:
    beside = metrics_of("small").horizontalAdvance(count) + 6 if count else 0.0
    own = min(metrics_of("small-strong").horizontalAdvance(title) + 1, room - beside)
    left = middle - (own + beside) / 2
    if own > 0:
        ink.words(QRectF(left, 0, own, HEIGHT - 1), title, "small-strong", "text-2")
    if count:
        area = QRectF(left + max(0.0, own) + 6, 0, beside + 2, HEIGHT - 1)
        ink.words(area, count, "small", "text-3")


def pill_size(words: str) -> float:
    """Pixels a pill is wide."""
    return metrics_of("small-medium").horizontalAdvance(words) + 46


def paint_pill(ink: Ink, area: QRectF, words: str) -> None:
    """The sentence that says why something is here."""
    ink.box(area, "accent-soft", "accent-line", radius=area.height() / 2)
    ink.icon(area.left() + 12, area.center().y() - 7, "route", "accent-text", 14)
    room = area.adjusted(33, 0, -11, 0)
    ink.words(room, words, "small-medium", "accent-text")
