"""Questions about one package of a graph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from core.engine.channels.known_names import Known, summaries
from core.engine.environments import guard
from core.engine.environments.history import read_history
from core.engine.environments.pip_packages import normalized_name
from core.engine.environments.prefix import read_record_files
from core.engine.environments.reading import summary_in
from core.engine.graph.chains import dependencies, dependents, why_here
from core.engine.graph.contents import Contents
from core.engine.graph.reading import read_with_contents
from core.engine.graph.removals import effect_of_conda, effect_of_pip
from core.model.base import Message
from core.model.calls import AskNode
from core.model.graph import GraphNode, NodeAnswers, NodeKind, PackageGraph, RemovalEffect
from core.model.problem import fail

__all__ = ["answer", "why_here"]


def answer(call: AskNode) -> NodeAnswers:
    """Raises `environment-gone` and `graph-outdated`."""
    read = read_with_contents(call.prefix, call.fingerprint)
    graph, contents = read.graph, read.contents
    if not 0 <= call.node < len(graph.nodes):
        raise fail("graph-outdated", name=Path(call.prefix).name)
    node = graph.nodes[call.node]
    record = contents.records.get(node.name) if node.kind is NodeKind.CONDA else None
    arrival = _arrival(node, call)
    return NodeAnswers(
        node=call.node,
        why=why_here(graph, call.node),
        needed_by=tuple(sorted(dependents(graph)[call.node])),
        needs=tuple(sorted(dependencies(graph)[call.node])),
        removal=_removal(call.node, graph, contents),
        summary=_own_summary(node, contents) or _known(node).en,
        summary_zh=_known(node).zh,
        license=record.license or "" if record else "",
        download=record.size if record else None,
        installed=arrival.time if arrival else None,
        revision=arrival.revision if arrival else None,
    )


def _removal(node: int, graph: PackageGraph, contents: Contents) -> RemovalEffect:
    match graph.nodes[node].kind:
        case NodeKind.CONDA:
            effect = effect_of_conda(graph.nodes[node].name, contents)
        case NodeKind.PIP:
            effect = effect_of_pip(node, graph, contents)
        case NodeKind.VIRTUAL:
            return RemovalEffect(refusal=Message("graph-of-machine"))
        case NodeKind.MISSING:
            return RemovalEffect(refusal=Message("graph-not-there"))
    refusal = effect.refusal or _refusal(contents.prefix)
    return msgspec.structs.replace(effect, refusal=refusal) if refusal else effect


def _refusal(prefix: str) -> Message | None:
    """What a plan's checks would say first."""
    if guard.is_base(prefix):
        return Message("base-protected", {"name": Path(prefix).name})
    frozen = guard.frozen_reason(prefix)
    if frozen is not None:
        return frozen
    if not guard.is_writable(prefix):
        return Message("no-permission", {"path": prefix})
    return None


def _known(node: GraphNode) -> Known:
    """What our table of well-known packages says."""
    named = node.kind in {NodeKind.PIP, NodeKind.CONDA}
    return (summaries().get(node.name) if named else None) or Known("", "")


def _own_summary(node: GraphNode, contents: Contents) -> str:
    """The package's own words, where they are at hand."""
    if node.kind is NodeKind.PIP:
        return contents.pip[node.name].summary or ""
    if node.kind is not NodeKind.CONDA:
        return ""
    files, _ = read_record_files(Path(contents.prefix))
    file = files.get(node.name)
    return (summary_in(file.package_folder) if file and file.package_folder else None) or ""


@dataclass(frozen=True)
class _Arrival:
    time: float
    """Seconds since the epoch."""
    revision: int | None


def _arrival(node: GraphNode, call: AskNode) -> _Arrival | None:
    """When this build came: as the timeline has it, else as old as its record."""
    if node.kind is NodeKind.PIP:
        return _arrivals(call.prefix, call.fingerprint).get(f"{node.name} {node.version}")
    if node.kind is not NodeKind.CONDA:
        return None
    dist = f"{node.name}-{node.version}-{node.build}"
    known = _arrivals(call.prefix, call.fingerprint).get(dist)
    if known is not None:
        return known
    try:
        record = Path(call.prefix) / "conda-meta" / f"{dist}.json"
        return _Arrival(record.stat().st_mtime, None)
    except OSError:
        return None


@lru_cache(maxsize=4)
def _arrivals(prefix: str, fingerprint: str) -> dict[str, _Arrival]:
    """The last arrival of each build; what was only seen has a time, and no number."""
    del fingerprint  # stands for the history as it is now
    found: dict[str, _Arrival] = {}
    for revision in read_history(prefix):
        arrival = _Arrival(revision.time, None if revision.step else revision.number)
        for dist in (*revision.added, *(after for _, after in revision.updated)):
            found[dist] = arrival
        for dist in (*revision.pip_added, *(after for _, after in revision.pip_updated)):
            name, _, version = dist.partition(" ")
            found[f"{normalized_name(name)} {version}"] = arrival
    return found
