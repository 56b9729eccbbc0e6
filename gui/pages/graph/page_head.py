"""The head of the page: search, depth, colours, and the way out to files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent

from gui.pages.graph.node_search import NodeSearch
from gui.pages.graph.trail import Mode
from gui.shell.page_header import PageHeader
from gui.widgets.buttons import Button
from gui.widgets.graph import Colouring
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.stepper import Stepper
from gui.widgets.text import Text

translate = QCoreApplication.translate

MOST_DEPTH = 6
_SEARCH, _SHORT_SEARCH = 190, 150
_WIDE, _ROOMY, _TIGHT = 1060, 980, 900
"""Widths in pixels below which one after the other makes room: the label of the colours, the
note, the label of the depth and a part of the search."""


class GraphHead(PageHeader):
    """`colouring_chosen` carries the value of a Colouring."""

    depth_changed = Signal(int)
    colouring_chosen = Signal(str)
    export_wanted = Signal()

    def __init__(self, depth: int, colouring: Colouring) -> None:
        super().__init__(translate("Graph", "Dependency graph"))
        self._mode = Mode.FOCUS
        self.search = NodeSearch(self.tr("Find a package"))
        self.search.setFixedWidth(_SEARCH)
        self.add(self.search)
        self._depth_label = Text(self.tr("Depth"), "small", "text-2")
        self.add(self._depth_label)
        self.steps = Stepper(self.tr("Depth"), depth, 1, MOST_DEPTH)
        self.steps.setToolTip(self.tr("How many steps to either side are shown"))
        self.steps.changed.connect(self.depth_changed)
        self.add(self.steps)
        self._colour_label = Text(self.tr("Colour by"), "small", "text-2")
        self.add(self._colour_label)
        choices = [
            (Colouring.CHANNEL.value, self.tr("Channel")),
            (Colouring.SIZE.value, self.tr("Size")),
            (Colouring.SOURCE.value, self.tr("Source")),
        ]
        self.colouring = SegmentedFilter(choices, colouring.value)
        self.colouring.setAccessibleName(self.tr("What the colours and letters stand for"))
        self.colouring.chosen.connect(self.colouring_chosen)
        self.add(self.colouring)
        self.export = Button(self.tr("Export"), "outline", "download")
        self.export.clicked.connect(self.export_wanted)
        self.add(self.export)

    def show_mode(self, mode: Mode) -> None:
        """Offer what makes sense of a picture, of the whole, or of the table."""
        self._mode = mode
        self.search.completes = mode is not Mode.LIST
        self.search.close_popup()
        self._arrange()

    def show_state(self, note: str, *, ready: bool) -> None:
        """`note` stands beside the title; nothing can be chosen before there is a graph."""
        self.set_note(note)
        for widget in (self.search, self.steps, self.colouring, self.export):
            widget.setEnabled(ready)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels make room first."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        width, pictured = self.width(), self._mode is not Mode.LIST
        focused = self._mode is Mode.FOCUS
        self.search.setFixedWidth(_SEARCH if width >= _TIGHT or not focused else _SHORT_SEARCH)
        self.steps.setVisible(focused)
        self._depth_label.setVisible(focused and width >= _TIGHT)
        self.colouring.setVisible(pictured)
        self._colour_label.setVisible(pictured and width >= _WIDE)
        self._note.setVisible(width >= _ROOMY or not focused)
