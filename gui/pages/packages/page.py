"""The Packages page: search, list, details, and the basket of what was marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from core.model.calls import ApplyPlan
from core.model.catalogue import PackageDetails
from core.model.changes import Changes
from core.model.request import ChangeRequest
from gui.actions.graph import show_in_graph
from gui.jobs.job import Job, State
from gui.pages.packages.basket_bar import BasketBar
from gui.pages.packages.browser import Browser
from gui.pages.packages.details_panel import DetailsPanel
from gui.pages.packages.marker import Marker
from gui.pages.packages.offers import Offers
from gui.pages.packages.page_head import PackagesHead
from gui.pages.packages.reasons import Reasons
from gui.pages.packages.rows import Origin, RowKey, facts_of
from gui.pages.packages.searching import is_chinese
from gui.pages.packages.update_check import UpdateCheck
from gui.pages.packages.versions import VersionRow
from gui.services import Services
from gui.sheets.preview import flow
from gui.state.permission import refusal
from gui.widgets.frames import Panel, column, row
from gui.widgets.freshness import Freshness


def create(services: Services) -> QWidget:
    """Build the page."""
    return PackagesPage(services)


class PackagesPage(Panel):
    """Brings together store, offers of the channels, marks and the widgets that show them."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._services, self._store = services, services.store
        self.marker = Marker(services.store, self)
        self.offers = Offers(services, self)
        self.update_check = UpdateCheck(services, self)
        self._reasons: Reasons | None = None
        self._build()
        self.freshness = Freshness(self, self._refresh)
        self._connect()

    # What the window and other pages call -----------------------------------------------------

    def search(self, query: str) -> None:
        """Put a query into the field."""
        self.browser.search(query)

    def start_search(self) -> None:
        """Put the keyboard into the field."""
        self.browser.start_search()

    # Building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        stack = column(self)
        self.head = PackagesHead()
        stack.addWidget(self.head)
        middle = QWidget(self)
        line = row(middle)
        self.browser = Browser(self._store.kept)
        self.list, self.field = self.browser.list, self.browser.field
        line.addWidget(self.browser, 1)
        self.panel = DetailsPanel()
        self.panel.hide()
        line.addWidget(self.panel)
        stack.addWidget(middle, 1)
        self.bar = BasketBar(self)
        stack.addWidget(self.bar)

    def _connect(self) -> None:
        self._store.changed.connect(self._on_changed)
        self._store.current_changed.connect(self._on_current)
        self._store.failed.connect(self._on_store_failed)
        self.offers.arrived.connect(self._on_offers)
        self.offers.failed.connect(self._refresh_notices)
        self.update_check.arrived.connect(self._on_offers)
        self.offers.details_arrived.connect(self._on_details)
        self.head.refresh_wanted.connect(self.look_again)
        self.head.update_all_wanted.connect(self.marker.mark_everything)
        self.browser.notices.retry_wanted.connect(self.look_again)
        self.browser.notices.new_environment_wanted.connect(self._new_environment)
        self.list.in_view.connect(self._want_rows)
        self.list.current_changed.connect(self._on_selected)
        self.list.toggled.connect(self.marker.toggle)
        self.list.removal_wanted.connect(self.marker.toggle_removal)
        self.marker.baskets.changed.connect(self._on_basket)
        self.panel.version_picked.connect(self._pick_version)
        self.panel.toggled.connect(self._toggle_shown)
        self.panel.removal_toggled.connect(self._remove_shown)
        self.panel.closed.connect(self._close_panel)
        self.panel.graph_wanted.connect(self._show_in_graph)
        self.bar.taken_back.connect(self.marker.take_back)
        self.bar.cleared.connect(self.marker.clear)
        self.bar.preview_wanted.connect(self._preview)
        self._services.runner.finished.connect(self._on_finished)

    # Keys -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leaves the field for the list; Esc clears, then closes."""
        key = event.key()
        if key == Qt.Key.Key_Down and self.field.hasFocus():
            self.browser.go_to_list()
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
        self.freshness.catch_up()

    # The store --------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        mine = self._store.current in changes.prefixes
        if changes.catalogue or changes.environments or mine:
            self.freshness.soon()

    def _on_current(self, _prefix: str) -> None:
        self._close_panel()
        self.list.start_at_top()
        self.freshness.soon()

    def _on_store_failed(self, area: str, _problem: object) -> None:
        if area == "names" or area.startswith("detail:"):
            self.freshness.soon()

    def _refresh(self) -> None:
        """Everything anew from the store."""
        names, detail = self._store.names, self._store.current_detail()
        if self._store.current:
            self._store.need_detail(self._store.current)
        self._reasons = Reasons(detail) if detail is not None else None
        self.marker.refusal = refusal(self._store.current_environment())
        self.list.set_markable(markable=self.marker.refusal is None)
        self._renew_facts()
        if names is not None:
            self.offers.use(names.checked)
            self.offers.want(self.marker.facts.installed, first=False)
            self.offers.want(names.favourites, first=False)
        loading = self._store.loading("names")
        self.browser.show_rows(self.marker.facts, names, loading=loading)
        self._refresh_head()
        self._refresh_notices()
        self._refresh_panel()
        self.bar.show_basket(self.marker.basket())

    def _renew_facts(self) -> None:
        detail, names = self._store.current_detail(), self._store.names
        stamp = names.checked if names is not None else 0.0
        self.marker.facts = facts_of(
            detail,
            self.offers.rows,
            self.marker.basket(),
            chinese=is_chinese(),
            moves=self.update_check.moves(detail, stamp),
        )
        if detail is not None and self.marker.facts.newer and self.marker.refusal is None:
            self.update_check.want(detail, stamp)
        if self.browser.shown is not None:
            self.browser.shown = self.marker.live(self.browser.shown)

    def _refresh_head(self) -> None:
        self.head.show_state(
            self._store.current_environment(),
            self._store.current_detail(),
            self._store.names,
            self._store.mirrors,
            loading=self._store.loading("names"),
        )
        updates, basket = self.marker.facts.updates, self.marker.basket()
        allowed = self.marker.refusal is None and bool(updates) and not basket.update_all
        self.head.update_all.setEnabled(allowed)

    def _refresh_notices(self) -> None:
        problem = self._store.problems.get("names") or self.offers.problem
        refused = self.marker.refusal if self._store.loaded else None
        self.browser.notices.show_notices(refused, problem)

    def look_again(self) -> None:
        """F5: ask the channels, not only the disk."""
        self.offers.forget()
        self._store.need_names(refresh=True)
        if self._store.current:
            self._store.apply(Changes(prefixes=(self._store.current,)))
        self._refresh_head()

    # What the channels say --------------------------------------------------------------------

    def _want_rows(self, keys: list[RowKey]) -> None:
        self.offers.want(key.name for key in keys if key.origin is not Origin.PIP)

    def _on_offers(self) -> None:
        self._renew_facts()
        self.browser.use_facts(self.marker.facts)
        self._refresh_head()
        self._refresh_notices()
        self._refresh_panel()

    def _on_details(self, details: PackageDetails) -> None:
        self.panel.take_details(details)
        self._refresh_panel()

    # The package beside the list --------------------------------------------------------------

    def _on_selected(self, key: RowKey | None) -> None:
        if key is None or key == self.browser.shown:
            return
        self.browser.shown = key
        self.panel.show()
        self._refresh_panel()
        if key.origin is not Origin.PIP:
            self.offers.want_details(key.name)

    def _refresh_panel(self) -> None:
        key, facts = self.browser.shown, self.marker.facts
        if key is None:
            return
        if key.origin is Origin.PIP and key.name not in facts.pip:
            self._close_panel()
            return
        self.panel.show_package(
            facts.row(key),
            facts.installed.get(key.name) if key.origin is Origin.CONDA else None,
            self._reasons,
            markable=self.marker.refusal is None,
        )

    def _show_in_graph(self) -> None:
        show_in_graph(self._services, self._store.current, self.panel.name)

    def _close_panel(self) -> None:
        self.browser.shown = None
        self.panel.hide()
        self.list.forget_selection()

    # Marks ------------------------------------------------------------------------------------

    def _pick_version(self, version: VersionRow) -> None:
        if self.browser.shown is not None:
            self.marker.pick_version(self.browser.shown, version)

    def _toggle_shown(self) -> None:
        if self.browser.shown is not None:
            self.marker.toggle(self.browser.shown)

    def _remove_shown(self) -> None:
        if self.browser.shown is not None:
            self.marker.toggle_removal(self.browser.shown)

    def _on_basket(self, prefix: str) -> None:
        if prefix != self._store.current:
            return
        self._renew_facts()
        self.browser.use_marks(self.marker.facts)
        self.bar.show_basket(self.marker.basket())
        self._refresh_head()
        self._refresh_panel()

    # Onwards ----------------------------------------------------------------------------------

    def _preview(self) -> None:
        prefix, basket = self._store.current, self.marker.basket()
        if len(basket):
            # Whatever it leads to (a separate environment, say) is what was wished for here.
            baskets = self.marker.baskets
            request = basket.request(prefix)
            flow.start(self._services, request, on_done=lambda _applied: baskets.clear(prefix))

    def _on_finished(self, job: Job) -> None:
        """What was marked is in place, at whichever try and in whichever way."""
        if job.state is not State.DONE or not isinstance(job.call, ApplyPlan):
            return
        plan = job.call.plan
        if isinstance(plan.request, ChangeRequest):
            self.marker.baskets.clear(plan.prefix)

    def _new_environment(self) -> None:
        from gui.actions.environments import new_environment

        new_environment(self._services)
