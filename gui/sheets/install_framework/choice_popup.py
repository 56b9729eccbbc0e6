"""Choices as rows of a popup: value, badge, and a line about each."""

from __future__ import annotations

from collections.abc import Sequence

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

from core.model.frameworks import Choice
from gui import theme
from gui.sheets.install_framework.words import badge_of, line_of
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
ROW = 32


class ChoiceRows(QAbstractListModel):
    """Choices for a popup."""

    def __init__(self, choices: Sequence[Choice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices = tuple(choices)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row each."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, and the choice itself for the delegate."""
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{choice.value} {line_of(choice)}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return line_of(choice)
        return choice if role == CHOICE_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only what is available can be picked."""
        on = Qt.ItemFlag.ItemIsEnabled
        return on | Qt.ItemFlag.ItemIsSelectable if self.choices[index.row()].available else on


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a row of the popup."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The popup counts on this height."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Value, badge, line."""
        choice: Choice = index.data(CHOICE_ROLE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("hover"))
        area = option.rect.adjusted(14, 0, -14, 0)
        token = "text" if choice.available else "text-3"
        role = "body-strong" if choice.chosen else "body-medium"
        used = painting.text(painter, area, choice.value, role, token) + 10
        left, right = area.left() + max(used, 84), area.right()
        if badge := badge_of(choice):
            words, kind, icon = badge
            right -= badge_width(words, icon)
            paint_badge(painter, QPoint(right, area.top() + (ROW - 20) // 2), words, kind, icon)
            right -= 10
        room = QRect(left, area.top(), right - left, area.height())
        token = "text-2" if choice.available else "text-3"
        painting.text(painter, room, line_of(choice), "small", token)
