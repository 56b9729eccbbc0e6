"""A picture as a file of its own: all of it, heads included, in either theme.

Letters become shapes in SVG, so that it looks the same where the fonts are missing. Painting has to
be done on the window's thread; `encoded` may run on any.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from core.model.graph import PackageGraph, Picture
from gui import theme
from gui.theme import current
from gui.theme.tokens import DARK, LIGHT
from gui.widgets.graph.camera import Camera
from gui.widgets.graph.colouring import Colouring
from gui.widgets.graph.heads import HEIGHT, paint_heads, pill_size
from gui.widgets.graph.ink import Ink
from gui.widgets.graph.painting import Drawing
from gui.widgets.graph.scene import Scene

_MARGIN = 24.0
_MOST_PIXELS = 80_000_000


class Sheet:
    """What a file shows, and how large it is in pixels of the screen."""

    def __init__(
        self, graph: PackageGraph, picture: Picture, colouring: Colouring, pill: str = ""
    ) -> None:
        self._scene = Scene(graph, picture)
        self._colouring = colouring
        if pill:
            self._scene.set_pill(pill, pill_size(pill))
        self._top = HEIGHT if picture.columns else 0.0
        area = self._scene.drawn_area
        self.width = math.ceil(area.width() + 2 * _MARGIN)
        self.height = math.ceil(area.height() + 2 * _MARGIN + self._top)
        self._at = QPointF(_MARGIN - area.left(), _MARGIN + self._top - area.top())

    def paint(self, painter: QPainter, *, outlines: bool) -> None:
        """With the theme in use."""
        ink = Ink(painter, outlines=outlines)
        painter.fillRect(QRectF(0, 0, self.width, self.height), theme.colour("window"))
        if self._scene.picture.columns:
            paint_heads(ink, self._scene.picture, Camera(1.0, self._at), self.width)
        painter.translate(self._at)
        Drawing(self._scene, self._colouring).paint(ink)


def svg_text(
    graph: PackageGraph,
    picture: Picture,
    colouring: Colouring,
    *,
    dark: bool,
    pill: str = "",
) -> str:
    """The picture as SVG."""
    sheet = Sheet(graph, picture, colouring, pill)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(sheet.width, sheet.height))
    generator.setViewBox(QRectF(0, 0, sheet.width, sheet.height))
    generator.setResolution(96)
    generator.setTitle(_title(graph, picture))
    generator.setDescription("")
    painter = QPainter(generator)
    with _in_theme(dark=dark):
        sheet.paint(painter, outlines=True)
    painter.end()
    return bytes(buffer.data().data()).decode("utf-8")


def image(
    graph: PackageGraph,
    picture: Picture,
    colouring: Colouring,
    *,
    dark: bool,
    pill: str = "",
    ratio: float = 2.0,
) -> QImage:
    """The picture with `ratio` dots a pixel; fewer where that would be above 80 million."""
    sheet = Sheet(graph, picture, colouring, pill)
    ratio = min(ratio, math.sqrt(_MOST_PIXELS / (sheet.width * sheet.height)))
    size = QSize(math.ceil(sheet.width * ratio), math.ceil(sheet.height * ratio))
    result = QImage(size, QImage.Format.Format_RGB32)
    result.setDevicePixelRatio(ratio)
    painter = QPainter(result)
    with _in_theme(dark=dark):
        sheet.paint(painter, outlines=False)
    painter.end()
    return result


def encoded(picture: QImage) -> bytes:
    """As PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(data.data())


def png_bytes(
    graph: PackageGraph,
    picture: Picture,
    colouring: Colouring,
    *,
    dark: bool,
    pill: str = "",
    ratio: float = 2.0,
) -> bytes:
    """The picture as PNG, see `image`."""
    return encoded(image(graph, picture, colouring, dark=dark, pill=pill, ratio=ratio))


def _title(graph: PackageGraph, picture: Picture) -> str:
    return graph.nodes[picture.focus].name if picture.focus is not None else "Dependencies"


@contextmanager
def _in_theme(*, dark: bool) -> Iterator[None]:
    before = theme.tokens()
    current.use(DARK if dark else LIGHT)
    try:
        yield
    finally:
        current.use(before)
