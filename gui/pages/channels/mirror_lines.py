"""The lines of the table of mirrors: a row each, and one that unfolds below a row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from gui.models.columns import Column
from gui.models.records import RecordTableModel
from gui.pages.channels.mirror_columns import columns_of
from gui.pages.channels.mirror_delegate import MirrorDetail
from gui.pages.channels.mirror_rows import PYTHON_INDEX, MirrorRow
from gui.pages.channels.mirror_words import detail_lines, spoken

Line = MirrorRow | MirrorDetail


class MirrorLines(RecordTableModel[Line]):
    """Says a row as one sentence to screen readers: most of its cells are pictures."""

    def __init__(self, channels: tuple[str, ...]) -> None:
        super().__init__(columns_of(channels), _key)
        self._all = (*channels, PYTHON_INDEX)

    def _record_data(self, record: Line, column: Column[Any], role: int) -> Any:
        if isinstance(record, MirrorDetail):
            first = column is self.columns[0]
            words = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            if first and role in words:
                lines = detail_lines(record.row, record.columns)
                return "\n".join(line.words for line in lines)
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and column is self.columns[0]:
            return spoken(record, self._all)
        return super()._record_data(record, column, role)


def _key(line: Line) -> str:
    return line.key
