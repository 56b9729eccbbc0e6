"""What a plan does, laid out."""

from __future__ import annotations

from itertools import pairwise

from core.engine.graph.layout.whole import layered_picture
from core.engine.graph.plans import causes, graph_of_plan
from core.model.calls import DrawPlan
from core.model.graph import PackageGraph, Picture, PictureSizes


def draw_plan(call: DrawPlan) -> Picture:
    """What needs stands left of what it needs."""
    return plan_picture(graph_of_plan(call.plan), call.sizes)


def plan_picture(
    graph: PackageGraph,
    sizes: PictureSizes = PictureSizes(),  # noqa: B008
) -> Picture:
    """All of a plan's graph; lines of chains that cause attention are hot.

    Such a chain may lead from what needs to what is needed or the other way; its lines never turn.
    """
    steps = {step for chain in causes(graph) for step in pairwise(chain)}
    hot = steps | {(target, source) for source, target in steps}
    return layered_picture(graph, range(len(graph.nodes)), sizes, hot)
