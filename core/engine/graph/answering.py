"""Questions about one package of a graph."""

from __future__ import annotations

from core.model.calls import AskNode
from core.model.graph import NodeAnswers, PackageGraph


def answer(call: AskNode) -> NodeAnswers:
    """Raises `environment-gone` and `graph-outdated`."""
    raise NotImplementedError


def why_here(graph: PackageGraph, node: int) -> tuple[tuple[int, ...], ...]:
    """Shortest chains from what the user asked for, the shortest first."""
    raise NotImplementedError
