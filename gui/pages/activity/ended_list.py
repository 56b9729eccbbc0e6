"""The list of operations that ended, as a view."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.pages.activity.ended import EndedDelegate, EndedModel, EndedRow


class EndedList(QListView):
    """`picked` carries the id of the operation the user moved to."""

    picked = Signal(str)

    def __init__(self, model: EndedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ended = model
        self.setModel(model)
        self.setItemDelegate(EndedDelegate(self))
        self.setProperty("frameless", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Finished operations"))
        self.selectionModel().currentChanged.connect(self._on_current)

    def mark(self, operation_id: str) -> None:
        """Select an operation (none for the empty id) without announcing it."""
        row = self._ended.row_of(operation_id) if operation_id else -1
        index = self._ended.index(row) if row >= 0 else QModelIndex()
        selection = self.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self.viewport().update()

    def _on_current(self, index: QModelIndex) -> None:
        line = index.data(EndedModel.RowRole) if index.isValid() else None
        if isinstance(line, EndedRow):
            self.picked.emit(line.operation.id)
