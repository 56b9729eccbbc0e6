"""Pictures of graphs as files: what was on the screen, in either theme, needing no fonts."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from core.engine.graph.layout.focus import focus_picture
from core.model.graph import GraphEdge, GraphNode, PackageGraph, Picture
from gui import theme as looks
from gui.theme.switching import ThemeSwitcher
from gui.theme.tokens import DARK, LIGHT, Tokens
from gui.widgets.graph import Colouring
from gui.widgets.graph.export import Sheet, png_of, svg_of

NODES = ("numpy", "openblas", "pandas", "<scipy> & “co”")


@pytest.fixture
def shown(theme: ThemeSwitcher) -> Iterator[tuple[PackageGraph, Picture]]:
    """numpy in the focus; the window is light."""
    nodes = tuple(GraphNode(name=name, version="1", channel="conda-forge") for name in NODES)
    edges = (GraphEdge(0, 1), GraphEdge(2, 0), GraphEdge(3, 0))
    graph = PackageGraph(prefix="/e/thesis", nodes=nodes, edges=edges)
    yield graph, focus_picture(graph, 0)
    assert looks.tokens() is LIGHT


def sheet(shown: tuple[PackageGraph, Picture], *, dark: bool = False) -> Sheet:
    """With a sentence."""
    return Sheet(*shown, Colouring.CHANNEL, dark=dark, pill="Why it is here: pandas → numpy")


def drawn(text: str, width: int, height: int) -> QImage:
    """What a program makes of SVG."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(text.encode())).render(painter)
    painter.end()
    return image


def distance(one: QColor, other: QColor) -> int:
    """Of the most different part."""
    return max(
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )


async def test_svg_is_well_formed_and_holds_no_letters_that_need_a_font(
    shown: tuple[PackageGraph, Picture],
) -> None:
    made = sheet(shown)
    root = ET.fromstring(await svg_of(made))
    assert (root.get("width"), root.get("height")) == (str(made.width), str(made.height))
    kinds = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
    assert "path" in kinds
    assert not kinds & {"text", "image", "script"}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
async def test_svg_and_png_show_the_same_in_the_theme_asked_for(
    shown: tuple[PackageGraph, Picture], tokens: Tokens
) -> None:
    made = sheet(shown, dark=tokens is DARK)
    png = QImage.fromData(await png_of(made, ratio=1.0))
    svg = drawn(await svg_of(made), png.width(), png.height())
    assert (png.width(), png.height()) == (made.width, made.height)
    for picture in (png, svg):
        assert distance(picture.pixelColor(2, made.height - 2), tokens.colour("window")) <= 2
    spots = [(x, y) for x in range(0, png.width(), 7) for y in range(0, png.height(), 5)]
    alike = sum(distance(png.pixelColor(*at), svg.pixelColor(*at)) < 48 for at in spots)
    assert alike > 0.97 * len(spots)
    accent = tokens.colour("accent")
    assert any(distance(svg.pixelColor(*at), accent) <= 3 for at in spots)


async def test_png_has_two_dots_a_pixel(shown: tuple[PackageGraph, Picture]) -> None:
    made = sheet(shown)
    image = QImage.fromData(await png_of(made))
    assert (image.width(), image.height()) == (2 * made.width, 2 * made.height)
