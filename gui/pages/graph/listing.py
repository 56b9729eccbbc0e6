"""The table, and which of the packages it lists."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.pages.graph.node_rows import NodeRow, Selection, channels_of, rows_of, selected
from gui.pages.graph.node_table import NodeTable
from gui.pages.graph.nodes import Graph, node_key
from gui.pages.graph.tool_row import ToolRow

_SELECTION = "graph.selection"


class Listing(QObject):
    """`chosen` and `opened` carry a node. `kept` remembers the choice for a window built anew."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, tools: ToolRow, kept: dict[str, Any], page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._kept = tools, kept
        self._graph: Graph | None = None
        self._rows: list[NodeRow] = []
        self._query = self._channel = ""
        self.table = NodeTable(page)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        tools.selections.choose(kept.get(_SELECTION, Selection.ALL.value))
        tools.selection_chosen.connect(self._choose)
        tools.channel_chosen.connect(self._choose_channel)

    def use(self, graph: Graph) -> None:
        """List this graph from now on."""
        self._graph, self._rows = graph, rows_of(graph)
        channels = channels_of(self._rows)
        if self._channel not in channels:
            self._channel = ""
        self._tools.show_channels(channels, self._channel)
        counts = {one: len(selected(self._rows, one)) for one in Selection}
        counts.pop(Selection.HEAVIEST)
        self._tools.show_counts(counts)

    def show(self, query: str) -> None:
        """Show what is chosen and has this in its name."""
        self._query = query
        selection = Selection(self._tools.selections.current())
        self.table.show_rows(self._rows, selection, query, self._channel)

    def select(self, node: int | None) -> None:
        """Stand on a package."""
        if self._graph is not None:
            self.table.select(node_key(self._graph.nodes[node]) if node is not None else "")

    def nodes(self) -> tuple[int, ...]:
        """What is listed."""
        return tuple(sorted(row.place for row in self.table.shown))

    def _choose(self, selection: str) -> None:
        self._kept[_SELECTION] = selection
        self.show(self._query)

    def _choose_channel(self, channel: str) -> None:
        self._channel = channel
        self._tools.show_channels(channels_of(self._rows), channel)
        self.show(self._query)
