"""The revisions of an environment as a timeline, newest first: rows, model and view."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from gui.pages.environments.history_delegate import ROW, HistoryDelegate, HistoryRow

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractListModel):
    """Rows, newest first."""

    RowRole = int(Qt.ItemDataRole.UserRole)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[HistoryRow, ...] = ()

    def show_rows(self, rows: Iterable[HistoryRow]) -> None:
        """Replace them all."""
        fresh = tuple(rows)
        if fresh == self._rows:
            return
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many revisions there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself under `RowRole`."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case self.RowRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return row.tooltip
        return None


class HistoryView(QListView):
    """As high as its rows; the page around it scrolls. Click or Enter restores."""

    restore = Signal(object)
    """The HistoryRow to go back to."""
    menu_wanted = Signal(object, QPoint)
    """A HistoryRow, and where on the screen its menu belongs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = HistoryModel()
        self.setModel(self.rows)
        self._delegate = HistoryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("History"))
        self.rows.modelReset.connect(self._fit)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the button under the pointer."""
        index = self.indexAt(event.position().toPoint())
        self._delegate.pointer = event.position().toPoint()
        area = self.visualRect(index)
        over = index.isValid() and (
            self._delegate.is_over_button(area, index) or self._delegate.is_over_menu(area)
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is lit."""
        self._delegate.pointer = None
        self.viewport().update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row's button restores it; one on its dots opens the menu."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        self._delegate.pointer = at
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        area = self.visualRect(index)
        if self._delegate.is_over_button(area, index):
            self._restore(index)
        elif self._delegate.is_over_menu(area):
            self._open_menu(index, at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a row, by the right button or by its key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_key else event.pos()
            self._open_menu(index, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter restores the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._restore(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _restore(self, index: Index) -> None:
        row = index.data(HistoryModel.RowRole)
        if isinstance(row, HistoryRow) and row.restorable and self.isEnabled():
            self.restore.emit(row)

    def _open_menu(self, index: Index, at: QPoint) -> None:
        row = index.data(HistoryModel.RowRole)
        if isinstance(row, HistoryRow):
            self.setCurrentIndex(self.rows.index(index.row()))
            self.menu_wanted.emit(row, self.viewport().mapToGlobal(at))

    def _fit(self) -> None:
        self.setFixedHeight(max(ROW, ROW * self.rows.rowCount()))
