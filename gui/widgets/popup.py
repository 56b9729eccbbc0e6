"""A list that pops up below a field: a child of the window, not a window of its own.

The field keeps the keyboard; `handle_key` lets it hand over the keys that move in the list.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QListView, QWidget

from gui.widgets.frames import Panel, column

_ENDS = (QEvent.Type.WindowDeactivate, QEvent.Type.Resize)


class PopupList(Panel):
    """`picked` carries the index that was clicked or entered. `footer` takes key hints."""

    picked = Signal(QModelIndex)
    closed = Signal()

    def __init__(
        self,
        anchor: QWidget,
        model: QAbstractItemModel,
        delegate: QAbstractItemDelegate | None = None,
        footer: QWidget | None = None,
        *,
        visible_rows: int = 6,
        row_height: int = 32,
    ) -> None:
        super().__init__("popup", anchor.window())
        self._anchor = anchor
        self._rows, self._row_height = visible_rows, row_height
        self._footer = footer
        self.view = QListView(self)
        self.view.setModel(model)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if delegate is not None:
            delegate.setParent(self.view)
            self.view.setItemDelegate(delegate)
        self.view.clicked.connect(self._pick)
        self.view.entered.connect(self.view.setCurrentIndex)
        stack = column(self, (1, 1, 1, 1))
        stack.addWidget(self.view)
        if footer is not None:
            stack.addWidget(footer)
        self.hide()

    def open_below(self, width: int = 0) -> None:
        """Show it 4 px below the anchor, as wide as the anchor or `width`."""
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rows = min(self._rows, max(1, self.view.model().rowCount()))
        footer = 0
        if self._footer is not None:
            footer = max(self._footer.sizeHint().height(), self._footer.minimumHeight())
        corner = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 4))
        height = min(rows * self._row_height + footer + 4, window.height() - corner.y() - 8)
        wanted = max(width, self._anchor.width())
        left = max(8, min(corner.x(), window.width() - wanted - 8))
        self.setGeometry(left, corner.y(), wanted, height)
        self.raise_()
        if not self.isVisible():
            self.show()
            QApplication.instance().installEventFilter(self)

    def close_popup(self) -> None:
        """Hide it."""
        if self.isVisible():
            QApplication.instance().removeEventFilter(self)
            self.hide()
            self.closed.emit()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Move, pick or close by the keys a field does not need; True when it was one of them."""
        if not self.isVisible():
            return False
        key = event.key()
        current = self.view.currentIndex()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self._rows,
            Qt.Key.Key_PageUp: -self._rows,
        }
        if key in steps:
            self._move(current.row() + steps[key], 1 if steps[key] > 0 else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self._pick(current)
            return True
        if key == Qt.Key.Key_Escape:
            self.close_popup()
            return True
        return False

    def select_first(self) -> None:
        """Make the first row that can be picked the current one."""
        self.view.setCurrentIndex(QModelIndex())
        self._move(0, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere, or a window that loses the keyboard, closes it."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched is not self._anchor:
                self.close_popup()
        elif event.type() in _ENDS and watched is self.window():
            self.close_popup()
        return False

    def _move(self, row: int, direction: int) -> None:
        model = self.view.model()
        count = model.rowCount()
        row = max(0, min(count - 1, row))
        while 0 <= row < count:
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.view.setCurrentIndex(index)
                return
            row += direction

    def _pick(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.picked.emit(index)
