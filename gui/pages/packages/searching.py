"""Searching names and summaries, and what to say when nothing matches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.catalogue import CatalogueNames, SearchHit
from core.search import nearest, rank
from gui.pages.packages.listing import Segment
from gui.pages.packages.rows import Facts
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, clear, column, row
from gui.widgets.text import Text

translate = QCoreApplication.translate

_NEAR = 3


def is_chinese() -> bool:
    """Whether the window speaks Chinese."""
    return QLocale().language() == QLocale.Language.Chinese


def in_order(names: CatalogueNames | None) -> Sequence[str]:
    """All names, the well-known first."""
    if names is None:
        return ()
    known = set(names.names)
    first = [name for name in names.favourites if name in known]
    leading = set(first)
    return [*first, *(name for name in names.names if name not in leading)]


class NoMatches(QWidget):
    """What is true, and near names to try instead."""

    name_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, (24, 24, 24, 24), 8)
        stack.addStretch(2)
        icon = IconLabel("search", "text-3", 22)
        stack.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Text("", "h-section", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        stack.addWidget(self.title)
        self._near = row(None, spacing=8)
        stack.addLayout(self._near)
        stack.addStretch(3)
        self.buttons: list[Button] = []

    def explain(
        self, query: str, segment: Segment, facts: Facts, names: CatalogueNames | None
    ) -> None:
        """Say why the list is empty."""
        clear(self._near)
        self.buttons = []
        self.title.setText(self._words(query, segment))
        near = nearest(query, names) if query and segment is Segment.ALL else ()
        if near:
            self._near.addStretch(1)
            for name in near:
                button = Button(name, "fix", "search", small=True)
                button.clicked.connect(
                    lambda _checked=False, name=name: self.name_chosen.emit(name)
                )
                self._near.addWidget(button)
                self.buttons.append(button)
            self._near.addStretch(1)
            said = self.tr("No match for “{query}”. Did you mean one of these?")
            self.title.setText(said.format(query=query))
        elif query and segment is not Segment.ALL and hits(query, facts, names):
            said = self.tr("No match for “{query}” here. Other packages match: choose All.")
            self.title.setText(said.format(query=query))

    def _words(self, query: str, segment: Segment) -> str:
        if query:
            return self.tr("No match for “{query}”.").format(query=query)
        return {
            Segment.ALL: self.tr("No packages are known yet."),
            Segment.INSTALLED: self.tr("Nothing is installed here yet."),
            Segment.UPDATES: self.tr("Everything here is up to date."),
            Segment.PIP: self.tr("pip has installed nothing here."),
        }[segment]


def hits(query: str, facts: Facts, names: CatalogueNames | None) -> list[SearchHit]:
    """What a query finds: names and import names, best match first, then known summaries."""
    wanted = query.lower()
    everything = dict.fromkeys([*facts.installed, *facts.pip])
    if names is not None:
        everything |= dict.fromkeys(names.names)
    found = rank(tuple(everything), query, names)
    seen = {hit.name for hit in found}
    found += [
        SearchHit(name)
        for name, summary in _summaries(facts)
        if name not in seen and wanted in summary.lower()
    ]
    return found


def _summaries(facts: Facts) -> list[tuple[str, str]]:
    found = {name: row.summary or "" for name, row in facts.offered.items()}
    if facts.chinese:
        for name, row in facts.offered.items():
            found[name] = " ".join((found[name], row.summary_zh or ""))
    for name, package in facts.installed.items():
        found[name] = " ".join((found.get(name, ""), package.summary or ""))
    return sorted(found.items())
