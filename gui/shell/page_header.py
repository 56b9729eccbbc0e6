"""The 60 px header of a page: title, a quiet note, and what can be done at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.text import Text


class PageHeader(Panel):
    """`add` puts widgets at the right, from left to right."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedHeight(60)
        stack = column(self)
        content = QWidget(self)
        self._line = row(content, (20, 0, 20, 0), 12)
        self._line.addWidget(Text(title, "h-page"))
        self._note = Text(note, "small", "text-2")
        self._line.addWidget(self._note)
        self._line.addStretch(1)
        stack.addWidget(content, 1)
        stack.addWidget(Rule(parent=self))

    def set_note(self, words: str) -> None:
        """The line beside the title, such as "6 · 31.9 GB in total"."""
        self._note.setText(words)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._line.addWidget(widget)
