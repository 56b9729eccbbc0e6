"""The page of the dependency graph over real environments and the real engine."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu

from core.model.calls import SaveText
from core.model.graph import GraphFormat
from gui.actions.graph import show_in_graph
from gui.pages.graph.node_rows import Selection
from gui.pages.graph.nodes import Graph
from gui.pages.graph.page import GraphPage
from gui.pages.graph.trail import Mode
from gui.pages.packages.page import PackagesPage
from gui.pages.packages.rows import Origin
from gui.sheets.preview.sheet import PreviewSheet
from gui.sheets.problem.sheet import ProblemSheet
from tests.gui.packages_driver import apply, choose, make_environment, open_packages
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ServedChannel
from tests.support.prefixes import make_prefix, record

Condarc = Callable[..., Path]

_HISTORY = """==> 2026-01-01 10:00:00 <==
# cmd: conda create -n small app tool
# conda version: 25.1.0
+app-1.0-0
# update specs: ['app', 'tool']
"""


async def settled(window: Window, page: GraphPage) -> None:
    """Everything that was asked for is shown."""
    await window.until(lambda: page.settled, "the graph is shown")


async def open_graph(window: Window) -> GraphPage:
    """The page, with its first picture."""
    page: GraphPage = window.page("graph")
    await settled(window, page)
    return page


def focus(page: GraphPage) -> str:
    """The package in the middle."""
    graph, picture = page.area.view.graph, page.area.view.picture
    assert graph is not None
    assert picture is not None
    return "" if picture.focus is None else graph.nodes[picture.focus].name


def node(page: GraphPage, name: str) -> int:
    """A package of the graph."""
    assert page.where.graph is not None
    found = page.where.graph.named(name)
    assert found is not None, name
    return found


def small_environment(home: Path) -> Path:
    """Six packages of two channels, one of which nobody needs."""
    lab = "https://conda.anaconda.org/lab"
    return make_prefix(
        home / ".conda" / "envs" / "small",
        [
            record("app", depends=["liba", "libb >=1"], size=900),
            record("liba", depends=["libc"], size=80),
            record("libb", depends=["libc"], size=70),
            record("libc", depends=["nowhere >=1"]),
            record("lonely", channel=f"{lab}/linux-64", url=f"{lab}/linux-64/lonely-1.0-0.conda"),
            record("tool", depends=["libb"]),
        ],
        history=_HISTORY,
    )


def asked_for_graph(packages: PackagesPage) -> bool:
    """Press the panel's link; the panel is built anew when it learns more."""
    link = packages.panel.why.graph
    ready = link.isVisible() and link.isEnabled()
    if ready:
        link.click()
    return ready


