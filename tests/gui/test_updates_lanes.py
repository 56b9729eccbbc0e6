"""The three lanes on screen: what they say, and what mouse and keys do, over reports by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from core.model.plan import Size
from core.model.request import ChangeRequest, SafeUpdateRequest
from core.model.updates import Explanation, Hold, Lane, UpdateReport
from gui.actions.updates import request_of
from gui.language import installing
from gui.pages.updates.lane_view import LaneView
from gui.pages.updates.lanes import LanesView
from gui.pages.updates.line_menu import line_menu
from gui.pages.updates.pin_popup import PinPopup, choices
from gui.pages.updates.rows import BringsHead, Lanes, UpdateRow, lanes_of
from gui.pages.updates.words import (
    badges,
    cost_words,
    link_words,
    painted_reasons,
    spoken,
    tooltip,
)
from gui.theme.switching import ThemeSwitcher
from tests.gui.updates_made import PREFIX, explanation, report, update


def sort(
    found: UpdateReport,
    *,
    left_out: Collection[str] = (),
    said: Mapping[tuple[str, str], Explanation | None] | None = None,
    awaited: Collection[str] = (),
    installed: Mapping[str, str] | None = None,
    fixed: bool = False,
) -> Lanes:
    """Lines of a report."""
    waits = awaited.__contains__
    return lanes_of(found, left_out, said or {}, waits, installed, fixed=fixed)


def row(lanes: Lanes, name: str) -> UpdateRow:
    """A line by its package."""
    return next(one for one in (*lanes.safe, *lanes.review, *lanes.held) if one.name == name)


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


def test_a_pinned_update_says_since_when_and_why(theme: ThemeSwitcher) -> None:
    (reason,) = painted_reasons(row(sort(report()), "numba"))
    assert reason.words.startswith("You pinned it on 3 Nov")
    assert reason.words.endswith(": “thesis runs used 0.60”.")
    assert reason.icon == "pin"


def test_a_pin_found_in_the_file_says_where_it_stands(theme: ThemeSwitcher) -> None:
    held = update("x", Lane.HELD, newest="2.0", hold=Hold("x", "x 1.*"))
    (reason,) = painted_reasons(UpdateRow(held))
    assert reason.words == "conda-meta/pinned holds it: x 1.*"


def test_who_holds_an_update_back_takes_the_place_of_the_vague_reason(
    theme: ThemeSwitcher,
) -> None:
    before = row(sort(report(), awaited=["numpy"]), "numpy")
    assert [one.waiting for one in painted_reasons(before)] == [False, True]
    assert link_words(before) == ""
    after = row(sort(report(), said={(PREFIX, "numpy"): explanation()}), "numpy")
    assert [one.words for one in painted_reasons(after)] == ["numba 0.60.0 requires numpy <2.1"]
    assert link_words(after) == "Update numba too to release it"


def test_a_skipped_version_can_be_offered_again(theme: ThemeSwitcher) -> None:
    held = update("x", Lane.HELD, newest="2.0", hold=Hold("x", skipped=("2.0",)))
    assert painted_reasons(UpdateRow(held))[0].words == "You do not want 2.0 offered."
    assert link_words(UpdateRow(held)) == "Offer 2.0 again"
    newer = update("x", Lane.HELD, newest="3.0", hold=Hold("x", skipped=("2.0",)))
    assert link_words(UpdateRow(newer)) == ""


def test_what_pip_owns_can_be_given_to_conda(theme: ThemeSwitcher) -> None:
    timm = row(sort(report()), "timm")
    assert link_words(timm) == "Let conda manage it"
    assert "Installed by pip" in painted_reasons(timm)[0].words


def test_each_lane_has_its_own_request(theme: ThemeSwitcher) -> None:
    lanes = sort(report())
    ask = {name: row(lanes, name).update for name in ("certifi", "protobuf", "numpy", "timm")}
    assert request_of(PREFIX, ask["certifi"], None) == SafeUpdateRequest(PREFIX, names=("certifi",))
    assert request_of(PREFIX, ask["protobuf"], None) == ChangeRequest(PREFIX, update=("protobuf",))
    assert request_of(PREFIX, ask["numpy"], explanation()) == explanation().request
    assert request_of(PREFIX, ask["timm"], None) == ChangeRequest(PREFIX, install=("timm",))


def test_what_has_moved_since_is_left_out(theme: ThemeSwitcher) -> None:
    there = {one.name: one.before for one in report().updates} | {"certifi": "2025.10.5"}
    assert [one.name for one in sort(report(), installed=there).safe] == ["idna", "jinja2"]


def test_a_screen_reader_hears_versions_badge_state_and_reason(theme: ThemeSwitcher) -> None:
    lanes = sort(report(), left_out=["idna"], said={(PREFIX, "numpy"): explanation()})
    assert spoken(row(lanes, "certifi")) == ("certifi from 2025.8.3 to 2025.10.5, Minor, chosen")
    assert spoken(row(lanes, "idna")).endswith("not chosen")
    said = spoken(row(lanes, "numpy"))
    assert "from 2.0.2 to 2.3.4" in said
    assert "requires numpy <2.1" in said
    assert "Update numba too" in said


def test_a_change_of_channel_has_its_badge_and_its_line(theme: ThemeSwitcher) -> None:
    import msgspec

    from tests.gui.updates_made import record

    plain = update("torch", Lane.REVIEW)
    change = msgspec.structs.replace(plain.change, after=record("torch", "1.0.1", "other"))
    moved = msgspec.structs.replace(plain, change=change)
    assert [words for words, _, _ in badges(moved)] == ["Patch", "Channel"]
    assert "From other, build 0" in tooltip(UpdateRow(moved))


def test_the_cost_says_what_is_known_and_no_more(theme: ThemeSwitcher) -> None:
    assert cost_words(Size(86_000_000), None) == "86.0 MB · restorable at any time"
    assert cost_words(Size(86_000_000), 5_000_000.0) == (
        "86.0 MB · about 25 s · restorable at any time"
    )
    assert cost_words(Size(1_000_000), 5_000_000.0).split(" · ")[1] == "a few seconds"
    assert cost_words(Size(5_000_000, at_least=True), None).startswith("at least 5.0 MB")
    assert cost_words(Size(), 5_000_000.0) == "nothing to download · restorable at any time"


def test_a_pin_is_offered_only_where_it_holds_the_update(theme: ThemeSwitcher) -> None:
    assert choices("0.60.0", "0.62.1") == [("0.60.0", "exact"), ("0.60.*", "patch")]
    assert choices("3.4.3", "3.4.4") == [("3.4.3", "exact")]
    assert choices("5.29.5", "6.33.0") == [
        ("5.29.5", "exact"),
        ("5.29.*", "patch"),
        ("5.*", "minor"),
    ]
    assert choices("12", "13") == [("12", "exact")]
    assert choices("1!2.3.4", "1!2.4.0") == [("1!2.3.4", "exact"), ("1!2.3.*", "patch")]


# Lanes ------------------------------------------------------------------------------------------


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
    assert words == ["Take idna", "Preview idna 3.11…", "Pin idna…", "Skip 3.11", "Copy\tCtrl+C"]
    for action in menu.actions()[:-1]:
        action.trigger()
    assert heard == ["toggle", "preview", "pin", "skip"]
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
