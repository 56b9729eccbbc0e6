"""Pictures of graphs: of random ones, and of small ones that show one thing."""

from __future__ import annotations

import random
from collections.abc import Iterable
from itertools import combinations, pairwise

import msgspec
import pytest

from core.engine.graph.layout.focus import focus_picture
from core.engine.graph.layout.neighbours import Neighbours, distances
from core.engine.graph.layout.ordering import Order, crossings
from core.engine.graph.layout.overview import overview_picture
from core.engine.graph.layout.placing import place_in_order
from core.engine.graph.layout.plan import plan_picture
from core.model.base import Message
from core.model.graph import EdgeKind, GraphEdge, GraphNode, NodeKind, PackageGraph, Picture
from core.model.plan import ChangeKind

SEEDS = range(12)


def graph_of(*ways: str, asked: str = "") -> PackageGraph:
    """From chains such as `a>b>c`."""
    names = sorted({name for way in ways for name in way.split(">")})
    place = {name: at for at, name in enumerate(names)}
    pairs = sorted({pair for way in ways for pair in pairwise(way.split(">"))})
    return PackageGraph(
        prefix="",
        nodes=tuple(GraphNode(name, requested=name in asked.split()) for name in names),
        edges=tuple(GraphEdge(place[a], place[b]) for a, b in pairs),
    )


def random_graph(seed: int, count: int = 60) -> PackageGraph:
    """With hubs, circles, what the machine offers, what is missing, and what stands alone."""
    dice = random.Random(seed)
    kinds = [NodeKind.CONDA] * 9 + [NodeKind.PIP, NodeKind.VIRTUAL, NodeKind.MISSING]
    nodes = tuple(
        GraphNode(
            f"p{at:03}",
            kind=dice.choice(kinds),
            requested=dice.random() < 0.1,
            size=dice.choice([None, dice.randrange(10**8)]),
        )
        for at in range(count)
    )
    pairs = {
        (a, dice.choice([dice.randrange(a, count - 5), dice.randrange(count - 8, count - 5)]))
        for a in range(count - 5)
        for _ in range(dice.randrange(6))
    }
    pairs |= {(b, a) for a, b in dice.sample(sorted(pairs), 3)}
    edges = tuple(
        GraphEdge(a, b, kind=EdgeKind.CONSTRAINS if dice.random() < 0.05 else EdgeKind.NEEDS)
        for a, b in sorted(pairs)
    )
    return PackageGraph(prefix="", nodes=nodes, edges=edges)


def pictures(seed: int) -> Iterable[tuple[PackageGraph, Picture]]:
    graph = random_graph(seed)
    yield graph, overview_picture(graph)
    yield graph, plan_picture(graph)
    for node in range(0, len(graph.nodes), 7):
        yield graph, focus_picture(graph, node, depth=1 + node % 4, rows=3 + node % 9)


def boxes_of(picture: Picture) -> list[tuple[float, float, float, float]]:
    return [
        (box.x, box.y, box.x + box.width, box.y + box.height)
        for box in (*picture.placed, *picture.folds)
    ]