async def test_a_package_is_found_explained_pinned_and_removed_as_it_was_said(
    home: Path, channel: ServedChannel, condarc: Condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await make_environment(window, home, "study", "app", "chain-a")
        packages = await open_packages(window)
        await choose(window, packages, "chain-c", Origin.CONDA)
        await window.until(lambda: asked_for_graph(packages), "it can be looked at")
        page = await open_graph(window)
        panel = page.beside.panel
        assert focus(page) == "chain-c"
        assert panel.answers is not None
        assert page.where.graph is not None
        names = [page.where.graph.nodes[one].name for one in panel.answers.why[0]]
        assert names == ["chain-a", "chain-b", "chain-c"]
        assert page.area.view.scene is not None
        assert "chain-a → chain-b → chain-c" in page.area.view.scene.pill
        # A name in the panel leads on, and the way back is known.
        (user,) = panel.needed_by.links()
        await window.click(user)
        await settled(window, page)
        assert focus(page) == "chain-b"
        page.area.view.setFocus()
        QTest.keyClick(page.area.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        await settled(window, page)
        assert focus(page) == "chain-c"
        await window.click(page.tools.forward)
        await settled(window, page)
        assert focus(page) == "chain-b"
        QTest.mouseClick(page.area.view, Qt.MouseButton.BackButton)
        await settled(window, page)
        assert focus(page) == "chain-c"
        # Pinned from here.
        await window.click(panel.pin_button)
        (menu,) = panel.pin_button.findChildren(QMenu)
        menu.actions()[0].trigger()
        menu.close()
        await window.until(lambda: panel.pin_button.text() == "Unpin", "it is pinned")
        await window.click(panel.pin_button)
        await window.until(lambda: panel.pin_button.text() == "Pin", "it is let go")
        await settled(window, page)
        # Removed from here: the preview says what the panel said.
        assert panel.answers is not None
        effect = panel.answers.removal
        assert effect.dependents == ("chain-a",)
        await window.click(panel.remove_button)
        sheet = await window.sheet_of(PreviewSheet)
        gone = {change.name for change in sheet.table.changes()}
        assert gone == {"chain-c", *effect.dependents, *effect.goes_too, *effect.unneeded}
        await apply(window, sheet)
        await window.until(
            lambda: page.settled and page.where.graph and not page.where.graph.named("chain-c"),
            "the graph is read anew",
        )
        assert focus(page) in ("app", "python")


def taken_away(prefix: Path) -> bool:
    """Delete it; on Windows what is being read stays until it is closed."""
    shutil.rmtree(prefix, ignore_errors=True)
    return not prefix.exists()


async def test_one_package_everything_and_the_table_show_the_same_facts(home: Path) -> None:
    prefix = small_environment(home)
    async with open_window() as window:
        await window.loaded()
        show_in_graph(window.app.services, str(prefix))
        page = await open_graph(window)
        assert focus(page) == "app"
        links = page.beside.panel.needs.links()
        assert links
        # Everything at once: a click chooses, a double click focuses.
        await window.click(page.tools.modes.segment(Mode.OVERVIEW.value))
        await settled(window, page)
        picture = page.area.view.picture
        assert picture is not None
        assert picture.focus is None
        assert len(picture.placed) == 7, "what is missing is drawn too"
        assert page.beside.panel.needs.links() == links, "what is told already is not built anew"
        page.area.view.focus_wanted.emit(node(page, "libc"))
        await settled(window, page)
        assert page.beside.panel.node == node(page, "libc")
        assert page.area.view.picture is picture
        page.area.view.opened.emit(node(page, "libc"))
        await settled(window, page)
        assert focus(page) == "libc"
        # Found by typing, taken with Enter.
        page.start_search()
        await window.type(page.head.search, "LIBB")
        await window.press(page.head.search, Qt.Key.Key_Return)
        await settled(window, page)
        assert focus(page) == "libb"
        # The table, by keyboard alone.
        await window.click(page.tools.modes.segment(Mode.LIST.value))
        table = page.listing.table
        assert [row.node.name for row in table.shown][:3] == ["app", "liba", "libb"]
        assert table.view.current_record().node.name == "libb"
        table.view.setFocus()
        await window.press(table.view, Qt.Key.Key_Down)
        await settled(window, page)
        assert page.beside.panel.node == node(page, "libc")
        await window.type(page.head.search, "ton")
        assert table.empty.isVisible()
        page.head.search.clear()
        await window.click(page.tools.selections.segment(Selection.ORPHANS.value))
        assert [row.node.name for row in table.shown] == ["lonely"]
        await window.click(page.tools.selections.segment(Selection.ALL.value))
        await window.click(page.tools.channels)
        (menu,) = page.tools.findChildren(QMenu)
        next(action for action in menu.actions() if action.text() == "lab").trigger()
        menu.close()
        assert [row.node.name for row in table.shown] == ["lonely"]
        await window.press(table.view, Qt.Key.Key_Home)
        await window.press(table.view, Qt.Key.Key_Return)
        await settled(window, page)
        assert (page.where.mode, focus(page)) == (Mode.FOCUS, "lonely")
        # The panel closes for good, and opens again.
        await window.click(page.tools.details)
        assert page.beside.panel.isHidden()
        page.go(Mode.FOCUS, node(page, "app"))
        await settled(window, page)
        assert page.beside.panel.isHidden()
        await window.click(page.tools.details)
        assert page.beside.panel.isVisible()
        # What is removed behind the window's back is said.
        await window.until(lambda: taken_away(prefix), "no engine has a file of it open")
        page.look_again()
        await window.until(page.body.standby.isVisible, "it is said what is wrong")
        assert page.beside.panel.isHidden(), "nothing can be removed from what is gone"
        assert not page.head.export.isEnabled()


async def test_what_is_shown_is_saved_as_picture_and_as_text(home: Path, tmp_path: Path) -> None:
    prefix = small_environment(home)
    async with open_window() as window:
        await window.loaded()
        show_in_graph(window.app.services, str(prefix), "libb")
        page = await open_graph(window)
        shown = page.shown()
        assert shown is not None
        menu = page.exporting.open_menu(shown, page.head.export)
        words = [action.text() for action in menu.actions() if action.text()]
        assert words[0] == "Picture as SVG…"
        assert "PNG in dark colours…" in words
        menu.close()

        async def saved(start: Callable[[], None], name: str) -> bytes:
            start()
            await window.until(lambda: page.exporting.dialog is not None, "it is asked where")
            dialog = page.exporting.dialog
            assert dialog is not None
            path = tmp_path / name
            dialog.fileSelected.emit(str(path))
            dialog.reject()
            await window.until(path.exists, f"{name} is written")
            return path.read_bytes()

        svg = await saved(lambda: page.exporting.svg(shown, dark=True), "图.svg")
        assert ElementTree.fromstring(svg).tag.endswith("svg")
        png = await saved(lambda: page.exporting.png(shown, dark=False), "g.png")
        assert png.startswith(b"\x89PNG")
        text = await saved(lambda: page.exporting.text(shown, GraphFormat.JSON), "g.json")
        assert {"libb", "libc", "tool"} <= set(_names_in(json.loads(text)))
        assert "lonely" not in text.decode()
        assert "Saved" in window.toasts()[-1].accessibleName()
        # Wished twice before the first question came.
        for _ in range(2):
            page.exporting._ask("g.svg", lambda path: SaveText(path=path, text=""))
        (dialog,) = page.findChildren(QFileDialog)
        dialog.reject()
        await window.until(lambda: page.exporting.dialog is None, "the question is gone")
        # A folder where nothing could be written is not proposed again.
        nowhere = tmp_path / "nowhere" / "g.svg"
        page.exporting._save(lambda path: SaveText(path=path, text=""), str(nowhere))
        await window.sheet_of(ProblemSheet)
        assert window.app.store.kept["export.folder"] == str(tmp_path)


async def test_a_hidden_page_asks_nothing_and_another_environment_is_another_graph(
    home: Path,
) -> None:
    small = small_environment(home)
    other = make_prefix(home / ".conda" / "envs" / "other", [record("solo")])
    make_prefix(home / ".conda" / "envs" / "vacant")
    async with open_window() as window:
        await window.loaded()
        show_in_graph(window.app.services, str(small), "tool")
        page = await open_graph(window)
        window.page("settings")
        window.app.store.select(str(other))
        assert page.freshness.stale is False or not page.isVisible()
        await open_graph(window)
        assert focus(page) == "solo"
        assert page.tools.back.isEnabled() is False, "each environment has its own way back"
        window.app.store.select(str(small))
        await settled(window, page)
        await window.until(lambda: page.settled and focus(page) == "tool", "where one was before")
        vacant = window.environment("vacant")
        assert vacant is not None
        window.app.store.select(vacant.prefix)
        await window.until(page.body.standby.isVisible, "it is said that it is empty")
        assert not page.head.export.isEnabled()


async def test_a_click_in_the_picture_of_an_older_graph_finds_the_same_package(home: Path) -> None:
    prefix = small_environment(home)
    async with open_window() as window:
        await window.loaded()
        show_in_graph(window.app.services, str(prefix), "libb")
        page = await open_graph(window)
        old, view = page.where.graph, page.area.view
        assert old is not None
        nodes = old.data.nodes
        fewer = replace(old.data, nodes=nodes[1:], edges=())
        page.where.graph = Graph(fewer)
        view.focus_wanted.emit(len(nodes) - 1)
        here = page.where.node
        assert here is not None
        assert fewer.nodes[here].name == nodes[-1].name
        view.opened.emit(0)
        assert page.where.node == here, "what is gone leads nowhere"


def _names_in(value: object) -> list[str]:
    if isinstance(value, dict):
        return [str(value["name"])] if "name" in value else _names_in(list(value.values()))
    return [name for one in value for name in _names_in(one)] if isinstance(value, list) else []
