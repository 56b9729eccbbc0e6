"""A plan as a graph: what changes, and the chains that cause what needs attention."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from core.engine.environments.pip_packages import normalized_name, read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.graph.building import PYPI, build_graph
from core.engine.graph.contents import Contents
from core.model.base import Message
from core.model.graph import GraphEdge, GraphNode, NodeKind, PackageGraph
from core.model.package import PackageRecord, PipPackage
from core.model.plan import ChangeKind, Plan, Severity
from core.model.request import ChangeRequest

_PASSING = 4
"""What a step over a package that stays costs, of one over a package that changes: causes are
looked for among changes first."""

_GRAVE = (Severity.WARN, Severity.BLOCK)

Key = tuple[NodeKind, str]


def graph_of_plan(plan: Plan) -> PackageGraph:
    """Of the records before and after, and of pip packages that are concerned; asks nobody.

    Nodes are what changes, and what stays where a chain of `causes` leads over it.
    """
    whole = _whole(plan)
    kept = {position for position, node in enumerate(whole.nodes) if _is_concerned(node)}
    for chain in causes(whole):
        kept.update(chain)
    place = {position: number for number, position in enumerate(sorted(kept))}
    return msgspec.structs.replace(
        whole,
        nodes=tuple(whole.nodes[position] for position in place),
        edges=tuple(
            msgspec.structs.replace(edge, source=place[edge.source], target=place[edge.target])
            for edge in whole.edges
            if edge.source in place and edge.target in place
        ),
    )


def causes(graph: PackageGraph) -> tuple[tuple[int, ...], ...]:
    """For each node that needs attention, a shortest chain to it from what the user named.

    A package moves for one that asks something of it, and with one that it asks something of
    itself, where that moves too. (node,) alone where the user named it, or nothing tells why.
    """
    before = _movers(graph)
    return tuple(
        _chain(graph, before, position)
        for position, node in enumerate(graph.nodes)
        if node.attention
    )


def _chain(graph: PackageGraph, before: list[list[int]], node: int) -> tuple[int, ...]:
    cost, towards = {node: 0}, {node: node}
    waiting = [(0, node)]
    while waiting:
        spent, reached = heapq.heappop(waiting)
        if spent > cost[reached]:
            continue
        if graph.nodes[reached].chosen:
            chain = [reached]
            while chain[-1] != node:
                chain.append(towards[chain[-1]])
            return tuple(chain)
        for mover in before[reached]:
            total = spent + (_PASSING if graph.nodes[mover].change is None else 1)
            if total < cost.get(mover, total + 1):
                cost[mover], towards[mover] = total, reached
                heapq.heappush(waiting, (total, mover))
    return (node,)


def _movers(graph: PackageGraph) -> list[list[int]]:
    """For each node those that may move it."""
    found: list[list[int]] = [[] for _ in graph.nodes]
    for edge in graph.edges:
        source, target = graph.nodes[edge.source], graph.nodes[edge.target]
        found[edge.target].append(edge.source)
        moves = target.change is not None and (source.change is not None or source.attention)
        if moves:
            found[edge.source].append(edge.target)
    return found


def _is_concerned(node: GraphNode) -> bool:
    return node.change is not None or bool(node.attention)


# Before and after, in one ------------------------------------------------------------------------


@dataclass(frozen=True)
class _Happening:
    """What a plan does to one package."""

    kind: ChangeKind | None
    before: str = ""
    attention: tuple[Message, ...] = ()
    chosen: bool = False
    size: int | None = None


@dataclass
class _Nodes:
    """Nodes of both states by kind and name, and the lines between them."""

    nodes: dict[Key, GraphNode] = field(default_factory=dict)
    lines: dict[tuple[Key, Key, str], GraphEdge] = field(default_factory=dict)

    def add(self, graph: PackageGraph, only: set[Key] | None = None) -> None:
        """All of a graph; with `only`, what touches these and is not there yet."""
        keys = [(node.kind, node.name) for node in graph.nodes]
        circles = max((node.cycle for node in self.nodes.values()), default=0)
        for key, node in zip(keys, graph.nodes, strict=True):
            if _is_shown(node) and (only is None or key in only):
                cycle = node.cycle + circles if node.cycle else 0
                self.nodes.setdefault(key, msgspec.structs.replace(node, cycle=cycle))
        for edge in graph.edges:
            ends = keys[edge.source], keys[edge.target]
            if only is None or not only.isdisjoint(ends):
                self.lines.setdefault((*ends, edge.kind), edge)


def _whole(plan: Plan) -> PackageGraph:
    happening = _happening(plan)
    after = {record.name: record for record in plan.after}
    before = _before(plan, after)
    gone = {key for key, what in happening.items() if what.kind is ChangeKind.REMOVE}
    staying, leaving = _pip_of(plan)
    found = _Nodes()
    found.add(_graph(plan, after, staying))
    found.add(_graph(plan, before, leaving), only=gone)
    order = sorted(found.nodes, key=lambda key: (key[1], key[0]))
    place = {key: position for position, key in enumerate(order)}
    return PackageGraph(
        prefix=plan.prefix,
        fingerprint=plan.fingerprint,
        nodes=tuple(_marked(found.nodes[key], happening.get(key)) for key in order),
        edges=tuple(
            msgspec.structs.replace(edge, source=place[source], target=place[target])
            for (source, target, _), edge in sorted(found.lines.items())
            if source in place and target in place
        ),
    )


def _happening(plan: Plan) -> dict[Key, _Happening]:
    found = {
        (NodeKind.CONDA, change.name): _Happening(
            change.kind,
            change.before.version if change.before else "",
            change.attention,
            change.chosen,
            abs(change.installed_size)
            if change.installed_size is not None and None in (change.before, change.after)
            else None,
        )
        for change in plan.changes
    }
    for impact in plan.pip:
        key = (NodeKind.PIP, normalized_name(impact.name))
        found[key] = _Happening(None, attention=(impact.message,))
    wanted = plan.request.pip_remove if isinstance(plan.request, ChangeRequest) else ()
    unwanted = set(map(normalized_name, wanted))
    leaving = {normalized_name(one.name): one.version for one in plan.pip_removes}
    for name, version in leaving.items():
        known = found.get((NodeKind.PIP, name), _Happening(None))
        found[NodeKind.PIP, name] = replace(
            known, kind=ChangeKind.REMOVE, before=version, chosen=name in unwanted
        )
    for wheel in plan.pip_adds:
        old = leaving.get(wheel.name, "")
        kind = ChangeKind.UPGRADE if old else ChangeKind.ADD
        kind = ChangeKind.REBUILD if old == wheel.version else kind
        chosen = wheel.requested
        found[NodeKind.PIP, wheel.name] = _Happening(kind, old, chosen=chosen, size=wheel.size)
    for wish in plan.pip_builds:
        if wish.name:
            key = (NodeKind.PIP, normalized_name(wish.name))
            old = leaving.get(key[1], "")
            found[key] = _Happening(ChangeKind.ADD, old, chosen=True)
    return _warned(found, plan)


def _warned(found: dict[Key, _Happening], plan: Plan) -> dict[Key, _Happening]:
    """With the remarks that warn of a build, where nothing else is the matter with the package."""
    remarks = {one.name: one.message for one in plan.gpu if one.severity in _GRAVE}
    return {
        key: replace(what, attention=(remarks[key[1]],))
        if what.kind is not None and not what.attention and key[1] in remarks
        else what
        for key, what in found.items()
    }


def _marked(node: GraphNode, what: _Happening | None) -> GraphNode:
    if what is None:
        return node
    return msgspec.structs.replace(
        node,
        change=what.kind,
        before=what.before,
        attention=what.attention,
        chosen=what.chosen,
        size=what.size,
    )


def _before(plan: Plan, after: Mapping[str, PackageRecord]) -> dict[str, PackageRecord]:
    """What is there now: what will be, with every change taken back."""
    found = dict(after)
    for change in plan.changes:
        found.pop(change.name, None)
        if change.before is not None:
            found[change.name] = change.before
    return found


def _graph(
    plan: Plan, records: Mapping[str, PackageRecord], pip: Mapping[str, PipPackage]
) -> PackageGraph:
    contents = Contents(
        plan.prefix,
        dict(sorted(records.items())),
        pip=dict(sorted(pip.items())),
        requested=frozenset(plan.requested) & records.keys(),
    )
    return build_graph(contents, plan.fingerprint)


def _pip_of(plan: Plan) -> tuple[dict[str, PipPackage], dict[str, PipPackage]]:
    """pip packages after and before, as far as they are concerned, by normalised name."""
    before = _by_name((*plan.pip_removes, *_touched(plan)))
    leaving = {normalized_name(one.name) for one in plan.pip_removes}
    after = {name: one for name, one in before.items() if name not in leaving}
    for wish in plan.pip_builds:
        if wish.name:
            after[normalized_name(wish.name)] = PipPackage(wish.name, "", PYPI)
    for wheel in plan.pip_adds:
        after[wheel.name] = PipPackage(wheel.name, wheel.version, PYPI, requires=wheel.requires)
    return after, before


def _touched(plan: Plan) -> tuple[PipPackage, ...]:
    """pip packages the plan strands or breaks, with what they require."""
    names = {normalized_name(impact.name): impact for impact in plan.pip}
    if not names:
        return ()
    prefix = Path(plan.prefix)
    known: dict[str, PipPackage] = {}
    if (prefix / "conda-meta").is_dir():
        known = _by_name(read_pip_packages(prefix, read_prefix(prefix).installed))
    return tuple(
        known.get(name) or PipPackage(impact.name, impact.version) for name, impact in names.items()
    )


def _by_name(packages: Iterable[PipPackage]) -> dict[str, PipPackage]:
    return {normalized_name(package.name): package for package in packages}


def _is_shown(node: GraphNode) -> bool:
    """Neither the machine nor what is missing takes part in a change."""
    return node.kind in (NodeKind.CONDA, NodeKind.PIP)
