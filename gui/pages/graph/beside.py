"""Keeps the panel: which package it is about, whether it is open, and what its buttons do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.model.graph import NodeAnswers
from gui.pages.graph.asking import Asking
from gui.pages.graph.deeds import Deeds
from gui.pages.graph.node_panel import NodePanel
from gui.pages.graph.nodes import Graph
from gui.services import Services
from gui.state.permission import refusal

_OPEN = "graph.panel"


class Beside(QObject):
    """`went` carries a package that was clicked in the panel, `turned` whether it is open."""

    went = Signal(int)
    turned = Signal(bool)

    def __init__(self, services: Services, asking: Asking, page: QWidget) -> None:
        super().__init__(page)
        self._store, self._asking = services.store, asking
        self.deeds = Deeds(services, self)
        self._graph: Graph | None = None
        self.panel = panel = NodePanel(page)
        panel.hide()
        panel.went.connect(self.went)
        panel.closed.connect(self.turn)
        panel.update_wanted.connect(self._update)
        panel.pin_wanted.connect(self._pin)
        panel.remove_wanted.connect(self._remove)
        asking.answered.connect(self._on_answers)

    def choose(self, graph: Graph | None, node: int | None) -> None:
        """Tell about a package; None has nothing to tell."""
        self._graph = graph
        told = graph is not None and node is not None
        shown = told and bool(self._store.kept.get(_OPEN, True))
        self.panel.setVisible(shown)
        self.turned.emit(shown)
        if graph is not None and node is not None:
            self.panel.show_node(graph, node)
            self._allow()
            self._asking.about(node)

    def turn(self) -> None:
        """Open or close the panel, for good."""
        shown = self.panel.isHidden() and self._graph is not None and self.panel.node is not None
        self._store.kept[_OPEN] = shown
        self.panel.setVisible(shown)
        self.turned.emit(shown)

    def _on_answers(self, answers: NodeAnswers) -> None:
        self.panel.take_answers(answers)
        self._allow()

    def _allow(self) -> None:
        if self._graph is not None and self.panel.node is not None:
            node = self._graph.nodes[self.panel.node]
            refused = refusal(self._store.current_environment())
            self.panel.allow(refused, pinned=self.deeds.is_pinned(node))

    def _update(self) -> None:
        if self._graph is not None and self.panel.node is not None:
            self.deeds.update(self._graph.nodes[self.panel.node])

    def _pin(self) -> None:
        if self._graph is not None and self.panel.node is not None:
            self.deeds.turn_pin(self._graph.nodes[self.panel.node], self.panel.pin_button)

    def _remove(self) -> None:
        if self._graph is not None and self.panel.node is not None:
            self.deeds.remove(self._graph.nodes[self.panel.node])
