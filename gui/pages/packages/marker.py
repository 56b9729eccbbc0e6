"""Puts marks into the basket of the current environment, where it may be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.pages.packages import marking
from gui.pages.packages.basket import Basket, Baskets
from gui.pages.packages.basket_bar import UPDATE_ALL
from gui.pages.packages.rows import Facts, Origin, RowKey
from gui.pages.packages.versions import VersionRow
from gui.state.permission import Refusal

if TYPE_CHECKING:
    from gui.state.store import Store

_BASKETS = "packages.baskets"


class Marker(QObject):
    """The page keeps `facts` and `refusal` up to date; nothing is marked while refused."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.baskets: Baskets = store.kept.setdefault(_BASKETS, Baskets())
        self.facts = Facts()
        self.refusal: Refusal | None = None

    def basket(self) -> Basket:
        """The basket of the current environment."""
        return self.baskets.of(self._store.current)

    def live(self, key: RowKey) -> RowKey:
        """The key as it is now: a package may have been installed since it was listed."""
        if key.origin is Origin.PIP:
            return key
        origin = Origin.CONDA if key.name in self.facts.installed else Origin.AVAILABLE
        return RowKey(key.name, origin, key.alias)

    def toggle(self, key: RowKey) -> None:
        """Mark a package to be added or updated, or take its mark back."""
        if self.refusal is None:
            self._put(marking.toggled(self.facts, self.facts.row(self.live(key))))

    def toggle_removal(self, key: RowKey) -> None:
        """Mark a package for removal, or take that back."""
        if self.refusal is None:
            self._put(marking.removal_toggled(self.facts, self.facts.row(self.live(key))))

    def pick_version(self, key: RowKey, version: VersionRow) -> None:
        """Ask for one version exactly."""
        if self.refusal is None:
            row = self.facts.row(self.live(key))
            self._put(marking.version_chosen(self.facts, row, version))

    def mark_everything(self) -> None:
        """Mark all updates."""
        if self.refusal is None:
            self._put(marking.everything_updated(self.facts))

    def take_back(self, name: str) -> None:
        """Take one item out of the basket; `UPDATE_ALL` is one too."""
        basket = self.basket()
        self._put(Basket(basket.marks) if name == UPDATE_ALL else basket.without(name))

    def clear(self) -> None:
        """Empty the basket."""
        self._put(Basket())

    def _put(self, basket: Basket) -> None:
        self.baskets.put(self._store.current, basket)
