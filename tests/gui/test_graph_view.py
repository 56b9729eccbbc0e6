"""The canvas of the dependency graph: boxes in their places, walked, dragged and clicked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.engine.graph.layout.focus import focus_picture
from core.engine.graph.layout.overview import overview_picture
from core.model.base import Message
from core.model.graph import EdgeKind, GraphEdge, GraphNode, NodeKind, PackageGraph, Picture
from core.model.plan import ChangeKind
from gui.theme import motion
from gui.theme.switching import ThemeSwitcher
from gui.widgets.graph import Colouring, GraphView, sizes_for, tab_of, tabs_in
from gui.widgets.graph.landmarks import Landmarks
from gui.widgets.graph.words import box_sentence, box_tooltip, line_tooltip
from tests.benchmarks.graph_panning import package_like

NAMES = ("app", "numpy", "openblas", "pandas", "python", "zlib", *(f"lib{n:02}" for n in range(20)))
EDGES = [("app", "pandas"), ("pandas", "numpy"), ("numpy", "openblas"), ("numpy", "python")]
EDGES += [("python", "zlib"), *(("python", f"lib{number:02}") for number in range(20))]


def graph() -> PackageGraph:
    """app asks for pandas, that for numpy; python needs a lot."""
    nodes = tuple(
        GraphNode(
            name=name,
            version="1.2",
            channel="conda-forge",
            requested=name == "app",
            size=5_000_000,
        )
        for name in NAMES
    )
    edges = tuple(GraphEdge(NAMES.index(a), NAMES.index(b), ">=1") for a, b in EDGES)
    return PackageGraph(prefix="/e/thesis", nodes=nodes, edges=edges)


def around(name: str, **options: object) -> Picture:
    """The real layout around a package."""
    return focus_picture(graph(), NAMES.index(name), **options)  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot, theme: ThemeSwitcher) -> Iterator[GraphView]:
    """numpy in the focus."""
    view = GraphView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    view.show_picture(graph(), around("numpy"))
    yield view
    view.close()


def middle_of(view: GraphView, name: str) -> QPoint:
    """Where a package's box is seen."""
    assert view.scene is not None
    area = view.scene.boxes[view.scene.of_node[NAMES.index(name)]].area
    return view.camera.to_view(area.center()).toPoint()


def test_a_click_on_a_package_asks_for_its_focus(view: GraphView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.focus_wanted) as asked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, "pandas"))
    assert asked.args == [NAMES.index("pandas")]


def test_a_double_click_opens_the_package_even_where_its_box_has_gone(
    view: GraphView, qtbot: QtBot
) -> None:
    here = middle_of(view, "pandas")
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=here)
    view.show_picture(graph(), around("pandas"))
    assert middle_of(view, "pandas") != here
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=here)
    assert opened.args == [NAMES.index("pandas")]


