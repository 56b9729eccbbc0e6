"""Calls about the dependency graph."""

from __future__ import annotations

from core.model.calls.base import Call, Role
from core.model.graph import (
    GraphFormat,
    GraphText,
    NodeAnswers,
    PackageGraph,
    Picture,
    PictureSizes,
)
from core.model.plan import Plan


class ReadGraph(Call, frozen=True):
    """The graph of an environment. Raises `environment-gone`."""

    method = "graph.read"
    result = PackageGraph
    prefix: str


class AskNode(Call, frozen=True):
    """Why a package is here, and what goes with it. Raises `environment-gone`, `graph-outdated`
    where the environment is no longer the one of `fingerprint`."""

    method = "graph.node"
    result = NodeAnswers
    prefix: str
    fingerprint: str
    node: int


class DrawFocus(Call, frozen=True):
    """A package in the middle, dependents left, dependencies right. Quick: tens of milliseconds.

    Raises as `AskNode` does.
    """

    method = "graph.focus"
    result = Picture
    prefix: str
    fingerprint: str
    node: int
    depth: int = 2
    """Columns to either side."""
    unfolded: tuple[str, ...] = ()
    """Keys of folds that are open."""
    rows: int = 12
    """Boxes in a column before it is folded; the window knows its height."""
    sizes: PictureSizes = PictureSizes()


class DrawOverview(Call, frozen=True):
    """The whole environment in layers, transitively reduced. Laying it out holds the interpreter,
    so it has an engine of its own. Raises as `AskNode` does."""

    method = "graph.overview"
    role = Role.ERRAND
    result = Picture
    prefix: str
    fingerprint: str
    nodes: tuple[int, ...] = ()
    """Only these; empty: all but virtual packages."""
    sizes: PictureSizes = PictureSizes()


class PlanGraph(Call, frozen=True):
    """What a plan does, as a graph: what changes, and the chains that cause attention."""

    method = "graph.of_plan"
    result = PackageGraph
    plan: Plan


class DrawPlan(Call, frozen=True):
    """The same, laid out."""

    method = "graph.plan"
    result = Picture
    plan: Plan
    sizes: PictureSizes = PictureSizes()


class WriteGraph(Call, frozen=True):
    """What is shown, as text for other programs. Raises as `AskNode` does."""

    method = "graph.write"
    result = GraphText
    prefix: str
    fingerprint: str
    format: GraphFormat
    nodes: tuple[int, ...] = ()
    """Only these; empty: all."""
