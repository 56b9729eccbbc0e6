"""A picture as a file of its own: all of it, heads included, in either theme.

Letters become shapes in SVG, so that it looks the same where the fonts are missing. Qt paints them
on the window's thread; so that it can do other things meanwhile, it is done in small steps.
"""

from __future__ import annotations

import asyncio
import math
import re
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
_BAND = 128
_MOST_PIXELS = 80_000_000
_SIZE = re.compile(r'<svg width="[^"]*" height="[^"]*"')


class Sheet:
    """What a file shows, and how large it is in pixels of the screen."""

    def __init__(
        self,
        graph: PackageGraph,
        picture: Picture,
        colouring: Colouring,
        *,
        dark: bool,
        pill: str = "",
    ) -> None:
        self._scene = Scene(graph, picture)
        self._colouring, self._dark = colouring, dark
        if pill:
            self._scene.set_pill(pill, pill_size(pill))
        self._top = HEIGHT if picture.columns else 0.0
        area = self._scene.drawn_area
        self.width = math.ceil(area.width() + 2 * _MARGIN)
        self.height = math.ceil(area.height() + 2 * _MARGIN + self._top)
        self._at = QPointF(_MARGIN - area.left(), _MARGIN + self._top - area.top())

    @property
    def title(self) -> str:
        """The focused package."""
        focus = self._scene.picture.focus
        return self._scene.graph.nodes[focus].name if focus is not None else ""

    def paint(self, painter: QPainter, *, outlines: bool) -> Iterator[None]:
        """In steps. Between them the theme in use is that of the window."""
        ink = Ink(painter, outlines=outlines)
        bands = self.height if outlines else _BAND
        for top in range(0, self.height, bands):
            # Memory is only handed out when it is written to: at once, that took 150 ms.
            with _in_theme(dark=self._dark):
                band = QRectF(0, top, self.width, min(bands, self.height - top))
                painter.fillRect(band, theme.colour("window"))
            yield
        with _in_theme(dark=self._dark):
            if self._scene.picture.columns:
                paint_heads(ink, self._scene.picture, Camera(1.0, self._at), self.width)
        painter.translate(self._at)
        steps = Drawing(self._scene, self._colouring).paint_slowly(ink)
        while True:
            yield
            with _in_theme(dark=self._dark):
                if next(steps, _OVER) is _OVER:
                    return


_OVER = object()


async def svg_of(sheet: Sheet) -> str:
    """The picture as SVG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(sheet.width, sheet.height))
    generator.setViewBox(QRectF(0, 0, sheet.width, sheet.height))
    generator.setTitle(sheet.title)
    painter = QPainter(generator)
    try:
        for _ in sheet.paint(painter, outlines=True):
            await asyncio.sleep(0)
    finally:
        painter.end()
    text = bytes(buffer.data().data()).decode("utf-8")
    # Qt writes millimetres, which some programs turn into other pixels than ours.
    size = f'<svg width="{sheet.width}" height="{sheet.height}"'
    return _SIZE.sub(size, text, count=1)


async def png_of(sheet: Sheet, ratio: float = 2.0) -> bytes:
    """The picture as PNG with `ratio` dots a pixel; fewer where that would be above 80 million."""
    ratio = min(ratio, math.sqrt(_MOST_PIXELS / (sheet.width * sheet.height)))
    size = QSize(math.ceil(sheet.width * ratio), math.ceil(sheet.height * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    try:
        for _ in sheet.paint(painter, outlines=False):
            await asyncio.sleep(0)
    finally:
        painter.end()
    return await asyncio.to_thread(_encoded, image)


def _encoded(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


@contextmanager
def _in_theme(*, dark: bool) -> Iterator[None]:
    before = theme.tokens()
    current.use(DARK if dark else LIGHT)
    try:
        yield
    finally:
        current.use(before)
