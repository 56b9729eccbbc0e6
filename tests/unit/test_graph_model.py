"""What the graph of an environment says: nodes, edges, marks, and why a package is here."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from core.engine.graph import reading
from core.engine.graph.answering import answer
from core.engine.graph.building import build_graph
from core.engine.graph.chains import why_here
from core.engine.graph.contents import Contents, contents_of_records
from core.engine.graph.reading import graph_of, read_graph
from core.model.calls import AskNode
from core.model.graph import EdgeKind, GraphEdge, NodeKind, PackageGraph
from core.model.package import PackageRecord
from core.model.problem import ProblemError
from tests.support.prefixes import SITE, distribution, make_prefix, record

PYTHON = record("python", "3.11.7", "h1_0", requested_specs=["python"])


def _record(name: str, *depends: str, constrains: tuple[str, ...] = ()) -> PackageRecord:
    file = f"{name}-1.0-0.conda"
    return PackageRecord(
        name, "1.0", "0", 0, "noarch", "forge", f"http://c/noarch/{file}", file,
        depends=depends, constrains=constrains,
    )  # fmt: skip


def _contents(*records: PackageRecord, **more: object) -> Contents:
    return Contents("/x", {each.name: each for each in records}, **more)  # type: ignore[arg-type]


def _named(graph: PackageGraph) -> dict[str, int]:
    return {node.name: position for position, node in enumerate(graph.nodes)}


def _edges(graph: PackageGraph) -> dict[tuple[str, str], GraphEdge]:
    nodes = graph.nodes
    return {(nodes[edge.source].name, nodes[edge.target].name): edge for edge in graph.edges}


def _require(name: str, version: str, *lines: str) -> dict[str, str]:
    head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    return {"METADATA": head + "".join(f"Requires-Dist: {line}\n" for line in lines)}


def test_specs_stand_on_the_edges_without_the_name() -> None:
    graph = build_graph(
        _contents(
            _record("app", "libx >=1,<2", "liby>=1.0", "abi 1.* 0*", "forge::libz 1.0"),
            *map(_record, ("libx", "liby", "abi", "libz")),
        )
    )
    specs = {target: edge.spec for (_, target), edge in _edges(graph).items()}
    assert specs == {"libx": ">=1,<2", "liby": ">=1.0", "abi": "1.* 0*", "libz": "1.0"}
    assert not any(edge.broken for (_, to), edge in _edges(graph).items() if to != "libz")


def test_what_is_missing_or_of_another_version_is_broken() -> None:
    graph = build_graph(_contents(_record("app", "libx >=2", "ghost"), _record("libx")))
    edges, nodes = _edges(graph), _named(graph)
    assert edges["app", "libx"].broken
    assert edges["app", "ghost"].broken
    assert graph.nodes[nodes["ghost"]].kind is NodeKind.MISSING


def test_a_constraint_counts_only_for_what_is_there() -> None:
    graph = build_graph(
        _contents(_record("app", constrains=("libx <1", "ghost >2")), _record("libx"))
    )
    (edge,) = graph.edges
    assert (edge.kind, edge.spec, edge.broken) == (EdgeKind.CONSTRAINS, "<1", True)
    assert "ghost" not in _named(graph)


def test_virtual_packages_are_held_against_the_machine() -> None:
    app = _record("app", "__glibc >=2.17", "__cuda >=13", "__unix")
    graph = build_graph(_contents(app, virtual={"__glibc": "2.39", "__cuda": "12.4"}))
    nodes, edges = _named(graph), _edges(graph)
    assert graph.nodes[nodes["__glibc"]].version == "2.39"
    assert {graph.nodes[nodes[name]].kind for name in nodes if name != "app"} == {NodeKind.VIRTUAL}
    broken = {target for (_, target), edge in edges.items() if edge.broken}
    assert broken == {"__cuda", "__unix"}


def test_two_specs_for_one_package_are_one_edge() -> None:
    graph = build_graph(_contents(_record("app", "libx >=1", "libx <2"), _record("libx")))
    (edge,) = graph.edges
    assert edge.spec == ">=1, <2"


def test_packages_that_need_each_other_are_a_cycle_and_harm_nothing() -> None:
    graph = build_graph(
        _contents(
            _record("a", "b"), _record("b", "c"), _record("c", "a"), _record("d", "a"),
            _record("e", "e"), _record("f", "g"), _record("g", "f"), requested=frozenset({"d"}),
        )
    )  # fmt: skip
    cycles = {node.name: node.cycle for node in graph.nodes}
    assert cycles == {"a": 1, "b": 1, "c": 1, "d": 0, "e": 0, "f": 2, "g": 2}
    nodes = _named(graph)
    assert why_here(graph, nodes["c"]) == ((nodes["d"], nodes["a"], nodes["b"], nodes["c"]),)


def test_python_does_not_need_pip_whatever_a_solver_wrote() -> None:
    graph = build_graph(_contents(_record("python", "pip"), _record("pip", "python")))
    assert list(_edges(graph)) == [("pip", "python")]


def test_orphans_are_what_nobody_needs_and_nobody_asked_for() -> None:
    records = (_record("app", "libx"), _record("libx"), _record("left", "libx"), _record("pip"))
    graph = build_graph(_contents(*records, requested=frozenset({"app"})))
    assert [node.name for node in graph.nodes if node.orphan] == ["left"]


def test_where_nobody_wrote_wishes_down_chains_begin_at_what_nothing_needs() -> None:
    records = (_record("app", "libx"), _record("libx"), _record("left"))
    graph = build_graph(_contents(*records, requested_known=False))
    assert [node.name for node in graph.nodes if node.requested] == ["app", "left"]
    assert not any(node.orphan for node in graph.nodes)
    nodes = _named(graph)
    assert why_here(graph, nodes["libx"]) == ((nodes["app"], nodes["libx"]),)


def test_what_would_be_freed_counts_all_that_goes() -> None:
    records = (
        _record("app", "libx", "shared"), _record("libx", "deep"), _record("deep"),
        _record("shared"), _record("other", "shared"),
    )  # fmt: skip
    sizes = {"app": 100, "libx": 20, "deep": 3, "shared": 1000, "other": 5}
    asked = frozenset({"app", "other"})
    graph = build_graph(_contents(*records, requested=asked, sizes=sizes))
    exclusive = {node.name: node.exclusive for node in graph.nodes}
    assert exclusive == {"app": 123, "libx": 123, "deep": 123, "shared": 1128, "other": 5}


def test_a_record_of_no_solver_is_shown_and_nothing_is_held_against_it(tmp_path: Path) -> None:
    odd = record("odd", "not a version!")
    prefix = make_prefix(tmp_path / "x", [record("app", depends=["odd >=1"]), odd])
    graph = read_graph(str(prefix))
    assert not _edges(graph)["app", "odd"].broken
    found = answer(AskNode(str(prefix), graph.fingerprint, _named(graph)["odd"]))
    assert found.removal.refusal is not None
    assert found.removal.refusal.code == "graph-record-unusable"


def test_requirements_of_pip_packages_hold_for_the_environments_python(tmp_path: Path) -> None:
    owned = f"{SITE}/PyYAML-6.0.dist-info/METADATA"
    prefix = make_prefix(
        tmp_path / "x", [PYTHON, record("pyyaml", "6.0", files=[owned]), record("numpy", "1.26")]
    )
    distribution(
        prefix,
        "timm",
        files=_require(
            "timm", "1.0", "numpy>=2", "PyYAML", 'tomli; python_version < "3.11"',
            "hub[fast]>=0.1", 'sphinx; extra == "docs"', "nowhere>=3",
        ),
    )  # fmt: skip
    hub = _require("hub", "0.2", 'speedy; extra == "fast"')
    distribution(prefix, "hub", "0.2", files={**hub, "RECORD": "hub.py,,120\nhub.pyi,,3\n"})
    graph = read_graph(str(prefix))
    edges, nodes = _edges(graph), _named(graph)
    assert {target for source, target in edges if source == "timm"} == {
        "numpy", "pyyaml", "hub", "nowhere", "python",
    }  # fmt: skip
    assert edges["timm", "numpy"].broken
    assert edges["timm", "numpy"].spec == ">=2"
    assert not edges["timm", "hub"].broken
    # Asked for with an extra, and so what the extra needs.
    assert edges["hub", "speedy"].broken
    assert graph.nodes[nodes["hub"]].size == 123
    assert {node.name for node in graph.nodes if node.requested} == {"python", "timm"}
    assert {node.channel for node in graph.nodes if node.kind is NodeKind.PIP} == {"pypi"}


def test_condas_copy_comes_before_pips_of_the_same_name(tmp_path: Path) -> None:
    owned = f"{SITE}/idna-3.20.dist-info/METADATA"
    prefix = make_prefix(tmp_path / "x", [PYTHON, record("idna", "3.20", files=[owned])])
    distribution(prefix, "idna", "3.10")
    kinds = [node.kind for node in read_graph(str(prefix)).nodes if node.name == "idna"]
    assert kinds == [NodeKind.CONDA, NodeKind.PIP]


def test_files_of_pip_packages_without_a_recorded_size_are_looked_at(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [PYTHON])
    distribution(prefix, "tool", files={"RECORD": "tool.py,,\nlib.so,sha256=x,50\ngone.py,,\n"})
    (prefix / SITE / "tool.py").write_bytes(b"x" * 9)
    distribution(prefix, "bare")
    sizes = {node.name: node.size for node in read_graph(str(prefix)).nodes}
    assert (sizes["tool"], sizes["bare"]) == (59, None)


def test_sizes_beyond_belief_and_damaged_lists_are_no_error(tmp_path: Path) -> None:
    vast = {"paths": [{"_path": "x", "path_type": "hardlink", "size_in_bytes": 2**63 - 1}]}
    records = [record("a", paths_data=vast, depends=["b"]), record("b", paths_data=vast)]
    prefix = make_prefix(tmp_path / "x", [PYTHON, *records])
    distribution(prefix, "long", files={"RECORD": f"long.py,,{'9' * 5000}\n"})
    distribution(prefix, "odd", files={"RECORD": 'odd\x00.py,,\n"open\n,,,,\n'})
    graph = read_graph(str(prefix))
    assert msgspec.json.decode(msgspec.json.encode(graph), type=PackageGraph) == graph
    sizes = {node.name: node.size for node in graph.nodes}
    assert (sizes["a"], sizes["long"], sizes["odd"]) == (None, 0, 0)


def test_a_graph_is_kept_until_the_prefix_changes(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [PYTHON])
    graph = read_graph(str(prefix))
    assert read_graph(str(prefix)) is graph
    distribution(prefix, "rich")
    with pytest.raises(ProblemError) as caught:
        graph_of(str(prefix), graph.fingerprint)
    assert caught.value.problem.code == "graph-outdated"
    assert "rich" in _named(read_graph(str(prefix)))


def test_another_process_reads_the_same_graph_under_the_same_fingerprint(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [PYTHON, record("a", depends=["python"])])
    graph = read_graph(str(prefix))
    reading.forget_graphs()
    assert graph_of(str(prefix), graph.fingerprint) == graph


def test_an_environment_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as caught:
        read_graph(str(tmp_path / "nowhere"))
    assert caught.value.problem.code == "environment-gone"


def test_answers_tell_ways_neighbours_and_facts(tmp_path: Path) -> None:
    prefix = make_prefix(
        tmp_path / "x",
        [
            record("app", depends=["mid"], requested_specs=["app"]),
            record("direct", depends=["lib >=1"], requested_specs=["direct"]),
            record("mid", depends=["lib"]),
            record("lib", license="MIT", size=77),
        ],
    )
    graph = read_graph(str(prefix))
    nodes = _named(graph)
    found = answer(AskNode(str(prefix), graph.fingerprint, nodes["lib"]))
    named = [[graph.nodes[step].name for step in chain] for chain in found.why]
    assert named == [["direct", "lib"], ["app", "mid", "lib"]]
    assert found.needed_by == (nodes["direct"], nodes["mid"])
    assert (found.license, found.download) == ("MIT", 77)
    assert found.installed
    assert found.removal.dependents == ("app", "direct")
    assert found.removal.goes_too == ("mid",)
    own = answer(AskNode(str(prefix), graph.fingerprint, nodes["app"]))
    assert own.why == ((nodes["app"],),)
    assert own.removal.unneeded == ("mid",)


def test_a_packages_own_words_come_before_ours(tmp_path: Path) -> None:
    folder = tmp_path / "pkgs" / "numpy-1.0-0"
    (folder / "info").mkdir(parents=True)
    (folder / "info" / "about.json").write_text('{"summary": "Own words"}', encoding="utf-8")
    told = record("numpy", extracted_package_dir=str(folder))
    prefix = make_prefix(tmp_path / "x", [told, record("scipy")])
    graph = read_graph(str(prefix))
    numpy, scipy = (
        answer(AskNode(str(prefix), graph.fingerprint, _named(graph)[name]))
        for name in ("numpy", "scipy")
    )
    assert numpy.summary == "Own words"
    assert numpy.summary_zh
    assert scipy.summary
    assert scipy.summary != "Own words"


def test_what_is_no_package_here_is_not_removable(tmp_path: Path) -> None:
    prefix = make_prefix(tmp_path / "x", [record("app", depends=["ghost", "__never"])])
    graph = read_graph(str(prefix))
    codes = {}
    for name in ("ghost", "__never"):
        found = answer(AskNode(str(prefix), graph.fingerprint, _named(graph)[name]))
        assert found.removal.refusal is not None
        codes[name] = found.removal.refusal.code
    assert codes == {"ghost": "graph-not-there", "__never": "graph-of-machine"}


def test_records_without_a_prefix_make_a_graph_too() -> None:
    made = contents_of_records([_record("b"), _record("a", "b")], requested=("a", "gone"))
    graph = build_graph(made)
    assert [(node.name, node.requested) for node in graph.nodes] == [("a", True), ("b", False)]
