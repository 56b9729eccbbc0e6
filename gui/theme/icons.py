"""Icons: Lucide's SVG files, drawn in the colour of a token and cached.

The stroke gets thinner as the icon grows, so that lines look alike at every size.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from gui.theme import current

FOLDER = Path(resources.__file__).parent / "icons"

_STROKES = {12: "2.4", 14: "2.1", 16: "1.95"}
_THIN = "1.75"


def icon(name: str, token: str = "text-2", size: int = 16) -> QIcon:
    """The icon `name` in the colour of `token`, sharp on every screen; grey when disabled."""
    result = QIcon()
    for ratio in _ratios():
        normal = pixmap(name, token, size, ratio)
        result.addPixmap(normal, QIcon.Mode.Normal)
        result.addPixmap(normal, QIcon.Mode.Active)
        result.addPixmap(normal, QIcon.Mode.Selected)
        result.addPixmap(pixmap(name, "dim", size, ratio), QIcon.Mode.Disabled)
    return result


def pixmap(name: str, token: str = "text-2", size: int = 16, ratio: float = 0.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels. `ratio` 0 means the sharpest screen's."""
    return _render(name, current.colour(token).name(), size, ratio or max(_ratios()))


def drawing(name: str, token: str = "text-2", size: int = 16) -> str:
    """The icon as SVG text, for what is drawn at any scale."""
    return _drawing(name, current.colour(token).name(), size)


@cache
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def _drawing(name: str, colour: str, size: int) -> str:
    svg = _source(name).replace("currentColor", colour)
    return svg.replace('stroke-width="2"', f'stroke-width="{_STROKES.get(size, _THIN)}"')


@cache
def _render(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    svg = _drawing(name, colour, size)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def _ratios() -> list[float]:
    return sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0})
