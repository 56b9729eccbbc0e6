"""Where the user was in a graph, what is shown of it first, and how tightly versions are held."""

from __future__ import annotations

from core.model.graph import EdgeKind, GraphEdge, GraphNode, NodeKind, PackageGraph
from gui.pages.graph.deeds import pin_choices
from gui.pages.graph.node_rows import Selection, channels_of, filter_of, rows_of, selected
from gui.pages.graph.node_search import matches
from gui.pages.graph.nodes import Graph
from gui.pages.graph.trail import Mode, Place, Trail
from gui.pages.graph.words import remarks_of


def _graph() -> Graph:
    nodes = (
        GraphNode("__glibc", NodeKind.VIRTUAL, "2.35"),
        GraphNode("app", version="1.0", channel="conda-forge", requested=True, exclusive=70),
        GraphNode("libx", version="2.0", channel="conda-forge", size=60, exclusive=70),
        GraphNode("lonely", version="3", channel="lab", size=5, exclusive=5, orphan=True),
        GraphNode("nowhere", NodeKind.MISSING),
        GraphNode("python", version="3.12", channel="conda-forge", requested=True, exclusive=900),
    )
    edges = (
        GraphEdge(1, 2, ">=2"),
        GraphEdge(2, 0),
        GraphEdge(2, 4, ">=1", broken=True),
        GraphEdge(3, 2, "<9", EdgeKind.CONSTRAINS),
    )
    return Graph(PackageGraph("/env", "f", nodes, edges))


def _names(selection: Selection, graph: Graph) -> list[str]:
    return [row.node.name for row in selected(rows_of(graph), selection)]


def test_going_somewhere_new_forgets_what_was_ahead() -> None:
    trail, places = Trail(), [Place(Mode.FOCUS, key) for key in "abc"]
    for place in places:
        trail.go(place)
    trail.go(places[-1])
    assert trail.back() == places[1]
    assert trail.back() == places[0]
    assert trail.back() is None
    assert trail.forward() == places[1]
    other = Place(Mode.LIST, "d")
    trail.go(other)
    assert trail.forward() is None
    assert trail.here == other
    assert trail.back() == places[1]


def test_what_the_user_asked_for_is_shown_before_the_python_it_runs_on() -> None:
    graph = _graph()
    start = graph.start()
    assert start is not None
    assert graph.nodes[start].name == "app"
    assert Graph(PackageGraph("/empty")).start() is None


def test_the_table_leaves_out_what_is_not_installed_and_finds_orphans_and_the_heaviest() -> None:
    graph = _graph()
    assert _names(Selection.ALL, graph) == ["app", "libx", "lonely", "python"]
    assert _names(Selection.REQUESTED, graph) == ["app", "python"]
    assert _names(Selection.ORPHANS, graph) == ["lonely"]
    assert _names(Selection.HEAVIEST, graph) == ["libx", "lonely"]
    rows = rows_of(graph)
    assert channels_of(rows) == ["conda-forge", "lab"]
    takes = filter_of("L", "lab")
    assert takes is not None
    assert [row.node.name for row in rows if takes(row)] == ["lonely"]
    libx = next(row for row in rows if row.node.name == "libx")
    assert (libx.needed_by, libx.needs) == (1, 1), "no constraint and nothing of the machine counts"


def test_the_name_itself_is_found_before_names_that_only_contain_it() -> None:
    names = ("numpy-base", "numpy", "a-numpy")
    graph = Graph(PackageGraph("/env", nodes=tuple(GraphNode(name) for name in names)))
    found = [graph.nodes[node].name for node in matches(graph, "NumPy")]
    assert found == ["numpy", "numpy-base", "a-numpy"]
    assert matches(graph, "") == []


def test_a_wish_that_is_not_fulfilled_and_an_orphan_are_told() -> None:
    graph = _graph()
    assert [words for *_, words in remarks_of(graph, 2)] == [
        "It asks for nowhere >=1, which is not here."
    ]
    assert len(remarks_of(graph, 3)) == 1
    assert remarks_of(graph, 1) == []


def test_a_version_is_held_exactly_or_up_to_its_patch_or_minor_part() -> None:
    assert pin_choices("2.5.1") == ["2.5.1", "2.5.*", "2.*"]
    assert pin_choices("2026a") == ["2026a"]
