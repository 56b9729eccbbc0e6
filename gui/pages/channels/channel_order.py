"""The channels in their order: moved with the mouse, or with Alt and an arrow key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from gui import theme
from gui.pages.channels.channel_delegate import ROW, ChannelDelegate, cross_rect
from gui.pages.channels.channel_rows import ChannelRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ChannelModel(QAbstractListModel):
    """The rows, topmost first."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ChannelRow, ...] = ()

    def show_rows(self, rows: Sequence[ChannelRow]) -> None:
        """Replace them all."""
        fresh = tuple(rows)
        if fresh == self.rows:
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many channels there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for the delegate; its words for everybody else."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(dict.fromkeys(p for p in row.notes if p))
        return None


class ChannelOrder(QListView):
    """As high as its rows. It only tells what is wished for; the page lays it out."""

    moved = Signal(int, int)
    """From one place to another, counted from 0."""
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ChannelModel()
        self.setModel(self.rows)
        self._painter = ChannelDelegate(self)
        self.setItemDelegate(self._painter)
        self.by_keyboard = False
        self._pressed: QPoint | None = None
        self._from = -1
        self._to = -1
        self._keep = -1
        self.setProperty("frameless", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Channels in their order"))
        self.setAccessibleDescription(
            self.tr("Alt and an arrow key moves a channel, Delete removes it.")
        )
        self.rows.modelReset.connect(self._fit)
        self._fit()

    # Keyboard -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+↑ and Alt+↓ move a channel, Delete removes it."""
        self.by_keyboard = True
        row, key = self.currentIndex().row(), event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._move(row, row + steps[key])
            return
        if key == Qt.Key.Key_Delete and row >= 0:
            self._remove(row)
            return
        super().keyPressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tabbing in shows where one is."""
        tabs = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.by_keyboard = event.reason() in tabs
        super().focusInEvent(event)
        if self.by_keyboard and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))

    # Mouse --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a drag."""
        self.by_keyboard = False
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.setCurrentIndex(index)
            self._pressed, self._from = at, index.row()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a row, or light up what is under the pointer."""
        at = event.position().toPoint()
        self._painter.pointer = at
        held = self._pressed is not None and bool(event.buttons() & Qt.MouseButton.LeftButton)
        if held and self._painter.dragged < 0 and self._pressed is not None:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            on_cross = cross_rect(self._area(self._from)).contains(self._pressed)
            if far and not on_cross and len(self.rows.rows) > 1:
                self._painter.dragged = self._from
        if self._painter.dragged >= 0:
            self._to = max(0, min(len(self.rows.rows), round(at.y() / ROW)))
        self._show_cursor(at)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the row down, or remove the one whose × was pressed."""
        at = event.position().toPoint()
        pressed, origin, carried = self._pressed, self._from, self._painter.dragged >= 0
        target = self._to
        self._drop()
        if carried:
            self._move(origin, target - 1 if target > origin else target)
        elif pressed is not None and origin >= 0:
            box = cross_rect(self._area(origin))
            if box.contains(pressed) and box.contains(at):
                self._remove(origin)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is lit outside."""
        self._painter.pointer = None
        self.viewport().update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and a line where the one in hand would go."""
        super().paintEvent(event)
        if self._painter.dragged >= 0 and self._to >= 0:
            painter = QPainter(self.viewport())
            top = max(0, min(self._to * ROW - 1, self.viewport().height() - 2))
            painter.fillRect(QRect(0, top, self.viewport().width(), 2), theme.colour("accent"))

    # What is wished for -------------------------------------------------------------------------

    def _move(self, origin: int, target: int) -> None:
        count = len(self.rows.rows)
        if 0 <= origin < count and 0 <= target < count and origin != target:
            self._keep = target
            self.moved.emit(origin, target)

    def _remove(self, row: int) -> None:
        if len(self.rows.rows) > 1:
            self._keep = min(row, len(self.rows.rows) - 2)
            self.remove_wanted.emit(self.rows.rows[row].name)

    def _drop(self) -> None:
        self._pressed, self._from, self._to = None, -1, -1
        self._painter.dragged = -1
        self.viewport().update()

    def _area(self, row: int) -> QRect:
        return self.visualRect(self.rows.index(row, 0))

    def _show_cursor(self, at: QPoint) -> None:
        index = self.indexAt(at)
        cursor = Qt.CursorShape.ArrowCursor
        if self._painter.dragged >= 0:
            cursor = Qt.CursorShape.ClosedHandCursor
        elif index.isValid() and cross_rect(self.visualRect(index)).contains(at):
            cursor = Qt.CursorShape.PointingHandCursor
        elif index.isValid() and at.x() < 34:
            cursor = Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(cursor)

    def _fit(self) -> None:
        self.setFixedHeight(max(ROW, ROW * self.rows.rowCount()))
        if 0 <= self._keep < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(self._keep, 0))
        self._keep = -1
