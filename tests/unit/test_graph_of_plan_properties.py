"""Whatever a plan does, its graph shows all of it, and every cause is a chain of lines."""

from __future__ import annotations

import itertools
import random

import pytest

from core.engine.graph.layout.plan import draw_plan
from core.engine.graph.layout.reduction import reduce
from core.engine.graph.plans import causes, graph_of_plan
from core.model.base import Message
from core.model.calls import DrawPlan
from core.model.graph import NodeKind
from core.model.package import PackageRecord
from core.model.pip import PipWheel
from core.model.plan import Change, ChangeKind, PipImpact, Plan
from core.model.request import ChangeRequest

SEEDS = range(20)
_LOOK = Message("attention-downgrade", {})


def record(name: str, version: str, depends: tuple[str, ...]) -> PackageRecord:
    file = f"{name}-{version}-0.conda"
    return PackageRecord(
        name, version, "0", 0, "noarch", "c", f"http://c/{file}", file, depends=depends
    )


def random_plan(seed: int) -> Plan:
    """Packages that come, go, move and stay, with circles and with dependencies on nothing."""
    generator = random.Random(seed)
    names = [f"p{number}" for number in range(generator.randint(1, 30))]

    def some() -> tuple[str, ...]:
        return tuple(generator.choices([*names, "ghost", "__glibc", "p0 >=2"], k=2))

    changes, after = [], []
    for name in names:
        old = record(name, "1.0", some())
        kind = generator.choice((None, *ChangeKind))
        new = record(name, "2.0", some()) if kind is not ChangeKind.REMOVE else None
        if kind is None:
            after.append(old)
            continue
        before = None if kind is ChangeKind.ADD else old
        attention = (_LOOK,) if generator.random() < 0.3 else ()
        chosen = generator.random() < 0.2
        changes.append(Change(name, kind, before, new, chosen=chosen, attention=attention))
        if new is not None:
            after.append(new)
    return Plan(
        id=str(seed),
        request=ChangeRequest("/nowhere"),
        prefix="/nowhere",
        name="nowhere",
        creates=False,
        title=Message("x"),
        changes=tuple(changes),
        after=tuple(after),
        requested={name: () for name in names if generator.random() < 0.3},
        channels=(),
        fingerprint="f",
        pip=(PipImpact("W.0", "1", _LOOK),) if generator.random() < 0.4 else (),
        pip_adds=(PipWheel("w1", "1", "", "", "", requires=("w2", "gone")),),
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_that_changes_is_drawn_and_every_cause_is_a_chain_of_lines(seed: int) -> None:
    plan = random_plan(seed)
    graph = graph_of_plan(plan)
    moving = {node.name: node.change for node in graph.nodes if node.kind is NodeKind.CONDA}
    assert {change.name: change.kind for change in plan.changes}.items() <= moving.items()
    assert not any(node.kind in (NodeKind.MISSING, NodeKind.VIRTUAL) for node in graph.nodes)
    chains = causes(graph)
    looked_at = [at for at, node in enumerate(graph.nodes) if node.attention]
    assert [chain[-1] for chain in chains] == looked_at
    joined = {frozenset((edge.source, edge.target)) for edge in graph.edges}
    for chain in chains:
        assert len(chain) == 1 or graph.nodes[chain[0]].chosen
        assert all(frozenset(step) in joined for step in itertools.pairwise(chain))
    on_chains = {at for chain in chains for at in chain}
    still = {at for at, node in enumerate(graph.nodes) if node.change is None}
    assert still <= on_chains, "what stays is there for a chain alone"
    picture = draw_plan(DrawPlan(plan))
    assert {placed.node for placed in picture.placed} == set(range(len(graph.nodes)))
    hot = {
        frozenset((graph.edges[one.edge].source, graph.edges[one.edge].target))
        for one in picture.routes
        if one.hot
    }
    steps = {frozenset(step) for chain in chains for step in itertools.pairwise(chain)}
    # Drawn on top of each other, without a line.
    pairs = [(edge.source, edge.target) for edge in graph.edges]
    circles = reduce(range(len(graph.nodes)), pairs).groups
    apart = {step for step in steps if not any(step <= set(circle) for circle in circles)}
    assert apart <= hot
