"""A whole environment in layers."""

from __future__ import annotations

from collections.abc import Sequence

from core.engine.graph import reading
from core.engine.graph.layout.whole import layered_picture
from core.model.calls import DrawOverview
from core.model.graph import NodeKind, PackageGraph, Picture, PictureSizes


def draw_overview(call: DrawOverview) -> Picture:
    """Holds the interpreter while it works. Raises `environment-gone` and `graph-outdated`."""
    graph = reading.graph_of(call.prefix, call.fingerprint)
    return overview_picture(graph, call.nodes, call.sizes)


def overview_picture(
    graph: PackageGraph,
    nodes: Sequence[int] = (),
    sizes: PictureSizes = PictureSizes(),  # noqa: B008
) -> Picture:
    """These nodes; without any all but virtual packages."""
    drawn = set(nodes) or {
        at for at, node in enumerate(graph.nodes) if node.kind is not NodeKind.VIRTUAL
    }
    return layered_picture(graph, drawn, sizes)
