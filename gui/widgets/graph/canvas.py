"""A picture of a graph on a widget: painted, moved, zoomed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.model.graph import PackageGraph, Picture
from gui import theme
from gui.widgets.graph import heads
from gui.widgets.graph.camera import Camera
from gui.widgets.graph.colouring import Colouring
from gui.widgets.graph.ink import Ink
from gui.widgets.graph.landmarks import Landmarks
from gui.widgets.graph.lens import Lens
from gui.widgets.graph.minimap import Minimap
from gui.widgets.graph.moving import Move, movable, same_graph
from gui.widgets.graph.painting import Drawing
from gui.widgets.graph.scene import Scene
from gui.widgets.graph.speaking import speak
from gui.widgets.graph.tiles import Tiles
from gui.widgets.graph.words import box_sentence

_PREPARE_MS = 12


class Canvas(Lens):
    """Everything about a shown picture but what the user does with it."""

    selected = Signal(int)
    """The package the keyboard is at; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._map: Minimap | None = None
        self._landmarks: Landmarks | None = None
        self._move: Move | None = None
        self._colouring = Colouring.CHANNEL
        self._hovered = self._cursor = -1
        self._unfinished = False
        self._by_keys = False
        self._tiles = Tiles(self._paint_part)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._prepare)
        self.setAccessibleName(self.tr("Dependency graph"))

    @property
    def graph(self) -> PackageGraph | None:
        """The graph shown."""
        return self._scene.graph if self._scene else None

    @property
    def picture(self) -> Picture | None:
        """The picture shown."""
        return self._scene.picture if self._scene else None

    def show_picture(self, graph: PackageGraph, picture: Picture, *, moving: bool = True) -> None:
        """Show a picture; with `moving`, what was there already goes to its new place."""
        old, seen = self._scene, self._camera
        scene = Scene(graph, picture)
        same = old is not None and same_graph(old, scene) and old.picture.focus == picture.focus
        cursor = self._cursor_in(scene) if same else scene.focus
        self._take(scene)
        self._hovered = -1
        self._cursor = cursor
        if not (same and self._by_hand):
            self._by_hand = False
            self._go_home()
        self._stop_moving()
        if moving and old is not None and self._drawing is not None and self.isVisible():
            self._begin_move(old, seen, self._drawing)
        self._speak()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._stop_moving()
        self._scene = self._drawing = self._map = self._landmarks = None
        self._cursor = self._hovered = -1
        self._by_hand = False
        self._tiles.forget()
        self.update()

    def set_colouring(self, colouring: Colouring) -> None:
        """What the colours mean."""
        self._colouring = colouring
        if self._scene is not None:
            self._take(self._scene)
            self.update()

    def set_pill(self, sentence: str) -> None:
        """A sentence over what leads to the focus; empty for none."""
        if self._scene is None or sentence == self._scene.pill:
            return
        self._scene.set_pill(sentence, heads.pill_size(sentence))
        self._tiles.forget()
        self.update()

    def select(self, node: int | None) -> None:
        """Put the keyboard's cursor on a package, and bring it into sight."""
        if self._scene is None:
            return
        self._set_cursor(-1 if node is None else self._scene.of_node.get(node, -1))

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, then what is laid over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("window"))
        scene, drawing = self._scene, self._drawing
        if scene is None or drawing is None:
            return
        if self._move is not None:
            self._paint_move(painter, self._move)
        else:
            room, ground = self._room(), theme.colour("window")
            done = self._tiles.draw(painter, self._camera, room, ground)
            self._unfinished = not done
            self._ahead.start(_PREPARE_MS if done else 0)
            self._paint_over(painter, scene, drawing)
        if scene.picture.columns:
            camera = self._move.camera if self._move is not None else self._camera
            heads.paint_heads(Ink(painter), scene.picture, camera, self.width())
        if self._map is not None and self._map.wanted(self._camera, self._room()):
            self._map.paint(painter, self._camera, self._map_room())
        painter.end()

    def _paint_part(self, painter: QPainter, part: QRectF, scale: float) -> None:
        if self._drawing is not None:
            self._drawing.paint(Ink(painter, scale), part)

    def _paint_move(self, painter: QPainter, move: Move) -> None:
        painter.save()
        camera = move.camera
        painter.translate(camera.at)
        painter.scale(camera.scale, camera.scale)
        move.paint(Ink(painter, camera.scale))
        painter.restore()

    def _paint_over(self, painter: QPainter, scene: Scene, drawing: Drawing) -> None:
        painter.save()
        painter.translate(self._camera.at)
        painter.scale(self._camera.scale, self._camera.scale)
        ink = Ink(painter, self._camera.scale)
        if self._hovered >= 0:
            seen = self._camera.area_to_picture(self._room())
            drawing.paint_stressed(ink, self._hovered, seen)
        # Without a focus, the one that is chosen would look as all others do.
        marked = scene.picture.focus is None or (self._by_keys and self.hasFocus())
        if self._cursor >= 0 and marked:
            ring = 3 / self._camera.scale
            area = scene.boxes[self._cursor].area.adjusted(-ring, -ring, ring, ring)
            ink.box(area, "", "accent", 2 / self._camera.scale, radius=8)
        painter.restore()
        if self._landmarks is not None:
            self._landmarks.paint(Ink(painter), self._camera, self._room())

    def _prepare(self) -> None:
        if self._scene is None or self._move is not None or not self.isVisible():
            return
        if self._unfinished:
            self.update()
        elif self._tiles.prepare(
            self._camera, self._room(), self._scene.area, theme.colour("window")
        ):
            self._ahead.start(_PREPARE_MS)

    # The cursor

    def _set_cursor(self, number: int) -> None:
        if self._scene is None or number == self._cursor:
            return
        self._cursor = number
        if number >= 0:
            area = self._camera.area_to_view(self._scene.boxes[number].area)
            self._pan_into_sight(area)
        self._speak()
        self.selected.emit(self._scene.boxes[number].node if number >= 0 else -1)
        self.update()

    def _pan_into_sight(self, area: QRectF) -> None:
        room = self._free_room()
        x = max(0.0, room.left() - area.left()) or min(0.0, room.right() - area.right())
        y = max(0.0, room.top() - area.top()) or min(0.0, room.bottom() - area.bottom())
        if x or y:
            self._pan(QPointF(x, y))

    def _cursor_in(self, scene: Scene) -> int:
        """What the keyboard is at, in another picture: of a fold, the first that came out of it."""
        if self._scene is None or self._cursor < 0:
            return scene.focus
        box = self._scene.boxes[self._cursor]
        nodes = box.fold.nodes if box.fold is not None else (box.node,)
        return next((scene.of_node[node] for node in nodes if node in scene.of_node), scene.focus)

    def _speak(self) -> None:
        box = self._scene.boxes[self._cursor] if self._scene and self._cursor >= 0 else None
        speak(self, box_sentence(self._scene.graph, box) if self._scene and box else "")

    # Another picture

    def _take(self, scene: Scene) -> None:
        self._scene = scene
        self._drawing = Drawing(scene, self._colouring)
        self._map = Minimap(scene, self._colouring)
        self._landmarks = Landmarks(scene)
        self._tiles.forget()

    def _begin_move(self, old: Scene, seen: Camera, drawing: Drawing) -> None:
        if not movable(old, drawing.scene):
            return
        self._move = Move(old, seen, drawing, self._camera, self)
        self._move.valueChanged.connect(self._on_moved)
        self._move.finished.connect(self._stop_moving)
        self._move.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A move would end where the picture no longer is."""
        self._stop_moving()
        super().resizeEvent(event)

    def _on_moved(self, _value: object) -> None:
        self.update()

    def _stop_moving(self) -> None:
        if self._move is not None:
            self._move.stop()
            self._move.deleteLater()
            self._move = None
            self.update()
