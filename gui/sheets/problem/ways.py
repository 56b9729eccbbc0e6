"""The ways that work: one option card each, with the same facts in the same order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from core.model.problem import Alternative, Suggestion
from gui.language import format_count, format_size, say
from gui.widgets.buttons import Button
from gui.widgets.frames import column, row
from gui.widgets.option_card import OptionCard
from gui.widgets.text import Text

translate = QCoreApplication.translate

_PER_ROW = 3


def facts_of(
    alternative: Alternative, labels: list[str], installed: Mapping[str, str]
) -> list[tuple[str, str]]:
    """The facts of one card under the labels all cards share.

    `installed` are the versions the environment has now, by package name.
    """
    known = dict(alternative.facts)
    found = [(label, _value(known.get(label, "—"), installed.get(label))) for label in labels]
    counts = (("+", alternative.added), ("↑", alternative.updated), ("−", alternative.removed))
    changes = "  ".join(f"{sign}{format_count(number)}" for sign, number in counts if number)
    changes = changes or translate("ProblemSheet", "none")
    download = format_size(alternative.download)
    if not alternative.download:
        download = translate("ProblemSheet", "none")
    found.append((translate("ProblemSheet", "Changes"), changes))
    found.append((translate("ProblemSheet", "Download"), download))
    return found


def _value(after: str, now: str | None) -> str:
    if after == "—":
        return translate("ProblemSheet", "not installed")
    if after == now:
        return translate("ProblemSheet", "{version} unchanged").format(version=after)
    return after


class Ways(QWidget):
    """`chosen` carries the suggestion of the card that is on; the first is on at the start."""

    chosen = Signal(object)

    def __init__(
        self,
        suggestions: list[Suggestion],
        others: list[Button],
        installed: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`others` are buttons for what else could be done, shown beside the heading."""
        super().__init__(parent)
        self.suggestions = suggestions
        self._installed = installed
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        stack = column(self, spacing=10)
        line = row(None, spacing=10)
        lead = self.tr("%n way(s) that work", "", len(suggestions))
        line.addWidget(Text(lead, "h-section"))
        line.addWidget(Text(self.tr("Already solved"), "small", "text-2"), 1)
        for button in others:
            line.addWidget(button)
        stack.addLayout(line)
        self.cards = self._add_cards(stack, suggestions)
        self.cards[0].setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    def current(self) -> Suggestion:
        """The suggestion that is chosen."""
        return self.suggestions[self._group.checkedId()]

    def _add_cards(self, stack: QVBoxLayout, suggestions: list[Suggestion]) -> list[OptionCard]:
        alternatives = [s.alternative or Alternative() for s in suggestions]
        labels = list(dict.fromkeys(name for a in alternatives for name, _ in a.facts))
        cards: list[OptionCard] = []
        smallest = min(range(len(alternatives)), key=lambda n: _weight(alternatives[n]))
        for number, (suggestion, alternative) in enumerate(
            zip(suggestions, alternatives, strict=True)
        ):
            count = _count(alternative)
            line = self.tr("%n change(s)", "", count) if count else self.tr("Nothing changes")
            if number == smallest and count and len(alternatives) > 1:
                line = self.tr("{count} · the smallest").format(count=line)
            badge = (self.tr("Recommended"), "ok", "star") if number == 0 else None
            card = OptionCard(
                say(suggestion.message), line, badge, facts_of(alternative, labels, self._installed)
            )
            card.setToolTip(say(suggestion.message))
            self._group.addButton(card, number)
            cards.append(card)
        for start in range(0, len(cards), _PER_ROW):
            shelf = row(None, spacing=10)
            for card in cards[start : start + _PER_ROW]:
                shelf.addWidget(card, 1)
            for _ in range(_PER_ROW - len(cards[start : start + _PER_ROW])):
                shelf.addStretch(1)
            stack.addLayout(shelf)
        return cards

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self.chosen.emit(self.suggestions[number])


def _weight(alternative: Alternative) -> tuple[int, int]:
    return (_count(alternative), alternative.download)


def _count(alternative: Alternative) -> int:
    return alternative.added + alternative.updated + alternative.removed
