"""One lane's list: its model, and what mouse and keys do on it. No widget per row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from core.model.updates import Lane
from gui.pages.updates.delegate import LINE_ROLE, LaneDelegate
from gui.pages.updates.rows import BringsHead, Line, UpdateRow
from gui.pages.updates.words import move_words, spoken, tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LaneModel(QAbstractListModel):
    """Lines in the order given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def row_of(self, key: str) -> int:
        """The place of a line, or -1."""
        return next((row for row, line in enumerate(self.lines) if line.key == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself, and its words."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case _ if role == LINE_ROLE:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return line.name if isinstance(line, UpdateRow) else spoken(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(line)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(line)
        return None

    def show_lines(self, lines: Sequence[Line]) -> bool:
        """Replace the lines; True where other ones came or went."""
        if list(lines) == self.lines:
            return False
        same = [line.key for line in lines] == [line.key for line in self.lines]
        if same:
            self.lines = list(lines)
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))
            return False
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()
        return True


class LaneView(QListView):
    """`wished` carries what is wanted (`toggle preview pin link menu fold`) and the line."""

    wished = Signal(str, object)
    menu_wanted = Signal(object, QPoint)
    """A line, and where on the screen its menu belongs."""
    left_for = Signal(int)
    """An arrow key wants the lane before (-1) or after (1)."""
    in_view = Signal()
    """Other lines may be visible now."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = ""
        self.lit = ""
        """The part under the pointer."""
        self._by_keyboard = False
        self._pressed: tuple[Line | None, str] = (None, "")
        self.lines = LaneModel(self)
        self.setModel(self.lines)
        self._painter = LaneDelegate(self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(words)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; place and current line stay where they are as far as there are still."""
        current, scroll = self.current_line(), self.verticalScrollBar().value()
        if self.lines.show_lines(lines) and current is not None:
            self.select_key(current.key)
            self.verticalScrollBar().setValue(scroll)
        self.scheduleDelayedItemsLayout()
        self.in_view.emit()

    def select_key(self, key: str) -> bool:
        """Go to a line; False where there is none of that name."""
        row = self.lines.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row))
        return row >= 0

    def current_line(self) -> Line | None:
        """The line the keyboard is on."""
        index = self.currentIndex()
        return self.lines.lines[index.row()] if index.isValid() else None

    def visible_names(self) -> list[str]:
        """Packages of the lines that can be seen, from the top."""
        area, found = self.viewport().rect(), []
        first = self.indexAt(QPoint(area.center().x(), 0))
        for row in range(max(0, first.row()), len(self.lines.lines)):
            if not self.visualRect(self.lines.index(row)).intersects(area):
                break
            line = self.lines.lines[row]
            if isinstance(line, UpdateRow):
                found.append(line.name)
        return found

    def part_rect(self, key: str, part: str) -> QRect:
        """Where a part (`pin button link menu`) of a line lies in the viewport."""
        index = self.lines.index(self.lines.row_of(key))
        rect: QRect = getattr(self._painter.parts(index.data(LINE_ROLE)), part)
        return rect.translated(self.visualRect(index).topLeft())

    def wears_ring(self) -> bool:
        """Only after the keyboard moved it."""
        return self._by_keyboard and self.hasFocus()

    # Keys ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space acts, Enter previews, ← and → go to the next lane, Ctrl+C copies."""
        self._by_keyboard = True
        line, key = self.current_line(), event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go_aside(line, key)
        elif line is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self._act(line)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(line)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy(line)
        else:
            super().keyPressEvent(event)

    def copy(self, line: Line) -> None:
        """Put a line on the clipboard."""
        words = move_words(line.update) if isinstance(line, UpdateRow) else spoken(line)
        QGuiApplication.clipboard().setText(words)

    def _go_aside(self, line: Line | None, key: int) -> None:
        forward = key == Qt.Key.Key_Right
        if isinstance(line, BringsHead) and line.folded == forward:
            self.wished.emit("fold", line)
        else:
            self.left_for.emit(1 if forward else -1)

    def _act(self, line: Line) -> None:
        if isinstance(line, BringsHead):
            self.wished.emit("fold", line)
        elif isinstance(line, UpdateRow):
            self.wished.emit("toggle" if line.update.lane is Lane.SAFE else "pin", line)

    def _open(self, line: Line) -> None:
        if isinstance(line, BringsHead):
            self.wished.emit("fold", line)
        elif isinstance(line, UpdateRow):
            self.wished.emit("link" if line.update.lane is Lane.HELD else "preview", line)

    # Mouse --------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what can be pressed."""
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """No ring for the mouse."""
        self._by_keyboard = False
        self._pressed = self._at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press what is under the pointer."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        line, part = self._at(at)
        pressed, self._pressed = self._pressed, (None, "")
        if event.button() is not Qt.MouseButton.LeftButton or (line, part) != pressed:
            return
        if line is None or not part:
            return
        if part == "menu":
            self.menu_wanted.emit(line, self.viewport().mapToGlobal(at))
        else:
            self.wished.emit(part, line)

    def leaveEvent(self, event: QEvent) -> None:
        """No hover outside."""
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Everything that can be done with an update."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(40, 24))
            self.menu_wanted.emit(
                self.lines.lines[index.row()], event.globalPos() if by_mouse else place
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tabbing into the lane shows where one is."""
        tabs = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = event.reason() in tabs or self._by_keyboard
        super().focusInEvent(event)
        if self._by_keyboard and not self.currentIndex().isValid() and self.lines.lines:
            self.setCurrentIndex(self.lines.index(0))
        self.viewport().update()

    def enter(self) -> bool:
        """Take the keyboard from the lane beside; False where there is nothing to go to."""
        if not self.lines.lines:
            return False
        self._by_keyboard = True
        self.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines are seen now, and they may be higher."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.in_view.emit()

    def _on_scrolled(self, _value: int) -> None:
        self.in_view.emit()

    def _hover(self, at: QPoint) -> None:
        line, part = self._at(at)
        key = line.key if line is not None else ""
        if (key, part) != (self.hovered, self.lit):
            self.hovered, self.lit = key, part
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()

    def _at(self, at: QPoint) -> tuple[Line | None, str]:
        """The line at a point, and which of its parts."""
        index = self.indexAt(at)
        if not index.isValid():
            return None, ""
        line = self.lines.lines[index.row()]
        if isinstance(line, BringsHead):
            return line, "fold"
        if not isinstance(line, UpdateRow) or line.fixed:
            return line, ""
        if line.update.lane is Lane.SAFE:
            return line, "toggle"
        parts, inside = self._painter.parts(line), at - self.visualRect(index).topLeft()
        for part, rect in (
            ("pin", parts.pin),
            ("preview", parts.button),
            ("link", parts.link),
            ("menu", parts.menu),
        ):
            if rect.contains(inside):
                return line, part
        return line, ""
