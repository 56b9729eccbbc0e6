"""Questions about one package of a graph."""

from __future__ import annotations

from core.engine.graph.chains import why_here
from core.model.calls import AskNode
from core.model.graph import NodeAnswers


def answer(call: AskNode) -> NodeAnswers:
    """Raises `environment-gone` and `graph-outdated`."""
    raise NotImplementedError


__all__ = ["answer", "why_here"]
