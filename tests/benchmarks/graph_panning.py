"""How long a frame takes while a graph of 500 packages is dragged and zoomed.

Real mouse and wheel events on a shown view, each followed by the painting it asks for. Numbers in
milliseconds; `own` is the processor time of the window's thread, which a busy machine does not
lengthen. `python -m tests.benchmarks.graph_panning [--nodes N] [--scale S]`.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import time
from collections.abc import Iterator

from core.engine.graph.layout.overview import overview_picture
from core.model.graph import GraphEdge, GraphNode, PackageGraph

_CHANNELS = ("conda-forge", "pytorch", "nvidia", "pypi")
_FRAMES = 240
_SIZE = (1280, 800)


def package_like(count: int, seed: int = 7) -> PackageGraph:
    """Some at the top, hubs at the bottom, four edges a node: as environments are."""
    dice = random.Random(seed)
    edges = {
        (source, source + 1 + int((count - source - 1) * dice.random() ** 0.5))
        for source in range(count - 1)
        for _ in range(4)
    }
    nodes = tuple(
        GraphNode(
            name=f"package-number-{number}",
            version=f"{dice.randrange(9)}.{dice.randrange(20)}",
            channel=dice.choice(_CHANNELS),
            requested=number < count // 40,
            size=int(10 ** dice.uniform(4, 9)),
        )
        for number in range(count)
    )
    return PackageGraph(
        prefix="bench", nodes=nodes, edges=tuple(GraphEdge(a, b) for a, b in sorted(edges))
    )


def measure(count: int) -> Iterator[str]:
    """A line for each way of moving about."""
    from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
    from PySide6.QtGui import QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QApplication

    from gui.widgets.graph import GraphView

    app = QApplication.instance() or QApplication([])
    graph = package_like(count)
    began = time.perf_counter()
    picture = overview_picture(graph)
    yield f"{count} packages, {len(graph.edges)} edges, {len(picture.routes)} drawn"
    yield f"laid out in {time.perf_counter() - began:.2f} s"
    view = GraphView()
    view.resize(*_SIZE)
    view.show()
    app.processEvents()
    yield f"{'':<28}{'median':>9}{'own':>9}{'95 %':>9}{'longest':>9}{'own':>9}"
    began, own = time.perf_counter(), time.thread_time()
    view.show_picture(graph, picture)
    app.processEvents()
    yield _row("first picture", [time.perf_counter() - began], [time.thread_time() - own])

    middle = QPointF(_SIZE[0] / 2, _SIZE[1] / 2)
    for name, scale in (("whole", view.zoom), ("half size", 0.5), ("life-size", 1.0)):
        view.zoom_to(scale)
        _settle(app)
        _mouse(view, QEvent.Type.MouseButtonPress, middle)
        walls, owns = [], []
        dice = random.Random(3)
        here, step = QPointF(middle), QPointF(9, 6)
        for frame in range(_FRAMES):
            if frame % 40 == 39:
                step = QPointF(dice.uniform(-16, 16), dice.uniform(-12, 12))
            here += step
            began, own = time.perf_counter(), time.thread_time()
            event = QMouseEvent(
                QEvent.Type.MouseMove,
                here,
                view.mapToGlobal(here),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
            app.sendEvent(view, event)
            app.processEvents()
            walls.append(time.perf_counter() - began)
            owns.append(time.thread_time() - own)
        _mouse(view, QEvent.Type.MouseButtonRelease, here)
        yield _row(f"drag, {name} ({view.zoom:.0%})", walls, owns)
    walls, owns = [], []
    for frame in range(60):
        turn = 120 if frame % 24 < 12 else -120
        began, own = time.perf_counter(), time.thread_time()
        wheel = QWheelEvent(
            middle,
            view.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        app.sendEvent(view, wheel)
        app.processEvents()
        walls.append(time.perf_counter() - began)
        owns.append(time.thread_time() - own)
    yield _row("wheel", walls, owns)


def _mouse(view, kind, here) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind, here, view.mapToGlobal(here), left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)


def _settle(app) -> None:  # type: ignore[no-untyped-def]
    until = time.perf_counter() + 0.5
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.002)


def _row(name: str, walls: list[float], owns: list[float]) -> str:
    numbers = (
        statistics.median(walls),
        statistics.median(owns),
        sorted(walls)[int(len(walls) * 0.95)],
        max(walls),
        max(owns),
    )
    return f"{name:<28}" + "".join(f"{number * 1000:>9.2f}" for number in numbers)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nodes", type=int, default=500)
    parser.add_argument("--scale", default="1", help="device pixels a pixel")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = asked.scale
    for line in measure(asked.nodes):
        print(line, flush=True)


if __name__ == "__main__":
    main()
