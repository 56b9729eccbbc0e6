"""Who else needs what the focus needs: drawn dimmed, where there is room below."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from core.engine.graph.layout.neighbours import Neighbours
from core.model.graph import NodeKind, PackageGraph

_FEW = 6
"""What more packages than this need says nothing about any two of them."""
_LINES = 2


class Aside(NamedTuple):
    """A package that is no relative of the focus and shares dependencies with it."""

    chain: tuple[int, ...]
    """It, what needs it, and so on towards what the user asked for."""
    shares: tuple[int, ...]
    """Direct dependencies of the focus."""


def choose_asides(
    graph: PackageGraph,
    neighbours: Neighbours,
    shown: Sequence[int],
    relatives: Collection[int],
    most: int,
    length: int,
) -> list[Aside]:
    """At most so many, those that share the most particular of the `shown` dependencies first.

    Chains have at most `length` nodes and share none.
    """
    telling: dict[int, list[int]] = {}
    for dependency in shown:
        sharers = neighbours.needed_by[dependency]
        if len(sharers) <= _FEW and graph.nodes[dependency].kind is not NodeKind.VIRTUAL:
            for node in sharers:
                if node not in relatives:
                    telling.setdefault(node, []).append(dependency)

    def score(node: int) -> float:
        return sum(1 / len(neighbours.needed_by[each]) for each in telling[node])

    asides: list[Aside] = []
    taken: set[int] = set()
    for node in sorted(telling, key=lambda node: (-score(node), node)):
        if len(asides) >= most:
            break
        if node in taken:
            continue
        chain = _towards_a_reason(graph, neighbours, node, taken.union(relatives))[:length]
        taken.update(chain)
        few = sorted(telling[node], key=lambda each: (len(neighbours.needed_by[each]), each))
        asides.append(Aside(chain, tuple(few[:_LINES])))
    return asides


def _towards_a_reason(
    graph: PackageGraph, neighbours: Neighbours, node: int, avoided: Collection[int]
) -> tuple[int, ...]:
    """A shortest chain of dependents up to one that the user asked for; `node` alone where there
    is none."""
    before: dict[int, int | None] = {node: None}
    front = [node]
    while front:
        for reached in front:
            if graph.nodes[reached].requested:
                chain = [reached]
                while (following := before[chain[-1]]) is not None:
                    chain.append(following)
                return tuple(reversed(chain))
        following_front = []
        for reached in front:
            for dependent in neighbours.needed_by[reached]:
                if dependent not in before and dependent not in avoided:
                    before[dependent] = reached
                    following_front.append(dependent)
        front = following_front
    return (node,)
