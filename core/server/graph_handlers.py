"""What answers the calls about the dependency graph."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model import calls
from core.model.graph import GraphText, NodeAnswers, PackageGraph, Picture
from core.server.table import answers


@answers(calls.ReadGraph)
def _read_graph(call: calls.ReadGraph, report: Report) -> PackageGraph:
    from core.engine.graph import reading

    return reading.read_graph(call.prefix)


@answers(calls.AskNode)
def _ask_node(call: calls.AskNode, report: Report) -> NodeAnswers:
    from core.engine.graph import answering

    return answering.answer(call)


@answers(calls.DrawFocus)
def _draw_focus(call: calls.DrawFocus, report: Report) -> Picture:
    from core.engine.graph.layout import focus

    return focus.draw_focus(call)


@answers(calls.DrawOverview)
def _draw_overview(call: calls.DrawOverview, report: Report) -> Picture:
    from core.engine.graph.layout import overview

    return overview.draw_overview(call)


@answers(calls.PlanGraph)
def _plan_graph(call: calls.PlanGraph, report: Report) -> PackageGraph:
    from core.engine.graph import plans

    return plans.graph_of_plan(call.plan)


@answers(calls.DrawPlan)
def _draw_plan(call: calls.DrawPlan, report: Report) -> Picture:
    from core.engine.graph.layout import plan

    return plan.draw_plan(call)


@answers(calls.WriteGraph)
def _write_graph(call: calls.WriteGraph, report: Report) -> GraphText:
    from core.engine.graph import writing

    return writing.write_graph(call)
