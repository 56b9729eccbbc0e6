"""Operations that ended, newest first, under the headings of their days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.activity import Operation, Outcome
from gui.widgets import painting

Index = QModelIndex | QPersistentModelIndex

SIDE = 12
GAP = 8
HEADING = 30
CARD = 60
REASON = 22

ICONS = {
    Outcome.DONE: ("circle-check", "ok"),
    Outcome.FAILED: ("octagon-x", "danger"),
    Outcome.CANCELLED: ("undo-2", "text-2"),
    Outcome.RECOVERED: ("circle-check", "ok"),
    Outcome.ROLLED_BACK: ("undo-2", "text-2"),
}


@dataclass(frozen=True)
class EndedRow:
    """One card, all its words ready to paint."""

    operation: Operation
    title: str
    line: str
    state: str = ""
    """A word at the right, for those that did not simply work."""
    reason: str = ""
    """Why it failed, in one sentence."""

    @property
    def counts(self) -> tuple[tuple[str, str], ...]:
        """Pairs of number and colour token; empty where a state is shown instead."""
        if self.state:
            return ()
        numbers = (
            (self.operation.removed, "−", "danger"),
            (self.operation.updated, "↑", "info"),
            (self.operation.added, "+", "ok"),
        )
        return tuple((f"{sign}{count}", token) for count, sign, token in numbers if count)

    @property
    def spoken(self) -> str:
        """For screen readers."""
        counts = " ".join(words for words, _ in reversed(self.counts))
        parts = (self.title, self.state, counts, self.line, self.reason)
        return ", ".join(part for part in parts if part)


class EndedModel(QAbstractListModel):
    """Rows and headings in one flat list; headings can't be selected."""

    RowRole = int(Qt.ItemDataRole.UserRole)

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str | EndedRow, ...] = ()

    def show_groups(self, groups: Iterable[tuple[str, Iterable[EndedRow]]]) -> None:
        """Replace everything: pairs of heading and rows."""
        fresh: list[str | EndedRow] = []
        for heading, rows in groups:
            listed = tuple(rows)
            if listed:
                fresh += [heading, *listed]
        if tuple(fresh) == self._lines:
            return
        self.beginResetModel()
        self._lines = tuple(fresh)
        self.endResetModel()

    def row_of(self, operation_id: str) -> int:
        """Where an operation is listed, -1 where it is not."""
        for row, line in enumerate(self._lines):
            if isinstance(line, EndedRow) and line.operation.id == operation_id:
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Rows and headings."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only read."""
        if isinstance(self._lines[index.row()], EndedRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row (or the heading's words) under `RowRole`."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case self.RowRole:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return line if isinstance(line, str) else line.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return line if isinstance(line, str) else line.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return None if isinstance(line, str) else line.reason or None
        return None


class EndedDelegate(QStyledItemDelegate):
    """Headings in small letters, operations as cards."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Cards with a reason are a line higher."""
        del option
        line = index.data(EndedModel.RowRole)
        if isinstance(line, str):
            return QSize(300, HEADING)
        return QSize(300, CARD + GAP + (REASON if line.reason else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a card."""
        line = index.data(EndedModel.RowRole)
        if isinstance(line, str):
            area = option.rect.adjusted(SIDE + 2, 0, -SIDE, -2)
            painting.text(painter, area, line, "small", "text-2")
            return
        box = option.rect.adjusted(SIDE, 0, -SIDE, -GAP)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = "selected" if selected else "hover" if hovered else "surface"
        painting.rounded(painter, box, 8, fill, "accent" if selected else "border")
        icon, token = ICONS[line.operation.outcome]
        painting.icon_at(painter, box.left() + 13, box.top() + 12, icon, token, 16)
        left, right = box.left() + 38, box.right() - 12
        right = _paint_end(painter, box, right, line)
        area = QRect(left, box.top() + 10, right - left, 20)
        painting.text(painter, area, line.title, "body-strong")
        below = QRect(left, box.top() + 30, box.right() - 12 - left, 20)
        painting.text(painter, below, line.line, "small", "text-2")
        if line.reason:
            painting.text(painter, below.translated(0, 21), line.reason, "small")


def _paint_end(painter: QPainter, box: QRect, right: int, row: EndedRow) -> int:
    """State or counts at the right of the first line; returns where the title must end."""
    pieces = row.counts
    if row.state:
        token = ICONS[row.operation.outcome][1]
        pieces = ((row.state, token if token != "ok" else "text-2"),)
    for words, token in pieces:
        width = painting.width_of(words, "small-medium") + 1
        area = QRect(right - width, box.top() + 10, width, 20)
        painting.text(painter, area, words, "small-medium", token)
        right -= width + 10
    return right
