"""Pictures of environments on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.engine.graph.layout.focus import draw_focus
from core.engine.graph.layout.overview import draw_overview
from core.engine.graph.reading import read_graph
from core.model.calls import DrawFocus, DrawOverview
from core.model.problem import ProblemError
from tests.support.prefixes import make_prefix, record


def _prefix(folder: Path) -> Path:
    return make_prefix(
        folder,
        [
            record("app", depends=["lib >=1", "base"], requested_specs=["app"]),
            record("lib", depends=["base", "gone >=2"]),
            record("base"),
        ],
    )


def test_an_environment_on_disk_is_drawn_around_a_package_and_whole(tmp_path: Path) -> None:
    prefix = str(_prefix(tmp_path / "x"))
    graph = read_graph(prefix)
    names = [node.name for node in graph.nodes]
    focus = draw_focus(DrawFocus(prefix, graph.fingerprint, names.index("lib")))
    assert {names[box.node]: box.column for box in focus.placed} == {
        "app": -1,
        "lib": 0,
        "base": 1,
        "gone": 1,
    }
    assert [names[graph.edges[line.edge].source] for line in focus.routes if line.hot] == ["app"]
    whole = draw_overview(DrawOverview(prefix, graph.fingerprint))
    lines = {
        (names[edge.source], names[edge.target])
        for edge in (graph.edges[line.edge] for line in whole.routes)
    }
    assert lines == {("app", "lib"), ("lib", "base"), ("lib", "gone")}
    assert whole.reduced == 1


def test_no_picture_is_drawn_of_an_environment_that_has_changed(tmp_path: Path) -> None:
    prefix = _prefix(tmp_path / "x")
    graph = read_graph(str(prefix))
    for old in (prefix / "conda-meta").glob("base-*.json"):
        old.unlink()
    for call, draw in (
        (DrawFocus(str(prefix), graph.fingerprint, 0), draw_focus),
        (DrawOverview(str(prefix), graph.fingerprint), draw_overview),
    ):
        with pytest.raises(ProblemError) as raised:
            draw(call)  # type: ignore[operator]
        assert raised.value.problem.code == "graph-outdated"
