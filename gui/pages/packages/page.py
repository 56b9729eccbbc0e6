"""The Packages page: search, list, details, and the basket of what was marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.calls import Applied
from core.model.catalogue import PackageDetails
from core.model.changes import Changes
from gui.language import format_count, format_size
from gui.pages.packages import marking
from gui.pages.packages.basket import Basket, Baskets
from gui.pages.packages.basket_bar import UPDATE_ALL, BasketBar
from gui.pages.packages.details_panel import DetailsPanel
from gui.pages.packages.listing import Listing, Segment, listing
from gui.pages.packages.no_matches import NoMatches
from gui.pages.packages.notices import Notices
from gui.pages.packages.offers import Offers
from gui.pages.packages.package_list import PackageList
from gui.pages.packages.page_head import PackagesHead
from gui.pages.packages.permission import Refusal, refusal
from gui.pages.packages.reasons import Reasons
from gui.pages.packages.rows import Facts, Origin, PackageRow, RowKey, facts_of
from gui.pages.packages.searching import Searcher, is_chinese
from gui.pages.packages.versions import VersionRow
from gui.pages.packages.words import segment_name
from gui.services import Services
from gui.sheets.preview import flow
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.search_field import SearchField
from gui.widgets.segmented import SegmentedFilter

_BASKETS, _QUERY, _SEGMENT = "packages.baskets", "packages.query", "packages.segment"
_TYPING_MS = 20


def create(services: Services) -> QWidget:
    """Build the page."""
    return PackagesPage(services)


class PackagesPage(Panel):
    """Keeps nothing of its own but what is typed and selected."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._services, self._store = services, services.store
        self.baskets: Baskets = self._store.kept.setdefault(_BASKETS, Baskets())
        self.offers = Offers(services, self)
        self._facts = Facts()
        self._searcher = Searcher()
        self._refusal: Refusal | None = None
        self._reasons: Reasons | None = None
        self._stale = True
        self._build()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._relist)
        self._connect()

    # What the window and other pages call -----------------------------------------------------

    def search(self, query: str) -> None:
        """Put a query into the field."""
        self.field.setText(query)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_search(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        stack = column(self)
        self.head = PackagesHead()
        stack.addWidget(self.head)
        middle = QWidget(self)
        line = row(middle)
        line.addWidget(self._left(), 1)
        self.panel = DetailsPanel()
        self.panel.hide()
        line.addWidget(self.panel)
        stack.addWidget(middle, 1)
        self.bar = BasketBar(self)
        stack.addWidget(self.bar)

    def _left(self) -> QWidget:
        left = QWidget(self)
        stack = column(left)
        tools = QWidget(left)
        line = row(tools, (20, 8, 16, 8), 12)
        self.field = SearchField(self.tr("Search installed and available packages"))
        self.field.setText(self._store.kept.get(_QUERY, ""))
        line.addWidget(self.field, 1)
        self.segments = SegmentedFilter(
            [(segment.value, segment_name(segment)) for segment in Segment],
            self._store.kept.get(_SEGMENT, Segment.ALL.value),
        )
        line.addWidget(self.segments)
        stack.addWidget(tools)
        self.notices = Notices()
        stack.addWidget(self.notices)
        stack.addWidget(Rule(parent=left))
        self.list = PackageList(format_size)
        self.empty = NoMatches()
        self._views = QStackedWidget()
        self._views.addWidget(self.list)
        self._views.addWidget(self.empty)
        stack.addWidget(self._views, 1)
        return left

    def _connect(self) -> None:
        self._store.changed.connect(self._on_changed)
        self._store.current_changed.connect(self._on_current)
        self._store.failed.connect(self._on_store_failed)
        self.baskets.changed.connect(self._on_basket)
        self.offers.arrived.connect(self._on_offers)
        self.offers.failed.connect(self._refresh_notices)
        self.offers.details_arrived.connect(self._on_details)
        self.field.searched.connect(self._on_query)
        self.segments.chosen.connect(self._on_segment)
        self.head.refresh_wanted.connect(self._refresh_channels)
        self.head.update_all_wanted.connect(self._mark_everything)
        self.notices.retry_wanted.connect(self._refresh_channels)
        self.notices.new_environment_wanted.connect(self._new_environment)
        self.empty.name_chosen.connect(self.search)
        self.empty.all_wanted.connect(self._search_everything)
        self.list.in_view.connect(self._want_rows)
        self.list.current_changed.connect(self._on_selected)
        self.list.toggled.connect(self._toggle)
        self.list.removal_wanted.connect(self._toggle_removal)
        self.panel.version_picked.connect(self._pick_version)
        self.panel.toggled.connect(lambda: self._toggle(self._selected()))
        self.panel.removal_toggled.connect(lambda: self._toggle_removal(self._selected()))
        self.panel.closed.connect(self._close_panel)
        self.bar.taken_back.connect(self._take_back)
        self.bar.cleared.connect(lambda: self.baskets.clear(self._store.current))
        self.bar.preview_wanted.connect(self._preview)

    # Keys -------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """F5 on this page means: ask the channels, not only the disk."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F5:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F5 refreshes; Down leaves the field for the list; Esc closes the details."""
        key = event.key()
        if key == Qt.Key.Key_F5:
            self._refresh_channels()
        elif key == Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.first_package()
        elif key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        elif key == Qt.Key.Key_Escape and self.panel.isVisible():
            self._close_panel()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was not seen."""
        super().showEvent(event)
        self._store.need_names()
        if self._stale:
            self._refresh()

    # The store --------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        mine = self._store.current in changes.prefixes
        if changes.catalogue or changes.environments or mine:
            self._refresh_if_seen()

    def _on_current(self, _prefix: str) -> None:
        self._close_panel()
        self._refresh_if_seen()

    def _on_store_failed(self, area: str, _problem: object) -> None:
        if area == "names" or area.startswith("detail:"):
            self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Everything anew from the store."""
        self._stale = False
        if self._store.current:
            self._store.need_detail(self._store.current)
        if self._store.names is not None:
            self.offers.use(self._store.names.checked)
        detail = self._store.current_detail()
        self._reasons = Reasons(detail) if detail is not None else None
        self._refusal = refusal(self._store.current_environment())
        self.list.set_markable(markable=self._refusal is None)
        self._renew_facts()
        if self._store.names is not None:
            self.offers.want(self._facts.installed, first=False)
            self.offers.want(self._store.names.favourites, first=False)
        self._relist()
        self._refresh_head()
        self._refresh_notices()
        self._refresh_panel()
        self.bar.show_basket(self._basket())

    def _renew_facts(self) -> None:
        self._facts = facts_of(
            self._store.current_detail(),
            self.offers.rows,
            self._basket(),
            chinese=is_chinese(),
        )

    def _refresh_head(self) -> None:
        names = self._store.names
        self.head.show_state(
            self._store.current_environment(),
            self._store.current_detail(),
            names,
            loading=self._store.loading("names"),
        )
        updates = len(self._facts.updates)
        self.segments.set_count(Segment.INSTALLED.value, format_count(len(self._facts.installed)))
        self.segments.set_count(Segment.UPDATES.value, format_count(updates))
        self.segments.set_count(Segment.PIP.value, format_count(len(self._facts.pip)))
        allowed = self._refusal is None and updates > 0 and not self._basket().update_all
        self.head.update_all.setEnabled(allowed)

    def _refresh_notices(self) -> None:
        problem = self._store.problems.get("names") or self.offers.problem
        self.notices.show_notices(self._refusal if self._store.loaded else None, problem)

    # Searching --------------------------------------------------------------------------------

    def _on_query(self, query: str) -> None:
        self._store.kept[_QUERY] = query
        self._typing.start()

    def _on_segment(self, segment: str) -> None:
        self._store.kept[_SEGMENT] = segment
        self._relist()

    def _search_everything(self) -> None:
        self.segments.choose(Segment.ALL.value)
        self._on_segment(Segment.ALL.value)

    def _relist(self) -> None:
        query = self.field.text().strip()
        segment = Segment(self.segments.current())
        self._searcher.use(self._store.names, self._facts)
        hits = self._searcher.hits(query, self._facts) if query else None
        found: Listing = listing(self._facts, self._searcher.in_order(), segment, hits)
        self.list.show_listing(found, self._facts, query)
        words = self.tr("%n match(es)", "", found.matches) if query else ""
        self.field.set_note(words)
        if found.matches or self._store.loading("names"):
            self._views.setCurrentWidget(self.list)
        else:
            elsewhere = bool(hits) and segment is not Segment.ALL
            near = self._searcher.nearest(query) if query and not elsewhere else ()
            self.empty.explain(query, segment, near, elsewhere=elsewhere)
            self._views.setCurrentWidget(self.empty)

    def _want_rows(self, keys: list[RowKey]) -> None:
        self.offers.want(key.name for key in keys if key.origin is not Origin.PIP)

    def _on_offers(self) -> None:
        self._renew_facts()
        if self.segments.current() == Segment.UPDATES.value:
            self._relist()
        else:
            self.list.use_facts(self._facts)
        self._refresh_head()
        self._refresh_panel()

    def _refresh_channels(self) -> None:
        self.offers.forget()
        self._store.need_names(refresh=True)
        if self._store.current:
            self._store.apply(Changes(prefixes=(self._store.current,)))
        self._refresh_head()

    # The selected package ---------------------------------------------------------------------

    def _selected(self) -> RowKey | None:
        return self.list.current_record()

    def _on_selected(self, key: RowKey | None) -> None:
        if key is None:
            return
        self.panel.show()
        self._refresh_panel()
        if key.origin is not Origin.PIP:
            self.offers.want_details(key.name)

    def _on_details(self, details: PackageDetails) -> None:
        self.panel.take_details(details)
        self._refresh_panel()

    def _refresh_panel(self) -> None:
        key = self._selected()
        if key is None or not self.panel.isVisibleTo(self):
            return
        if key.origin is Origin.PIP and key.name not in self._facts.pip:
            return
        installed = self._facts.installed.get(key.name)
        self.panel.show_package(
            self._facts.row(self._live(key)),
            installed if key.origin is not Origin.PIP else None,
            self._reasons,
            markable=self._refusal is None,
        )

    def _live(self, key: RowKey) -> RowKey:
        """The key as it is now: a package may have been installed since it was listed."""
        if key.origin is Origin.PIP:
            return key
        origin = Origin.CONDA if key.name in self._facts.installed else Origin.AVAILABLE
        return RowKey(key.name, origin, key.alias)

    def _close_panel(self) -> None:
        self.panel.hide()
        self.list.forget_selection()

    # Marking ----------------------------------------------------------------------------------

    def _basket(self) -> Basket:
        return self.baskets.of(self._store.current)

    def _toggle(self, key: RowKey | None) -> None:
        if key is not None and self._refusal is None:
            self._put(marking.toggled(self._facts, self._row(key)))

    def _toggle_removal(self, key: RowKey | None) -> None:
        if key is not None and self._refusal is None:
            self._put(marking.removal_toggled(self._facts, self._row(key)))

    def _pick_version(self, version: VersionRow) -> None:
        key = self._selected()
        if key is not None and self._refusal is None:
            self._put(marking.version_chosen(self._facts, self._row(key), version))

    def _mark_everything(self) -> None:
        self._put(marking.everything_updated(self._facts))

    def _take_back(self, name: str) -> None:
        if name == UPDATE_ALL:
            self._put(Basket(self._basket().marks))
        else:
            self._put(self._basket().without(name))

    def _row(self, key: RowKey) -> PackageRow:
        return self._facts.row(self._live(key))

    def _put(self, basket: Basket) -> None:
        self.baskets.put(self._store.current, basket)

    def _on_basket(self, prefix: str) -> None:
        if prefix != self._store.current:
            return
        self._renew_facts()
        self.list.use_facts(self._facts)
        self.bar.show_basket(self._basket())
        self._refresh_head()
        self._refresh_panel()

    # Onwards ----------------------------------------------------------------------------------

    def _preview(self) -> None:
        prefix = self._store.current
        baskets = self.baskets

        def empty_basket(_applied: Applied) -> None:
            baskets.clear(prefix)

        basket = self._basket()
        if len(basket):
            flow.start(self._services, basket.request(prefix), on_done=empty_basket)

    def _new_environment(self) -> None:
        from gui.actions.environments import new_environment

        new_environment(self._services)
