"""The table of environments: as high as its rows, for the page around it scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.models.columns import Column
from gui.models.records import RecordTableModel
from gui.models.table_view import RecordTableView
from gui.pages.gpu.row_details import RowDetails
from gui.pages.gpu.standing import Deed
from gui.pages.gpu.table_delegate import ROW, GpuDelegate, button_rect
from gui.pages.gpu.table_rows import NARROW, DetailLine, GpuRow, Line, columns, spoken

_NARROW_BELOW = 1000


class _Lines(RecordTableModel[Line]):
    """Says a row as one sentence to screen readers."""

    def __init__(self) -> None:
        super().__init__(columns(), _key)

    def _record_data(self, record: Line, column: Column[Any], role: int) -> Any:
        if isinstance(record, DetailLine):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and column is self.columns[0]:
            return spoken(record)
        return super()._record_data(record, column, role)


class GpuTable(RecordTableView):
    """Enter or the button does what the row offers; Space, → and a click unfold it."""

    deed_wanted = Signal(object, object)
    """A GpuRow, and where its button lies on the screen."""
    menu_wanted = Signal(object, object)
    """A GpuRow, and a point on the screen."""
    copy_wanted = Signal(object)
    unfolded = Signal(str)
    """Key of the row whose details are seen, or nothing."""

    repair_wanted = Signal(object, object)
    """A GpuRow and a Repair."""
    test_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        self._open = ""
        self._details: RowDetails | None = None
        self._detail_row = -1
        self.rows: list[GpuRow] = []
        self._lines = _Lines()
        self._painter = GpuDelegate()
        super().__init__(self._lines, self._painter, row_height=ROW, parent=parent)
        self._lines.setParent(self)
        self.horizontalHeader().setFixedHeight(34)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Environments and their frameworks"))
        self.activated_record.connect(self._activate)
        self.cell_clicked.connect(self._on_cell)
        self._arrange()

    def show_rows(self, rows: Sequence[GpuRow]) -> None:
        """Show everything anew; what is unfolded stays so."""
        self.rows = list(rows)
        row = self.row(self._open)
        if row is None and self._open:
            self._close_details()
        elif row is not None and self._details is not None and self._details.row != row:
            self._replace_details(row)
        self._show()

    def row(self, key: str) -> GpuRow | None:
        """The row of a key."""
        return next((row for row in self.rows if key and row.key == key), None)

    @property
    def open_key(self) -> str:
        """Key of the row that is unfolded, or nothing."""
        return self._open

    @property
    def details(self) -> RowDetails | None:
        """What is unfolded."""
        return self._details

    def unfold(self, key: str) -> None:
        """Show the details of a row; of none with an empty key."""
        if key == self._open:
            return
        row = self.row(key)
        self._close_details()
        if row is not None:
            self._open = key
            self._replace_details(row)
        self._show()
        self.unfolded.emit(self._open)

    def line_box(self, key: str) -> QRect:
        """Where a row lies in the viewport, together with what is unfolded below it."""
        place = self._lines.row_of(key)
        box = QRect(0, self.rowViewportPosition(place), self.viewport().width(), ROW)
        if key == self._open and self._details is not None:
            box.setBottom(self._details.geometry().bottom())
        return box

    def button_of(self, key: str) -> QRect:
        """Where the button of a row lies in the viewport."""
        place = self._lines.row_of(key)
        row = self.row(key)
        assert row is not None
        last = self._lines.index(place, len(self._lines.columns) - 1)
        return button_rect(self.visualRect(last).adjusted(8, 0, -8, 0), row.deed)

    # Keys and mouse -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, → and ← unfold and fold; Ctrl+C copies the row."""
        record, key = self.current_record(), event.key()
        if isinstance(record, GpuRow) and event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(record)
            return
        if isinstance(record, GpuRow) and key in (Qt.Key.Key_Space, Qt.Key.Key_Right):
            is_open = record.key == self._open
            self.unfold("" if is_open and key == Qt.Key.Key_Space else record.key)
            return
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Escape) and self._open:
            self.select_key(self._open)
            self.unfold("")
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        self._skip_details(before)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the pointer."""
        super().mouseMoveEvent(event)
        row = self._button_at(event.position().toPoint())
        key = row.key if row is not None else ""
        shape = Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if key != self._painter.pressable:
            self._painter.pressable = key
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Everything that can be done with a row."""
        index = self.indexAt(event.pos())
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        if not by_mouse or not index.isValid():
            index = self.currentIndex()
        record = self._lines.record(index) if index.isValid() else None
        if not isinstance(record, GpuRow):
            return
        corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(record, event.globalPos() if by_mouse else corner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns are narrower where there is little room."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    def _on_repair(self, way: object) -> None:
        if self._details is not None:
            self.repair_wanted.emit(self._details.row, way)

    def _on_test(self) -> None:
        if self._details is not None:
            self.test_wanted.emit(self._details.row)

    def _on_cell(self, record: Line, column: str) -> None:
        if not isinstance(record, GpuRow):
            return
        if column == "action" and record.deed is not Deed.NONE:
            self._wish(record)
        else:
            self.unfold("" if record.key == self._open else record.key)

    def _activate(self, record: Line) -> None:
        if isinstance(record, GpuRow):
            if record.deed is Deed.NONE:
                self.unfold("" if record.key == self._open else record.key)
            else:
                self._wish(record)

    def _wish(self, row: GpuRow) -> None:
        box = self.button_of(row.key)
        self.deed_wanted.emit(row, self.viewport().mapToGlobal(box.bottomLeft() + QPoint(0, 2)))

    def _button_at(self, point: QPoint) -> GpuRow | None:
        index: QModelIndex = self.indexAt(point)
        record = self._lines.record(index) if index.isValid() else None
        if not isinstance(record, GpuRow) or record.deed is Deed.NONE:
            return None
        return record if self.button_of(record.key).contains(point) else None

    def _skip_details(self, before: int) -> None:
        """The keyboard goes from row to row; what is unfolded is reached with Tab."""
        now = self.currentIndex().row()
        if now == self._detail_row and now >= 0:
            step = 1 if now > before else -1
            beyond = now + step
            target = beyond if 0 <= beyond < self._lines.rowCount() else before
            self.setCurrentIndex(self._lines.index(target, 0))

    # Lines and details --------------------------------------------------------------------------

    def _show(self) -> None:
        lines: list[Line] = []
        for row in self.rows:
            lines.append(row)
            if row.key == self._open:
                lines.append(DetailLine(row))
        self._lines.set_rows(lines)
        self._arrange()

    def _replace_details(self, row: GpuRow) -> None:
        old, self._details = self._details, RowDetails(row)
        self._details.setParent(self.viewport())
        self._details.repair_wanted.connect(self._on_repair)
        self._details.test_wanted.connect(self._on_test)
        self._details.resized.connect(self._arrange)
        self._details.show()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _close_details(self) -> None:
        self._open = ""
        if self._details is not None:
            self._details.hide()
            self._details.deleteLater()
            self._details = None

    def _arrange(self) -> None:
        super()._arrange()
        self._fit_columns()
        rows = self.verticalHeader()
        if 0 <= self._detail_row < rows.count():
            rows.resizeSection(self._detail_row, rows.defaultSectionSize())
        self._detail_row = self._lines.row_of("detail:" + self._open) if self._open else -1
        if self._detail_row >= 0 and self._details is not None:
            self.setSpan(self._detail_row, 0, 1, self._lines.columnCount())
            width = max(200, self.viewport().width())
            height = self._details.height_at(width)
            rows.resizeSection(self._detail_row, height + 1)
            top = rows.sectionPosition(self._detail_row)
            self._details.setGeometry(QRect(0, top, width, height))
        # Without the hairline of the last row: the card has a line of its own there.
        self.setFixedHeight(max(0, rows.length() - 1) + self.horizontalHeader().height())

    def _fit_columns(self) -> None:
        narrow = self.viewport().width() < _NARROW_BELOW
        header = self.horizontalHeader()
        for section, column in enumerate(self._lines.columns):
            if column.width:
                header.resizeSection(section, NARROW[column.key] if narrow else column.width)


def _key(line: Line) -> str:
    return line.key
