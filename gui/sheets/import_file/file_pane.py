"""The right half: the file under a heading that says how long it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.sheets.import_file.file_view import FileView
from gui.widgets.frames import IconLabel, Panel, Rule, column, row
from gui.widgets.text import ElidedLabel, Text

WIDTH = 404
_HEAD = 40


class FilePane(Panel):
    """Heading and file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent)
        stack = column(self)
        head = QWidget(self)
        head.setFixedHeight(_HEAD)
        line = row(head, (17, 0, 14, 0), 8)
        line.addWidget(IconLabel("file-text", "text-2", 14))
        line.addWidget(Text(self.tr("The file"), "small-strong"))
        self._note = ElidedLabel("", "small", "text-2")
        line.addWidget(self._note, 1)
        stack.addWidget(head)
        stack.addWidget(Rule(parent=self))
        self.view = FileView(self)
        stack.addWidget(self.view, 1)

    def say(self, words: str) -> None:
        """The grey line of the heading."""
        self._note.setText(words)
