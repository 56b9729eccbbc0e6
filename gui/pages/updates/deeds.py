"""What the user does in the lanes: take, leave out, preview, pin, skip."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from core.model.updates import Lane
from gui.actions import gpu, graph
from gui.actions import updates as actions
from gui.pages.updates.choice import Choice
from gui.pages.updates.lanes import LanesView
from gui.pages.updates.line_menu import line_menu
from gui.pages.updates.links import leads_to_gpu, pin_in_the_way
from gui.pages.updates.pin_popup import PinPopup
from gui.pages.updates.rows import BringsHead, Lanes, Line, UpdateRow, target
from gui.services import Services

_FOLDED = "updates.folded"


class Deeds(QObject):
    """Hears what the lanes wish for. `shown` is what they show, kept up to date by the page."""

    chosen = Signal()
    """Other lines are chosen or folded now, so the lanes are to be shown anew."""

    def __init__(self, services: Services, lanes: LanesView, page: QWidget) -> None:
        super().__init__(page)
        self._services, self._store, self._lanes = services, services.store, lanes
        self._page = page
        self.choice = Choice(services.store)
        self.shown = Lanes()
        self.popup: PinPopup | None = None
        lanes.wished.connect(self.act)
        lanes.menu_wanted.connect(self._show_menu)
        lanes.take_wanted.connect(self._take)
        lanes.all_wanted.connect(self._choose_all)

    @property
    def folded(self) -> bool:
        """Whether what the safe lane brings besides is hidden."""
        return bool(self._store.kept.get(_FOLDED, False))

    def act(self, wish: str, line: Line) -> None:
        """Do what a line, or its menu, asks for."""
        prefix = self._store.current
        if isinstance(line, BringsHead):
            self._store.kept[_FOLDED] = not line.folded
            self._lanes.fold(folded=not line.folded)
            self.chosen.emit()
        if not isinstance(line, UpdateRow) or line.fixed:
            return
        match wish:
            case "toggle":
                self.choice.put(prefix, {line.name}, chosen=not line.checked)
                self.chosen.emit()
            case "pin":
                self.turn_pin(line)
            case "preview":
                self._preview(line)
            case "link":
                self._release(line)
            case "skip":
                actions.skip(self._services, prefix, line.name, target(line.update))
            case "graph":
                graph.show_in_graph(self._services, prefix, line.name)
            case "again":
                actions.offer_again(self._services, prefix, line.name, target(line.update))

    def turn_pin(self, row: UpdateRow) -> None:
        """Ask how to pin a package, or let it go."""
        if row.pinned and row.update.hold is not None:
            actions.unpin(self._services, self._store.current, row.update.hold)
            return
        self.close_popup()
        view = self._lanes.cards[row.update.lane].view
        switch = view.part_rect(row.key, "pin")
        if switch.isEmpty():
            switch = view.visualRect(view.lines.index(view.lines.row_of(row.key)))
        window = self._page.window()
        place = QRect(view.viewport().mapTo(window, switch.topLeft()), switch.size())
        self.popup = PinPopup(row, window)
        self.popup.pinned.connect(self._pin)
        self.popup.closed.connect(self._on_popup_closed)
        self.popup.open_at(place)

    def close_popup(self) -> None:
        """Leave the question about a pin."""
        if self.popup is not None:
            self.popup.close_popup()

    def _take(self) -> None:
        chosen = self.shown.chosen
        whole = len(chosen) == len(self.shown.safe)
        names = () if whole else tuple(row.name for row in chosen)
        actions.take_safe(self._services, self._store.current, names)

    def _choose_all(self, chosen: bool) -> None:  # noqa: FBT001 - a slot
        names = {row.name for row in self.shown.safe}
        self.choice.put(self._store.current, names, chosen=chosen)
        self.chosen.emit()

    def _preview(self, row: UpdateRow) -> None:
        said = row.explanation if row.update.lane is Lane.HELD else None
        actions.preview(self._services, self._store.current, row.update, said)

    def _release(self, row: UpdateRow) -> None:
        """The one thing that is offered about a held update."""
        if row.pinned:
            self.turn_pin(row)
        elif leads_to_gpu(row):
            gpu.show_row(self._services, self._store.current)
        elif row.skipped:
            self.act("again", row)
        elif (hold := pin_in_the_way(row)) is not None:
            known = (held.update.hold for held in self.shown.held if held.name == hold.name)
            actions.unpin(self._services, self._store.current, next(known, None) or hold)
        elif row.update.by_pip or (row.explanation is not None and row.explanation.request):
            self._preview(row)

    def _pin(self, name: str, spec: str, note: str) -> None:
        actions.pin(self._services, self._store.current, name, spec, note)

    def _on_popup_closed(self) -> None:
        self.popup = None

    def _show_menu(self, line: Line, place: QPoint) -> None:
        if isinstance(line, UpdateRow):
            menu = line_menu(line, self._lanes.cards[line.update.lane].view)
            menu.wished.connect(self.act)
            menu.popup(place)
