"""From packages to nodes and edges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import rattler

from core.engine.graph.contents import Contents
from core.engine.graph.demands import Demanded, demands_of_pip, demands_of_record
from core.engine.graph.marks import marked
from core.engine.records import to_rattler
from core.engine.solving.starting_point import without_pip
from core.model.graph import EdgeKind, GraphEdge, GraphNode, NodeKind, PackageGraph
from core.model.package import PackageRecord

PYPI = "pypi"
"""The channel of pip's packages."""

_RANK = {NodeKind.CONDA: 0, NodeKind.PIP: 1, NodeKind.VIRTUAL: 2, NodeKind.MISSING: 3}

Key = tuple[NodeKind, str]


def build_graph(contents: Contents, fingerprint: str = "") -> PackageGraph:
    """The graph of these packages, with cycles, orphans and sizes marked."""
    nodes = {**_conda_nodes(contents), **_pip_nodes(contents)}
    links = _merged(_links(contents))
    for key in dict.fromkeys(link.target for link in links):
        if key not in nodes:
            nodes[key] = _absent(key, contents)
    order = sorted(nodes, key=lambda key: (key[1], _RANK[key[0]]))
    place = {key: position for position, key in enumerate(order)}
    graph = PackageGraph(
        prefix=contents.prefix,
        fingerprint=fingerprint,
        nodes=tuple(nodes[key] for key in order),
        edges=tuple(
            GraphEdge(place[link.source], place[link.target], link.spec, link.kind, link.broken)
            for link in sorted(
                links, key=lambda link: (place[link.source], place[link.target], link.kind)
            )
        ),
        requested_known=contents.requested_known,
    )
    return marked(graph, contents)


@dataclass(frozen=True)
class _Link:
    source: Key
    target: Key
    spec: str
    kind: EdgeKind = EdgeKind.NEEDS
    broken: bool = False


def _conda_nodes(contents: Contents) -> dict[Key, GraphNode]:
    return {
        (NodeKind.CONDA, name): GraphNode(
            name=name,
            version=record.version,
            build=record.build,
            channel=record.channel,
            requested=name in contents.requested,
            size=contents.sizes.get(name),
        )
        for name, record in contents.records.items()
    }


def _pip_nodes(contents: Contents) -> dict[Key, GraphNode]:
    return {
        (NodeKind.PIP, name): GraphNode(
            name=name,
            kind=NodeKind.PIP,
            version=package.version,
            channel=PYPI,
            size=contents.pip_sizes.get(name),
        )
        for name, package in contents.pip.items()
    }


def _absent(key: Key, contents: Contents) -> GraphNode:
    kind, name = key
    version = contents.virtual.get(name, "") if kind is NodeKind.VIRTUAL else ""
    return GraphNode(name=name, kind=kind, version=version)


def _links(contents: Contents) -> Iterator[_Link]:
    installed = {name: _usable(record) for name, record in contents.records.items()}
    machine = {name: _machine(name, version) for name, version in contents.virtual.items()}
    for name, record in contents.records.items():
        source = (NodeKind.CONDA, name)
        for demand in demands_of_record(without_pip(record)):
            if demand.name == name:
                continue
            yield from _link_of(source, demand, installed, machine)
    yield from _pip_links(contents)


def _link_of(
    source: Key,
    demand: Demanded,
    installed: dict[str, rattler.PackageRecord | None],
    machine: dict[str, rattler.PackageRecord | None],
) -> Iterator[_Link]:
    """Nothing for a constraint on what is not there: it need not be."""
    there = machine if demand.name.startswith("__") else installed
    kind = EdgeKind.CONSTRAINS if demand.limits else EdgeKind.NEEDS
    if demand.name not in there:
        if not demand.limits:
            absent = NodeKind.VIRTUAL if there is machine else NodeKind.MISSING
            yield _Link(source, (absent, demand.name), demand.spec, kind, broken=True)
        return
    target = NodeKind.VIRTUAL if there is machine else NodeKind.CONDA
    broken = not demand.is_met_by(there[demand.name])
    yield _Link(source, (target, demand.name), demand.spec, kind, broken)


def _pip_links(contents: Contents) -> Iterator[_Link]:
    """What pip packages require, and the Python they live on."""
    for name, demand in demands_of_pip(contents):
        source = (NodeKind.PIP, name)
        target = NodeKind(demand.by or NodeKind.MISSING)
        if (target, demand.name) != source:
            yield _Link(source, (target, demand.name), demand.spec, broken=demand.broken)
    if "python" in contents.records:
        for name in contents.pip:
            yield _Link((NodeKind.PIP, name), (NodeKind.CONDA, "python"), "")


def _merged(links: Iterable[_Link]) -> list[_Link]:
    """One line between two packages, whatever number of specs it stands for."""
    found: dict[tuple[Key, Key, EdgeKind], _Link] = {}
    for link in links:
        key = (link.source, link.target, link.kind)
        known = found.get(key)
        if known is None:
            found[key] = link
            continue
        specs = dict.fromkeys(text for text in (known.spec, link.spec) if text)
        broken = known.broken or link.broken
        found[key] = _Link(link.source, link.target, ", ".join(specs), link.kind, broken)
    return list(found.values())


def _usable(record: PackageRecord) -> rattler.PackageRecord | None:
    """The record as specs are held against; None for one that is only good for showing."""
    try:
        return to_rattler(record)
    except Exception:  # noqa: BLE001 - every field has an exception of its own
        return None


def _machine(name: str, version: str) -> rattler.PackageRecord | None:
    try:
        return rattler.PackageRecord(
            name=name,
            version=version,
            build=rattler.BuildString("0"),
            build_number=0,
            subdir="noarch",
            noarch=None,
        )
    except Exception:  # noqa: BLE001 - as above
        return None