def test_a_drag_moves_the_picture_and_clicks_on_nothing(view: GraphView, qtbot: QtBot) -> None:
    here, before = middle_of(view, "pandas"), view.camera.at
    asked: list[int] = []
    view.focus_wanted.connect(asked.append)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=here)
    for step in (12, 24, 36):
        qtbot.mouseMove(view, here + QPoint(step, step // 2))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=here + QPoint(36, 18))
    moved = view.camera.at - before
    assert (round(moved.x()), round(moved.y())) == (36, 18)
    assert asked == []


def test_the_wheel_zooms_where_the_pointer_is(view: GraphView) -> None:
    here = QPointF(middle_of(view, "openblas"))
    before, zoom = view.camera.to_picture(here), view.zoom
    turn = QWheelEvent(
        here,
        view.mapToGlobal(here),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turn)
    after = view.camera.to_picture(here)
    assert view.zoom < zoom
    assert (after - before).manhattanLength() < 0.01


def test_pinching_two_fingers_zooms(view: GraphView) -> None:
    here, zoom = QPointF(middle_of(view, "openblas")), view.zoom
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        here,
        here,
        view.mapToGlobal(here),
        -0.25,
        QPointF(),
    )
    QApplication.sendEvent(view, pinch)
    assert view.zoom == pytest.approx(zoom * 0.75)


def test_a_picture_cannot_be_lost_out_of_sight(view: GraphView) -> None:
    assert view.scene is not None
    for way in (QPointF(9000, 0), QPointF(0, -9000), QPointF(-90000, 90000)):
        view._pan(way)
        seen = view.camera.area_to_view(view.scene.area)
        assert seen.intersected(QRectF(view.rect())).width() >= 40


def test_arrow_keys_walk_along_the_lines(view: GraphView, qtbot: QtBot) -> None:
    walked: list[int] = []
    view.selected.connect(walked.append)
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    for key in keys:
        qtbot.keyClick(view, key)
    names = [NAMES[node] for node in walked]
    assert names[:4] == ["pandas", "app", "pandas", "numpy"]
    assert names[4] in ("openblas", "python")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert {NAMES[node] for node in walked[4:]} == {"openblas", "python"}


def test_enter_focuses_and_with_control_opens(view: GraphView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Left)
    with qtbot.waitSignal(view.focus_wanted) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [NAMES.index("pandas")]
    with qtbot.waitSignal(view.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_fold_is_walked_to_unfolded_and_left_at_what_came_out(
    view: GraphView, qtbot: QtBot
) -> None:
    view.show_picture(graph(), around("python", rows=6))
    assert view.scene is not None
    qtbot.keyClick(view, Qt.Key.Key_Right)
    for _ in range(len(NAMES)):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.fold_wanted) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args is not None
    (key,) = asked.args
    folded = next(box.fold for box in view.scene.boxes if box.fold and box.fold.key == key)
    view.show_picture(graph(), around("python", rows=6, unfolded=(key,)))
    box = view.scene.boxes[view._cursor]
    assert box.node == folded.nodes[0]


def test_a_screen_reader_hears_where_the_keyboard_is(view: GraphView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Left)
    heard = view.accessibleDescription()
    assert heard.startswith("pandas 1.2")
    assert "conda-forge" in heard
    assert "Needed by 1 package" in heard


def test_alt_and_an_arrow_is_left_to_the_page(view: GraphView, qtbot: QtBot) -> None:
    before = view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.accessibleDescription() == before


def test_zooming_to_fit_shows_everything(view: GraphView) -> None:
    large = package_like(70)
    view.show_picture(large, overview_picture(large))
    view.zoom_to(1.0)
    view.zoom_to_fit()
    assert view.scene is not None
    seen = view.camera.area_to_view(view.scene.area)
    assert QRectF(view.rect()).contains(seen)


def test_landmarks_never_lie_on_each_other(view: GraphView) -> None:
    large = package_like(70)
    view.show_picture(large, overview_picture(large))
    assert view.scene is not None
    for scale in (0.06, 0.15, 0.4):
        labels = [area for _, area in Landmarks(view.scene)._placed(scale)]
        assert len(labels) > (1 if scale < 0.3 else 5)
        assert not any(one.intersects(other) for one, other in combinations(labels, 2))


def test_boxes_are_wide_enough_for_the_names_near_by(theme: ThemeSwitcher) -> None:
    long = GraphNode(name="a-package-of-a-long-name", requested=True)
    made = PackageGraph(
        prefix="", nodes=(long, GraphNode(name="b"), GraphNode(name="c")), edges=(GraphEdge(0, 1),)
    )
    assert sizes_for(made, around=0).node_width > sizes_for(made, around=2).node_width
    assert sizes_for(made).node_width == sizes_for(made, around=1).node_width


def test_every_kind_of_box_says_by_letter_and_word_what_its_colour_means() -> None:
    nodes = [GraphNode(name="a", change=change, size=1) for change in ChangeKind]
    nodes += [GraphNode(name="b", kind=kind, channel="x") for kind in NodeKind]
    for node in nodes:
        for colouring in Colouring:
            tab = tab_of(node, colouring)
            assert tab.words
            assert tab.letter or node.change is None
    changes = {tab_of(node, Colouring.CHANGE).letter for node in nodes[:4]}
    assert changes == {"+", "−", "↑", "↓"}


def test_the_legend_names_what_is_in_the_picture_once(view: GraphView) -> None:
    assert view.picture is not None
    tabs = tabs_in(graph(), view.picture, Colouring.SIZE)
    assert [(tab.letter, tab.words) for tab in tabs] == [("S", "1 MB or more")]


def test_tool_tips_tell_the_constraint_and_what_is_broken() -> None:
    nodes = (GraphNode(name="a<b"), GraphNode(name="gone", kind=NodeKind.MISSING))
    edges = (GraphEdge(0, 1, ">=2", broken=True), GraphEdge(0, 1, "<3", EdgeKind.CONSTRAINS))
    made = PackageGraph(prefix="", nodes=nodes, edges=edges)
    view = GraphView()
    view.show_picture(made, focus_picture(made, 0))
    assert view.scene is not None
    line = next(line for line in view.scene.lines if line.edge == 0)
    assert line_tooltip(made, line) == "a&lt;b needs gone &gt;=2, which is not there"
    box = view.scene.boxes[view.scene.of_node[0]]
    assert box_tooltip(made, box).startswith("<b>a&lt;b</b>")
    view.deleteLater()


def test_what_needs_attention_is_said_of_its_box() -> None:
    said = Message("graph-column-focus")
    node = GraphNode(name="numpy", change=ChangeKind.DOWNGRADE, attention=(said,))
    made = PackageGraph(prefix="", nodes=(node,))
    view = GraphView()
    view.show_picture(made, focus_picture(made, 0))
    assert view.scene is not None
    sentence = box_sentence(made, view.scene.boxes[0])
    assert "Downgraded" in sentence
    assert "Focus" in sentence
    view.deleteLater()


def test_a_refocus_moves_what_is_in_both_pictures_and_ends_at_its_place(
    view: GraphView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(motion.STILL_VARIABLE)
    view.show_picture(graph(), around("python", rows=6))
    assert view._move is not None
    assert view.zoom > 0
    view.grab()
    qtbot.waitUntil(lambda: view._move is None)
    monkeypatch.setenv(motion.STILL_VARIABLE, "1")
    view.show_picture(graph(), around("numpy"))
    assert view._move is None


def test_a_sentence_over_the_way_covers_no_box(view: GraphView) -> None:
    view.set_pill("Why it is here: app → pandas → numpy")
    assert view.scene is not None
    pill = view.scene.pill_area
    assert pill.width() > 100
    assert not any(box.area.intersects(pill) for box in view.scene.boxes)
    view.set_pill("")
    assert view.scene.pill_area.isEmpty()
