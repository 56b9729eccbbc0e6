"""The table of differences: package, left, right, grouped by how they differ."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from core.model.comparison import Comparison, DifferenceKind, DifferenceRow
from gui.language import format_count
from gui.models.columns import Column, Group
from gui.models.records import RecordTableModel
from gui.models.row_delegate import RowDelegate
from gui.models.table_view import RecordTableView
from gui.sheets.compare import words
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge

translate = QCoreApplication.translate

_INSET = 38


class DifferenceTable(RecordTableView):
    """Shows a comparison; the titles of the two columns are the sides."""

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        self._model: RecordTableModel[DifferenceRow] = RecordTableModel(_columns(comparison), _key)
        super().__init__(self._model, DifferenceDelegate(), parent=parent)
        self._model.setParent(self)
        self._comparison = comparison
        self.setAccessibleName(translate("Compare", "Differences"))
        self.narrow(None, "")

    def narrow(self, kind: DifferenceKind | None, query: str) -> int:
        """Show one kind alone (None: all), with names that hold `query`; returns how many."""
        wanted = query.strip().casefold()
        rows = [row for row in self._comparison.rows if wanted in row.name.casefold()]
        groups = []
        for key in words.ORDER if kind is None else (kind,):
            listed = [row for row in rows if row.kind is key]
            if listed:
                icon, token = words.LOOKS[key]
                groups.append(
                    Group(
                        key=key.value,
                        title=words.group_name(key, self._comparison),
                        rows=listed,
                        count=format_count(len(listed)),
                        icon=icon,
                        token=token,
                    )
                )
        self._model.set_groups(groups)
        return sum(len(group.rows) for group in groups)

    def rows(self) -> list[DifferenceRow]:
        """What is listed now, in order."""
        return self._model.records()


class DifferenceDelegate(RowDelegate):
    """Paints one difference; what is not there is a dash."""

    def paint_cell(
        self,
        painter: QPainter,
        area: QRect,
        record: DifferenceRow,
        column: Column[DifferenceRow],
    ) -> None:
        """One cell."""
        if column.key == "package":
            _paint_name(painter, area.adjusted(_INSET, 0, 0, 0), record)
            return
        said = column.text(record)
        _paint_side(painter, area, said)


def _paint_name(painter: QPainter, area: QRect, row: DifferenceRow) -> None:
    pip = translate("Compare", "pip")
    room = area.adjusted(0, 0, -(badge_width(pip) + 8) if row.by_pip else 0, 0)
    used = painting.text(painter, room, row.name, "body-medium")
    if row.by_pip:
        at = area.topLeft()
        at.setX(area.left() + used + 8)
        at.setY(area.top() + (area.height() - 20) // 2)
        paint_badge(painter, at, pip, "neutral")


def _paint_side(painter: QPainter, area: QRect, said: str) -> None:
    """The version strong, what comes after it (build, channel) quiet."""
    if not said:
        painting.text(painter, area, "—", "body", "text-3")
        return
    version, _, rest = said.partition(" ")
    used = painting.text(painter, area, version, "body-medium")
    room = area.adjusted(used + 8, 0, 0, 0)
    if rest and room.width() > 24:
        painting.text(painter, room, rest, "mono-small", "text-3")


def _key(row: DifferenceRow) -> str:
    return f"pip {row.name}" if row.by_pip else row.name


def _columns(comparison: Comparison) -> list[Column[DifferenceRow]]:
    return [
        Column(
            "package",
            translate("Compare", "Package"),
            words.spoken,
            320,
            inset=_INSET,
            sort_key=lambda row: row.name,
        ),
        Column("left", comparison.left, lambda row: row.left, 330, tooltip=lambda row: row.left),
        Column("right", comparison.right, lambda row: row.right, tooltip=lambda row: row.right),
    ]
