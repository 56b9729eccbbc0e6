"""A search field: magnifier at left, a note and × at right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui import theme
from gui.widgets import painting
from gui.widgets.buttons import IconButton
from gui.widgets.text import Text


class SearchField(QLineEdit):
    """`searched` carries the trimmed text whenever it changes; Esc empties the field first."""

    searched = Signal(str)

    def __init__(self, placeholder: str, height: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFixedHeight(height)
        self.setProperty("search", "page")
        self.setFont(theme.font("body"))
        self.setTextMargins(24, 0, 4, 0)
        self._note = Text("", "small", "text-3", parent=self)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross = IconButton("x", self.tr("Clear the search"), size=14, box=24, parent=self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.clicked.connect(self.clear)
        self._cross.hide()
        self._last = ""
        self.textChanged.connect(self._on_text)

    def set_note(self, words: str) -> None:
        """Words at the right end, such as "393 matches"."""
        self._note.setText(words)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field; in an empty one it goes on to whoever wants it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep note and × at the end."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The magnifier on top of the field."""
        super().paintEvent(event)
        token = "accent" if self.hasFocus() else "text-2"
        painting.icon_at(QPainter(self), 10, (self.height() - 16) / 2, "search", token)

    def _on_text(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        self._place()
        if text.strip() != self._last:
            self._last = text.strip()
            self.searched.emit(self._last)

    def _place(self) -> None:
        right = self.width() - 6
        if self._cross.isVisibleTo(self):
            right -= 24
            self._cross.move(right, (self.height() - 24) // 2)
        self._note.adjustSize()
        self._note.move(right - self._note.width() - 4, (self.height() - self._note.height()) // 2)
        room = self.width() - self._note.x() if self._note.text() else self.width() - right
        self.setTextMargins(24, 0, max(4, room - 8), 0)
