"""The picture with what lies over its foot: legend and zoom."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.model.graph import PackageGraph, Picture
from gui.widgets.frames import Panel, column
from gui.widgets.graph import Colouring, GraphView, tabs_in
from gui.widgets.graph.legend import HEIGHT, Legend, ZoomBar

_EDGE = 16
_ROWS_MS = 150
"""A window is dragged to its size; the picture is drawn anew when that is over."""


class PictureArea(Panel):
    """`rows_changed`: another number of boxes fits below each other."""

    rows_changed = Signal()

    def __init__(self, colouring: Colouring, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._colouring = colouring
        stack = column(self)
        self.view = GraphView(self)
        self.view.set_colouring(colouring)
        self.view.zoomed.connect(self._on_zoom)
        stack.addWidget(self.view)
        self.legend = Legend(self)
        self.legend.hide()
        self.zoom = ZoomBar(self)
        self.zoom.in_wanted.connect(self.view.zoom_in)
        self.zoom.out_wanted.connect(self.view.zoom_out)
        self.zoom.fit_wanted.connect(self.view.zoom_to_fit)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_ROWS_MS)
        self._later.timeout.connect(self.rows_changed)

    @property
    def settled(self) -> bool:
        """No other size is about to be told."""
        return not self._later.isActive()

    def show_picture(self, graph: PackageGraph, picture: Picture, *, moving: bool = True) -> None:
        """Show a picture, and what is to be seen in it."""
        self.view.show_picture(graph, picture, moving=moving)
        self._show_legend()
        self._on_zoom(self.view.zoom)

    def colour_by(self, colouring: Colouring) -> None:
        """Other colours and letters."""
        self._colouring = colouring
        self.view.set_colouring(colouring)
        self._show_legend()

    def clear(self) -> None:
        """Show nothing."""
        self.view.clear()
        self.legend.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep them at the foot."""
        super().resizeEvent(event)
        self._place()
        if event.size().height() != event.oldSize().height():
            self._later.start()

    def _show_legend(self) -> None:
        graph, picture = self.view.graph, self.view.picture
        if graph is None or picture is None:
            return
        asked = graph.requested_known and any(
            graph.nodes[placed.node].requested for placed in picture.placed
        )
        self.legend.show_tabs(tabs_in(graph, picture, self._colouring), asked=asked)
        self._place()

    def _on_zoom(self, zoom: float) -> None:
        self.zoom.show_zoom(zoom)

    def _place(self) -> None:
        top = self.height() - HEIGHT - _EDGE
        bar = self.zoom.sizeHint().width()
        self.zoom.setGeometry(self.width() - bar - _EDGE, top, bar, HEIGHT)
        room = self.width() - bar - 3 * _EDGE
        width = min(self.legend.sizeHint().width(), max(0, room))
        self.legend.setGeometry(_EDGE, top, width, HEIGHT)
        for lying in (self.legend, self.zoom):
            lying.raise_()
