"""What is below the head: tools, and under them picture, table, or why there is neither."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.pages.graph.listing import Listing
from gui.pages.graph.picture_area import PictureArea
from gui.pages.graph.standby import Standby
from gui.pages.graph.tool_row import ToolRow
from gui.widgets.frames import column
from gui.widgets.graph import Colouring


class Body(QWidget):
    """Shows one of its parts."""

    def __init__(self, colouring: Colouring, kept: dict[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        stack = column(self)
        self.tools = ToolRow(self)
        self.tools.hide()
        stack.addWidget(self.tools)
        self._views = QStackedWidget(self)
        self.standby = Standby(self._views)
        self.area = PictureArea(colouring, self._views)
        self.listing = Listing(self.tools, kept, self)
        for view in (self.standby, self.area, self.listing.table):
            self._views.addWidget(view)
        stack.addWidget(self._views, 1)

    def show_standby(self) -> None:
        """There is no graph."""
        self.tools.hide()
        self.area.clear()
        self._views.setCurrentWidget(self.standby)

    def show_part(self, *, listed: bool) -> None:
        """The table, or the picture."""
        self.tools.show()
        self._views.setCurrentWidget(self.listing.table if listed else self.area)
