"""A diff as one looks at it before agreeing: signs and fills, file by file. Read only."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from core.model.configuration import FileDiff
from gui import theme
from gui.language.short_path import short_path
from gui.widgets import painting
from gui.widgets.edits.diff_layout import GUTTER, HEAD, LINE, PlacedFile, PlacedLine, place

_LOOKS = {
    "+": ("add-bg", "ok", "text"),
    "-": ("del-bg", "danger", "text"),
    " ": (None, "text-3", "text-2"),
    "@": (None, "text-3", "text-3"),
}
"""Fill, colour of the sign, colour of the text."""
_SIGNS = {"+": "+", "-": "−"}


class DiffView(QWidget):
    """As high as its lines; whoever holds it scrolls. Ctrl+C copies all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[FileDiff, ...] = ()
        self._placed: list[PlacedFile] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("What would be written"))

    def show_files(self, files: Sequence[FileDiff]) -> None:
        """Show other files."""
        self._files = tuple(files)
        self.setAccessibleDescription(self.as_text())
        self._lay_out()

    def as_text(self) -> str:
        """The diff as text, for the clipboard and for screen readers."""
        parts = []
        for diff in self._files:
            parts.append(short_path(diff.path))
            parts += [f"{line.kind} {line.text}".rstrip() for line in diff.lines]
        return "\n".join(parts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The files whose lines are to be seen."""
        painter = QPainter(self)
        seen = event.rect()
        for placed in self._placed:
            if placed.bottom < seen.top() or placed.top > seen.bottom():
                continue
            self._paint_head(painter, placed)
            for line in placed.lines:
                if line.top <= seen.bottom() and line.top + line.height >= seen.top():
                    self._paint_line(painter, line)
        if self.hasFocus():
            painting.focus_ring(painter, self.visibleRegion().boundingRect(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; the keys that scroll go on to who scrolls."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy"), self._copy)
        menu.popup(event.globalPos())

    def _lay_out(self) -> None:
        measure = QFontMetrics(theme.font("mono")).horizontalAdvance
        self._placed = place(self._files, self.width(), measure)
        self.setFixedHeight(self._placed[-1].bottom if self._placed else 0)
        self.update()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())

    def _paint_head(self, painter: QPainter, placed: PlacedFile) -> None:
        head = QRect(0, placed.top, self.width(), HEAD)
        painter.fillRect(head, theme.colour("sunken"))
        edges = [placed.top + HEAD - 1] if not placed.top else [placed.top, placed.top + HEAD - 1]
        for edge in edges:
            painter.fillRect(QRect(0, edge, self.width(), 1), theme.colour("border"))
        painting.icon_at(painter, 14, placed.top + 8, "file-text", "text-2", 14)
        words = short_path(placed.diff.path)
        room = head.adjusted(35, 0, -12, 0)
        used = painting.text(painter, room, words, "mono", "text")
        note = ""
        if placed.diff.deletes:
            note = self.tr("is deleted")
        elif not placed.diff.before:
            note = self.tr("new file")
        if note and used + painting.width_of(note, "small") + 20 < room.width():
            align = Qt.AlignmentFlag.AlignRight
            painting.text(painter, room, note, "small", "text-3", align)

    def _paint_line(self, painter: QPainter, line: PlacedLine) -> None:
        fill, sign, token = _LOOKS.get(line.kind, _LOOKS[" "])
        if fill is not None:
            box = QRect(0, line.top, self.width(), line.height)
            painter.fillRect(box, theme.colour(fill))
        painter.setFont(theme.font("mono"))
        align = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if line.kind in _SIGNS:
            painter.setPen(theme.colour(sign))
            painter.drawText(QRect(9, line.top, 12, LINE), align, _SIGNS[line.kind])
        painter.setPen(theme.colour(token))
        for number, piece in enumerate(line.pieces):
            room = QRect(GUTTER, line.top + number * LINE, self.width() - GUTTER, LINE)
            painter.drawText(room, align, piece)
