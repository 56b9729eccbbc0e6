"""GPU or CPU, and which line of CUDA."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from core.model.frameworks import Choice
from gui.sheets.install_framework.words import (
    badge_of,
    badge_words,
    compute_line,
    compute_title,
    line_of,
    look_of,
)
from gui.widgets import painting
from gui.widgets.frames import clear, column, row
from gui.widgets.option_card import OptionCard
from gui.widgets.text import Text
from gui.widgets.value_buttons import Value, ValueButtons

_AROUND = 60


class ComputeCards(QWidget):
    """`chosen` carries `cuda` or `cpu`, `line_chosen` a CUDA line. `cards` are by value."""

    chosen = Signal(str)
    line_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, spacing=8)
        self._row = row(None, spacing=8)
        stack.addLayout(self._row)
        self.note = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self.note)
        self._lines = QWidget(self)
        inside = column(self._lines, spacing=4)
        line = row(None, spacing=10)
        line.addWidget(Text(self.tr("CUDA"), "small", "text-2"))
        self.lines = ValueButtons(self.tr("CUDA"), self._lines)
        self.lines.chosen.connect(self.line_chosen)
        line.addWidget(self.lines, 1)
        inside.addLayout(line)
        self.line_note = Text("", "small", "text-2", wrap=True)
        inside.addWidget(self.line_note)
        stack.addWidget(self._lines)
        self._group = QButtonGroup(self)
        self.cards: dict[str, OptionCard] = {}
        self._shown: tuple[tuple[Choice, ...], str] = ((), "")

    def show_choices(self, computes: Sequence[Choice], machine: str, *, said: bool = False) -> None:
        """Show these; `machine` is the GPU and its driver in a line. With `said`, why nothing can
        be installed is told elsewhere already."""
        if (look_of(computes), machine) != self._shown:
            self._shown = (look_of(computes), machine)
            self._build(machine)
        for choice in computes:
            self.cards[choice.value].setChecked(choice.chosen)
        closed = next((line_of(one) for one in computes if not one.available), "")
        room = 2 * (self.width() // max(1, len(computes)) - _AROUND)
        self.note.setText(closed)
        self.note.setVisible(not said and painting.width_of(closed, "small") > room)

    def show_lines(self, cudas: Sequence[Choice]) -> None:
        """Show the lines of CUDA; none for a build that computes on the CPU."""
        self._lines.setVisible(bool(cudas))
        self.lines.show_values([line_value(choice) for choice in cudas])
        chosen = next((one for one in cudas if one.chosen), None)
        if chosen is not None:
            self.lines.choose(chosen.value)
        words = line_of(chosen) if chosen is not None else ""
        self.line_note.setText(words)
        self.line_note.setVisible(bool(words))

    def _build(self, machine: str) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._row)
        self.cards.clear()
        for choice in self._shown[0]:
            line = compute_line(choice, machine)
            card = OptionCard(
                compute_title(choice.value), line, badge_of(choice), parent=self, lines=2
            )
            card.setToolTip(line)
            card.setEnabled(choice.available)
            card.setProperty("key", choice.value)
            card.clicked.connect(self._tell)
            self._group.addButton(card)
            self.cards[choice.value] = card
            self._row.addWidget(card, 1)

    def _tell(self) -> None:
        self.chosen.emit(str(self.sender().property("key")))


def line_value(choice: Choice) -> Value:
    """A choice as one of a row of buttons."""
    return Value(
        choice.value,
        choice.value,
        badge_words(choice.badge),
        line_of(choice),
        enabled=choice.available,
    )
