"""A plan as a graph: what changes, and the chains that cause what needs attention."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

from core.engine.graph.plans import causes, graph_of_plan
from core.model.base import Message
from core.model.graph import NodeKind, PackageGraph
from core.model.package import PipPackage
from core.model.pip import PipWheel, PipWish
from core.model.plan import ChangeKind, PipImpact, Plan, PlanRemark, Severity
from core.model.request import CreateRequest
from tests.support.channels import ChannelFactory, ServedChannel, package
from tests.support.planning import change, create, plan

HERE = "__win" if sys.platform == "win32" else "__unix"
"""A virtual package that every computer of this kind has."""


@pytest.fixture
def channel(channel_factory: ChannelFactory) -> ServedChannel:
    """app 2 needs an older lib than there is, over bridge, which stays as it is."""
    return channel_factory(
        "ways",
        [
            package("lib", "1.0"),
            package("lib", "2.0"),
            package("bridge", "1.0", depends=("lib",), constrains=("lib <3",)),
            package("app", "1.0", depends=("bridge",)),
            package("app", "2.0", depends=("bridge", "lib <2", "extra")),
            package("extra", "1.0", depends=(HERE,)),
            package("top", "1.0", depends=("app", "left", "right")),
            package("left", "1.0", depends=("right",)),
            package("right", "1.0", depends=("left",)),
        ],
    )


def named(graph: PackageGraph) -> dict[str, ChangeKind | None]:
    return {node.name: node.change for node in graph.nodes}


def chains(graph: PackageGraph) -> list[list[str]]:
    return [[graph.nodes[position].name for position in chain] for chain in causes(graph)]


def lines(graph: PackageGraph) -> set[tuple[str, str]]:
    nodes = graph.nodes
    return {(nodes[edge.source].name, nodes[edge.target].name) for edge in graph.edges}


async def test_a_downgrade_hangs_on_what_asked_for_it(home: Path, channel: ServedChannel) -> None:
    prefix = home / "envs" / "lab"
    await create(prefix, channel, "app=1.0", "lib=2.0")
    found = graph_of_plan(await plan(change(prefix, channel, install=("app=2.0", "lib"))))
    assert named(found) == {
        "app": ChangeKind.UPGRADE,
        "extra": ChangeKind.ADD,
        "lib": ChangeKind.DOWNGRADE,
    }
    lib = next(node for node in found.nodes if node.name == "lib")
    assert (lib.before, lib.version, lib.requested) == ("2.0", "1.0", True)
    assert lib.attention
    assert lines(found) == {("app", "lib"), ("app", "extra")}
    assert all(chain[-1] == "lib" for chain in chains(found))


async def test_what_a_removal_takes_along_hangs_on_what_was_chosen(
    home: Path, channel: ServedChannel
) -> None:
    prefix = home / "envs" / "lab"
    await create(prefix, channel, "top", "lib")
    made = await plan(change(prefix, channel, remove=("bridge",)))
    found = graph_of_plan(made)
    assert set(named(found).values()) == {ChangeKind.REMOVE}
    assert named(found).keys() == {"bridge", "app", "top", "left", "right"}
    assert {("top", "app"), ("app", "bridge"), ("left", "right"), ("right", "left")} <= lines(found)
    assert ["bridge", "app", "top"] in chains(found), "what was asked for goes as well"
    circle = {node.cycle for node in found.nodes if node.name in ("left", "right")}
    assert len(circle) == 1
    assert circle != {0}


async def test_a_package_that_stays_is_there_only_where_a_chain_leads_over_it(
    home: Path, channel: ServedChannel
) -> None:
    prefix = home / "envs" / "lab"
    await create(prefix, channel, "app=1.0", "lib=2.0")
    made = await plan(change(prefix, channel, install=("app=2.0", "lib")))
    # As if app asked nothing of lib itself: then it can only be over bridge.
    after = tuple(
        msgspec.structs.replace(one, depends=("bridge",)) if one.name == "app" else one
        for one in made.after
    )
    changes = tuple(
        msgspec.structs.replace(one, chosen=one.name == "app", attention=one.attention)
        for one in made.changes
    )
    found = graph_of_plan(msgspec.structs.replace(made, after=after, changes=changes))
    assert named(found)["bridge"] is None
    assert chains(found) == [["app", "bridge", "lib"]]


async def test_pip_packages_that_come_go_and_break_are_in_it(
    home: Path, channel: ServedChannel
) -> None:
    made = await plan(CreateRequest(str(home / "envs" / "new"), ("lib",), (channel.url,)))
    with_pip: Plan = msgspec.structs.replace(
        made,
        pip_adds=(
            PipWheel("web", "2.0", "", "", "", requested=True, requires=("parts",)),
            PipWheel("parts", "1.0", "", "", "", size=7),
        ),
        pip_removes=(PipPackage("Web", "1.0"), PipPackage("old.thing", "3")),
        pip_builds=(PipWish("git+https://x/y#egg=Own_Tool", "own-tool", builds=True),),
        pip=(PipImpact("Broken_One", "1.0", Message("x")),),
        gpu=(
            PlanRemark(Severity.WARN, Message("gpu"), "web"),
            PlanRemark(Severity.INFO, Message("gpu"), "parts"),
        ),
    )
    found = graph_of_plan(with_pip)
    pip = {node.name: node for node in found.nodes if node.kind is NodeKind.PIP}
    assert (pip["web"].change, pip["web"].before) == (ChangeKind.UPGRADE, "1.0")
    assert (pip["parts"].change, pip["parts"].size) == (ChangeKind.ADD, 7)
    assert pip["old-thing"].change is ChangeKind.REMOVE
    assert pip["broken-one"].attention
    assert pip["broken-one"].change is None
    assert lines(found) == {("web", "parts")}
    assert pip["own-tool"].change is ChangeKind.ADD
    assert pip["web"].attention, "a remark warns of it"
    assert chains(found) == [["broken-one"], ["web"]]


async def test_nothing_to_do_is_an_empty_graph(home: Path, channel: ServedChannel) -> None:
    prefix = home / "envs" / "lab"
    await create(prefix, channel, "lib")
    found = graph_of_plan(await plan(change(prefix, channel, install=("lib",))))
    assert (found.nodes, found.edges) == ((), ())
