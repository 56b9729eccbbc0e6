"""Whatever the records are, the graph keeps its promises."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator

import pytest

from core.engine.graph.building import build_graph
from core.engine.graph.chains import why_here
from core.engine.graph.contents import Contents
from core.engine.graph.removals import effect_of_conda, freed_by, gone_with
from core.engine.solving.goal import goal_of_change
from core.engine.solving.specs import name_of
from core.model.graph import EdgeKind, NodeKind, PackageGraph
from core.model.package import PackageRecord, PipPackage
from core.model.request import ChangeRequest

BLOCKS = range(4)
SEEDS = 12
"""In a block, which is one test."""
_SPECS = ("", " >=1", " >=2,<3", " 1.*", "=1.0", " 1.0 0", " !!", " >=1 | <0.5")


def _several(block: int) -> Iterator[Contents]:
    for seed in range(block * SEEDS, (block + 1) * SEEDS):
        yield _random_contents(seed)


def _random_contents(seed: int) -> Contents:
    """Records with cycles, missing and doubled dependencies, unreadable specs, and pip packages."""
    generator = random.Random(seed)
    names = [f"p{number}" for number in range(generator.randint(1, 25))]
    if generator.random() < 0.7:
        names += ["python", "pip"]
    known = [*names, "ghost", "__glibc", "__win"]

    def some(most: int) -> tuple[str, ...]:
        chosen = generator.choices(known, k=generator.randint(0, most))
        return tuple(each + generator.choice(_SPECS) for each in chosen)

    records = {}
    for name in sorted(names):
        version = generator.choice(("1.0", "2.1", "0.3"))
        file = f"{name}-{version}-0.conda"
        records[name] = PackageRecord(
            name, version, "0", 0, "noarch", "c", f"http://c/noarch/{file}", file,
            depends=some(3), constrains=some(1),
        )  # fmt: skip
    pip = {
        name: PipPackage(
            name,
            "1.5",
            requires=tuple(
                generator.choice((each, f"{each}>=2", f'{each}; python_version < "3"', "!!"))
                for each in generator.choices([*names, "w0", "w1", "nowhere"], k=2)
            ),
            overwrites=generator.choice([None, *names]),
        )
        for name in ("w0", "w1", "p0")[: generator.randint(0, 3)]
    }
    known_wishes = generator.random() < 0.8
    return Contents(
        prefix="/x",
        records=records,
        pip=pip,
        requested=frozenset(name for name in names if known_wishes and generator.random() < 0.3),
        requested_known=known_wishes,
        sizes={name: generator.randint(0, 1000) for name in names},
        pip_sizes={name: generator.choice([None, 7]) for name in pip},
        virtual={"__glibc": "2.31"},
    )


def _needs(contents: Contents, graph: PackageGraph, source: int, target: int) -> bool:
    """Whether the records themselves say so."""
    user, needed = graph.nodes[source], graph.nodes[target]
    if user.kind is NodeKind.CONDA:
        return needed.name in map(name_of, contents.records[user.name].depends)
    texts = contents.pip[user.name].requires
    return needed.name in {"python", *(re.split("[>;]", text)[0] for text in texts)}


@pytest.mark.parametrize("block", BLOCKS)
def test_what_goes_is_what_the_plan_of_a_removal_says(block: int) -> None:
    for contents in _several(block):
        _assert_removals_agree(contents)


def _assert_removals_agree(contents: Contents) -> None:
    graph = build_graph(contents)
    for node in graph.nodes:
        if node.kind is not NodeKind.CONDA:
            continue
        request = ChangeRequest(contents.prefix, remove=(node.name,))
        goal = goal_of_change(request, contents.start, pip_with_python=True)
        effect = effect_of_conda(node.name, contents)
        lists = (effect.dependents, effect.goes_too, effect.unneeded)
        told = [name for names in lists for name in names]
        assert len(told) == len(set(told)) or contents.pip
        gone = gone_with(node.name, contents)
        assert {*told, node.name} == goal.removal.names | gone.pip
        orphans = {
            name for name, why in goal.removal.reasons.items() if why.code == "reason-orphan"
        }
        assert set(effect.unneeded) == orphans
        assert effect.freed == freed_by(gone, contents) == node.exclusive


@pytest.mark.parametrize("block", BLOCKS)
def test_every_chain_is_a_chain_of_records_and_none_is_shorter(block: int) -> None:
    for contents in _several(block):
        _assert_chains_are_true(contents)


def _assert_chains_are_true(contents: Contents) -> None:
    graph = build_graph(contents)
    distances = _distances(graph)
    for node in range(len(graph.nodes)):
        chains = why_here(graph, node)
        assert all(chain[-1] == node and graph.nodes[chain[0]].requested for chain in chains)
        for chain in chains:
            for source, target in itertools.pairwise(chain):
                assert _needs(contents, graph, source, target)
            assert len(chain) - 1 == distances[chain[0]][node]
        begins = [chain[0] for chain in chains]
        assert begins == list(dict.fromkeys(begins))
        assert set(begins) == {
            begin
            for begin, each in enumerate(graph.nodes)
            if each.requested and node in distances[begin]
        }


@pytest.mark.parametrize("block", BLOCKS)
def test_edges_are_those_of_the_records(block: int) -> None:
    for contents in _several(block):
        _assert_edges_are_those_of_records(contents)


def _assert_edges_are_those_of_records(contents: Contents) -> None:
    graph = build_graph(contents)
    pairs = [(edge.source, edge.target, edge.kind) for edge in graph.edges]
    assert len(pairs) == len(set(pairs))
    found = {
        (graph.nodes[edge.source].name, graph.nodes[edge.target].name)
        for edge in graph.edges
        if edge.kind is EdgeKind.NEEDS and graph.nodes[edge.source].kind is NodeKind.CONDA
    }
    told = {
        (record.name, name_of(text))
        for record in contents.records.values()
        for text in record.depends
    }
    # Python's record may name pip, which it does not need.
    assert {pair for pair in told if pair[0] != pair[1]} - found <= {("python", "pip")}
    assert found <= told
    assert [node.name for node in graph.nodes] == sorted(node.name for node in graph.nodes)


def _distances(graph: PackageGraph) -> list[dict[int, int]]:
    """Lengths of shortest ways, layer by layer."""
    following: list[set[int]] = [set() for _ in graph.nodes]
    for edge in graph.edges:
        if edge.kind is EdgeKind.NEEDS:
            following[edge.source].add(edge.target)
    found = []
    for begin in range(len(graph.nodes)):
        distance = {begin: 0}
        layer = {begin}
        while layer:
            layer = {to for each in layer for to in following[each]} - distance.keys()
            distance |= dict.fromkeys(layer, max(distance.values()) + 1)
        found.append(distance)
    return found
