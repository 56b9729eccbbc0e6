"""Rows of the popup below the packages field: names at once, the rest when it has been read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.catalogue import CatalogueRow, SearchHit
from gui import theme
from gui.widgets import painting
from gui.widgets.channel_tab import TAB, channel_label, paint_channel_tab

ROW_HEIGHT = 32
SHOWN = 6

Index = QModelIndex | QPersistentModelIndex


class SuggestionModel(QAbstractListModel):
    """Holds the hits for a query and what is known about each name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = ""
        self._hits: tuple[SearchHit, ...] = ()
        self._facts: dict[str, CatalogueRow] = {}

    def show_hits(self, query: str, hits: Sequence[SearchHit]) -> None:
        """Replace the list."""
        self.beginResetModel()
        self.query, self._hits = query, tuple(hits)
        self.endResetModel()

    def add_facts(self, rows: Iterable[CatalogueRow]) -> None:
        """Fill in versions and summaries of names already listed or still to come."""
        self._facts.update({row.name: row for row in rows})
        if self._hits:
            self.dataChanged.emit(self.index(0), self.index(len(self._hits) - 1))

    def unknown(self) -> tuple[str, ...]:
        """Listed names nothing is known about yet."""
        return tuple(hit.name for hit in self._hits if hit.name not in self._facts)

    def hit(self, index: Index) -> SearchHit:
        """The hit of a row."""
        return self._hits[index.row()]

    def fact(self, index: Index) -> CatalogueRow | None:
        """What is known about the name of a row."""
        return self._facts.get(self._hits[index.row()].name)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many hits are listed."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name as text; name and summary for screen readers."""
        if not index.isValid():
            return None
        hit = self.hit(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            fact = self.fact(index)
            return ", ".join(
                part for part in (hit.name, fact and fact.version, fact and fact.summary) if part
            )
        return None


class SuggestionDelegate(QStyledItemDelegate):
    """Name, summary, version, channel."""

    def __init__(self, *, chinese: bool) -> None:
        super().__init__()
        self._chinese = chinese

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows alike."""
        del index
        return QSize(option.rect.width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Columns at fixed shares of the width, so that rows line up."""
        model = index.model()
        if not isinstance(model, SuggestionModel):
            return
        area = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("hover"))
        hit, fact = model.hit(index), model.fact(index)
        name = QRect(area.left() + 12, area.top(), round(area.width() * 0.28) - 18, area.height())
        used = _paint_match(painter, name, hit.name, model.query)
        if hit.alias:
            rest = name.adjusted(used + 6, 0, 0, 0)
            painting.text(painter, rest, hit.alias, "small", "text-3")
        if fact is None:
            return
        right = area.right() - 12
        label = channel_label(fact.channel)
        channel = QRect(right - 104, area.top(), 104, area.height())
        tab = QPoint(channel.left(), channel.top() + (ROW_HEIGHT - TAB) // 2)
        paint_channel_tab(painter, tab, fact.channel)
        painting.text(painter, channel.adjusted(TAB + 6, 0, 0, 0), label, "small", "text-2")
        version = QRect(channel.left() - 84, area.top(), 76, area.height())
        painting.text(painter, version, fact.version, "small", "text-2")
        summary = (self._chinese and fact.summary_zh) or fact.summary or ""
        between = QRect(
            name.right() + 8, area.top(), version.left() - name.right() - 20, area.height()
        )
        painting.text(painter, between, summary, "small", "text-2")


def _paint_match(painter: QPainter, area: QRect, name: str, query: str) -> int:
    """The name with the part that was typed standing out; returns the width used."""
    start = name.lower().find(query.lower()) if query else -1
    end = start + len(query) if start >= 0 else 0
    pieces = (name[: max(start, 0)], name[max(start, 0) : end], name[end:])
    left = area.left()
    for piece, strong in zip(pieces, (False, True, False), strict=True):
        if piece and left < area.right():
            room = QRect(left, area.top(), area.right() - left, area.height())
            role, token = ("body-strong", "accent-text") if strong else ("body-medium", "text")
            left += painting.text(painter, room, piece, role, token)
    return left - area.left()
