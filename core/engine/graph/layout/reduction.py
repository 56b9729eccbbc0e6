"""A graph without the edges that longer ways say too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import rustworkx


@dataclass(frozen=True)
class Reduced:
    """Groups of nodes and what they need of each other; no way leads back."""

    groups: Sequence[tuple[int, ...]]
    """Nodes that need each other in a circle stand together; most stand alone."""
    pairs: Sequence[tuple[int, int]]
    """Positions of groups. A group still reaches all that it reached before."""
    joined: int
    """So many pairs of groups there were before."""


def reduce(
    nodes: Iterable[int],
    pairs: Iterable[tuple[int, int]],
    keep: Collection[tuple[int, int]] = (),
) -> Reduced:
    """Circles drawn together, then the fewest pairs that reach as far, and those to keep.

    `pairs` may name nodes that are not among `nodes`; those pairs don't count. What to keep counts
    where it is among `pairs`.
    """
    members = sorted(nodes)
    place = {node: at for at, node in enumerate(members)}
    inner = sorted({(place[a], place[b]) for a, b in pairs if a in place and b in place})
    whole: rustworkx.PyDiGraph[int, None] = rustworkx.PyDiGraph(multigraph=False)
    whole.add_nodes_from(members)
    whole.add_edges_from_no_data(inner)
    circles = rustworkx.strongly_connected_components(whole)
    groups = sorted(tuple(sorted(members[at] for at in circle)) for circle in circles)
    group_of = {node: at for at, group in enumerate(groups) for node in group}
    joined = sorted(
        {
            (group_of[members[a]], group_of[members[b]])
            for a, b in inner
            if group_of[members[a]] != group_of[members[b]]
        }
    )
    condensed: rustworkx.PyDiGraph[int, None] = rustworkx.PyDiGraph(multigraph=False)
    condensed.add_nodes_from(range(len(groups)))
    condensed.add_edges_from_no_data(joined)
    fewest, renamed = rustworkx.transitive_reduction(condensed)
    former = {new: old for old, new in renamed.items()}
    kept = {(former[a], former[b]) for a, b in fewest.edge_list()}
    kept.update(
        (group_of[members[a]], group_of[members[b]])
        for a, b in inner
        if (members[a], members[b]) in keep and group_of[members[a]] != group_of[members[b]]
    )
    return Reduced(groups, sorted(kept), len(joined))
