"""A table model over immutable records, grouped or not, that sorts and filters the Python list.

Groups are lines of the same flat table, not branches of a tree: a tree asks the model several
questions per row before it shows the first, a table does not, and that is what makes 30,000 rows
appear at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.models.columns import GROUP_ROLE, KEY_ROLE, RECORD_ROLE, Column, Group, T

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MoreLine:
    """The line "show more" of a group."""

    def __init__(self, group: str, words: str) -> None:
        self.group, self.words = group, words


class RecordTableModel(QAbstractTableModel, Generic[T]):
    """Lines are records, group headings or "show more". `key` identifies a record."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._groups: list[Group[T]] = []
        self._lines: list[T | Group[T] | MoreLine] = []
        self._rows_by_key: dict[str, int] | None = None
        self._folded: dict[str, bool] = {}
        self._unlimited: set[str] = set()
        self._filter: Callable[[T], bool] | None = None
        self._sort: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show records without groups."""
        self.set_groups([Group("", "", rows)])

    def set_groups(self, groups: Sequence[Group[T]]) -> None:
        """Show groups of records; what the user folded stays folded."""
        self._groups = list(groups)
        for group in groups:
            self._folded.setdefault(group.key, group.folded)
        self._rebuild()

    def set_filter(self, accept: Callable[[T], bool] | None) -> None:
        """Show only the records that `accept` takes; None shows all."""
        self._filter = accept
        self._rebuild()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort within each group; a negative column goes back to the order given."""
        sortable = column >= 0 and self.columns[column].sort_key is not None
        self._sort = (column, order) if sortable else None
        self._rebuild()

    def fold(self, group: str, *, folded: bool) -> None:
        """Hide or show the records of a group."""
        self._folded[group] = folded
        self._rebuild()

    def is_folded(self, group: str) -> bool:
        """Whether a group's records are hidden."""
        return self._folded.get(group, False)

    def show_all(self, group: str) -> None:
        """Lift the limit of a group."""
        self._unlimited.add(group)
        self._rebuild()

    def record(self, index: Index) -> T | None:
        """The record of a line, None for headings."""
        line = self._lines[index.row()] if index.isValid() else None
        return None if isinstance(line, (Group, MoreLine)) else line

    def line(self, row: int) -> T | Group[T] | MoreLine:
        """Whatever line `row` is."""
        return self._lines[row]

    def records(self) -> list[T]:
        """The records shown, in order."""
        return [line for line in self._lines if not isinstance(line, (Group, MoreLine))]

    def heading_rows(self) -> list[int]:
        """Rows that are not records."""
        return [i for i, line in enumerate(self._lines) if isinstance(line, (Group, MoreLine))]

    def row_of(self, key: str) -> int:
        """The row of a record's key, or -1."""
        if not key:
            return -1
        if self._rows_by_key is None:
            self._rows_by_key = {self._key_of(line): row for row, line in enumerate(self._lines)}
        return self._rows_by_key.get(key, -1)

    def refresh_record(self, record: T) -> None:
        """Replace the record of the same key and repaint its line."""
        row = self.row_of(self._key(record))
        if row < 0:
            return
        self._lines[row] = record
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every line can be reached with the keyboard."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Titles and their alignment."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(column.align | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of a cell, and the record itself for delegates."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == KEY_ROLE:
            return self._key_of(line)
        if isinstance(line, Group):
            return self._group_data(line, index.column(), role)
        if isinstance(line, MoreLine):
            words = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return line.words if words and index.column() == 0 else None
        if role == RECORD_ROLE:
            return line
        return self._record_data(line, self.columns[index.column()], role)

    def _record_data(self, record: T, column: Column[T], role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(column.align | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip is not None:
            return column.tooltip(record) or None
        return None

    def _group_data(self, group: Group[T], column: int, role: int) -> Any:
        if role == GROUP_ROLE:
            return group
        if column == 0 and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return " ".join(part for part in (group.title, group.count, group.note) if part)
        return None

    def _rebuild(self) -> None:
        lines: list[T | Group[T] | MoreLine] = []
        for group in self._groups:
            rows = self._arranged(group.rows)
            if group.title:
                lines.append(replace(group, rows=()))
                if self._folded.get(group.key):
                    continue
            hidden = 0
            if group.limit is not None and group.key not in self._unlimited:
                hidden = max(0, len(rows) - group.limit)
                rows = rows[: group.limit] if hidden else rows
            lines.extend(rows)
            if hidden:
                lines.append(MoreLine(group.key, group.more))
        self._put(lines)

    def _arranged(self, rows: Sequence[T]) -> Sequence[T]:
        if self._filter is not None:
            rows = [row for row in rows if self._filter(row)]
        if self._sort is not None:
            column, order = self._sort
            backwards = order is Qt.SortOrder.DescendingOrder
            rows = sorted(rows, key=self.columns[column].sort_key, reverse=backwards)
        return rows

    def _put(self, lines: list[T | Group[T] | MoreLine]) -> None:
        if self._are_the_same(lines):
            self._lines = lines
            if lines:
                last = self.index(len(lines) - 1, len(self.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._lines, self._rows_by_key = lines, None
        self.endResetModel()

    def _are_the_same(self, lines: list[T | Group[T] | MoreLine]) -> bool:
        # Keys are made when they are needed: for tens of thousands of lines they cost a frame.
        return len(lines) == len(self._lines) and all(
            new is old or self._key_of(new) == self._key_of(old)
            for new, old in zip(lines, self._lines, strict=True)
        )

    def _key_of(self, line: T | Group[T] | MoreLine) -> str:
        if isinstance(line, Group):
            return "\0group:" + line.key
        if isinstance(line, MoreLine):
            return "\0more:" + line.group
        return self._key(line)
