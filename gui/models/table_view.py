"""The table every page uses: lines are selected whole, and stay so by key across refreshes."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from gui.models.column_header import ColumnHeader
from gui.models.columns import KEY_ROLE, Group
from gui.models.records import MoreLine, RecordTableModel
from gui.models.row_delegate import RowDelegate


class RecordTableView(QTableView):
    """`current_changed` carries the record the keyboard or mouse is on (None on headings)."""

    current_changed = Signal(object)
    activated_record = Signal(object)
    cell_clicked = Signal(object, str)
    """A record and the key of the column that was clicked."""

    def __init__(
        self,
        model: RecordTableModel[Any],
        delegate: RowDelegate | None = None,
        *,
        row_height: int = 30,
        group_height: int = 30,
        header: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self._group_height = group_height
        self._by_keyboard = False
        self._place: tuple[list[str], str, int, str, int] | None = None
        self._records = model
        self._headings: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(20)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height)
        self._prepare_header(model, visible=header)
        self.setItemDelegate(delegate or RowDelegate())
        self.itemDelegate().setParent(self)
        model.modelAboutToBeReset.connect(self._remember)
        self.setModel(model)
        model.modelReset.connect(self._restore)
        self._arrange()
        self.clicked.connect(self._on_click)

    def current_record(self) -> Any:
        """The record the current line shows."""
        index = self.currentIndex()
        return self._records.record(index) if index.isValid() else None

    def select_key(self, key: str) -> bool:
        """Go to the line of a record's key; False where it is not shown."""
        row = self._records.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._records.index(row, 0))
        return row >= 0

    def keyboard_ring(self) -> bool:
        """Whether the current line wears the focus ring: only after the keyboard moved it."""
        return self._by_keyboard and self.hasFocus()

    def line_rect(self, cell: QRect) -> QRect:
        """The whole line of a cell."""
        return QRect(0, cell.top(), self.viewport().width(), cell.height())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which record is current; repaint whole lines for the ring."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.current_changed.emit(self._records.record(current) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with ← →, activate with Enter, and see where the keyboard is."""
        self._by_keyboard = True
        index = self.currentIndex()
        line = self._records.line(index.row()) if index.isValid() else None
        if self._key_on_heading(line, event.key()):
            return
        if line is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated_record.emit(line)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """No ring for the mouse."""
        self._by_keyboard = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer with the hover fill."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No hover outside."""
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tabbing into the table shows where one is."""
        tabs = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = event.reason() in tabs
        super().focusInEvent(event)
        if self._by_keyboard and not self.currentIndex().isValid() and self._records.rowCount():
            self.setCurrentIndex(self._records.index(0, 0))
        self.viewport().update()

    def _prepare_header(self, model: RecordTableModel[Any], *, visible: bool) -> None:
        header = ColumnHeader(model, self)
        self.setHorizontalHeader(header)
        header.setVisible(visible)
        header.setFixedHeight(28)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        self._sortable = any(column.sort_key is not None for column in model.columns)
        if self._sortable:
            header.setSectionsClickable(True)
            header.sectionClicked.connect(self._sort_by)

    def _sort_by(self, section: int) -> None:
        header = self.horizontalHeader()
        if self._records.columns[section].sort_key is None:
            return
        ascending = Qt.SortOrder.AscendingOrder
        order = ascending
        if header.isSortIndicatorShown() and header.sortIndicatorSection() == section:
            descending = Qt.SortOrder.DescendingOrder
            order = descending if header.sortIndicatorOrder() is ascending else ascending
        header.setSortIndicatorShown(True)
        header.setSortIndicator(section, order)
        self._records.sort(section, order)

    def _arrange(self) -> None:
        header = self.horizontalHeader()
        for section, column in enumerate(self._records.columns):
            fixed = QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(
                section, fixed if column.width else QHeaderView.ResizeMode.Stretch
            )
            if column.width:
                header.resizeSection(section, column.width)
        self.clearSpans()
        columns = self._records.columnCount()
        rows = self.verticalHeader()
        # A header keeps the heights of sections across a reset, wherever the headings move to.
        for row in self._headings:
            if row < rows.count():
                rows.resizeSection(row, rows.defaultSectionSize())
        self._headings = self._records.heading_rows()
        for row in self._headings:
            rows.resizeSection(row, self._group_height)
            if columns > 1:
                self.setSpan(row, 0, 1, columns)

    def _remember(self) -> None:
        chosen = [index.data(KEY_ROLE) for index in self.selectionModel().selectedRows()]
        current = self.currentIndex()
        top = self.indexAt(self.viewport().rect().topLeft())
        self._place = (
            chosen,
            current.data(KEY_ROLE) if current.isValid() else "",
            self.verticalScrollBar().value(),
            top.data(KEY_ROLE) if top.isValid() else "",
            self.rowViewportPosition(top.row()) if top.isValid() else 0,
        )

    def _restore(self) -> None:
        self.hovered_row = -1
        self._arrange()
        if self._place is None:
            return
        chosen, current, scroll, top, offset = self._place
        flags = QItemSelectionModel.SelectionFlag
        selection = self.selectionModel()
        row = self._records.row_of(current)
        if row >= 0:
            selection.setCurrentIndex(self._records.index(row, 0), flags.NoUpdate)
        elif current:
            self.current_changed.emit(None)
        for key in chosen:
            if (row := self._records.row_of(key)) >= 0:
                selection.select(self._records.index(row, 0), flags.Select | flags.Rows)
        row = self._records.row_of(top) if scroll else -1
        value = self.verticalHeader().sectionPosition(row) - offset if row >= 0 else scroll
        if not scroll:
            value = 0  # who is at the top sees what comes in above
        self.verticalScrollBar().setValue(value)

    def _on_click(self, index: QModelIndex) -> None:
        line = self._records.line(index.row())
        if isinstance(line, Group):
            self._toggle(line)
        elif isinstance(line, MoreLine):
            self._records.show_all(line.group)
        else:
            self.cell_clicked.emit(line, self._records.columns[index.column()].key)

    def _key_on_heading(self, line: object, key: int) -> bool:
        push = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(line, MoreLine) and key in push:
            self._records.show_all(line.group)
            return True
        if not isinstance(line, Group):
            return False
        folded = self._records.is_folded(line.key)
        fold_keys = (Qt.Key.Key_Right,) if folded else (Qt.Key.Key_Left,)
        if key in (*push, *fold_keys):
            self._toggle(line)
            return True
        return False

    def _toggle(self, group: Group[Any]) -> None:
        self._records.fold(group.key, folded=not self._records.is_folded(group.key))

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()
