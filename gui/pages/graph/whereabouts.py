"""Where the user is in the graph of the current environment, and was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.actions.graph import WANTED
from gui.pages.graph.nodes import Graph, node_key
from gui.pages.graph.trail import Mode, Place, Trail

if TYPE_CHECKING:
    from core.model.graph import PackageGraph
    from gui.state.store import Store

_TRAILS = "graph.trails"


class Whereabouts:
    """Kept in the store, by environment, for a window built anew."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.graph: Graph | None = None
        """What is shown."""

    @property
    def trail(self) -> Trail:
        """In the current environment."""
        trails: dict[str, Trail] = self._store.kept.setdefault(_TRAILS, {})
        return trails.setdefault(self._store.current, Trail())

    @property
    def mode(self) -> Mode:
        """What is shown of it."""
        here = self.trail.here
        return here.mode if here is not None else Mode.FOCUS

    @property
    def node(self) -> int | None:
        """The package that is chosen."""
        here = self.trail.here
        return self.graph.place(here.key) if self.graph is not None and here is not None else None

    @property
    def somewhere_else_wanted(self) -> bool:
        """Another page asked for a package."""
        return bool(self._store.kept.get(WANTED))

    def go(self, mode: Mode, node: int | None) -> bool:
        """Go somewhere; False where the user is there already."""
        place = self._place(mode, node)
        moved = place != self.trail.here
        self.trail.go(place)
        return moved

    def stand_on(self, node: int) -> None:
        """Choose another package of what is shown, which is no step to go back."""
        self.trail.here = self._place(self.mode, node)

    def settle(self) -> None:
        """Go where somebody asked for; else stay, as far as the package is still there."""
        assert self.graph is not None
        name = self._store.kept.pop(WANTED, "")
        wanted = self.graph.named(name) if name else None
        here = self.trail.here
        if wanted is not None:
            self.go(Mode.FOCUS, wanted)
        elif here is None or self.graph.place(here.key) is None:
            self.trail.here = self._place(self.mode, self.graph.start())

    def now(self, seen: PackageGraph | None, node: int) -> int | None:
        """Where a package of the picture is in the graph, which may be newer than the picture."""
        if self.graph is None or seen is None or seen is self.graph.data:
            return node if self.graph is not None else None
        return self.graph.place(node_key(seen.nodes[node]))

    def _place(self, mode: Mode, node: int | None) -> Place:
        known = self.graph is not None and node is not None
        return Place(mode, node_key(self.graph.nodes[node]) if known else "")  # type: ignore[union-attr,index]
