"""The file as it was written, with what happened to each line. Paints only what can be seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QToolTip, QWidget

from core.model.review import LineNote
from gui import theme
from gui.sheets.import_file.folding import Row, rows
from gui.sheets.import_file.line_painter import LINE, TEXT_LEFT, LinePainter
from gui.sheets.import_file.marks import Mark
from gui.widgets import painting

_PAD = 8
_WIDEST = 4000
"""Characters of a line that are shown; nobody reads further, and painting them all takes time."""


class FileView(QAbstractScrollArea):
    """`picked` carries the id of the finding whose line was clicked."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("frameless", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("The file"))
        self._lines: tuple[str, ...] = ()
        self._notes: Sequence[LineNote] = ()
        self._marks: Mapping[int, Mark] = {}
        self._unfolded: set[int] = set()
        self._shown: frozenset[int] = frozenset()
        self.rows: list[Row] = []
        self._first: list[int] = []
        self.verticalScrollBar().setSingleStep(LINE)

    # What is shown ----------------------------------------------------------------------------

    def show_file(self, lines: tuple[str, ...], notes: Sequence[LineNote] = ()) -> None:
        """Show lines; those with notes are not folded away."""
        if lines != self._lines:
            self._unfolded.clear()
            self._shown = frozenset()
        self._lines, self._notes = lines, notes
        self._fold()

    def set_marks(self, marks: Mapping[int, Mark]) -> None:
        """What happened to the lines."""
        self._marks = marks
        self.setAccessibleDescription(self._summary())
        self._measure()
        self.viewport().update()

    def reveal(self, lines: Sequence[int]) -> None:
        """Unfold lines, light them up, and bring the first one into view."""
        self._shown = frozenset(lines)
        self._unfolded.update(lines)
        self._fold()
        if lines:
            self._bring(min(lines))

    def lit(self) -> frozenset[int]:
        """The lines that are lit up."""
        return self._shown

    def mark_at(self, line: int) -> Mark | None:
        """What happened to a line."""
        return self._marks.get(line)

    def row_of(self, line: int) -> int:
        """The row that shows a line, or folds it away."""
        return max(0, bisect_right(self._first, line) - 1)

    def top_of(self, row: int) -> int:
        """Where a row begins in the viewport."""
        return _PAD + row * LINE - self.verticalScrollBar().value()

    # Events -----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rows that are to be seen."""
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        painter.fillRect(area, theme.colour("sunken"))
        line_painter = LinePainter(painter, area.width(), self.horizontalScrollBar().value())
        offset = self.verticalScrollBar().value()
        first = max(0, (offset - _PAD) // LINE)
        last = min(len(self.rows), (offset + area.height()) // LINE + 1)
        for number in range(first, last):
            row, top = self.rows[number], self.top_of(number)
            if row.hidden:
                words = self.tr("%n line(s) not shown", "", row.hidden)
                line_painter.fold(top, words)
            else:
                text = self._lines[row.line - 1]
                mark = self._marks.get(row.line)
                line_painter.line(top, row.line, text[:_WIDEST], mark, lit=row.line in self._shown)
        if self.hasFocus():
            painting.focus_ring(painter, area, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll bars follow."""
        super().resizeEvent(event)
        self._measure()

    def viewportEvent(self, event: QEvent) -> bool:
        """What happened to the line under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row_at(event.pos())
            mark = self._marks.get(row.line) if row is not None and not row.hidden else None
            if mark is not None and mark.words:
                QToolTip.showText(event.globalPos(), mark.words, self.viewport())
            elif row is not None and row.hidden:
                words = self.tr("Click to show them")
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand where a click does something."""
        row = self._row_at(event.position().toPoint())
        mark = self._marks.get(row.line) if row is not None else None
        active = row is not None and (row.hidden or (mark is not None and mark.finding))
        shape = Qt.CursorShape.PointingHandCursor if active else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unfold, or lead to the finding."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        row = self._row_at(event.position().toPoint())
        if row is None:
            return
        if row.hidden:
            self._unfolded.update(range(row.line, row.end + 1))
            self._fold()
        elif (mark := self._marks.get(row.line)) is not None and mark.finding:
            self.picked.emit(mark.finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, unfold, copy."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                self._unfold_all()
            case _ if event.matches(QKeySequence.StandardKey.Copy):
                self._copy()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy; unfold."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy the file"), self._copy)
        if any(row.hidden for row in self.rows):
            menu.addAction(self.tr("Show all lines"), self._unfold_all)
        menu.popup(event.globalPos())

    # Keeping it together ----------------------------------------------------------------------

    def _fold(self) -> None:
        self.rows = rows(len(self._lines), self._notes, self._unfolded)
        self._first = [row.line for row in self.rows]
        self._measure()
        self.viewport().update()

    def _measure(self) -> None:
        height = 2 * _PAD + len(self.rows) * LINE
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        metrics = QFontMetrics(theme.font("mono"))
        longest = max(self._lines, key=len, default="")[:_WIDEST]
        width = TEXT_LEFT + metrics.horizontalAdvance(longest) + 16
        for line, mark in self._marks.items():
            if mark.instead and line <= len(self._lines):
                words = self._lines[line - 1][:_WIDEST] + mark.instead
                width = max(width, TEXT_LEFT + metrics.horizontalAdvance(words) + 44)
        across = self.horizontalScrollBar()
        across.setRange(0, max(0, width - self.viewport().width()))
        across.setPageStep(self.viewport().width())
        across.setSingleStep(metrics.horizontalAdvance("00"))

    def _bring(self, line: int) -> None:
        top = _PAD + self.row_of(line) * LINE
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= top <= bar.value() + height - 2 * LINE:
            bar.setValue(max(0, top - height // 4))

    def _row_at(self, point: QPoint) -> Row | None:
        number = (point.y() + self.verticalScrollBar().value() - _PAD) // LINE
        return self.rows[number] if 0 <= number < len(self.rows) else None

    def _unfold_all(self) -> None:
        self._unfolded.update(range(1, len(self._lines) + 1))
        self._fold()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._lines))

    def _summary(self) -> str:
        """The marked lines, for who can't see them."""
        said = []
        for line, mark in list(self._marks.items())[:40]:
            words = self.tr("Line {line}: {text}. {what}")
            text = self._lines[line - 1].strip()[:120] if line <= len(self._lines) else ""
            said.append(words.format(line=line, text=text, what=mark.words))
        return "\n".join(said)
