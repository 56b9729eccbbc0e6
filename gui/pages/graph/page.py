"""The page "Dependency graph": why a package is here, what breaks without it, what it brings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QMouseEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from core.model.changes import Changes
from core.model.graph import NodeAnswers, Picture
from core.model.problem import Problem
from gui.pages.graph.asking import Asking
from gui.pages.graph.beside import Beside
from gui.pages.graph.body import Body
from gui.pages.graph.exporting import Exporting, Shown, shown_in
from gui.pages.graph.nodes import Graph
from gui.pages.graph.page_head import GraphHead
from gui.pages.graph.trail import Mode, Place
from gui.pages.graph.whereabouts import Whereabouts
from gui.pages.graph.words import count_words, picture_words, why_pill
from gui.services import Services
from gui.state.graph import graph_of
from gui.widgets.frames import Panel, column, row
from gui.widgets.freshness import Freshness
from gui.widgets.graph import Colouring, sizes_for

_DEPTH, _COLOURS = "graph.depth", "graph.colours"
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
        self.where = Whereabouts(services.store)
        self.asking = Asking(services, self)
        self.exporting = Exporting(services, self)
        self._unfolded: set[str] = set()
        self._colouring = Colouring(self._store.kept.get(_COLOURS, Colouring.CHANNEL.value))
        self.freshness = Freshness(self, self._refresh)
        self._build()
        self._connect()

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
        if self.where.somewhere_else_wanted:
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
        found, graph = self._state.graph(prefix), self.where.graph
        if found is None or not found.nodes:
            self.where.graph = None
            self.asking.use(None)
            self._show_standby(prefix)
            return
        if graph is None or graph.data is not found:
            if graph is not None and graph.data.prefix != found.prefix:
                self.area.clear()
            self.where.graph = graph = Graph(found)
            self.asking.use(found, sizes_for(found))
            self.head.search.use(graph)
            self.listing.use(graph)
        environment = self._store.current_environment()
        name = environment.name if environment is not None else ""
        self.head.show_state(count_words(name, graph), ready=True)
        self.where.settle()
        self._show_place()

    def _show_standby(self, prefix: str) -> None:
        self.head.show_state("", ready=False)
        self.beside.choose(None, None)
        problem = self._state.problems.get(prefix)
        if problem is not None:
            self.body.standby.show_problem(problem)
        elif prefix and not self._state.fresh(prefix):
            self.body.standby.show_reading()
        else:
            self.body.standby.show_nothing(environment=bool(prefix))
        self.body.show_standby()

    # Where in it --------------------------------------------------------------------------------

    def go(self, mode: Mode, node: int | None) -> None:
        """Go somewhere, with a way back."""
        if self.where.graph is not None:
            if self.where.go(mode, node):
                self._unfolded.clear()
            self._show_place()

    def _show_place(self) -> None:
        mode, node = self.where.mode, self.where.node
        listed = mode is Mode.LIST
        self.head.show_mode(mode)
        self.tools.show_mode(mode, self.where.trail)
        self.body.show_part(listed=listed)
        if listed:
            self.asking.forget_picture()
            self.listing.show(self.head.search.text().strip())
            self.listing.select(node)
            self.tools.note.setText("")
        else:
            self._draw()
        self.beside.choose(self.where.graph, node)

    def _draw(self) -> None:
        """Ask for the picture of where we are."""
        graph, node = self.where.graph, self.where.node
        if graph is None or self.where.mode is Mode.LIST:
            return
        if self.where.mode is Mode.OVERVIEW:
            if self.asking.whole is not None and self.area.view.picture is self.asking.whole:
                self.area.view.select(node)
                return
            self.asking.overview()
            if self.asking.drawing:
                self.tools.note.setText(self.tr("Drawing everything…"))
        elif node is not None:
            depth, unfolded = self.head.steps.value, tuple(sorted(self._unfolded))
            sizes = sizes_for(graph.data, around=node, depth=depth)
            rows = self.area.view.rows_that_fit(sizes)
            self.asking.focus(node, depth, rows, unfolded, sizes)

    # What the engine says -----------------------------------------------------------------------

    def _on_picture(self, picture: Picture) -> None:
        graph, whole = self.where.graph, self.where.mode is Mode.OVERVIEW
        if graph is None or self.where.mode is Mode.LIST or (picture.focus is None) != whole:
            return
        before = self.area.view.picture
        moving = not whole and before is not None and before.focus is not None
        self.area.show_picture(graph.data, picture, moving=moving)
        self.tools.note.setText(picture_words(picture, self.head.steps.value))
        self._show_why()
        if whole:
            self.area.view.select(self.where.node)

    def _on_answers(self, answers: NodeAnswers) -> None:
        if answers.node == self.where.node:
            self._show_why()

    def _show_why(self) -> None:
        """Over the ways that lead to the package in the middle."""
        graph, node, picture = self.where.graph, self.where.node, self.area.view.picture
        if graph is None or node is None or picture is None or picture.focus != node:
            return
        answers = self.asking.known(node)
        chains = [chain for chain in answers.why if len(chain) > 1] if answers else []
        self.area.view.set_pill(why_pill(graph, chains[0]) if chains else "")

    def _on_problem(self, problem: Problem) -> None:
        self.head.show_state("", ready=False)
        self.beside.choose(None, None)
        self.body.standby.show_problem(problem)
        self.body.show_standby()

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
        self.go(Mode(mode), self.where.node)

    def _focus(self, node: int) -> None:
        """A click, or Enter, in a picture; a name that was found or clicked in the panel."""
        self.go(self.where.mode, node)

    def _open(self, node: int) -> None:
        """A package in the middle, wherever it was."""
        self.go(Mode.FOCUS, node)

    def _focus_seen(self, node: int) -> None:
        if (here := self.where.now(self.area.view.graph, node)) is not None:
            self._focus(here)

    def _open_seen(self, node: int) -> None:
        if (here := self.where.now(self.area.view.graph, node)) is not None:
            self._open(here)

    def _select(self, node: int) -> None:
        """The keyboard stands on a box of the picture."""
        here = self.where.now(self.area.view.graph, node) if node >= 0 else None
        self.beside.choose(self.where.graph, here if here is not None else self.where.node)

    def _select_row(self, node: int) -> None:
        self.where.stand_on(node)
        self.beside.choose(self.where.graph, node)

    def _unfold(self, key: str) -> None:
        self._unfolded ^= {key}
        self._draw()

    def _back(self) -> None:
        self._went(self.where.trail.back())

    def _forward(self) -> None:
        self._went(self.where.trail.forward())

    def _went(self, place: Place | None) -> None:
        if place is not None and self.where.graph is not None:
            self._unfolded.clear()
            self.where.settle()
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
        if self.where.mode is Mode.LIST and self.where.graph is not None:
            self.listing.show(query)
            self.listing.select(self.where.node)

    def _export(self) -> None:
        if (shown := self.shown()) is not None:
            self.exporting.open_menu(shown, self.head.export)

    def shown(self) -> Shown | None:
        """What there is to export now."""
        graph, environment = self.where.graph, self._store.current_environment()
        if graph is None or environment is None:
            return None
        if self.where.mode is Mode.LIST:
            return Shown(graph.data, self.listing.nodes(), f"{environment.name}-packages")
        return shown_in(self.area.view, graph, environment.name, self._colouring)

    # How it is built ----------------------------------------------------------------------------

    def _build(self) -> None:
        stack = column(self)
        self.head = GraphHead(self._store.kept.get(_DEPTH, _DEEP), self._colouring)
        stack.addWidget(self.head)
        middle = QWidget(self)
        line = row(middle)
        self.body = Body(self._colouring, self._store.kept, middle)
        self.tools, self.area, self.listing = self.body.tools, self.body.area, self.body.listing
        line.addWidget(self.body, 1)
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
        self.body.standby.again_wanted.connect(self.look_again)
        self.tools.back_wanted.connect(self._back)
        self.tools.forward_wanted.connect(self._forward)
        self.tools.mode_chosen.connect(self._choose_mode)
        self.tools.panel_wanted.connect(self.beside.turn)
        self.area.view.focus_wanted.connect(self._focus_seen)
        self.area.view.opened.connect(self._open_seen)
        self.area.view.selected.connect(self._select)
        self.area.view.fold_wanted.connect(self._unfold)
        self.area.rows_changed.connect(self._draw)
        self.listing.chosen.connect(self._select_row)
        self.listing.opened.connect(self._open)
        self.beside.went.connect(self._focus)
        self.beside.turned.connect(self.tools.details.setChecked)
