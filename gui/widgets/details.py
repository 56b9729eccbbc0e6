"""Technical words one click away, and copied with another."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui import theme
from gui.widgets.buttons import Button
from gui.widgets.frames import column, row

_LEAST, _MOST_LINES, _AROUND = 140, 12, 22


class Details(QWidget):
    """Folded at first."""

    def __init__(self, words: str, *, fit: bool = False, parent: QWidget | None = None) -> None:
        """With `fit` the text is as high as its lines, within reason; else it takes the room."""
        super().__init__(parent)
        self._words = words
        stack = column(self, spacing=10)
        line = row(None, spacing=8)
        self.toggle = Button(self.tr("Details"), "quiet", "chevron-right", small=True)
        self.toggle.setCheckable(True)
        self.copy = Button(self.tr("Copy"), "quiet", "copy", small=True)
        line.addWidget(self.toggle)
        line.addWidget(self.copy)
        line.addStretch()
        stack.addLayout(line)
        self.text = QPlainTextEdit(words, self)
        self.text.setObjectName("details")
        self.text.setReadOnly(True)
        self.text.setProperty("role", "log")
        self.text.setFont(theme.font("mono"))
        if fit:
            lines = min(_MOST_LINES, words.rstrip("\n").count("\n") + 1)
            self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing() + _AROUND)
        else:
            self.text.setMinimumHeight(_LEAST)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Technical details"))
        self.text.hide()
        stack.addWidget(self.text)
        self.toggle.toggled.connect(self._show)
        self.copy.clicked.connect(self._copy)

    def _show(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.text.setVisible(on)
        self.toggle.set_icon("chevron-down" if on else "chevron-right")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._words)
