"""What a list shows when it has nothing: what is true, and one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, column
from gui.widgets.text import Text


class EmptyState(QWidget):
    """An icon, a sentence, perhaps a second one, and at most one button."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str = "",
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        stack = column(self, (24, 24, 24, 24), 8)
        stack.addStretch(2)
        stack.addWidget(IconLabel(icon, "text-3", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        self._title = Text(title, "h-section", wrap=True)
        self._sentence = Text(sentence, "body", "text-2", wrap=True)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            stack.addWidget(label)
        if button is not None:
            stack.addSpacing(6)
            stack.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        stack.addStretch(3)

    def say(self, title: str, sentence: str = "") -> None:
        """Show other words."""
        self._title.setText(title)
        self._sentence.setText(sentence)
