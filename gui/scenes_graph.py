"""What the pictures show of the dependency graph: one package, everything, and the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.actions import graph as actions
from gui.app import App
from gui.pages.graph.node_rows import Selection
from gui.pages.graph.trail import Mode
from gui.scenes import Scene, select, until
from gui.widgets.graph import Colouring

if TYPE_CHECKING:
    from gui.pages.graph.page import GraphPage

SHOWN = "thesis"
TYPED = "lib"
DEEP_DOWN = "libblas"
"""A package of it that nobody asked for and much needs."""


async def _page(app: App, mode: Mode, name: str, *, environment: str = SHOWN) -> GraphPage:
    """The page with a package chosen."""
    actions.show_in_graph(app.services, select(app, environment), name)
    page: GraphPage = app.window.page(actions.PAGE)  # type: ignore[assignment]
    page.head.search.clear()
    await until(lambda: page.settled)
    graph = page.where.graph
    assert graph is not None
    page.go(mode, graph.named(name) if name else graph.start())
    await until(lambda: page.settled)
    page.area.view.zoom_to_fit()
    return page


def _shown(scene: str, mode: Mode, name: str = "") -> Scene:
    async def prepare(app: App) -> None:
        await _page(app, mode, name)

    return Scene(scene, prepare)


async def _by_size(app: App) -> None:
    page = await _page(app, Mode.FOCUS, "python")
    page.head.colouring.choose(Colouring.SIZE.value)
    page.head.colouring.chosen.emit(Colouring.SIZE.value)


async def _by_channel(app: App) -> None:
    page: GraphPage = app.window.page(actions.PAGE)  # type: ignore[assignment]
    page.head.colouring.choose(Colouring.CHANNEL.value)
    page.head.colouring.chosen.emit(Colouring.CHANNEL.value)


async def _heaviest(app: App) -> None:
    page = await _page(app, Mode.LIST, "")
    page.tools.selections.segment(Selection.HEAVIEST.value).click()


async def _all(app: App) -> None:
    page: GraphPage = app.window.page(actions.PAGE)  # type: ignore[assignment]
    page.tools.selections.segment(Selection.ALL.value).click()


async def _searching(app: App) -> None:
    page = await _page(app, Mode.FOCUS, "")
    app.window.activateWindow()
    page.start_search()
    page.head.search.setText(TYPED)


GRAPH_SCENES = (
    _shown("graph", Mode.FOCUS),
    _shown("graph-why", Mode.FOCUS, DEEP_DOWN),
    Scene("graph-size", _by_size, leave=_by_channel),
    _shown("graph-everything", Mode.OVERVIEW),
    _shown("graph-table", Mode.LIST),
    Scene("graph-heaviest", _heaviest, leave=_all),
    Scene("graph-search", _searching),
)
