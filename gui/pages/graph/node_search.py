"""The field that finds a package of the environment: its popup lists names as they are typed."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.model.graph import GraphNode
from gui import theme
from gui.pages.graph.nodes import Graph
from gui.widgets import painting
from gui.widgets.channel_tab import TAB, paint_channel_tab
from gui.widgets.popup import PopupList
from gui.widgets.search_field import SearchField

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW, _MOST, _WIDTH = 32, 8, 300


class NodeSearch(SearchField):
    """`went` carries a node. With `completes` off it is a plain field, which filters a table."""

    went = Signal(int)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent=parent)
        self.completes = True
        self._graph: Graph | None = None
        self._found = _Found(self)
        self._popup: PopupList | None = None
        self.searched.connect(self._search)

    def use(self, graph: Graph | None) -> None:
        """Find in this graph from now on."""
        self._graph = graph
        self.close_popup()

    def close_popup(self) -> None:
        """Nobody looks for anything."""
        if self._popup is not None:
            self._popup.close_popup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The popup takes the keys that move in a list."""
        if self._popup is not None and self._popup.handle_key(event):
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.completes and (enter or event.key() == Qt.Key.Key_Down):
            self._search(self.text().strip())
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes when the cursor does."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_popup()

    def _search(self, query: str) -> None:
        if not self.completes or not self.hasFocus() or self._graph is None:
            return
        self._found.show(matches(self._graph, query), self._graph)
        if not query or not self._found.rowCount():
            self.close_popup()
            return
        if self._popup is None:
            self._popup = PopupList(
                self, self._found, _Delegate(), visible_rows=_MOST, row_height=_ROW
            )
            self._popup.picked.connect(self._pick)
        self._popup.open_below(_WIDTH)
        self._popup.select_first()

    def _pick(self, index: QModelIndex) -> None:
        node = self._found.found[index.row()]
        self.close_popup()
        self.clear()
        self.went.emit(node)


def matches(graph: Graph, query: str) -> list[int]:
    """Nodes with the query in their name: the same name first, then what begins with it."""
    wanted = query.casefold()
    if not wanted:
        return []
    found = [
        (name != wanted, not name.startswith(wanted), name, place)
        for place, node in enumerate(graph.nodes)
        if wanted in (name := node.name.casefold())
    ]
    return [place for *_, place in sorted(found)]


class _Found(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.found: list[int] = []
        self._graph: Graph | None = None

    def show(self, found: list[int], graph: Graph) -> None:
        self.beginResetModel()
        self.found, self._graph = found, graph
        self.endResetModel()

    def node(self, row: int) -> GraphNode:
        assert self._graph is not None
        return self._graph.nodes[self.found[row]]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.node(index.row()).name if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(_WIDTH, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Found)
        node = model.node(index.row())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("hover"))
        area = option.rect.adjusted(10, 0, -10, 0)
        left = area.left()
        if node.channel:
            paint_channel_tab(painter, QPoint(left, area.center().y() - TAB // 2 + 1), node.channel)
        room = area.adjusted(TAB + 8, 0, 0, 0)
        used = painting.text(painter, room, node.name, "body-medium")
        room = room.adjusted(used + 12, 0, 0, 0)
        align = Qt.AlignmentFlag.AlignRight
        painting.text(painter, room, node.version, "small", "text-3", align)
