"""The starting points as option cards; those whose packages nobody offers say so."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from gui.language import join_words
from gui.sheets.new_environment.templates import EMPTY, TEMPLATES, Template
from gui.widgets.option_card import OptionCard


class TemplateCards(QWidget):
    """`chosen` carries the key of a template."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        group = QButtonGroup(self)
        self.cards: dict[str, OptionCard] = {}
        for place, one in enumerate(TEMPLATES):
            title = QCoreApplication.translate("Template", one.title)
            card = OptionCard(title, self._line(one), parent=self)
            card.clicked.connect(lambda _checked=False, key=one.key: self.chosen.emit(key))
            group.addButton(card)
            self.cards[one.key] = card
            grid.addWidget(card, place // 2, place % 2)

    def choose(self, key: str) -> None:
        """Turn a choice on without emitting `chosen`."""
        self.cards[key].setChecked(True)

    def offer(self, names: Container[str], *, known: bool) -> None:
        """Only what is in the catalogue `names` can be chosen; nothing while that isn't `known`."""
        for one in TEMPLATES:
            missing = one.missing(names) if known else ()
            card = self.cards[one.key]
            card.setEnabled(one is EMPTY or (known and not missing))
            card.setToolTip(
                self.tr("Your channels have no {names}").format(names=join_words(missing))
                if missing
                else join_words(one.packages)
            )

    def _line(self, one: Template) -> str:
        if not one.packages:
            return self.tr("Only Python and pip")
        rest = len(one.packages) - len(one.shown)
        return self.tr("{names} and %n more", "", rest).format(names=join_words(one.shown))
