"""Graphs as text: DOT, GraphML, JSON."""

from __future__ import annotations

from core.model.calls import WriteGraph
from core.model.graph import GraphText


def write_graph(call: WriteGraph) -> GraphText:
    """Raises `environment-gone` and `graph-outdated`."""
    raise NotImplementedError
