"""Versions as cards: the recommended one, the newest, an older one; the rest in a popup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from core.model.frameworks import Badge, Choice
from gui.sheets.install_framework.choice_popup import (
    CHOICE_ROLE,
    ROW,
    ChoiceDelegate,
    ChoiceRows,
)
from gui.sheets.install_framework.words import badge_of, line_of, look_of
from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column, row
from gui.widgets.option_card import OptionCard
from gui.widgets.popup import PopupList
from gui.widgets.text import Text

CARDS = 3
_BETWEEN = 8
_AROUND = 52
_ROOM = 520
"""Pixels from which three cards fit side by side."""
_FIRST = (Badge.RECOMMENDED, Badge.NEWEST, Badge.LAST, Badge.CURRENT)


class VersionCards(QWidget):
    """`chosen` carries a version. `cards` are those in view, by version."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, spacing=4)
        self._row = row(None, spacing=_BETWEEN)
        stack.addLayout(self._row)
        self.note = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self.note)
        self.more = Button("", "link", "chevron-down", trailing=True, parent=self)
        """Stands where its owner puts it."""
        self.more.clicked.connect(self._toggle)
        self._group = QButtonGroup(self)
        self.cards: dict[str, OptionCard] = {}
        self._choices: tuple[Choice, ...] = ()
        self._look = (0, 1)
        """How many cards, and lines on each."""
        self.popup: PopupList | None = None

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these, and which one is chosen."""
        before, self._choices = self._choices, tuple(choices)
        shown = {one.value for one in in_view(choices, self._count())}
        # The same cards stay, and keep the keyboard.
        if look_of(before) != look_of(choices) or shown != self.cards.keys():
            self._build()
        else:
            self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards as there is room for."""
        super().resizeEvent(event)
        if self._choices and (self._count(), self._lines()) != self._look:
            self._build()

    def _count(self) -> int:
        return min(len(self._choices), CARDS if self.width() >= _ROOM else CARDS - 1)

    def _mark(self) -> None:
        """Which one is chosen, and what the card has no room to say about it."""
        chosen = next((one for one in self._choices if one.chosen), None)
        for value, card in self.cards.items():
            card.setChecked(chosen is not None and value == chosen.value)
        words = line_of(chosen) if chosen is not None else ""
        self.note.setText(words)
        self.note.setVisible(painting.width_of(words, "small") > 2 * self._line_room())

    def _line_room(self) -> int:
        """Pixels a card has for its line."""
        count = max(1, len(in_view(self._choices, self._count())))
        return (self.width() - (count - 1) * _BETWEEN) // count - _AROUND

    def _lines(self) -> int:
        """As many as the longest line in view takes, at most two."""
        shown = in_view(self._choices, self._count())
        longest = max((painting.width_of(line_of(one), "small") for one in shown), default=0)
        return 1 if longest <= self._line_room() else 2

    def _build(self) -> None:
        self._look = (self._count(), self._lines())
        shown = in_view(self._choices, self._look[0])
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._row)
        self.cards.clear()
        for choice in shown:
            line = line_of(choice)
            badge = badge_of(choice)
            card = OptionCard(choice.value, line, badge, parent=self, lines=self._look[1])
            card.setToolTip(line)
            card.setEnabled(choice.available)
            card.setProperty("key", choice.value)
            card.clicked.connect(self._tell)
            self._group.addButton(card)
            self.cards[choice.value] = card
            card.setMinimumWidth(card.least_width())
            self._row.addWidget(card, 1)
        rest = len(self._choices) - len(shown)
        self.more.setVisible(rest > 0)
        self.more.setText(self.tr("%n more", "", rest))
        self.more.setAccessibleName(self.tr("%n more version(s)", "", rest))
        self.more.updateGeometry()
        self._mark()

    def _tell(self) -> None:
        self.chosen.emit(str(self.sender().property("key")))

    def _toggle(self) -> None:
        if self.popup is not None and self.popup.isVisible():
            self.popup.close_popup()
            return
        rows = ChoiceRows(self._choices, self)
        popup = PopupList(self.more, rows, ChoiceDelegate(), visible_rows=9, row_height=ROW)
        popup.picked.connect(self._pick)
        popup.closed.connect(self._forget)
        self.popup = popup
        popup.open_below(width=460)

    def _pick(self, index: QModelIndex) -> None:
        choice: Choice = index.data(CHOICE_ROLE)
        if self.popup is not None:
            self.popup.close_popup()
        self.chosen.emit(choice.value)

    def _forget(self) -> None:
        if self.popup is not None:
            self.popup.deleteLater()
            self.popup = None


def in_view(choices: Sequence[Choice], count: int = CARDS) -> list[Choice]:
    """Those that get a card: what has a badge, what is chosen, and then the newest of the rest."""
    able = [one for one in choices if one.available]
    first = [one for badge in _FIRST for one in able if one.badge is badge]
    chosen = [one for one in choices if one.chosen and one not in first[:count]]
    shown = first[: count - len(chosen)] + chosen
    for one in able:
        if len(shown) >= count:
            break
        if one not in shown:
            shown.append(one)
    return shown or list(choices[:count])
