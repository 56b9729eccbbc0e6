"""A picture of a graph on a widget: painted, moved, zoomed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.model.graph import PackageGraph, Picture, PictureSizes
from gui import theme
from gui.widgets.graph import heads
from gui.widgets.graph.camera import STEP, Camera, at_home, fitted
from gui.widgets.graph.colouring import Colouring
from gui.widgets.graph.ink import Ink
from gui.widgets.graph.landmarks import Landmarks
from gui.widgets.graph.minimap import Minimap
from gui.widgets.graph.moving import Move, movable
from gui.widgets.graph.painting import Drawing
from gui.widgets.graph.scene import Scene
from gui.widgets.graph.speaking import speak
from gui.widgets.graph.tiles import Tiles
from gui.widgets.graph.words import box_sentence

_MARGIN = 18.0
_PREPARE_MS = 12


class Canvas(QWidget):
    """Everything about a shown picture but what the user does with it."""

    selected = Signal(int)
    """The package the keyboard is at; -1 for none."""
    zoomed = Signal(float)
    """The scale; 1.0 is life-size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._drawing: Drawing | None = None
        self._map: Minimap | None = None
        self._landmarks: Landmarks | None = None
        self._move: Move | None = None
        self._colouring = Colouring.CHANNEL
        self._camera = Camera()
        self._by_hand = False
        self._foot = 58.0
        self._hovered = self._cursor = -1
        self._unfinished = False
        self._by_keys = False
        self._tiles = Tiles(self._paint_part)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._prepare)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(self.tr("Dependency graph"))

    @property
    def graph(self) -> PackageGraph | None:
        """The graph shown."""
        return self._scene.graph if self._scene else None

    @property
    def picture(self) -> Picture | None:
        """The picture shown."""
        return self._scene.picture if self._scene else None

    @property
    def scene(self) -> Scene | None:
        """What is where."""
        return self._scene

    @property
    def camera(self) -> Camera:
        """Where the picture lies in the view, and how large."""
        return self._camera

    def show_picture(self, graph: PackageGraph, picture: Picture, *, moving: bool = True) -> None:
        """Show a picture; with `moving`, what was there already goes to its new place."""
        old, seen = self._scene, self._camera
        scene = Scene(graph, picture)
        same = old is not None and old.graph == graph and old.picture.focus == picture.focus
        at = self._node_at_cursor()
        self._take(scene)
        self._hovered = -1
        self._cursor = scene.of_node.get(at, scene.focus) if at >= 0 and same else scene.focus
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

    def set_foot_room(self, pixels: float) -> None:
        """Room at the lower edge for what is laid over the view."""
        self._foot = pixels
        self._go_home()

    def rows_that_fit(self, sizes: PictureSizes) -> int:
        """Boxes of a column that are in sight at life-size; at least 6."""
        free = self.height() - heads.HEIGHT - self._foot - 2 * _MARGIN
        return max(6, int((free + sizes.row_gap) // (sizes.node_height + sizes.row_gap)))

    # Zoom

    @property
    def zoom(self) -> float:
        """1.0 is life-size."""
        return self._camera.scale

    def zoom_in(self) -> None:
        """A step larger, around the middle."""
        self.zoom_to(self.zoom * STEP)

    def zoom_out(self) -> None:
        """A step smaller, around the middle."""
        self.zoom_to(self.zoom / STEP)

    def zoom_to(self, scale: float) -> None:
        """To a scale, around the middle."""
        self._zoom_at(scale, self._room().center())

    def zoom_to_fit(self) -> None:
        """All of the picture."""
        if self._scene is not None:
            self._by_hand = True
            self._set_camera(fitted(self._scene.area, self._free_room()))

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
            drawing.paint_stressed(ink, self._hovered)
        if self._cursor >= 0 and self._by_keys and self.hasFocus():
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

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """A picture nobody has moved stays in the middle."""
        self._go_home()

    # Where it lies

    def _room(self) -> QRectF:
        """The part of the widget that pictures are seen in."""
        top = heads.HEIGHT if self._scene is not None and self._scene.picture.columns else 0.0
        return QRectF(0, top, self.width(), max(1.0, self.height() - top))

    def _free_room(self) -> QRectF:
        """The same, less margins and what is laid over it."""
        return self._room().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN - self._foot)

    def _map_room(self) -> QRectF:
        return self._room().adjusted(0, 0, 0, -self._foot)

    def _go_home(self) -> None:
        if self._scene is None:
            return
        if not self._by_hand:
            focus = self._scene.focus
            look = self._scene.boxes[focus].area.center() if focus >= 0 else None
            self._set_camera(at_home(self._scene.area, self._free_room(), look))
        else:
            self._set_camera(self._camera)

    def _set_camera(self, camera: Camera) -> None:
        if self._scene is not None:
            camera = camera.kept_in(self._room(), self._scene.area)
        scale = self._camera.scale
        self._camera = camera
        if camera.scale != scale:
            self.zoomed.emit(camera.scale)
        self.update()

    def _zoom_at(self, scale: float, around: QPointF) -> None:
        self._by_hand = True
        self._set_camera(self._camera.zoomed(scale, around))

    def _pan(self, by: QPointF) -> None:
        self._by_hand = True
        self._set_camera(self._camera.moved(by))

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

    def _node_at_cursor(self) -> int:
        return self._scene.boxes[self._cursor].node if self._scene and self._cursor >= 0 else -1

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
        self._move = Move(old, seen, drawing, self._camera)
        self._move.valueChanged.connect(self._on_moved)
        self._move.finished.connect(self._stop_moving)
        self._move.start()

    def _on_moved(self, _value: object) -> None:
        self.update()

    def _stop_moving(self) -> None:
        if self._move is not None:
            self._move.stop()
            self._move.deleteLater()
            self._move = None
            self.update()
