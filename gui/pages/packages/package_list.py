"""The packages list on screen: columns, groups, keyboard, and which rows are in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.models.columns import RIGHT, Column, Group
from gui.models.records import RecordTableModel
from gui.models.row_delegate import MARGIN
from gui.models.table_view import RecordTableView
from gui.pages.packages.listing import Listing
from gui.pages.packages.row_delegate import (
    GUTTER,
    ROW_HEIGHT,
    PackageRowDelegate,
    button_rect,
)
from gui.pages.packages.rows import Facts, Origin, PackageRow, RowKey, row_id
from gui.pages.packages.words import group_count, row_sentence, status_words

translate = QCoreApplication.translate

_NEEDS = {"size": 600, "channel": 680}
"""Width of the list in pixels below which a column is left out."""

_BEYOND = 12
"""Rows above and below the visible ones whose facts are asked for too."""


class PackageList(RecordTableView):
    """Selecting shows details; Space or Enter marks, Delete marks for removal."""

    toggled = Signal(object)
    """The `RowKey` to mark or unmark."""
    removal_wanted = Signal(object)
    in_view = Signal(list)
    """Keys whose facts are needed now."""

    def __init__(self, size_text: Callable[[int], str], parent: QWidget | None = None) -> None:
        self.facts = Facts()
        self._rows_model: RecordTableModel[RowKey] = RecordTableModel(_columns(self.row), row_id)
        self._painter = PackageRowDelegate(self.row, size_text)
        super().__init__(
            self._rows_model,
            self._painter,
            row_height=ROW_HEIGHT,
            parent=parent,
        )
        self._rows_model.setParent(self)
        self._from_top = False
        self.setAccessibleName(self.tr("Packages"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(30)
        self._settle.timeout.connect(self._tell_what_is_in_view)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._settle.start())
        self._rows_model.modelReset.connect(self._settle.start)

    def row(self, key: RowKey) -> PackageRow:
        """What is known of a key now."""
        return self.facts.row(key)

    def show_listing(self, listing: Listing, facts: Facts, query: str) -> None:
        """Show rows; a new query starts at the top."""
        anew = query != self._painter.query or self._from_top
        self._from_top = False
        self._painter.query = query
        self.facts = facts
        groups = [
            Group(
                key="installed",
                title=self.tr("Installed"),
                rows=listing.installed,
                count=group_count(len(listing.installed), searching=bool(query)),
                icon="package-check",
                token="ok",
            ),
            Group(
                key="available",
                title=self.tr("Available"),
                rows=listing.available,
                count=group_count(len(listing.available), searching=bool(query)),
                icon="package-plus",
                token="info",
            ),
        ]
        self._rows_model.set_groups([group for group in groups if group.rows])
        if anew:
            self.scrollToTop()
        self._settle.start()

    def start_at_top(self) -> None:
        """Show the next listing from its beginning: it is about something else."""
        self._from_top = True

    def use_facts(self, facts: Facts) -> None:
        """Paint the same rows with newer facts."""
        self.facts = facts
        self.viewport().update()

    def set_markable(self, *, markable: bool) -> None:
        """Whether the Add buttons look as if they could be pressed."""
        self._painter.markable = markable
        self.viewport().update()

    def mark_selected(self, key: RowKey) -> None:
        """Select a package where it is listed, without scrolling to it."""
        position = self._rows_model.row_of(row_id(key))
        if position < 0 or self.currentIndex().row() == position:
            return
        flags = QItemSelectionModel.SelectionFlag
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(
            self._rows_model.index(position, 0), flags.ClearAndSelect | flags.Rows
        )
        self.setAutoScroll(True)

    def first_package(self) -> None:
        """Put the keyboard on the first package."""
        for position in range(self._rows_model.rowCount()):
            index = self._rows_model.index(position, 0)
            if self._rows_model.record(index) is not None:
                self.setCurrentIndex(index)
                return

    def forget_selection(self) -> None:
        """Select nothing."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter mark, Delete marks for removal."""
        record = self.current_record()
        if record is not None:
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.toggled.emit(record)
                return
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.removal_wanted.emit(record)
                return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the Add button under the pointer."""
        super().mouseMoveEvent(event)
        key = self._button_at(event.position().toPoint())
        pressable = key.name if key else ""
        if pressable != self._painter.pressable:
            self._painter.pressable = pressable
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on an Add button marks its package."""
        super().mouseReleaseEvent(event)
        key = self._button_at(event.position().toPoint())
        if key is not None and event.button() == Qt.MouseButton.LeftButton:
            self.toggled.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A larger window shows more rows; a narrow one leaves columns out for the names."""
        super().resizeEvent(event)
        width = self.viewport().width()
        for position, column in enumerate(self._rows_model.columns):
            if column.key in _NEEDS:
                self.setColumnHidden(position, width < _NEEDS[column.key])
        self._settle.start()

    def add_button_rect(self, key: RowKey) -> QRect:
        """Where a package's Add button lies in the viewport; empty where it is not listed."""
        position = self._rows_model.row_of(row_id(key))
        if position < 0:
            return QRect()
        cell = self.visualRect(self._rows_model.index(position, len(self._rows_model.columns) - 1))
        return button_rect(cell.adjusted(MARGIN, 0, -MARGIN, 0))

    def _button_at(self, at: QPoint) -> RowKey | None:
        index = self.indexAt(at)
        key = self._rows_model.record(index) if index.isValid() else None
        if key is None or key.origin is not Origin.AVAILABLE or self.row(key).mark is not None:
            return None
        return key if self.add_button_rect(key).contains(at) else None

    def _tell_what_is_in_view(self) -> None:
        count = self._rows_model.rowCount()
        if not self.isVisible() or not count:
            return
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        last = count - 1 if last < 0 else last
        around = range(max(0, first - _BEYOND), min(count, last + _BEYOND + 1))
        records = (self._rows_model.record(self._rows_model.index(row, 0)) for row in around)
        if keys := [key for key in records if key is not None]:
            self.in_view.emit(keys)


def _columns(row_of: Callable[[RowKey], PackageRow]) -> list[Column[RowKey]]:
    def sentence(key: RowKey) -> str:
        return row_sentence(row_of(key))

    return [
        Column(
            "package", translate("Packages", "Package"), sentence, tooltip=sentence, inset=GUTTER
        ),
        Column(
            "installed",
            translate("Packages", "Installed"),
            lambda key: row_of(key).installed or "",
            96,
            RIGHT,
        ),
        Column(
            "newest",
            translate("Packages", "Newest"),
            lambda key: row_of(key).newest or "",
            100,
            inset=10,
        ),
        Column("channel", translate("Packages", "Channel"), lambda key: row_of(key).channel, 118),
        Column("size", translate("Packages", "Size"), lambda _key: "", 76, RIGHT),
        Column(
            "status",
            translate("Packages", "Status"),
            lambda key: status_words(row_of(key)),
            122,
            RIGHT,
            inset=8,
        ),
    ]
