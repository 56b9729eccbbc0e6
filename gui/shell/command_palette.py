"""Search in the top bar (Ctrl+K): environments, packages and actions from one field."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.actions.window import window_actions
from gui.services import Services
from gui.shell.palette_entries import Entry, Headings, find
from gui.widgets import painting
from gui.widgets.popup import PopupList
from gui.widgets.search_field import SearchField

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 34


class CommandPalette(SearchField):
    """The field; its popup lists what matches."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate(
                "CommandPalette", "Search packages, environments or actions…"
            ),
            34,
            parent,
        )
        self.setProperty("search", "window")
        self._services = services
        self._entries = _Entries(self)
        self._popup: PopupList | None = None
        self._headings = Headings(self.tr("Environments"), self.tr("Packages"), self.tr("Actions"))
        self.searched.connect(self._search)

    def start(self) -> None:
        """Put the cursor here (Ctrl+K)."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The popup takes the keys that move in a list."""
        if self._popup is not None and self._popup.handle_key(event):
            return
        if event.key() == Qt.Key.Key_Down:
            self._search(self.text())
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes when the cursor does."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the keys while the field is empty and elsewhere is the cursor."""
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        painter = QPainter(self)
        width = painting.width_of("Ctrl K", "micro-medium") + 14
        box = QRect(self.width() - width - 8, (self.height() - 20) // 2, width, 20)
        painting.rounded(painter, box, 4, "surface", "border")
        centre = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, box, "Ctrl K", "micro-medium", "text-2", centre)

    def _search(self, query: str) -> None:
        if not self.hasFocus():
            return
        self._services.store.need_names()
        actions = window_actions(self._services)
        self._entries.show(find(query, self._services, actions, self._headings))
        if not self._entries.rowCount():
            self._close()
            return
        if self._popup is None:
            self._popup = PopupList(
                self, self._entries, _EntryDelegate(), visible_rows=14, row_height=_ROW
            )
            self._popup.picked.connect(self._run)
        self._popup.open_below()
        self._popup.select_first()

    def _run(self, index: QModelIndex) -> None:
        entry = self._entries.entries[index.row()]
        self._close()
        self.clear()
        self.clearFocus()
        if entry.run is not None:
            entry.run()

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.close_popup()


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.entries[index.row()].run is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.entries[index.row()].words if role == Qt.ItemDataRole.DisplayRole else None


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Entries)
        entry = model.entries[index.row()]
        area = option.rect.adjusted(12, 0, -12, 0)
        if entry.run is None:
            painting.text(painter, area.adjusted(0, 6, 0, 0), entry.words, "small", "text-3")
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("hover"))
        top = area.center().y() - 7
        painting.icon_at(painter, area.left(), top, entry.icon, entry.token, 16)
        room = area.adjusted(26, 0, 0, 0)
        used = painting.text(painter, room, entry.words, "body-medium")
        if entry.note:
            room = room.adjusted(used + 24, 0, 0, 0)
            right = Qt.AlignmentFlag.AlignRight
            painting.text(painter, room, entry.note, "small", "text-3", right)
