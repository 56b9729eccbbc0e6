"""How boxes and lines of a dependency graph look."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from core.model.graph import GraphNode, NodeKind, PackageGraph, PictureSizes
from gui.widgets.graph.colouring import Colouring, Tab, change_token, tab_of
from gui.widgets.graph.heads import paint_pill
from gui.widgets.graph.ink import Ink, metrics_of
from gui.widgets.graph.scene import Box, Line, Scene

translate = QCoreApplication.translate

TAB = 17.0
_RADIUS = 6.0
_TWO_LINES = 40.0
_MARK = 14
_WIDEST = 250.0
_TALL = 44.0
_GAP = 6.0
_STEP = 25


class Drawing:
    """Draws a scene with an ink."""

    def __init__(self, scene: Scene, colouring: Colouring) -> None:
        self.scene, self.colouring = scene, colouring
        self._tabs: dict[int, Tab] = {}

    def paint(self, ink: Ink, part: QRectF | None = None) -> None:
        """What lies in a part of the picture: lines first, boxes over them."""
        for _ in self.paint_slowly(ink, part):
            pass

    def paint_slowly(self, ink: Ink, part: QRectF | None = None) -> Iterator[None]:
        """The same in steps, each of some milliseconds."""
        for number, line in enumerate(self.scene.lines):
            if part is None or line.bounds.intersects(part):
                self.paint_line(ink, line)
                if number % _STEP == 0:
                    yield
        for number, box in enumerate(self.scene.boxes):
            if part is None or box.area.intersects(part):
                self.paint_box(ink, box)
                if number % _STEP == 0:
                    yield
        pill = self.scene.pill_area
        if self.scene.pill and (part is None or pill.intersects(part)):
            paint_pill(ink, pill, self.scene.pill)

    def paint_stressed(self, ink: Ink, number: int, part: QRectF) -> None:
        """A box and all it is tied to, over the rest, as far as it lies in a part."""
        lines = self.scene.lines_of.get(number, [])
        for line in lines:
            if line.bounds.intersects(part):
                self.paint_line(ink, line, stressed=True)
        ends = {end for line in lines for end in (line.source, line.target) if end >= 0}
        for end in ends | {number}:
            box = self.scene.boxes[end]
            if box.area.intersects(part):
                self.paint_box(ink, box, stressed=True)

    def paint_line(self, ink: Ink, line: Line, *, stressed: bool = False) -> None:
        """A curve and its head."""
        token, width = _line_look(line)
        if stressed:
            token, width = ("danger" if line.broken else "accent"), max(width, 2.0)
        pen = QPen(ink.colour(token), ink.width(width))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if line.broken:
            pen.setDashPattern([4, 3])
        elif line.constrains:
            pen.setDashPattern([1.5, 3])
        painter = ink.painter
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line.path)
        if ink.scale > 0.2 or ink.outlines:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink.colour(token))
            painter.drawPolygon(line.head)

    def paint_box(self, ink: Ink, box: Box, *, stressed: bool = False) -> None:
        """A package or a fold."""
        if box.fold is not None:
            self._paint_fold(ink, box, stressed=stressed)
        elif box.focus:
            self._paint_focus(ink, box)
        elif box.package is not None:
            self._paint_package(ink, box, box.package, stressed=stressed)

    def _paint_fold(self, ink: Ink, box: Box, *, stressed: bool) -> None:
        line = "accent" if stressed else "border-strong"
        ink.box(box.area, "window", line, dashed=True)
        if ink.legible and box.fold is not None:
            words = translate("GraphView", "%n more", "", len(box.fold.nodes))
            room = box.area.adjusted(4, 0, -4, 0)
            ink.words(room, words, "small", "text-2", centred=True)

    def _paint_focus(self, ink: Ink, box: Box) -> None:
        ink.box(box.area, "accent", radius=_RADIUS)
        node = box.package
        if node is None or not ink.legible:
            return
        room = box.area.adjusted(14, 0, -8, 0)
        if box.area.height() < _TWO_LINES or not _second(node):
            ink.words(room, node.name, "body-strong", "on-accent")
            return
        middle = box.area.center().y()
        ink.words(_row(room, middle - 8), node.name, "body-strong", "on-accent")
        ink.words(_row(room, middle + 8), _second(node), "small", "on-accent")

    def _paint_package(self, ink: Ink, box: Box, node: GraphNode, *, stressed: bool) -> None:
        dimmed = box.aside and not stressed
        if not ink.legible:
            self._paint_small(ink, box, node, dimmed=dimmed, stressed=stressed)
            return
        line, width = _box_line(box, node, self.colouring, dimmed=dimmed, stressed=stressed)
        dashed = node.kind in (NodeKind.VIRTUAL, NodeKind.MISSING)
        ink.box(box.area, "surface", line, width, dashed=dashed)
        self._paint_tab(ink, box, node, width, dimmed=dimmed)
        room = box.area.adjusted(TAB + 8, 0, -8, 0)
        for icon, token in _marks(node):
            room.setRight(room.right() - _MARK)
            y = box.area.center().y() - _MARK / 2
            ink.icon(room.right(), y, icon, "dim" if dimmed else token, _MARK)
            room.setRight(room.right() - _GAP)
        token = "dim" if dimmed else "text"
        if box.area.height() >= _TWO_LINES and _second(node):
            middle = box.area.center().y()
            ink.words(_row(room, middle - 8), node.name, "body", token)
            second = "dim" if dimmed else "text-3"
            ink.words(_row(room, middle + 8), _second(node), "small", second)
        else:
            ink.words(room, node.name, "body", token)

    def _paint_small(
        self, ink: Ink, box: Box, node: GraphNode, *, dimmed: bool, stressed: bool
    ) -> None:
        """All of it in the colour of its tab: no letter could be read."""
        token = "track" if dimmed else self._tab(box.node, node).token
        ink.painter.fillRect(box.area, ink.colour("accent" if stressed else token))

    def _tab(self, number: int, node: GraphNode) -> Tab:
        if number not in self._tabs:
            self._tabs[number] = tab_of(node, self.colouring)
        return self._tabs[number]

    def _paint_tab(
        self, ink: Ink, box: Box, node: GraphNode, width: float, *, dimmed: bool
    ) -> None:
        tab = self._tab(box.node, node)
        area = QRectF(
            box.area.left() + width,
            box.area.top() + width,
            TAB - width,
            box.area.height() - 2 * width,
        )
        ink.painter.fillPath(
            _rounded_left(area, _RADIUS - width), ink.colour("track" if dimmed else tab.token)
        )
        if tab.letter:
            ink.words(area, tab.letter, "tab", "dim" if dimmed else "surface", centred=True)


def _second(node: GraphNode) -> str:
    if node.before and node.version and node.before != node.version:
        return f"{node.before} → {node.version}"
    return node.version or node.before


def _row(room: QRectF, middle: float) -> QRectF:
    return QRectF(room.left(), middle - 9, room.width(), 18)


def _marks(node: GraphNode) -> list[tuple[str, str]]:
    """Icons at the right, the outermost first."""
    marks = []
    if node.requested:
        marks.append(("user", "accent"))
    if node.attention:
        marks.append(("triangle-alert", "warn"))
    if node.cycle:
        marks.append(("refresh-cw", "text-3"))
    return marks


def sizes_for(
    graph: PackageGraph, *, around: int | None = None, depth: int = 2, two_lines: bool = False
) -> PictureSizes:
    """Boxes wide enough for the names of all packages, or of those so near to one.

    `two_lines`: the version stands below the name.
    """
    chosen = range(len(graph.nodes)) if around is None else near(graph, around, depth)
    rooms = (
        _room_wanted(graph.nodes[one], two_lines=two_lines, focus=one == around) for one in chosen
    )
    widest = max(rooms, default=0.0)
    width = float(round(min(_WIDEST, max(PictureSizes().node_width, widest))))
    height = _TALL if two_lines else PictureSizes().node_height
    return PictureSizes(node_width=width, node_height=height)


def near(graph: PackageGraph, node: int, depth: int) -> set[int]:
    """The package, what needs it and what it needs, over so many steps either way."""
    found = {node}
    for forth in (True, False):
        edge_of = {node}
        for _ in range(depth):
            edge_of = {
                edge.target if forth else edge.source
                for edge in graph.edges
                if (edge.source if forth else edge.target) in edge_of
            } - found
            found |= edge_of
    return found


def _room_wanted(node: GraphNode, *, two_lines: bool, focus: bool = False) -> float:
    if focus:
        return metrics_of("body-strong").horizontalAdvance(node.name) + 24
    widest = max(
        metrics_of("body").horizontalAdvance(node.name),
        metrics_of("small").horizontalAdvance(_second(node)) if two_lines else 0,
    )
    return TAB + 8 + widest + 2 + 8 + len(_marks(node)) * (_MARK + _GAP)


def _box_line(
    box: Box, node: GraphNode, colouring: Colouring, *, dimmed: bool, stressed: bool
) -> tuple[str, float]:
    if node.kind is NodeKind.MISSING:
        return "danger", 1.0
    if stressed:
        return "accent", 1.5
    if dimmed:
        return "border", 1.0
    if colouring is Colouring.CHANGE and change_token(node.change):
        return change_token(node.change), 1.5
    if box.hot:
        return "accent", 1.5
    return ("accent-line" if box.on_way else "border-strong"), 1.0


def _line_look(line: Line) -> tuple[str, float]:
    if line.broken:
        return "danger", 1.8
    if line.hot:
        return "accent", 2.6
    if line.aside:
        return "border", 1.2
    return ("accent-line" if line.on_way else "border-strong"), 1.4


def _rounded_left(area: QRectF, radius: float) -> QPainterPath:
    # A path, not a clip: what writes SVG knows no clips.
    path = QPainterPath()
    path.moveTo(area.right(), area.top())
    path.lineTo(area.left() + radius, area.top())
    path.quadTo(area.topLeft(), QPointF(area.left(), area.top() + radius))
    path.lineTo(area.left(), area.bottom() - radius)
    path.quadTo(area.bottomLeft(), QPointF(area.left() + radius, area.bottom()))
    path.lineTo(area.right(), area.bottom())
    path.closeSubpath()
    return path
