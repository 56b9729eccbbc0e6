"""The left part of the page: search field, segments, notices, and the list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.catalogue import CatalogueNames
from gui.language import format_count, format_size
from gui.pages.packages.listing import Segment, listing
from gui.pages.packages.no_matches import NoMatches
from gui.pages.packages.notices import Notices
from gui.pages.packages.package_list import PackageList
from gui.pages.packages.rows import Facts, RowKey
from gui.pages.packages.searching import Searcher
from gui.pages.packages.words import segment_name
from gui.widgets.frames import Rule, column, row
from gui.widgets.search_field import SearchField
from gui.widgets.segmented import SegmentedFilter

_QUERY, _SEGMENT = "packages.query", "packages.segment"
_TYPING_MS = 20


class Browser(QWidget):
    """Finds and lists. `kept` remembers query and segment for a window built anew."""

    def __init__(self, kept: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self._searcher = Searcher()
        self._facts = Facts()
        self._names: CatalogueNames | None = None
        self._loading = False
        self.shown: RowKey | None = None
        """What the details are about: selected wherever it is listed."""
        self._build()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.relist)
        self.field.searched.connect(self._on_query)
        self.segments.chosen.connect(self._on_segment)
        self.empty.name_chosen.connect(self.search)
        self.empty.all_wanted.connect(self._search_everything)

    def _build(self) -> None:
        stack = column(self)
        tools = QWidget(self)
        line = row(tools, (20, 8, 16, 8), 12)
        self.field = SearchField(self.tr("Search installed and available packages"))
        self.field.setText(self._kept.get(_QUERY, ""))
        line.addWidget(self.field, 1)
        self.segments = SegmentedFilter(
            [(segment.value, segment_name(segment)) for segment in Segment],
            self._kept.get(_SEGMENT, Segment.ALL.value),
        )
        line.addWidget(self.segments)
        stack.addWidget(tools)
        self.notices = Notices()
        stack.addWidget(self.notices)
        stack.addWidget(Rule(parent=self))
        self.list = PackageList(format_size)
        self.empty = NoMatches()
        self._views = QStackedWidget()
        self._views.addWidget(self.list)
        self._views.addWidget(self.empty)
        stack.addWidget(self._views, 1)

    def search(self, query: str) -> None:
        """Put a query into the field."""
        self.field.setText(query)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_search(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go_to_list(self) -> None:
        """Put the keyboard on the first package."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.first_package()

    def show_rows(self, facts: Facts, names: CatalogueNames | None, *, loading: bool) -> None:
        """List anew; `loading` says that the channels' names are still being read."""
        self._facts, self._names, self._loading = facts, names, loading
        self.relist()
        self._count()

    def use_facts(self, facts: Facts) -> None:
        """The same rows with newer facts; which rows have updates may have changed."""
        self._facts = facts
        if self.segments.current() == Segment.UPDATES.value:
            self.relist()
        else:
            self.list.use_facts(facts)
        self._count()

    def use_marks(self, facts: Facts) -> None:
        """The same rows with other marks."""
        self._facts = facts
        self.list.use_facts(facts)

    def relist(self) -> None:
        """Search and filter now."""
        query = self.field.text().strip()
        segment = Segment(self.segments.current())
        self._searcher.use(self._names, self._facts)
        hits = self._searcher.hits(query, self._facts) if query else None
        found = listing(self._facts, self._searcher.in_order(), segment, hits)
        self.list.show_listing(found, self._facts, query)
        if self.shown is not None:
            self.list.mark_selected(self.shown)
        self.field.set_note(self.tr("%n match(es)", "", found.matches) if query else "")
        if found.matches or self._loading:
            self._views.setCurrentWidget(self.list)
            return
        elsewhere = bool(hits) and segment is not Segment.ALL
        near = self._searcher.nearest(query) if query and not elsewhere else ()
        self.empty.explain(query, segment, near, elsewhere=elsewhere)
        self._views.setCurrentWidget(self.empty)

    def _count(self) -> None:
        counts: Iterable[tuple[Segment, int]] = (
            (Segment.INSTALLED, len(self._facts.installed) + len(self._facts.pip)),
            (Segment.UPDATES, len(self._facts.updates)),
            (Segment.PIP, len(self._facts.pip)),
        )
        for segment, number in counts:
            self.segments.set_count(segment.value, format_count(number))

    def _on_query(self, query: str) -> None:
        self._kept[_QUERY] = query
        self._typing.start()

    def _on_segment(self, segment: str) -> None:
        self._kept[_SEGMENT] = segment
        self.relist()

    def _search_everything(self) -> None:
        self.segments.choose(Segment.ALL.value)
        self._on_segment(Segment.ALL.value)
