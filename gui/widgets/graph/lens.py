"""Which part of a picture a widget shows: where it lies, how large, and what room there is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.model.graph import PictureSizes
from gui.widgets.graph import heads
from gui.widgets.graph.camera import STEP, Camera, at_home, fitted
from gui.widgets.graph.scene import Scene

_MARGIN = 18.0
_FOOT = 58.0


class Lens(QWidget):
    """Zooming and moving; painting is the canvas's."""

    zoomed = Signal(float)
    """The scale; 1.0 is life-size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._camera = Camera()
        self._by_hand = False
        self.setMinimumSize(240, 160)

    @property
    def scene(self) -> Scene | None:
        """What is where."""
        return self._scene

    @property
    def camera(self) -> Camera:
        """Where the picture lies in the view, and how large."""
        return self._camera

    def rows_that_fit(self, sizes: PictureSizes) -> int:
        """Boxes of a column that are in sight at life-size; at least 6."""
        free = self.height() - heads.HEIGHT - _FOOT - 2 * _MARGIN
        return max(6, int((free + sizes.row_gap) // (sizes.node_height + sizes.row_gap)))

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
        return self._room().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN - _FOOT)

    def _map_room(self) -> QRectF:
        return self._room().adjusted(0, 0, 0, -_FOOT)

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
