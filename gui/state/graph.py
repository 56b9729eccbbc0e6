"""The dependency graphs of environments, read when somebody wants to see them.

Kept until the environment changes; it outlives the window that shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.model.calls import ReadGraph
from core.model.changes import Changes
from core.model.graph import PackageGraph
from core.model.problem import Problem, ProblemError
from gui.jobs.tasks import Tasks

if TYPE_CHECKING:
    from core.client import EngineClient
    from gui.services import Services
    from gui.state.store import Store

_KEPT = "graph.state"
_MOST = 4
"""Graphs that are kept; a large one is some megabytes."""


class GraphState(QObject):
    """`changed` carries the prefix of which there is a new graph, or a reason why there is none."""

    changed = Signal(str)

    def __init__(self, client: EngineClient, store: Store, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._tasks = Tasks(self)
        self._graphs: dict[str, PackageGraph] = {}
        self._stale: set[str] = set()
        self._reading: set[str] = set()
        self.problems: dict[str, Problem] = {}
        """Why the last look told nothing, by prefix."""
        store.changed.connect(self._on_changed)

    def graph(self, prefix: str) -> PackageGraph | None:
        """The newest one that is known."""
        return self._graphs.get(prefix)

    def reading(self, prefix: str) -> bool:
        """Whether an environment is being looked at."""
        return prefix in self._reading

    def fresh(self, prefix: str) -> bool:
        """Whether what is known is so, as far as anybody told."""
        known = prefix in self._graphs or prefix in self.problems
        return known and prefix not in self._stale and not self.reading(prefix)

    def want(self, prefix: str, *, again: bool = False) -> None:
        """Read a graph unless it is known and fresh; with `again` in any case."""
        if prefix in self._reading:
            if again:
                self._stale.add(prefix)
            return
        known = prefix in self._graphs or prefix in self.problems
        if again or not known or prefix in self._stale:
            self._stale.discard(prefix)
            self._reading.add(prefix)
            self._tasks.spawn(self._read(prefix))

    async def stop(self) -> None:
        """Give up all reading."""
        await self._tasks.stop()

    async def _read(self, prefix: str) -> None:
        try:
            graph: PackageGraph = await self._client.call(ReadGraph(prefix=prefix))
            self._graphs.pop(prefix, None)
            self._graphs[prefix] = graph
            self.problems.pop(prefix, None)
            for oldest in list(self._graphs)[:-_MOST]:
                del self._graphs[oldest]
        except ProblemError as error:
            self._graphs.pop(prefix, None)
            self.problems[prefix] = error.problem
        finally:
            self._reading.discard(prefix)
        self.changed.emit(prefix)

    def _on_changed(self, changes: Changes) -> None:
        for prefix in changes.prefixes:
            self._stale.add(prefix)
            self.problems.pop(prefix, None)


def graph_of(services: Services) -> GraphState:
    """The one of this program."""
    kept: GraphState | None = services.store.kept.get(_KEPT)
    if kept is None:
        store = services.store
        kept = GraphState(services.client, store, store)
        store.kept[_KEPT] = kept
        store.at_end(kept.stop)
    return kept
