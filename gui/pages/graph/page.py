"""The page "Dependency graph": why a package is here, what breaks without it, what it brings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QMouseEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.changes import Changes
from core.model.graph import NodeAnswers, Picture
from core.model.problem import Problem
from gui.actions import graph as actions
from gui.pages.graph.asking import Asking
from gui.pages.graph.beside import Beside
from gui.pages.graph.exporting import Exporting, Shown, shown_in
from gui.pages.graph.listing import Listing
from gui.pages.graph.nodes import Graph, node_key
from gui.pages.graph.page_head import GraphHead
from gui.pages.graph.picture_area import PictureArea
from gui.pages.graph.standby import Standby
from gui.pages.graph.tool_row import ToolRow
from gui.pages.graph.trail import Mode, Place, Trail
from gui.pages.graph.words import count_words, picture_words, why_pill
from gui.services import Services
from gui.state.graph import graph_of
from gui.widgets.frames import Panel, column, row
from gui.widgets.freshness import Freshness
from gui.widgets.graph import Colouring, sizes_for

_TRAILS, _DEPTH, _COLOURS = "graph.trails", "graph.depth", "graph.colours"
_DEEP = 2


def create(services: Services) -> QWidget:
    """Called by the window."""
    return GraphPage(services)


class GraphPage(Panel):
    """Brings together the graph of the current environment, its pictures, panel and table."""

    def __init__(self, services: Services) -> None:
        super().__init__("window")
        self._services, self._store = services, services.store
        self._state = graph_of(services)
        self.asking = Asking(services, self)
        self.exporting = Exporting(services, self)
        self.graph: Graph | None = None
        """What is shown."""
        self._unfolded: set[str] = set()
        self._colouring = Colouring(self._store.kept.get(_COLOURS, Colouring.CHANNEL.value))
        self.freshness = Freshness(self, self._refresh)
        self._build()
        self._connect()

    @property
    def trail(self) -> Trail:
        """Where the user was in the current environment."""
        trails: dict[str, Trail] = self._store.kept.setdefault(_TRAILS, {})
        return trails.setdefault(self._store.current, Trail())

    @property
    def mode(self) -> Mode:
        """What is shown."""
        here = self.trail.here
        return here.mode if here is not None else Mode.FOCUS

    @property
    def settled(self) -> bool:
        """Everything that was asked for is shown."""
        busy = self.freshness.stale or not self.asking.idle or not self.area.settled
        return not busy and self._state.fresh(self._store.current)

    def look_again(self) -> None:
        """F5: read the environment anew."""
        self._state.want(self._store.current, again=True)
        self.freshness.now()

    def start_search(self) -> None:
        """Ctrl+F."""
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was not seen."""
        super().showEvent(event)
        if self._store.kept.get(actions.WANTED):
            self.freshness.stale = True
        self.freshness.catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for an answer any more."""
        super().hideEvent(event)
        if not self.asking.idle:
            self.asking.forget()
            self.freshness.stale = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons at the side of a mouse go back and forward, as in a browser."""
        if event.button() == Qt.MouseButton.BackButton:
            self._back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self._forward()
        else:
            super().mousePressEvent(event)

    # Which graph --------------------------------------------------------------------------------

    def _refresh(self) -> None:
        prefix = self._store.current
        if prefix:
            self._state.want(prefix)
        found = self._state.graph(prefix)
        environment = self._store.current_environment()
        known = found is not None and bool(found.nodes)
        if found is None or not known:
            self.graph = None
            self.asking.use(None)
            self._show_standby()
            return
        if self.graph is None or self.graph.data is not found:
            self.graph = Graph(found)
            self.asking.use(found, sizes_for(found))
            self.head.search.use(self.graph)
            self.listing.use(self.graph)
        name = environment.name if environment is not None else ""
        self.head.show_state(count_words(name, self.graph), ready=True)
        self._go_where_wanted()
        self._show_place()

    def _show_standby(self) -> None:
        prefix = self._store.current
        self.head.show_state("", ready=False)
        self.tools.hide()
        self.beside.choose(None, None)
        self.area.clear()
        problem = self._state.problems.get(prefix)
        if problem is not None:
            self.standby.show_problem(problem)
        elif prefix and not self._state.fresh(prefix):
            self.standby.show_reading()
        else:
            self.standby.show_nothing(environment=bool(prefix))
        self._views.setCurrentWidget(self.standby)

    def _go_where_wanted(self) -> None:
        """Where somebody asked for; else where the user was, as far as that is still there."""
        assert self.graph is not None
        name = self._store.kept.pop(actions.WANTED, "")
        node = self.graph.named(name) if name else None
        here = self.trail.here
        if node is not None:
            self.trail.go(Place(Mode.FOCUS, node_key(self.graph.nodes[node])))
        elif here is None or (here.key and self.graph.place(here.key) is None):
            start = self.graph.start()
            key = node_key(self.graph.nodes[start]) if start is not None else ""
            self.trail.here = Place(here.mode if here is not None else Mode.FOCUS, key)

    # Where in it --------------------------------------------------------------------------------

    def go(self, mode: Mode, node: int | None) -> None:
        """Go somewhere, with a way back."""
        if self.graph is None:
            return
        key = node_key(self.graph.nodes[node]) if node is not None else ""
        place = Place(mode, key)
        if place != self.trail.here:
            self._unfolded.clear()
            self.trail.go(place)
        self._show_place()

    def here(self) -> int | None:
        """The package that is chosen."""
        place = self.trail.here
        return self.graph.place(place.key) if self.graph is not None and place is not None else None

    def _show_place(self) -> None:
        assert self.graph is not None
        mode, node = self.mode, self.here()
        self.head.show_mode(mode)
        self.tools.show_mode(mode, self.trail)
        self.tools.show()
        if mode is Mode.LIST:
            self.asking.forget_picture()
            self.listing.show(self.head.search.text().strip())
            self.listing.select(node)
            self._views.setCurrentWidget(self.listing.table)
            self.tools.note.setText("")
        else:
            self._views.setCurrentWidget(self.area)
            self._draw()
        self.beside.choose(self.graph, node)

    def _draw(self) -> None:
        """Ask for the picture of where we are."""
        node = self.here()
        if self.graph is None or self.mode is Mode.LIST:
            return
        if self.mode is Mode.OVERVIEW:
            self.asking.overview()
        elif node is not None:
            rows = self.area.view.rows_that_fit(sizes_for(self.graph.data))
            depth, unfolded = self.head.steps.value, tuple(sorted(self._unfolded))
            self.asking.focus(node, depth, rows, unfolded)
        if self.asking.drawing and self.mode is Mode.OVERVIEW:
            self.tools.note.setText(self.tr("Drawing everything…"))

    # What the engine says -----------------------------------------------------------------------

    def _on_picture(self, picture: Picture) -> None:
        if self.graph is None or self.mode is Mode.LIST:
            return
        if (picture.focus is None) != (self.mode is Mode.OVERVIEW):
            return
        before = self.area.view.picture
        moving = before is not None and before.focus is not None and picture.focus is not None
        self.area.show_picture(self.graph.data, picture, moving=moving)
        self.tools.note.setText(picture_words(picture, self.head.steps.value))
        self._show_why()
        if self.mode is Mode.OVERVIEW:
            self.area.view.select(self.here())

    def _on_answers(self, answers: NodeAnswers) -> None:
        if answers.node == self.here():
            self._show_why()

    def _show_why(self) -> None:
        """Over the ways that lead to the package in the middle."""
        node, picture = self.here(), self.area.view.picture
        if self.graph is None or node is None or picture is None or picture.focus != node:
            return
        answers = self.asking.known(node)
        chains = [chain for chain in answers.why if len(chain) > 1] if answers else []
        self.area.view.set_pill(why_pill(self.graph, chains[0]) if chains else "")

    def _on_problem(self, problem: Problem) -> None:
        self.standby.show_problem(problem)
        self._views.setCurrentWidget(self.standby)

    def _on_outdated(self) -> None:
        self.look_again()

    def _on_graph(self, prefix: str) -> None:
        if prefix == self._store.current:
            self.freshness.soon()

    def _on_changed(self, changes: Changes) -> None:
        if changes.environments or self._store.current in changes.prefixes:
            self.freshness.soon()

    def _on_current(self, _prefix: str) -> None:
        self._unfolded.clear()
        self.freshness.soon()

    # What the user does -------------------------------------------------------------------------

    def _choose_mode(self, mode: str) -> None:
        self.go(Mode(mode), self.here())

    def _focus(self, node: int) -> None:
        """A click, or Enter, in a picture."""
        if self.mode is Mode.OVERVIEW:
            self.go(Mode.OVERVIEW, node)
        else:
            self.go(Mode.FOCUS, node)

    def _open(self, node: int) -> None:
        """A package in the middle, wherever it was."""
        self.go(Mode.FOCUS, node)

    def _go_from_panel(self, node: int) -> None:
        """A name in the panel: stay in the table or the whole, where it is to be seen too."""
        self.go(self.mode, node)

    def _select(self, node: int) -> None:
        """The keyboard stands on a box of the picture."""
        self.beside.choose(self.graph, node if node >= 0 else self.here())

    def _select_row(self, node: int) -> None:
        if self.graph is not None:
            self.trail.here = Place(Mode.LIST, node_key(self.graph.nodes[node]))
            self.beside.choose(self.graph, node)

    def _unfold(self, key: str) -> None:
        self._unfolded ^= {key}
        self._draw()

    def _back(self) -> None:
        self._went(self.trail.back())

    def _forward(self) -> None:
        self._went(self.trail.forward())

    def _went(self, place: Place | None) -> None:
        if place is not None and self.graph is not None:
            self._unfolded.clear()
            self._go_where_wanted()
            self._show_place()

    def _set_depth(self, depth: int) -> None:
        self._store.kept[_DEPTH] = depth
        self._unfolded.clear()
        self._draw()

    def _colour_by(self, colouring: str) -> None:
        self._store.kept[_COLOURS] = colouring
        self._colouring = Colouring(colouring)
        self.area.colour_by(self._colouring)

    def _filter(self, query: str) -> None:
        if self.mode is Mode.LIST and self.graph is not None:
            self.listing.show(query)
            self.listing.select(self.here())

    def _export(self) -> None:
        if (shown := self.shown()) is not None:
            self.exporting.open_menu(shown, self.head.export)

    def shown(self) -> Shown | None:
        """What there is to export now."""
        environment = self._store.current_environment()
        if self.graph is None or environment is None:
            return None
        if self.mode is Mode.LIST:
            return Shown(self.graph.data, self.listing.nodes(), f"{environment.name}-packages")
        return shown_in(self.area.view, self.graph, environment.name, self._colouring)

    # How it is built ----------------------------------------------------------------------------

    def _build(self) -> None:
        stack = column(self)
        self.head = GraphHead(self._store.kept.get(_DEPTH, _DEEP), self._colouring)
        stack.addWidget(self.head)
        middle = QWidget(self)
        line = row(middle)
        left = QWidget(middle)
        inside = column(left)
        self.tools = ToolRow(left)
        self.tools.hide()
        inside.addWidget(self.tools)
        self._views = QStackedWidget(left)
        self.standby = Standby(self._views)
        self.area = PictureArea(self._colouring, self._views)
        self.listing = Listing(self.tools, self._store.kept, self)
        for view in (self.standby, self.area, self.listing.table):
            self._views.addWidget(view)
        inside.addWidget(self._views, 1)
        line.addWidget(left, 1)
        self.beside = Beside(self._services, self.asking, middle)
        line.addWidget(self.beside.panel)
        stack.addWidget(middle, 1)
        for keys, go in (("Alt+Left", self._back), ("Alt+Right", self._forward)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(go)

    def _connect(self) -> None:
        self._state.changed.connect(self._on_graph)
        self._store.changed.connect(self._on_changed)
        self._store.current_changed.connect(self._on_current)
        self.asking.drawn.connect(self._on_picture)
        self.asking.answered.connect(self._on_answers)
        self.asking.failed.connect(self._on_problem)
        self.asking.outdated.connect(self._on_outdated)
        self.head.search.went.connect(self._focus)
        self.head.search.searched.connect(self._filter)
        self.head.depth_changed.connect(self._set_depth)
        self.head.colouring_chosen.connect(self._colour_by)
        self.head.export_wanted.connect(self._export)
        self.standby.again_wanted.connect(self.look_again)
        self.tools.back_wanted.connect(self._back)
        self.tools.forward_wanted.connect(self._forward)
        self.tools.mode_chosen.connect(self._choose_mode)
        self.tools.panel_wanted.connect(self.beside.turn)
        self.area.view.focus_wanted.connect(self._focus)
        self.area.view.opened.connect(self._open)
        self.area.view.selected.connect(self._select)
        self.area.view.fold_wanted.connect(self._unfold)
        self.area.rows_changed.connect(self._draw)
        self.listing.chosen.connect(self._select_row)
        self.listing.opened.connect(self._open)
        self.beside.went.connect(self._go_from_panel)
        self.beside.turned.connect(self.tools.details.setChecked)
