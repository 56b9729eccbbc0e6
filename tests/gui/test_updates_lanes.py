"""The three lanes on screen: what they say, and what mouse and keys do, over reports by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from core.model.updates import Lane, UpdateReport
from gui.language import installing
from gui.pages.updates.lane_view import LaneView
from gui.pages.updates.lanes import LanesView
from gui.pages.updates.line_menu import line_menu
from gui.pages.updates.pin_popup import PinPopup
from gui.pages.updates.rows import BringsHead, Lanes, UpdateRow
from gui.theme.switching import ThemeSwitcher
from tests.gui.updates_made import PREFIX, explanation, report, row, sort


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """English with its plurals."""
    installing.install("en")
    QLocale.setDefault(QLocale("en_GB"))
    yield
    installing.install("en")


@pytest.fixture
def view(theme: ThemeSwitcher) -> Iterator[LanesView]:
    """The lanes in a window of their own."""
    made = LanesView()
    made.resize(1080, 680)
    made.show()
    for card in made.cards.values():
        tester = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(card.view.lines, tester, card)
    yield made
    made.close()
    made.deleteLater()


def show(view: LanesView, lanes: Lanes, found: UpdateReport | None = None) -> None:
    """Show them without a known speed."""
    view.show_lanes(lanes, found or report(), None)


def lane(view: LanesView, name: Lane) -> LaneView:
    """A list."""
    return view.cards[name].view


def wishes(view: LanesView) -> list[tuple[str, str]]:
    """What is wished for from now on: wish and line."""
    heard: list[tuple[str, str]] = []
    view.wished.connect(lambda wish, line: heard.append((wish, line.key)))
    return heard


# Words ------------------------------------------------------------------------------------------


def test_all_safe_updates_are_taken_unless_left_out(view: LanesView) -> None:
    show(view, sort(report()))
    assert view.take.text() == "Update 3 safe items"
    assert view.all.state is Qt.CheckState.Checked
    show(view, sort(report(), left_out=["idna"]))
    assert view.take.text() == "Update 2 safe items"
    assert view.all.state is Qt.CheckState.PartiallyChecked
    assert view.cost.text().startswith("4.0 MB")
    show(view, sort(report(), left_out=["certifi", "idna", "jinja2"]))
    assert view.all.state is Qt.CheckState.Unchecked
    assert not view.take.isEnabled()


def test_the_head_box_takes_all_and_then_none(view: LanesView) -> None:
    heard: list[bool] = []
    view.all_wanted.connect(heard.append)
    show(view, sort(report(), left_out=["idna"]))
    QTest.keyClick(view.all, Qt.Key.Key_Space)
    show(view, sort(report()))
    QTest.mouseClick(view.all, Qt.MouseButton.LeftButton)
    assert heard == [True, False]


def test_what_the_safe_lane_brings_is_listed_and_folds(view: LanesView) -> None:
    show(view, sort(report()))
    safe = lane(view, Lane.SAFE)
    assert [line.key for line in safe.lines.lines][3:] == [
        "\0brings",
        "\0brings:llvm-openmp",
        "\0brings:h5py",
    ]
    heard = wishes(view)
    assert safe.select_key("\0brings")
    QTest.keyClick(safe, Qt.Key.Key_Left)
    assert heard == [("fold", "\0brings")]
    view.fold(folded=True)
    show(view, sort(report()))
    assert isinstance(safe.lines.lines[-1], BringsHead)


def test_keys_toggle_preview_and_pin(view: LanesView) -> None:
    show(view, sort(report(), said={(PREFIX, "numpy"): explanation()}))
    heard = wishes(view)
    for name, key in ((Lane.SAFE, "idna"), (Lane.REVIEW, "protobuf"), (Lane.HELD, "numpy")):
        assert lane(view, name).select_key(key)
        QTest.keyClick(lane(view, name), Qt.Key.Key_Space)
        QTest.keyClick(lane(view, name), Qt.Key.Key_Return)
    assert heard == [
        ("toggle", "idna"),
        ("preview", "idna"),
        ("pin", "protobuf"),
        ("preview", "protobuf"),
        ("pin", "numpy"),
        ("link", "numpy"),
    ]


def test_arrow_keys_go_from_lane_to_lane(view: LanesView) -> None:
    show(view, sort(report()))
    safe, review, held = (lane(view, name) for name in Lane)
    went: list[LaneView] = []
    for one in (safe, review, held):
        one.enter = lambda one=one: not went.append(one)  # type: ignore[method-assign,misc]
    QTest.keyClick(safe, Qt.Key.Key_Right)
    QTest.keyClick(review, Qt.Key.Key_Right)
    QTest.keyClick(held, Qt.Key.Key_Right)
    QTest.keyClick(held, Qt.Key.Key_Left)
    assert went == [review, held, review]


@pytest.mark.parametrize(
    ("name", "key", "part", "wish"),
    [
        (Lane.REVIEW, "protobuf", "button", "preview"),
        (Lane.REVIEW, "protobuf", "pin", "pin"),
        (Lane.HELD, "numpy", "link", "link"),
        (Lane.HELD, "numba", "pin", "pin"),
    ],
)
def test_painted_parts_can_be_pressed(
    view: LanesView, name: Lane, key: str, part: str, wish: str
) -> None:
    show(view, sort(report(), said={(PREFIX, "numpy"): explanation()}))
    heard = wishes(view)
    where = lane(view, name).part_rect(key, part).center()
    QTest.mouseMove(lane(view, name).viewport(), where)
    QTest.mouseClick(lane(view, name).viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert heard == [(wish, key)]


def test_a_press_that_ends_elsewhere_does_nothing(view: LanesView) -> None:
    show(view, sort(report()))
    heard = wishes(view)
    safe = lane(view, Lane.SAFE)
    first = safe.visualRect(safe.lines.index(0)).center()
    third = safe.visualRect(safe.lines.index(2)).center()
    QTest.mousePress(safe.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseRelease(safe.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert heard == []
    QTest.mouseClick(safe.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert heard == [("toggle", "certifi")]


def test_nothing_can_be_pressed_in_an_environment_that_may_not_change(view: LanesView) -> None:
    show(view, sort(report(), fixed=True))
    heard = wishes(view)
    where = lane(view, Lane.REVIEW).part_rect("protobuf", "button").center()
    QTest.mouseClick(lane(view, Lane.REVIEW).viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert heard == []
    assert not view.take.isEnabled()
    assert not view.all.isEnabled()


def test_a_line_can_be_copied(view: LanesView) -> None:
    show(view, sort(report()))
    held = lane(view, Lane.HELD)
    held.select_key("numpy")
    QTest.keyClick(held, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "numpy 2.0.2 → 2.3.4"


def test_the_menu_key_offers_everything_for_the_current_line(view: LanesView) -> None:
    show(view, sort(report(), left_out=["idna"]))
    safe = lane(view, Lane.SAFE)
    safe.select_key("idna")
    asked: list[UpdateRow] = []
    view.menu_wanted.connect(lambda line, _place: asked.append(line))
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, QPoint(1, 1), safe.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(safe.viewport(), event)
    (line,) = asked
    menu = line_menu(line, safe)
    heard: list[str] = []
    menu.wished.connect(lambda wish, _line: heard.append(wish))
    words = [action.text() for action in menu.actions() if action.text()]
    deeds = ["Take idna", "Preview idna 3.11…", "Pin idna…", "Skip 3.11"]
    assert words == [*deeds, "Show idna in the graph", "Copy\tCtrl+C"]
    for action in menu.actions()[:-1]:
        action.trigger()
    assert heard == ["toggle", "preview", "pin", "skip", "graph"]
    menu.deleteLater()


def test_the_current_line_stays_when_reasons_and_lanes_change(view: LanesView) -> None:
    show(view, sort(report(30)))
    held = lane(view, Lane.HELD)
    held.select_key("held-020")
    show(view, sort(report(30), said={(PREFIX, "numpy"): explanation()}))
    assert held.current_line().key == "held-020"
    show(view, sort(report(25)))
    assert held.current_line().key == "held-020"


def test_only_what_is_seen_is_painted_of_hundreds(view: LanesView) -> None:
    show(view, sort(report(200)))
    painted: list[str] = []
    review = lane(view, Lane.REVIEW)
    paint = review._painter._paint_big

    def count(painter: object, area: object, line: UpdateRow, *, over: bool) -> None:
        painted.append(line.name)
        paint(painter, area, line, over=over)

    review._painter._paint_big = count
    view.grab()
    assert painted[0] == "protobuf"
    assert len(painted) < 20
    assert set(review.visible_names()) == set(painted)


def test_where_there_is_no_room_one_lane_is_seen_at_a_time(view: LanesView) -> None:
    show(view, sort(report()))
    assert all(card.isVisible() for card in view.cards.values())
    assert not view.choice.isVisible()
    view.resize(700, 600)
    assert view.choice.isVisible()
    assert [name for name, card in view.cards.items() if card.isVisible()] == [Lane.SAFE]
    chosen: list[str] = []
    view.lane_chosen.connect(chosen.append)
    QTest.mouseClick(view.choice.segment("held"), Qt.MouseButton.LeftButton)
    assert [name for name, card in view.cards.items() if card.isVisible()] == [Lane.HELD]
    assert chosen == ["held"]
    assert view.choice.segment("held").accessibleName() == "Held 3"


def test_each_empty_lane_says_so(view: LanesView) -> None:
    import msgspec

    found = report()
    only = tuple(one for one in found.updates if one.lane is Lane.HELD)
    found = msgspec.structs.replace(found, updates=only)
    show(view, sort(found), found)
    assert view.cards[Lane.SAFE].empty.isVisible()
    assert view.cards[Lane.REVIEW].empty.isVisible()
    assert not view.cards[Lane.SAFE].footer.isVisible()
    assert lane(view, Lane.HELD).isVisible()


# The pin's popup --------------------------------------------------------------------------------


def test_the_popup_pins_with_a_note_and_only_where_it_is_told_to(view: LanesView) -> None:
    pinned: list[tuple[str, str, str]] = []
    line = row(sort(report()), "protobuf")
    popup = PinPopup(line, view)
    popup.pinned.connect(lambda *what: pinned.append(what))
    popup.open_at(lane(view, Lane.REVIEW).rect())
    assert popup.versions.current() == "5.0"
    QTest.keyClicks(popup.note, "onnx breaks")
    QTest.keyClick(popup.note, Qt.Key.Key_Return)
    assert pinned == [("protobuf", "protobuf 5.0", "onnx breaks")]
    assert not popup.isVisible()
    again = PinPopup(line, view)
    again.pinned.connect(lambda *what: pinned.append(what))
    again.open_at(lane(view, Lane.REVIEW).rect())
    QTest.keyClick(again.note, Qt.Key.Key_Escape)
    assert not again.isVisible()
    third = PinPopup(line, view)
    third.open_at(lane(view, Lane.REVIEW).rect())
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not third.isVisible()
    assert len(pinned) == 1
