"""Technical words one click away: a row that unfolds, with Copy."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui import theme
from gui.widgets.buttons import Button
from gui.widgets.frames import Rule, column, row
from gui.widgets.text import Text


class DetailsRow(QWidget):
    """Folded at first."""

    def __init__(self, title: str, note: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail = detail
        stack = column(self)
        stack.addWidget(Rule(parent=self))
        bar = QWidget(self)
        bar.setFixedHeight(40)
        line = row(bar, (16, 0, 20, 0), 8)
        self.toggle = Button(title, "quiet", "chevron-right", small=True)
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._unfold)
        line.addWidget(self.toggle)
        line.addWidget(Text(note, "small", "text-3"))
        line.addStretch()
        self.copy_button = Button(self.tr("Copy"), "quiet", "copy", small=True)
        self.copy_button.clicked.connect(self._copy)
        line.addWidget(self.copy_button)
        stack.addWidget(bar)
        self.text = QPlainTextEdit(detail, self)
        self.text.setReadOnly(True)
        self.text.setProperty("role", "log")
        self.text.setFont(theme.font("mono"))
        self.text.setFixedHeight(170)
        self.text.setAccessibleName(title)
        self.text.hide()
        stack.addWidget(self.text)

    def _unfold(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.text.setVisible(on)
        self.toggle.set_icon("chevron-down" if on else "chevron-right")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._detail)
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(1500, self.copy_button, self._reset)

    def _reset(self) -> None:
        self.copy_button.setText(self.tr("Copy"))
