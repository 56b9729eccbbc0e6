"""The packages field: chips, suggestions while typing, and facts about the rows in view."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.client import Cancelled
from core.model.calls import ReadRows
from core.model.changes import Changes
from core.model.problem import ProblemError
from core.search import nearest, rank
from gui.language import format_count, join_words
from gui.services import Services
from gui.sheets.new_environment.chip_field import ChipField
from gui.sheets.new_environment.draft import package_name
from gui.sheets.new_environment.suggestions import (
    ROW_HEIGHT,
    SHOWN,
    SuggestionDelegate,
    SuggestionModel,
)
from gui.widgets.badge import Chip
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.popup import PopupList
from gui.widgets.text import Text

FACTS_MS = 120
LISTED = 60
"""Suggestions kept for scrolling; the count tells of all."""


class PackageField(QWidget):
    """`changed` when chips come or go or the unfinished text does."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._facts = services.client.latest()
        stack = column(self, spacing=4)
        self.chips = ChipField(self.tr("Search packages to add"), self)
        self._note = Text("", "small", "text-2")
        stack.addWidget(self.chips)
        stack.addWidget(self._note)
        self.hits = SuggestionModel()
        self._footer_note = Text("", "small", "text-2")
        chinese = QLocale().language() == QLocale.Language.Chinese
        self.popup = PopupList(
            self.chips,
            self.hits,
            SuggestionDelegate(chinese=chinese),
            self._build_footer(),
            visible_rows=SHOWN,
            row_height=ROW_HEIGHT,
        )
        # The popup belongs to the window; its model must not go before it.
        self.hits.setParent(self.popup)
        self.popup.picked.connect(self._pick)
        self.chips.popup_key = self.popup.handle_key
        self.chips.typed.connect(self._on_typed)
        self.chips.entered.connect(self._enter)
        self.chips.changed.connect(self.changed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(FACTS_MS)
        self._soon.timeout.connect(lambda: services.tasks.spawn(self._read_facts()))
        services.store.changed.connect(self._on_store)
        services.store.need_names()
        self._say_state()

    @property
    def names(self) -> frozenset[str]:
        """The catalogue; empty until it was read."""
        known = self._services.store.names
        return frozenset(known.names) if known is not None else frozenset()

    def replace(self, wrong: str, right: str) -> None:
        """Put another package in the place of one that can't be had."""
        for spec in self.chips.specs():
            if package_name(spec) == wrong:
                self.chips.remove(spec)
        self.chips.add(right)

    def stop(self) -> None:
        """Called when the sheet goes. The popup is a child of the window, so it is taken along."""
        self._soon.stop()
        self._facts.forget()
        self.popup.close_popup()
        self.popup.deleteLater()

    # Suggestions -----------------------------------------------------------------------------

    def _on_typed(self, text: str) -> None:
        self.changed.emit()
        known = self._services.store.names
        query = package_name(text)
        if not query or known is None:
            self.popup.close_popup()
            self._say_state()
            return
        chosen = {package_name(spec) for spec in self.chips.specs()}
        found = rank(known.names, query, known)
        hits = [hit for hit in found if hit.name not in chosen]
        self.hits.show_hits(query, hits[:LISTED])
        if not hits:
            self.popup.close_popup()
            self._say_state(self._no_match(query))
            return
        self._say_state()
        words = self.tr("%n match(es)", "", len(hits))
        self._footer_note.setText(words.replace(str(len(hits)), format_count(len(hits)), 1))
        self.popup.open_below()
        self.popup.select_first()
        self._soon.start()

    def _no_match(self, query: str) -> str:
        meant = nearest(query, self._services.store.names)
        if not meant:
            return self.tr("No package is called “{text}”.").format(text=query)
        words = self.tr("No package is called “{text}”. Did you mean {names}?")
        return words.format(text=query, names=join_words(meant))

    def _pick(self, index: QModelIndex) -> None:
        text, name = self.chips.unfinished(), self.hits.hit(index).name
        # What was typed after the name ("numpy>=2") is kept where the name is the one picked.
        self.chips.add(text if package_name(text) == name else name)
        self.popup.close_popup()

    def _enter(self, text: str) -> None:
        name = package_name(text)
        if name and (name in self.names or not self.names):
            self.chips.add(text)
            self.popup.close_popup()

    async def _read_facts(self) -> None:
        wanted = self.hits.unknown()[: SHOWN * 2]
        if not wanted:
            return
        try:
            self.hits.add_facts(await self._facts.call(ReadRows(names=wanted)))
        except (Cancelled, ProblemError):
            # Names alone are enough to choose; the verdict tells of a channel out of reach.
            return

    # What it says ----------------------------------------------------------------------------

    def _on_store(self, changes: Changes) -> None:
        if changes.catalogue:
            self._say_state()
            if self.chips.unfinished():
                self._on_typed(self.chips.unfinished())

    def _say_state(self, words: str = "") -> None:
        if not words and self._services.store.names is None:
            words = self.tr("Reading the package names of your channels…")
            if "names" in self._services.store.problems:
                words = self.tr("The package names could not be read; type a name and press Enter")
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _build_footer(self) -> QWidget:
        footer = Panel("sunken")
        footer.setFixedHeight(31)
        stack = column(footer)
        stack.addWidget(Rule(parent=footer))
        line: QHBoxLayout = row(None, (12, 0, 12, 0), 6)
        keys = (
            ("↑↓", self.tr("choose")),
            ("Enter", self.tr("add")),
            ("Esc", self.tr("close")),
        )
        for key, words in keys:
            line.addWidget(Chip(key), 0, Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(Text(words, "small", "text-2"))
            line.addSpacing(8)
        line.addStretch(1)
        line.addWidget(self._footer_note)
        stack.addLayout(line, 1)
        return footer
