"""Ways through a graph: why a package is here."""

from __future__ import annotations

from collections import deque

from core.model.graph import EdgeKind, PackageGraph


def dependents(graph: PackageGraph, kind: EdgeKind = EdgeKind.NEEDS) -> list[list[int]]:
    """For each node those that need it."""
    found: list[list[int]] = [[] for _ in graph.nodes]
    for edge in graph.edges:
        if edge.kind is kind:
            found[edge.target].append(edge.source)
    return found


def dependencies(graph: PackageGraph, kind: EdgeKind = EdgeKind.NEEDS) -> list[list[int]]:
    """For each node those it needs."""
    found: list[list[int]] = [[] for _ in graph.nodes]
    for edge in graph.edges:
        if edge.kind is kind:
            found[edge.source].append(edge.target)
    return found


def why_here(graph: PackageGraph, node: int) -> tuple[tuple[int, ...], ...]:
    """A shortest chain from each package the user asked for that leads to `node`.

    The shortest come first; among equals, the first by name. (node,) where it was asked for itself.
    Where nobody wrote down what was asked for, chains begin at what nothing else needs.
    """
    needed_by = dependents(graph)
    towards: dict[int, int | None] = {node: None}
    waiting = deque([node])
    while waiting:
        reached = waiting.popleft()
        for user in sorted(needed_by[reached]):
            if user not in towards:
                towards[user] = reached
                waiting.append(user)
    chains = [_chain(begin, towards) for begin in towards if graph.nodes[begin].requested]
    return tuple(sorted(chains, key=lambda chain: (len(chain), chain)))


def _chain(begin: int, towards: dict[int, int | None]) -> tuple[int, ...]:
    chain = []
    step: int | None = begin
    while step is not None:
        chain.append(step)
        step = towards[step]
    return tuple(chain)
