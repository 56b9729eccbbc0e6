"""Graphs as text say everything they should, in forms that others can read."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

from core.engine.graph.reading import read_graph
from core.engine.graph.writing import as_dot, as_graphml, as_json, part_of, write_graph
from core.model.calls import WriteGraph
from core.model.graph import EdgeKind, GraphEdge, GraphFormat, GraphNode, NodeKind, PackageGraph
from tests.support.prefixes import make_prefix, record

ODD = 'say "hi" \\ <b> & 数据'
GRAPH = PackageGraph(
    prefix="/x",
    nodes=(
        GraphNode("app", version="1.0", build=ODD, requested=True, size=0),
        GraphNode("idna", version="3.20", size=5_000_000_000),
        GraphNode("idna", NodeKind.PIP, version="3.10\x08"),
    ),
    edges=(
        GraphEdge(0, 1, ">=3,<4"),
        GraphEdge(0, 2, ODD, EdgeKind.CONSTRAINS, broken=True),
    ),
)
SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def test_json_names_both_ends_of_every_edge() -> None:
    read = json.loads(as_json(GRAPH, "thesis"))
    assert [node["id"] for node in read["nodes"]] == ["app", "idna (conda)", "idna (pip)"]
    assert read["nodes"][0]["size"] == 0
    assert "size" not in read["nodes"][2]
    assert [(edge["source"], edge["target"]) for edge in read["edges"]] == [
        ("app", "idna (conda)"),
        ("app", "idna (pip)"),
    ]
    assert read["edges"][1]["spec"] == ODD


def test_graphml_is_xml_whose_keys_are_declared() -> None:
    root = ET.fromstring(as_graphml(GRAPH, "thesis"))
    declared = {key.get("id"): key for key in root.iter(f"{SPACE}key")}
    used = {data.get("key") for data in root.iter(f"{SPACE}data")}
    assert used <= declared.keys()
    identifiers = [node.get("id") for node in root.iter(f"{SPACE}node")]
    ends = [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{SPACE}edge")]
    assert ends == [(identifiers[0], identifiers[1]), (identifiers[0], identifiers[2])]
    texts = {data.text for data in root.iter(f"{SPACE}data")}
    assert {ODD, "5000000000", "true", "3.10\ufffd"} <= texts
    assert declared["node-size"].get("attr.type") == "long"


def test_dot_quotes_what_would_end_a_text() -> None:
    text = as_dot(GRAPH, 'the "thesis"')
    assert text.startswith('digraph "the \\"thesis\\"" {')
    assert '"app" -> "idna (conda)" [label=">=3,<4"];' in text
    assert 'build="say \\"hi\\" \\\\ <b> & 数据"' in text
    (broken,) = (line for line in text.splitlines() if '-> "idna (pip)"' in line)
    assert "style=" in broken
    assert 'color="red"' in broken


def test_a_part_keeps_the_edges_between_its_nodes() -> None:
    part = part_of(GRAPH, (2, 0, 99))
    assert [node.kind for node in part.nodes] == [NodeKind.CONDA, NodeKind.PIP]
    assert [(edge.source, edge.target, edge.spec) for edge in part.edges] == [(0, 1, ODD)]


def test_each_format_proposes_a_file_of_its_own(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "数据 env", [record("app", depends=["lib"]), record("lib")])
    fingerprint = read_graph(str(prefix)).fingerprint
    written = {
        form: write_graph(WriteGraph(str(prefix), fingerprint, form)) for form in GraphFormat
    }
    assert [found.file_name for found in written.values()] == [
        "数据 env-graph.dot",
        "数据 env-graph.graphml",
        "数据 env-graph.json",
    ]
    assert all("lib" in found.text for found in written.values())
