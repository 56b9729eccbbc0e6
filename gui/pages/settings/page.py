"""The settings page: two columns of cards, one below 1080 px; a search filters the rows."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from gui.actions.updates import PAGE as UPDATES
from gui.actions.updates import WANTED_CARD
from gui.pages.settings.about import AboutCard
from gui.pages.settings.appearance import AppearanceCard
from gui.pages.settings.cache import CacheCard
from gui.pages.settings.environments import EnvironmentsCard
from gui.pages.settings.network import NetworkCard
from gui.pages.settings.privacy import PrivacyCard
from gui.pages.settings.rows import SettingsCard
from gui.pages.settings.updates import UpdatesCard
from gui.services import Services
from gui.shell.page_header import PageHeader
from gui.widgets.empty_state import EmptyState
from gui.widgets.frames import column
from gui.widgets.search_field import SearchField

TWO_COLUMNS = 900
"""Width of the page from which there is room for two columns (1080 of the window)."""


def create(services: Services) -> QWidget:
    """Build the page."""
    return SettingsPage(services)


class SettingsPage(QWidget):
    """Every change is saved at once; there is no OK."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._kept = services.store.kept
        stack = column(self)
        header = PageHeader(self.tr("Settings"), self.tr("Changes take effect at once"))
        self._search = SearchField(self.tr("Search the settings"), 30)
        self._search.setFixedWidth(210)
        self._search.searched.connect(self._find)
        header.add(self._search)
        stack.addWidget(header)
        self._left = [
            AppearanceCard(services),
            EnvironmentsCard(services),
            CacheCard(services),
        ]
        self.updates = UpdatesCard(services)
        self._right = [NetworkCard(services), self.updates, PrivacyCard(), AboutCard(services)]
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(16, 14, 16, 16)
        self._grid.setSpacing(14)
        self._sides = [QWidget(), QWidget()]
        for side, cards in zip(self._sides, (self._left, self._right), strict=True):
            box = column(side, spacing=14)
            for card in cards:
                box.addWidget(card)
            box.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._content)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = area
        self._nothing = EmptyState("search", self.tr("No setting matches"))
        self._nothing.hide()
        stack.addWidget(area, 1)
        stack.addWidget(self._nothing, 1)
        self._columns = 0
        self._lay_out(2)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the card that whoever led here was about."""
        super().showEvent(event)
        if self._kept.pop(WANTED_CARD, "") == UPDATES:
            # Only then does everything have its place.
            QTimer.singleShot(0, self._show_updates)

    def _show_updates(self) -> None:
        self.show_card(self.updates)

    def start_search(self) -> None:
        """Ctrl+F."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._lay_out(2 if self.width() >= TWO_COLUMNS else 1)

    def show_card(self, card: SettingsCard) -> None:
        """Scroll to a card."""
        self._area.ensureWidgetVisible(card, 0, 14)

    def cards(self) -> list[SettingsCard]:
        """All cards, left column first."""
        return [*self._left, *self._right]

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, side in enumerate(self._sides):
            self._grid.removeWidget(side)
            place = (0, index) if columns == 2 else (index, 0)
            self._grid.addWidget(side, *place)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
        self._grid.setRowStretch(2, 1)

    def _find(self, query: str) -> None:
        for card in self.cards():
            card.search(query.casefold())
        found = any(card.isVisibleTo(self._content) for card in self.cards())
        self._area.setVisible(found)
        self._nothing.setVisible(not found)
