"""Paints one revision: node, number, title, what it changed, and a way back to it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
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

from gui.language.revisions import node_name
from gui.pages.environments.gpu_words import Proof
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge
from gui.widgets.timeline import paint_node

ROW = 46
_COUNT = 30
"""Width of each of the three columns of numbers."""
_NUMBER, _WORDS = 42, 84
"""Width of the number, and where the words begin."""
_DATE = 60
"""What is left of date and author beside a warning, at the least."""
_MENU = 26

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class HistoryRow:
    """One revision, all its words ready to paint."""

    number: int
    title: str
    line: str
    step: int = 0
    added: int = 0
    updated: int = 0
    removed: int = 0
    current: bool = False
    known: bool = False
    """Its exact content is known, so it can be compared and exported."""
    restorable: bool = False
    why_not: str = ""
    details: str = ""
    warning: str = ""
    """What broke with it, in a few words."""
    tried: bool = False
    """What it changed was tried afterwards."""
    proof: Proof | None = None
    """What was proven of this very state: that the GPU works in it."""

    @property
    def name(self) -> str:
        """`#14`, or `#14.1` for what was seen after it."""
        return node_name(self.number, self.step)

    @property
    def spoken(self) -> str:
        """For screen readers."""
        counts = f"+{self.added} ↑{self.updated} −{self.removed}"
        proof = self.proof.words if self.proof else ""
        parts = (self.name, self.title, self.line, counts, self.warning, proof, self.why_not)
        return ", ".join(part for part in parts if part)

    @property
    def tooltip(self) -> str:
        """What changed, and why there is no button."""
        proof = self.proof.why if self.proof else ""
        parts = (self.details, self.warning, proof, self.why_not)
        return "\n".join(part for part in parts if part)


class HistoryDelegate(QStyledItemDelegate):
    """`pointer` is where the mouse is, None outside."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pointer: QPoint | None = None
        self._restore_words = self.tr("Restore")
        self._current_words = self.tr("Current")
        self._unknown_words = self.tr("Not known")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows alike."""
        del option, index
        return QSize(400, ROW)

    def is_over_button(self, area: QRect, index: Index) -> bool:
        """True where the pointer is on the restore button of a row painted in `area`."""
        row = index.data(int(Qt.ItemDataRole.UserRole))
        if not isinstance(row, HistoryRow) or not row.restorable or self.pointer is None:
            return False
        return self._button(area).contains(self.pointer)

    def is_over_menu(self, area: QRect) -> bool:
        """True where the pointer is on the dots of a row painted in `area`."""
        return self.pointer is not None and self._menu(area).contains(self.pointer)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row = index.data(int(Qt.ItemDataRole.UserRole))
        if not isinstance(row, HistoryRow):
            return
        area = option.rect
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused and option.state & QStyle.StateFlag.State_Selected:
            painting.rounded(painter, area.adjusted(0, 1, 0, -1), 6, "hover")
        last = index.row() == index.model().rowCount() - 1
        node = QRect(area.left(), area.top(), 20, ROW)
        paint_node(painter, node, current=row.current, first=index.row() == 0, last=last)
        number = QRect(area.left() + 32, area.top(), _NUMBER, ROW)
        painting.text(painter, number, row.name, "mono", "text-2")
        right = self._paint_end(painter, area, row)
        right = self._paint_counts(painter, area, right, row)
        words = QRect(area.left() + _WORDS, area.top() + 3, right - area.left() - _WORDS - 12, 20)
        painting.text(painter, words, row.title, "body")
        self._paint_line(painter, words.translated(0, 19), row)

    def _paint_line(self, painter: QPainter, area: QRect, row: HistoryRow) -> None:
        told = [(row.warning, "triangle-alert", "warn")] if row.warning else []
        if row.proof is not None:
            worked = ("circle-check", "ok") if row.proof.worked else ("triangle-alert", "warn")
            told.append((row.proof.words, *worked))
        # In a narrow window it is rather the date that is cut short.
        taken = sum(painting.width_of(words, "small-medium") + 32 for words, _, _ in told)
        room = area.adjusted(0, 0, -min(taken, area.width() - _DATE) if told else 0, 0)
        left = area.left() + painting.text(painter, room, row.line, "small", "text-2") + 10
        for words, icon, token in told:
            painting.icon_at(painter, left, area.top() + 4, icon, token, 12)
            room = area.adjusted(left + 17 - area.left(), 0, 0, 0)
            left += 27 + painting.text(painter, room, words, "small-medium", token)

    def _paint_end(self, painter: QPainter, area: QRect, row: HistoryRow) -> int:
        """Badge or button at the right end; returns where the space for numbers ends."""
        button = self._button(area)
        if row.current:
            width = badge_width(self._current_words, "check")
            at = QPoint(button.right() - width - 1, area.top() + (ROW - 20) // 2)
            paint_badge(painter, at, self._current_words, "ok", "check")
        elif row.restorable:
            lit = self.pointer is not None and button.contains(self.pointer)
            fill = "hover" if lit else "surface"
            painting.rounded(painter, button, 5, fill, "border-strong")
            painting.icon_at(
                painter, button.left() + 10, button.top() + 6, "rotate-ccw", "text-2", 14
            )
            words = button.adjusted(30, 0, -8, 0)
            painting.text(painter, words, self._restore_words, "small-medium")
        elif not row.known:
            align = Qt.AlignmentFlag.AlignRight
            used = painting.text(
                painter, button.adjusted(0, 0, -3, 0), self._unknown_words, "small", "text-3", align
            )
            left = button.right() - used - 20
            painting.icon_at(painter, left, button.top() + 6, "info", "text-3", 13)
        self._paint_menu(painter, area)
        return self._slot(area).left() - 12

    def _paint_menu(self, painter: QPainter, area: QRect) -> None:
        box = self._menu(area)
        if self.pointer is not None and box.contains(self.pointer):
            painting.rounded(painter, box, 5, "hover")
        painting.icon_at(painter, box.left() + 5, box.top() + 5, "ellipsis-vertical", "text-3", 16)

    def _paint_counts(self, painter: QPainter, area: QRect, right: int, row: HistoryRow) -> int:
        columns = (
            (row.removed, "−", "danger"),
            (row.updated, "↑", "info"),
            (row.added, "+", "ok"),
        )
        for count, sign, token in columns:
            box = QRect(right - _COUNT, area.top(), _COUNT, ROW)
            if count:
                painting.text(
                    painter, box, f"{sign}{count}", "small", token, Qt.AlignmentFlag.AlignRight
                )
            right -= _COUNT + 2
        return right

    def _slot(self, area: QRect) -> QRect:
        """The room for button, badge or word, as wide in every row so that numbers align."""
        ends = (self._restore_words, self._unknown_words)
        width = max(painting.width_of(words, "small-medium") for words in ends) + 41
        right = area.right() - _MENU - 6
        return QRect(right - width, area.top() + (ROW - 26) // 2, width, 26)

    def _button(self, area: QRect) -> QRect:
        width = painting.width_of(self._restore_words, "small-medium") + 41
        slot = self._slot(area)
        return slot.adjusted(slot.width() - width, 0, 0, 0)

    @staticmethod
    def _menu(area: QRect) -> QRect:
        return QRect(area.right() - _MENU, area.top() + (ROW - _MENU) // 2, _MENU, _MENU)
