"""The change drawn beside its list: asked for once, explained at a click, gone with the sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from core.model.request import ChangeRequest, CreateRequest
from gui.sheets.preview import flow
from gui.sheets.preview.plan_graph import PlanGraphPanel
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import ChannelFactory, package


@pytest.fixture
def thesis(home: Path, channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> Path:
    """Where app 2.0 will bring extra, and an older lib."""
    condarc(
        channel_factory(
            "ways",
            [
                package("lib", "1.0"),
                package("lib", "2.0"),
                package("app", "1.0", depends=("lib",)),
                package("app", "2.0", depends=("lib <2", "extra")),
                package("extra", "1.0"),
            ],
        )
    )
    return home / ".conda" / "envs" / "thesis"


def box(panel: PlanGraphPanel, name: str) -> QPoint:
    """The middle of a package's box, in the view."""
    scene = panel.view.scene
    assert scene is not None
    found = next(one for one in scene.boxes if one.package and one.package.name == name)
    return panel.view.camera.to_view(found.area.center()).toPoint()


async def drawn(window: Window, preview: PreviewSheet) -> PlanGraphPanel:
    """The drawing, once it can be seen."""
    assert preview.views is not None
    await window.click(preview.views.segment("graph"))
    panel = preview.graph
    assert panel is not None
    await window.until(panel.view.isVisible, "the change is drawn")
    return panel


async def test_a_downgrade_is_drawn_with_what_causes_it_and_told_at_a_click(thesis: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("app=1.0", "lib")))
        request = ChangeRequest(prefix=str(thesis), install=("app=2.0",))
        flow.start(window.app.services, request)
        preview: PreviewSheet = await window.sheet_of(PreviewSheet)
        assert preview.graph is None, "nothing is drawn before it is asked for"
        panel = await drawn(window, preview)
        picture, graph = panel.picture, panel.view.graph
        assert picture is not None
        assert graph is not None
        shown = {graph.nodes[one.node].name for one in picture.placed}
        assert shown == {"app", "lib", "extra"}
        hot = [graph.edges[one.edge] for one in picture.routes if one.hot]
        ways = {(graph.nodes[one.source].name, graph.nodes[one.target].name) for one in hot}
        assert ways == {("app", "lib")}
        letters = panel.legend.accessibleDescription()
        assert all(word in letters for word in ("Added", "Updated", "Downgraded"))
        assert "thick lines" in panel.told.text()
        await window.click_at(panel.view, box(panel, "lib"))
        await window.until(lambda: "lib" in panel.told.text(), "it is told what happens to it")
        assert "Downgrade" in panel.told.text()
        assert not preview.filter.isVisible()
        await window.click(preview.views.segment("list"))
        assert preview.table.isVisible()
        assert preview.filter.isVisible()
        assert await drawn(window, preview) is panel, "it is drawn once"
        await window.press(preview, Qt.Key.Key_Escape)
        await window.no_sheet()


async def test_a_sheet_closed_while_it_is_drawn_leaves_nothing_behind(thesis: Path) -> None:
    async with open_window() as window:
        flow.start(window.app.services, CreateRequest(prefix=str(thesis), specs=("app",)))
        preview: PreviewSheet = await window.sheet_of(PreviewSheet)
        assert preview.views is not None
        await window.click(preview.views.segment("graph"))
        await window.press(preview, Qt.Key.Key_Escape)
        await window.no_sheet()
        other = str(thesis.with_name("other"))
        flow.start(window.app.services, CreateRequest(prefix=other, specs=("extra",)))
        again: PreviewSheet = await window.sheet_of(PreviewSheet)
        assert again.graph is None
        panel = await drawn(window, again)
        assert panel.picture is not None
        assert len(panel.picture.placed) == 1
        await window.press(again, Qt.Key.Key_Escape)
        await window.no_sheet()