def touch(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def points_of(points: tuple[float, ...]) -> list[tuple[float, float]]:
    return list(zip(points[::2], points[1::2], strict=True))


def reach(pairs: Iterable[tuple[int, int]], nodes: Iterable[int]) -> dict[int, set[int]]:
    needs: dict[int, list[int]] = {node: [] for node in nodes}
    for a, b in pairs:
        needs[a].append(b)
    size = max(needs) + 1
    adjacency = [needs.get(node, []) for node in range(size)]
    return {node: set(distances(node, adjacency)) for node in needs}


# What holds of every picture ----------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_boxes_overlap_and_all_lie_within_the_picture(seed: int) -> None:
    for _, picture in pictures(seed):
        boxes = boxes_of(picture)
        assert not [pair for pair in combinations(boxes, 2) if touch(*pair)]
        assert min(min(box[:2]) for box in boxes) >= 0
        assert max(box[2] for box in boxes) <= picture.width + 0.01
        assert max(box[3] for box in boxes) <= picture.height + 0.01


@pytest.mark.parametrize("seed", SEEDS)
def test_lines_lead_from_box_to_box_and_through_none(seed: int) -> None:
    for graph, picture in pictures(seed):
        boxes = boxes_of(picture)
        right = {box.node: box.x + box.width for box in picture.placed}
        left = {box.node: box.x for box in picture.placed}
        for line in picture.routes:
            points = points_of(line.points)
            assert [x for x, _ in points] == sorted(x for x, _ in points)
            if line.edge >= 0:
                edge = graph.edges[line.edge]
                assert points[0][0] == pytest.approx(right[edge.source], abs=0.01)
                assert points[-1][0] == pytest.approx(left[edge.target], abs=0.01)
            for (x1, y1), (x2, y2) in pairwise(points):
                around = (x1 + 0.01, min(y1, y2) - 0.01, x2 - 0.01, max(y1, y2) + 0.01)
                assert not [box for box in boxes if touch(around, box)]


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_the_same_graph_gives_the_same_picture(seed: int) -> None:
    first, second = (
        [msgspec.structs.replace(picture, seconds=0.0) for _, picture in pictures(seed)]
        for _ in range(2)
    )
    assert first == second


# A whole environment ------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_the_lines_of_a_whole_environment_reach_as_far_as_all_needs(seed: int) -> None:
    graph = random_graph(seed)
    picture = overview_picture(graph)
    drawn = {box.node for box in picture.placed}
    kinds = {at for at, node in enumerate(graph.nodes) if node.kind is not NodeKind.VIRTUAL}
    assert drawn == kinds
    needs = [pair for pair in Neighbours(graph).edge if drawn.issuperset(pair)]
    whole = reach(needs, drawn)
    lines = [graph.edges[line.edge] for line in picture.routes]
    circles = [(a, b) for a, b in needs if a in whole[b]]
    assert reach([(edge.source, edge.target) for edge in lines] + circles, drawn) == whole
    assert picture.reduced > 0


def test_what_a_longer_way_says_is_left_out() -> None:
    picture = overview_picture(graph_of("a>b>c", "a>c"))
    assert len(picture.routes) == 2
    assert picture.reduced == 1


def test_packages_that_need_each_other_stand_on_top_of_each_other() -> None:
    graph = graph_of("a>b>c>b", "c>d")
    columns = {graph.nodes[box.node].name: box.column for box in overview_picture(graph).placed}
    assert columns == {"a": 0, "b": 1, "c": 1, "d": 2}


def test_a_few_packages_can_be_drawn_alone() -> None:
    graph = graph_of("a>b>c", "a>d")
    picture = overview_picture(graph, nodes=(0, 1))
    assert [box.node for box in picture.placed] == [0, 1]
    assert len(picture.routes) == 1


def test_packages_joined_to_nothing_and_no_packages_have_a_picture() -> None:
    alone = PackageGraph(prefix="", nodes=tuple(GraphNode(name) for name in "abcde"))
    assert len(overview_picture(alone).placed) == 5
    assert overview_picture(PackageGraph(prefix="")).placed == ()


# A package in the middle --------------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_every_relative_is_shown_folded_or_counted_as_hidden(seed: int) -> None:
    graph = random_graph(seed)
    neighbours = Neighbours(graph)
    for node in range(0, len(graph.nodes), 5):
        picture = focus_picture(graph, node, depth=2, rows=5)
        relatives = set(distances(node, neighbours.needs)) | set(
            distances(node, neighbours.needed_by)
        )
        shown = [box.node for box in picture.placed if not box.aside]
        folded = [each for fold in picture.folds for each in fold.nodes]
        assert len(set(shown + folded)) == len(shown + folded)
        assert relatives >= set(shown + folded)
        assert picture.hidden == len(relatives) - len(shown + folded)


def test_columns_tell_the_distance_and_heads_count_what_is_folded() -> None:
    graph = graph_of("a>b>f>g>h", *(f"f>x{at}" for at in range(9)), asked="a")
    picture = focus_picture(graph, [node.name for node in graph.nodes].index("f"), rows=4)
    columns = {graph.nodes[box.node].name: box.column for box in picture.placed}
    assert (columns["a"], columns["b"], columns["f"]) == (-2, -1, 0)
    assert [head.count for head in picture.columns] == [1, 1, 1, 10, 1]
    assert [head.title.code for head in picture.columns] == [
        "graph-column-requested",
        "graph-column-needs-it",
        "graph-column-focus",
        "graph-column-direct",
        "graph-column-indirect",
    ]
    fold = next(fold for fold in picture.folds if fold.column == 1)
    assert len(fold.nodes) == 7
    opened = focus_picture(graph, picture.focus or 0, unfolded=(fold.key,), rows=4)
    assert 1 not in [fold.column for fold in opened.folds]
    assert sum(box.column == 1 for box in opened.placed) == 10


def test_the_way_from_what_was_asked_for_is_hot_and_whole_whatever_the_depth() -> None:
    graph = graph_of("a>b>c>d>f", "y>f", "z>y", asked="a")
    picture = focus_picture(graph, 4, depth=1)
    hot = [graph.edges[line.edge] for line in picture.routes if line.hot]
    names = [graph.nodes[node].name for edge in hot for node in (edge.source, edge.target)]
    assert sorted(set(names)) == ["a", "b", "c", "d", "f"]
    assert [graph.nodes[box.node].name for box in picture.placed if box.column < -1] == [
        "a",
        "b",
        "c",
    ]
    assert picture.hidden == 1


def test_hot_ways_are_never_folded_away_for_others() -> None:
    graph = graph_of(*(f"u{at}>f" for at in range(20)), "z>f", asked="z")
    picture = focus_picture(graph, 0, rows=3)
    assert graph.nodes[picture.placed[0].node].name == "z"


def test_what_everybody_needs_is_folded_where_it_says_nothing_of_the_focus() -> None:
    everybody = [f"u{at:02}>{hub}" for at in range(20) for hub in ("glibc", "libgcc")]
    graph = graph_of("f>a>glibc", "a>libgcc", "a>own", "f>glue>libgcc", *everybody)
    names = [node.name for node in graph.nodes]
    picture = focus_picture(graph, names.index("f"))
    assert [names[box.node] for box in picture.placed if box.column == 2] == ["own"]
    assert [[names[node] for node in fold.nodes] for fold in picture.folds] == [["glibc", "libgcc"]]
    opened = focus_picture(graph, names.index("f"), unfolded=(picture.folds[0].key,))
    assert len([box for box in opened.placed if box.column == 2]) == 3
    direct = focus_picture(graph, names.index("a"))
    assert {names[box.node] for box in direct.placed if box.column == 1} >= {"glibc", "libgcc"}


def test_a_circle_through_the_focus_is_drawn_once() -> None:
    graph = graph_of("pip>python>pip", "python>zlib", asked="pip")
    picture = focus_picture(graph, 1)
    assert sorted(box.node for box in picture.placed) == [0, 1, 2]


def test_who_else_needs_a_dependency_stands_aside_where_there_is_room() -> None:
    graph = graph_of(
        "top>user>f>shared", *(f"f>x{at}" for at in range(8)), "why>other>shared", asked="top why"
    )
    names = [node.name for node in graph.nodes]
    picture = focus_picture(graph, names.index("f"))
    asides = {names[box.node]: box.column for box in picture.placed if box.aside}
    assert asides == {"other": 0, "why": -1}
    lines = {
        (names[edge.source], names[edge.target])
        for edge in (graph.edges[line.edge] for line in picture.routes)
    }
    assert {("why", "other"), ("other", "shared")} <= lines
    assert [head.count for head in picture.columns] == [1, 1, 1, 9]
    assert not [box for box in focus_picture(graph, names.index("f"), rows=3).placed if box.aside]


def test_what_many_packages_need_puts_nobody_aside() -> None:
    hub = [f"u{at}>hub" for at in range(9)]
    graph = graph_of("f>hub", *(f"f>x{at}" for at in range(8)), *hub)
    picture = focus_picture(graph, [node.name for node in graph.nodes].index("f"))
    assert not [box for box in picture.placed if box.aside]


# A plan -------------------------------------------------------------------------------------------


def test_the_chain_that_causes_attention_is_hot_even_where_longer_ways_say_the_same() -> None:
    plain = graph_of("a>b>c", "a>c")
    marks = {
        "a": {"change": ChangeKind.UPGRADE, "chosen": True},
        "b": {"change": ChangeKind.ADD},
        "c": {"change": ChangeKind.DOWNGRADE, "attention": (Message("plan-downgrade"),)},
    }
    nodes = tuple(msgspec.structs.replace(node, **marks[node.name]) for node in plain.nodes)
    graph = msgspec.structs.replace(plain, nodes=nodes)
    picture = plan_picture(graph)
    hot = {
        (graph.edges[line.edge].source, graph.edges[line.edge].target): line.hot
        for line in picture.routes
    }
    assert hot == {(0, 1): False, (0, 2): True, (1, 2): False}


# The parts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_crossings_are_counted_as_by_looking_at_every_pair(seed: int) -> None:
    dice = random.Random(seed)
    lines = [(float(dice.randrange(9)), float(dice.randrange(9))) for _ in range(30)]
    by_hand = sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for a, b in combinations(lines, 2))
    assert crossings(lines) == by_hand


def test_crossings_that_need_not_be_are_undone() -> None:
    order = Order([[0, 1, 2, 3], [4, 5, 6, 7]], [(0, 7), (1, 6), (2, 5), (3, 4), (0, 6)])
    assert order.improve(8) == 0


def test_boxes_come_as_near_as_they_may_and_stay_between_the_edges() -> None:
    assert place_in_order([50, 50], [10, 10], 5, 0, 100) == [42.5, 57.5]
    assert place_in_order([0, 0], [10, 10], 5, 0, 100) == [5, 20]
    assert place_in_order([20, 90], [10, 10], 5, 0, 100) == [20, 90]
    assert place_in_order([50, 50], [10, 10], 5, 0, 100, [3, 1]) == [46.25, 61.25]
