"""The canvas in use: dragged, zoomed, clicked, and walked through with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from gui.widgets.graph import walking
from gui.widgets.graph.camera import STEP
from gui.widgets.graph.canvas import Canvas
from gui.widgets.graph.words import box_tooltip, line_tooltip

_PINCH = Qt.NativeGestureType.ZoomNativeGesture
_REACH = 5.0
_NUDGE = 60.0


class GraphView(Canvas):
    """Shows a picture; what the user wants to see next, it tells its page."""

    focus_wanted = Signal(int)
    """A package was clicked, or chosen with Enter."""
    fold_wanted = Signal(str)
    """The key of a fold was."""
    opened = Signal(int)
    """A package was double-clicked, or Ctrl+Enter pressed on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPointF | None = None
        self._dragging = self._on_map = False
        self._clicked = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where a click or a drag begins."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed = event.position()
        self._by_keys = False
        self._on_map = self._is_on_map(event.position())
        if self._on_map:
            self._look_at_map(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or hover."""
        here = event.position()
        if self._pressed is None:
            self._hover(here)
        elif self._on_map:
            self._look_at_map(here)
        elif (
            self._dragging
            or (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        ):
            self._dragging = True
            self._set_hovered(-1)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pan(here - self._pressed)
            self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a drag, or a click."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        clicked = self._pressed is not None and not self._dragging and not self._on_map
        self._pressed, self._dragging, self._on_map = None, False, False
        self._hover(event.position())
        if clicked:
            self._click(self._box_under(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The package of the first click, wherever its box has gone since."""
        if event.button() == Qt.MouseButton.LeftButton and self._clicked >= 0:
            self.opened.emit(self._clicked)

    def leaveEvent(self, _event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self._set_hovered(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms where the pointer is; two fingers move the picture."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.phase() is not Qt.ScrollPhase.NoScrollPhase and not control:
            self._pan(QPointF(event.pixelDelta() or event.angleDelta() / 4))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pan(QPointF(event.angleDelta().y() or event.angleDelta().x(), 0))
        else:
            turns = event.angleDelta().y() / 120
            self._zoom_at(self.zoom * STEP**turns, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Tool tips are of what is under the pointer; pinching zooms."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tooltip(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is _PINCH:
            self._zoom_at(self.zoom * (1 + event.value()), event.position())
            return True
        return super().event(event)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, with Shift they move the picture; Enter focuses, + - 0 F zoom."""
        key, pressed = event.key(), event.modifiers()
        self._by_keys = True
        if pressed & Qt.KeyboardModifier.AltModifier or self._scene is None:
            event.ignore()
        elif walking.is_walk(key):
            if pressed & Qt.KeyboardModifier.ShiftModifier:
                self._pan(walking.way(key) * -_NUDGE)
            else:
                self._set_cursor(walking.step(self._scene, self._cursor, key))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(opening=bool(pressed & Qt.KeyboardModifier.ControlModifier))
        elif not self._zoom_by_key(key):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._by_keys = True
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No longer."""
        self.update()

    # What it comes to

    def _box_under(self, here: QPointF) -> int:
        if self._scene is None or self._move is not None or not self._room().contains(here):
            return -1
        return self._scene.box_at(self._camera.to_picture(here))

    def _click(self, number: int) -> None:
        self._clicked = -1
        if self._scene is None or number < 0:
            return
        self._set_cursor(number)
        self._clicked = self._scene.boxes[number].node
        self._enter(opening=False)

    def _enter(self, *, opening: bool) -> None:
        if self._scene is None or self._cursor < 0:
            return
        box = self._scene.boxes[self._cursor]
        if box.fold is not None:
            self.fold_wanted.emit(box.fold.key)
        elif opening:
            self.opened.emit(box.node)
        elif not box.focus:
            self.focus_wanted.emit(box.node)

    def _hover(self, here: QPointF) -> None:
        self._set_hovered(self._box_under(here))

    def _set_hovered(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if number >= 0 else Qt.CursorShape.ArrowCursor)

    def _show_tooltip(self, event: QHelpEvent) -> None:
        here = QPointF(event.pos())
        scene, number = self._scene, self._box_under(here)
        shown = ""
        if scene is not None and number >= 0:
            shown = box_tooltip(scene.graph, scene.boxes[number])
        elif scene is not None and self._room().contains(here):
            reach = _REACH / self.zoom
            line = scene.line_at(self._camera.to_picture(here), reach)
            shown = line_tooltip(scene.graph, line) if line is not None else ""
        if shown:
            QToolTip.showText(event.globalPos(), shown, self)
        else:
            QToolTip.hideText()

    def _zoom_by_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.zoom_to(1.0)
        elif key == Qt.Key.Key_F:
            self.zoom_to_fit()
        else:
            return False
        return True

    def _is_on_map(self, here: QPointF) -> bool:
        shown = self._map is not None and self._map.wanted(self._camera, self._room())
        return bool(shown and self._map and self._map.area(self._map_room()).contains(here))

    def _look_at_map(self, here: QPointF) -> None:
        if self._map is not None:
            there = self._map.to_picture(here, self._map_room())
            self._pan(self._room().center() - self._camera.to_view(there))
