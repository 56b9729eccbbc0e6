"""Widgets do what they show, with mouse and keyboard, and have names for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.model.base import Message
from core.model.problem import Problem, Retry, Suggestion
from gui.theme.fonts import line_height
from gui.widgets.badge import Badge, Chip
from gui.widgets.buttons import Button, IconButton
from gui.widgets.channel_tab import channel_label, channel_letter
from gui.widgets.popup import PopupList
from gui.widgets.problem_view import ProblemView
from gui.widgets.progress import ProgressBar
from gui.widgets.search_field import SearchField
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.stepper import Stepper
from gui.widgets.switch import Switch
from gui.widgets.text import ElidedLabel, Text
from gui.widgets.toast import Toasts

pytestmark = pytest.mark.usefixtures("theme")


def test_a_button_is_pushed_by_keyboard_and_mouse_but_takes_focus_from_tab_alone(
    qtbot: QtBot,
) -> None:
    button = Button("Apply", "primary", "check")
    qtbot.addWidget(button)
    pushed: list[bool] = []
    button.clicked.connect(lambda: pushed.append(True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(pushed) == 2
    assert button.focusPolicy() is Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("small", [False, True])
def test_a_button_never_cuts_its_words(qtbot: QtBot, *, small: bool) -> None:
    button = Button("新建环境并打开终端", "outline", "plus", small=small)
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() > button.fontMetrics().horizontalAdvance(button.text())
    assert button.sizeHint().height() == (26 if small else 32)


def test_an_icon_button_has_a_tooltip_and_a_name(qtbot: QtBot) -> None:
    button = IconButton("x", "Close")
    qtbot.addWidget(button)
    assert button.toolTip() == button.accessibleName() == "Close"
    assert min(button.width(), button.height()) >= 26


def test_the_segmented_filter_is_chosen_by_arrow_keys(qtbot: QtBot) -> None:
    choices = SegmentedFilter([("all", "All"), ("pip", "pip")])
    qtbot.addWidget(choices)
    choices.show()
    choices.set_count("pip", "12")
    assert choices.segment("pip").accessibleName() == "pip 12"
    choices.segment("all").setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(choices.chosen) as chosen:
        QTest.keyClick(choices.segment("all"), Qt.Key.Key_Right)
    assert chosen.args == ["pip"]
    assert choices.current() == "pip"


def test_escape_empties_a_search_before_it_leaves(qtbot: QtBot) -> None:
    box = QWidget()
    field = SearchField("Search")
    QVBoxLayout(box).addWidget(field)
    qtbot.addWidget(box)
    said: list[str] = []
    field.searched.connect(said.append)
    QTest.keyClicks(field, "np ")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert said == ["n", "np", ""]


def test_a_switch_changes_its_word(qtbot: QtBot) -> None:
    switch = Switch("Hard links", "On", "Off")
    qtbot.addWidget(switch)
    assert switch.accessibleDescription() == "Off"
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert switch.accessibleDescription() == "On"


def test_progress_says_its_percentage(qtbot: QtBot) -> None:
    bar = ProgressBar()
    qtbot.addWidget(bar)
    bar.set_fraction(0.46)
    assert bar.accessibleDescription() == "46%"
    bar.set_fraction(None)
    assert bar.accessibleDescription() == ""


def test_a_shortened_text_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("/home/someone/miniforge3/envs/a-rather-long-name", middle=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_a_chip_can_be_removed(qtbot: QtBot) -> None:
    chip = Chip("polars", removable="Remove polars")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.removed):
        chip.findChild(IconButton).click()
    assert Badge("Latest", "ok").accessibleName() == "Latest"


def test_channels_wear_letters_and_short_names() -> None:
    assert channel_letter("conda-forge") == ("F", "ch-forge")
    assert channel_letter("https://example.org/team/genomics") == ("G", "text-3")
    assert channel_letter("team-extra") == ("E", "text-3") != channel_letter("team")
    assert channel_letter("-") == ("?", "text-3")
    assert channel_label("https://example.org/team/genomics") == "genomics"
    assert channel_label("pypi") == "PyPI"


def test_a_popup_moves_by_the_keys_of_its_field_and_closes_on_a_press_elsewhere(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    window.resize(400, 400)
    field = QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    popup = PopupList(field, QStringListModel(["a", "b", "c"], window))
    popup.open_below()
    popup.select_first()
    picked: list[str] = []
    popup.picked.connect(lambda index: picked.append(index.data()))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        event = _key(key)
        assert popup.handle_key(event)
    assert picked == ["b"]
    assert not popup.handle_key(_key(Qt.Key.Key_A))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(390, 390))
    assert not popup.isVisible()


def test_a_problem_shows_three_sentences_and_hides_the_technical_words(qtbot: QtBot) -> None:
    retry = Suggestion(Message("retry"), Retry())
    view = ProblemView(Problem("window-failed", suggestions=(retry,), detail="Traceback"))
    qtbot.addWidget(view)
    view.show()
    buttons = {button.text(): button for button in view.findChildren(Button)}
    assert "Try again" in buttons
    details = view.findChild(QWidget, "details")
    assert details is not None
    assert not details.isVisible()
    buttons["Details"].click()
    assert details.isVisible()
    with qtbot.waitSignal(view.chosen) as chosen:
        buttons["Try again"].click()
    assert chosen.args == [Retry()]


def test_a_toast_stays_inside_the_window_and_its_action_works(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    done: list[bool] = []
    toast = Toasts(window).show("Installed " * 20, action=("Open", lambda: done.append(True)))
    assert window.rect().contains(toast.geometry())
    toast.findChild(Button).click()
    assert done == [True]
    assert not toast.isVisible()


def test_a_stepper_keeps_within_its_bounds(qtbot: QtBot) -> None:
    stepper = Stepper("Downloads", 2, 1, 3)
    qtbot.addWidget(stepper)
    said: list[int] = []
    stepper.changed.connect(said.append)
    for _ in range(3):
        QTest.keyClick(stepper, Qt.Key.Key_Up)
    assert said == [3]


def _key(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def test_lines_are_as_far_apart_as_the_design_says_whichever_font_there_is(qtbot: QtBot) -> None:
    one = Text("Ready to apply")
    many = Text("Every change is shown before it is applied. " * 4, wrap=True)
    by_hand = Text("One\nTwo\nThree", wrap=True)
    for text in (one, many, by_hand):
        qtbot.addWidget(text)
    pitch = max(line_height("body"), one.fontMetrics().height())
    assert one.sizeHint().height() == pitch
    assert many.heightForWidth(10_000) == pitch
    wrapped = many.heightForWidth(200)
    assert wrapped > 3 * pitch
    assert wrapped % pitch == 0
    assert by_hand.heightForWidth(10_000) == 3 * pitch


def test_wrapped_words_are_painted_where_the_lines_are(qtbot: QtBot) -> None:
    text = Text("One\nTwo\nThree", wrap=True)
    qtbot.addWidget(text)
    text.resize(200, text.heightForWidth(200))
    image = text.grab().toImage()
    paper = image.pixel(199, 0)
    scale = image.height() / text.height()
    pitch = text.height() // 3
    for number in range(3):
        rows = range(int(number * pitch * scale), int((number + 1) * pitch * scale))
        assert any(image.pixel(x, y) != paper for y in rows for x in range(image.width()))
