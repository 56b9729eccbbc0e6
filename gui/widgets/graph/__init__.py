"""The picture of a dependency graph that the user looks at and walks through."""

from __future__ import annotations

from gui.widgets.graph.colouring import Colouring, Tab, tab_of, tabs_in
from gui.widgets.graph.painting import sizes_for
from gui.widgets.graph.view import GraphView

__all__ = ["Colouring", "GraphView", "Tab", "sizes_for", "tab_of", "tabs_in"]
