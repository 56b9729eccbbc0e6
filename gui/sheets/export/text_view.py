"""The text as it will be written: to be read, and copied whole or in part."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from core.model.exporting import Exported
from gui import theme
from gui.sheets.export.highlighter import MOST_LINES, Highlighter


class TextView(QPlainTextEdit):
    """`copy_wanted` on Ctrl+C where nothing is selected: all of it."""

    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setProperty("role", "log")
        self.setFont(theme.font("mono"))
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(self.tr("The text that would be written"))
        self._highlighter = Highlighter(self.document())

    def show_exported(self, exported: Exported) -> None:
        """Show another text, from its beginning."""
        many = exported.text.count("\n") > MOST_LINES
        self._highlighter.setDocument(None)
        self.setPlainText(exported.text)
        self._highlighter.form = exported.form
        if not many:
            self._highlighter.setDocument(self.document())
        self.setAccessibleDescription(exported.file_name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; everything else as usual."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copy_wanted.emit()
            return
        super().keyPressEvent(event)
