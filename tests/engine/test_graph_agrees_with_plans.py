"""What the graph says a removal takes is what the plan of that removal takes."""

from __future__ import annotations

import json
import random
from pathlib import Path

import msgspec
import pytest
import rattler

from core.engine.graph.answering import answer
from core.engine.graph.reading import read_graph
from core.engine.practice.web_server import WebServer
from core.model.calls import AskNode
from core.model.graph import NodeKind, PackageGraph, RemovalEffect
from core.model.plan import ChangeKind, Plan
from core.model.request import ChangeRequest, CreateRequest
from tests.support.planning import plan
from tests.support.prefixes import SITE, distribution, make_prefix, record

CHANNELS = Path(__file__).parents[2].parent / "shared" / "channels"
SUBDIR = str(rattler.Subdir.current())
PYTHON = record("python", "3.11.7", "h1_0", requested_specs=["python"])


def _sized(size: int) -> dict[str, object]:
    return {"paths": [{"_path": f"share/{size}", "path_type": "hardlink", "size_in_bytes": size}]}


def _effect(prefix: Path, graph: PackageGraph, node: int) -> RemovalEffect:
    return answer(AskNode(str(prefix), graph.fingerprint, node)).removal


def assert_same(effect: RemovalEffect, found: Plan, name: str) -> None:
    """Names, reasons and bytes."""
    removed = {change.name for change in found.changes if change.kind is ChangeKind.REMOVE}
    leaving = {package.name for package in found.pip_removes}
    told = {*effect.dependents, *effect.goes_too, *effect.unneeded, name}
    assert told == removed | leaving
    reasons = {change.name: change.reason.code for change in found.changes if change.reason}
    unneeded = {each for each, code in reasons.items() if code == "reason-orphan"}
    assert set(effect.unneeded) == unneeded
    impacts = {impact.name for impact in found.pip}
    assert set(effect.breaks_pip) == impacts - leaving
    assert effect.freed == -found.disk.bytes


@pytest.mark.parametrize("recorded", [True, False], ids=["recorded", "unrecorded"])
async def test_every_removal_from_a_random_prefix_agrees(tmp_path: Path, recorded: bool) -> None:
    generator = random.Random(7)
    names = [f"p{number}" for number in range(6)]
    records = [
        record(
            name,
            depends=[other for other in names[:number] if generator.random() < 0.5] + ["python"],
            requested_specs=[name] if recorded and generator.random() < 0.4 else None,
            paths_data=_sized(10**number),
        )
        for number, name in enumerate(names)
    ]
    python = PYTHON if recorded else record("python", "3.11.7", "h1_0")
    prefix = make_prefix(tmp_path / "x", [python, *records])
    metadata = "Metadata-Version: 2.1\nName: user\nVersion: 1.0\nRequires-Dist: p3\n"
    distribution(prefix, "user", files={"METADATA": metadata, "RECORD": "user.py,,5\n"})
    graph = read_graph(str(prefix))
    for position, node in enumerate(graph.nodes):
        if node.kind is NodeKind.CONDA:
            found = await plan(ChangeRequest(str(prefix), remove=(node.name,)))
            assert_same(_effect(prefix, graph, position), found, node.name)


async def test_what_pip_laid_over_a_package_goes_with_it(tmp_path: Path) -> None:
    owned = f"{SITE}/idna-3.20.dist-info/METADATA"
    idna = record(
        "idna", "3.20", files=[owned], paths_data=_sized(300), requested_specs=["idna"],
        depends=["certifi"],
    )  # fmt: skip
    prefix = make_prefix(tmp_path / "x", [PYTHON, idna, record("certifi")])
    # It would be left wanting too, if it did not leave.
    metadata = "Metadata-Version: 2.1\nName: idna\nVersion: 3.10\nRequires-Dist: certifi\n"
    files = {"METADATA": metadata, "RECORD": "idna/core.py,,40\n"}
    distribution(prefix, "idna", "3.10", files=files)
    graph = read_graph(str(prefix))
    (node,) = (
        position
        for position, each in enumerate(graph.nodes)
        if each.name == "idna" and each.kind is NodeKind.CONDA
    )
    found = await plan(ChangeRequest(str(prefix), remove=("idna",)))
    assert [package.name for package in found.pip_removes] == ["idna"]
    effect = _effect(prefix, graph, node)
    assert_same(effect, found, "idna")
    assert effect.goes_too == ("idna",)
    assert effect.breaks_pip == ()


async def test_a_removal_by_pip_names_whom_it_leaves_wanting(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [PYTHON])
    metadata = "Metadata-Version: 2.1\nName: user\nVersion: 1.0\nRequires-Dist: lib\n"
    distribution(prefix, "user", files={"METADATA": metadata, "RECORD": "user.py,,5\n"})
    distribution(prefix, "lib", files={"RECORD": "lib.py,,70\n"})
    distribution(prefix, "bare")
    graph = read_graph(str(prefix))
    nodes = {node.name: position for position, node in enumerate(graph.nodes)}
    found = await plan(ChangeRequest(str(prefix), pip_remove=("lib",)))
    (check,) = (check for check in found.checks if check.message.code == "pip-leaves-needed")
    effect = _effect(prefix, graph, nodes["lib"])
    assert ", ".join(effect.breaks_pip) == check.message.params["names"]
    assert effect.freed == -found.disk.bytes
    refusal = _effect(prefix, graph, nodes["bare"]).refusal
    assert refusal is not None
    assert refusal.code == "graph-pip-unlisted"


async def test_a_frozen_environment_refuses(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [PYTHON])
    (prefix / "conda-meta" / "frozen").write_text("", encoding="utf-8")
    refusal = _effect(prefix, read_graph(str(prefix)), 0).refusal
    assert refusal is not None
    assert refusal.code == "environment-frozen"


@pytest.mark.skipif(
    not (CHANNELS / "conda-forge" / SUBDIR).is_dir(), reason="no real metadata beside the checkout"
)
async def test_real_records_agree_with_their_plans(home: Path) -> None:
    with WebServer(CHANNELS) as server:
        forge = (server.channel("conda-forge"),)
        specs = ("python", "scikit-learn", "matplotlib", "jupyterlab")
        made = await plan(CreateRequest(f"{home}/envs/sci", specs, forge))
    prefix = make_prefix(home / "sci")
    for number, each in enumerate(made.after):
        raw = msgspec.to_builtins(each) | {
            "depends": each.depends,
            "requested_specs": made.requested.get(each.name, ()),
            "paths_data": _sized(1000 + number),
        }
        file = prefix / "conda-meta" / f"{each.name}-{each.version}-{each.build}.json"
        file.write_text(json.dumps(raw), encoding="utf-8")
    graph = read_graph(str(prefix))
    assert len(graph.nodes) > 150
    assert not any(edge.broken for edge in graph.edges)
    nodes = {node.name: position for position, node in enumerate(graph.nodes)}
    for name in ("numpy", "tornado"):
        found = await plan(ChangeRequest(str(prefix), remove=(name,)))
        assert_same(_effect(prefix, graph, nodes[name]), found, name)
