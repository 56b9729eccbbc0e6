"""A plan as a graph: what changes, and the chains that cause what needs attention."""

from __future__ import annotations

from core.model.graph import PackageGraph
from core.model.plan import Plan


def graph_of_plan(plan: Plan) -> PackageGraph:
    """Of the records before and after; asks nobody."""
    raise NotImplementedError
