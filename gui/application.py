"""The QApplication: it also hears of files that macOS opens with this program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """`file_opened` carries a path: dropped on the icon in the Dock, or opened with a menu.

    Other systems start the program again, with the file on its command line.
    """

    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Only what is sent to the application itself comes by here."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            if event.file():
                self.file_opened.emit(event.file())
            return True
        return super().event(event)
