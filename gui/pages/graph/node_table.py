"""All packages in a table: what the picture shows, for keyboards and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.models.columns import Column
from gui.models.records import Index, RecordTableModel
from gui.models.row_delegate import RowDelegate
from gui.models.table_view import RecordTableView
from gui.pages.graph.node_rows import (
    NodeRow,
    Selection,
    columns,
    filter_of,
    selected,
    spoken,
)
from gui.widgets import painting
from gui.widgets.channel_tab import TAB, paint_channel_tab
from gui.widgets.empty_state import EmptyState
from gui.widgets.frames import column

_ROW = 34
_NEEDS_ROOM = {"channel": 720, "version": 660, "needs": 600}
"""Pixels below which a column is left out."""
_ICONS = {"asked": ("user", "ok"), "orphan": ("info", "info")}


class NodeTable(QWidget):
    """`chosen` follows the current row; `opened` is Enter, or a double click."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NodeRow] = []
        self._wanted = (Selection.ALL, "", "")
        stack = column(self)
        self._views = QStackedWidget(self)
        self.model = _Model(columns(), _key, self)
        self.view = RecordTableView(self.model, _Delegate(), row_height=_ROW)
        self.view.setAccessibleName(self.tr("Packages of the environment"))
        self.view.current_changed.connect(self._on_current)
        self.view.activated_record.connect(self._open)
        self.view.doubleClicked.connect(self._open_index)
        self.empty = EmptyState("search", "")
        self._views.addWidget(self.view)
        self._views.addWidget(self.empty)
        stack.addWidget(self._views)
        self._quiet = False

    def showEvent(self, event: QShowEvent) -> None:
        """Before, there was no height to bring the chosen row into sight in."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names keep their room; what the panel says too makes way."""
        super().resizeEvent(event)
        for place, one in enumerate(self.model.columns):
            self.view.setColumnHidden(place, self.width() < _NEEDS_ROOM.get(one.key, 0))

    @property
    def shown(self) -> list[NodeRow]:
        """The rows to be seen, in order."""
        return self.model.records()

    def show_rows(
        self, rows: list[NodeRow], selection: Selection, query: str, channel: str
    ) -> None:
        """List what is chosen of these."""
        if rows is not self._rows or (selection, query, channel) != self._wanted:
            self._rows, self._wanted = rows, (selection, query, channel)
            takes = filter_of(query, channel)
            chosen = selected(rows, selection)
            self._quiet = True
            self.model.set_rows([row for row in chosen if takes is None or takes(row)])
            self._quiet = False
        none = not self.model.rowCount()
        self._views.setCurrentIndex(int(none))
        if none:
            self.empty.say(*self._nothing(query))

    def select(self, key: str) -> None:
        """Go to the row of a package, and tell nobody."""
        self._quiet = True
        if not self.view.select_key(key):
            self.view.clearSelection()
        self._quiet = False

    def _show_current(self) -> None:
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())

    def _nothing(self, query: str) -> tuple[str, str]:
        if query:
            return self.tr("No package is called like “{query}”.").format(query=query), ""
        if self._wanted[0] is Selection.ORPHANS:
            return (
                self.tr("There are no orphans."),
                self.tr("Everything here was asked for, or is needed by something that was."),
            )
        return self.tr("Nothing to list."), ""

    def _on_current(self, record: NodeRow | None) -> None:
        if record is not None and not self._quiet:
            self.chosen.emit(record.place)

    def _open(self, record: object) -> None:
        if isinstance(record, NodeRow):
            self.opened.emit(record.place)

    def _open_index(self, index: Index) -> None:
        self._open(self.model.record(index))


class _Model(RecordTableModel[NodeRow]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid() and not index.column():
            record = self.record(index)
            return spoken(record) if record is not None else None
        return super().data(index, role)


class _Delegate(RowDelegate):
    def paint_cell(
        self, painter: QPainter, area: QRect, record: NodeRow, column: Column[NodeRow]
    ) -> None:
        middle = area.center().y()
        if column.key == "name":
            painting.text(painter, area.adjusted(10, 0, 0, 0), record.node.name, "body-medium")
        elif column.key == "channel" and record.node.channel:
            place = QPoint(area.left(), middle - TAB // 2 + 1)
            paint_channel_tab(painter, place, record.node.channel)
            room = area.adjusted(TAB + 7, 0, 0, 0)
            painting.text(painter, room, column.text(record), column.role, "text-2")
        elif column.key == "why":
            kind = "asked" if record.asked else "orphan" if record.node.orphan else ""
            if kind:
                painting.icon_at(painter, area.left(), middle - 6, *_ICONS[kind], 14)
            room = area.adjusted(20, 0, 0, 0)
            token = "text" if kind else "text-3"
            painting.text(painter, room, column.text(record), column.role, token)
        else:
            super().paint_cell(painter, area, record, column)


def _key(row: NodeRow) -> str:
    return row.key
