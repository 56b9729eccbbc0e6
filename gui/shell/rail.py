"""The rail: the pages of the window, with counts; icons alone where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.shell.pages import PageEntry
from gui.widgets import painting
from gui.widgets.frames import Panel, column

WIDTH, NARROW_WIDTH = 180, 56
ITEM = 38
_COUNT_ROLE = int(Qt.ItemDataRole.UserRole)
_ICON_ROLE = _COUNT_ROLE + 1

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Rail(Panel):
    """`chosen` carries the key of a page."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__("rail", parent)
        self._lists = [
            _PageList([page for page in pages if not page.at_bottom], self),
            _PageList([page for page in pages if page.at_bottom], self),
        ]
        stack = column(self, (0, 11, 0, 11))
        stack.addWidget(self._lists[0])
        stack.addStretch(1)
        stack.addWidget(self._lists[1])
        for one in self._lists:
            one.chosen.connect(self._choose)
        self.setAccessibleName(self.tr("Pages"))
        self.set_narrow(narrow=False)

    def show_page(self, key: str) -> None:
        """Mark a page as the one that is seen."""
        for one in self._lists:
            one.mark(key)

    def set_count(self, key: str, count: int, why: str = "") -> None:
        """A number at the right of a page; 0 shows none. `why` tells in its tooltip."""
        for one in self._lists:
            one.pages.set_count(key, count, why)

    def count(self, key: str) -> int:
        """The number a page wears."""
        return max(one.pages.count(key) for one in self._lists)

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons alone, with the words as tooltips."""
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)
        for one in self._lists:
            one.pages.set_narrow(narrow=narrow)
            one.viewport().update()

    def _choose(self, key: str) -> None:
        self.show_page(key)
        self.chosen.emit(key)


class _PageModel(QAbstractListModel):
    def __init__(self, entries: Sequence[PageEntry], parent: QObject) -> None:
        super().__init__(parent)
        self.entries = list(entries)
        self._counts: dict[str, int] = {}
        self._reasons: dict[str, str] = {}
        self.narrow = False

    def set_count(self, key: str, count: int, why: str) -> None:
        if (self._counts.get(key, 0), self._reasons.get(key, "")) != (count, why):
            self._counts[key], self._reasons[key] = count, why
            self._repaint()

    def count(self, key: str) -> int:
        return self._counts.get(key, 0)

    def set_narrow(self, *, narrow: bool) -> None:
        self.narrow = narrow
        self._repaint()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        count = self._counts.get(entry.key, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join([entry.words(), *([str(count)] if count else [])])
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [entry.words() if self.narrow else "", self._reasons.get(entry.key, "")]
            return "\n".join(line for line in lines if line) or None
        if role == _COUNT_ROLE:
            return count
        return entry.icon if role == _ICON_ROLE else None

    def _repaint(self) -> None:
        if self.entries:
            self.dataChanged.emit(self.index(0), self.index(len(self.entries) - 1))


class _PageList(QListView):
    chosen = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.pages = _PageModel(entries, self)
        self.setModel(self.pages)
        self.setItemDelegate(_PageDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", True)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("background: transparent;")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(ITEM * len(entries))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.by_keyboard = False
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def mark(self, key: str) -> None:
        rows = [row for row, entry in enumerate(self.pages.entries) if entry.key == key]
        self.setCurrentIndex(self.pages.index(rows[0]) if rows else QModelIndex())
        if rows:
            self.selectionModel().select(
                self.pages.index(rows[0]), self.selectionModel().SelectionFlag.ClearAndSelect
            )
        else:
            self.clearSelection()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        # Arrow keys go to a page at once; marking a page from outside has no focus.
        if current.isValid() and self.hasFocus():
            self._choose(current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.pages.entries[index.row()].key)


class _PageDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(NARROW_WIDTH, ITEM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pages = index.model()
        assert isinstance(pages, _PageModel)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        area = option.rect.adjusted(8, 1, -8, -1)
        if on:
            painting.rounded(painter, area, 6, "accent-soft")
            bar = QRectF(area.left(), area.top() + 8, 3, area.height() - 16)
            painting.rounded(painter, bar, 1.5, "accent")
        elif hovered:
            painting.rounded(painter, area, 6, "hover")
        token = "accent-text" if on else "text-2"
        left = area.left() + (area.width() - 18) // 2 if pages.narrow else area.left() + 12
        name = str(index.data(_ICON_ROLE))
        painting.icon_at(painter, left, area.center().y() - 8, name, token, 18)
        if not pages.narrow:
            self._paint_words(painter, area, index, token, on=on)
        view = option.widget
        if option.state & QStyle.StateFlag.State_HasFocus and getattr(view, "by_keyboard", False):
            painting.focus_ring(painter, area, 6)

    @staticmethod
    def _paint_words(painter: QPainter, area: QRect, index: Index, token: str, *, on: bool) -> None:
        count = int(index.data(_COUNT_ROLE))
        room = area.adjusted(38, 0, -1, 0)
        if count:
            words = str(count)
            width = max(22, painting.width_of(words, "small-medium") + 14)
            pill = QRect(area.right() - width - 8, area.center().y() - 9, width, 20)
            painting.rounded(painter, pill, 10, "surface", "border")
            centre = Qt.AlignmentFlag.AlignHCenter
            painting.text(painter, pill, words, "small-medium", "text", centre)
            room.setRight(pill.left() - 6)
        face = "body-strong" if on else "body-medium"
        painting.text(painter, room, str(index.data()), face, token)
