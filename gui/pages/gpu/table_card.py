"""The card around the table, and what stands in its place while there are no rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from gui.pages.gpu.table import GpuTable
from gui.pages.gpu.table_rows import GpuRow
from gui.state.gpu import GpuState
from gui.widgets.frames import IconLabel, Panel, column, row
from gui.widgets.progress import Spinner
from gui.widgets.text import Text


class TableCard(Panel):
    """Waits with a spinner, and says why it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        stack = column(self, (1, 1, 1, 1))
        self.table = GpuTable(self)
        stack.addWidget(self.table)
        self._line = QWidget(self)
        line = row(self._line, (16, 18, 16, 18), 10)
        self._spinner = Spinner(16, "info")
        self._icon = IconLabel("info", "text-2", 16)
        line.addWidget(self._spinner)
        line.addWidget(self._icon)
        self._words = Text("", "body", "text-2", wrap=True)
        line.addWidget(self._words, 1)
        stack.addWidget(self._line)

    def show_rows(self, rows: Sequence[GpuRow], state: GpuState) -> None:
        """Show these, or what is so instead."""
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self._line.setVisible(not rows)
        busy = state.report is None and state.problem is None
        self._spinner.setVisible(busy)
        self._icon.setVisible(not busy)
        if busy:
            self._words.setText(self.tr("Looking at the hardware and at each environment…"))
        elif state.report is None:
            self._words.setText(self.tr("Nothing is known about the environments."))
        else:
            self._words.setText(self.tr("There is no environment yet. Frameworks live in one."))
