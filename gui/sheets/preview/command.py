"""The equivalent conda command in a small box that can be copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from gui import theme
from gui.widgets.buttons import Button
from gui.widgets.frames import Panel, column, row
from gui.widgets.text import Text


class CommandBox(Panel):
    """Opens below a button, closes with Esc or a click elsewhere."""

    def __init__(self, command: str, anchor: QWidget) -> None:
        super().__init__("popup", anchor.window())
        self._command, self._anchor = command, anchor
        self.setFixedWidth(520)
        self.setAccessibleName(self.tr("Equivalent command"))
        stack = column(self, (14, 12, 14, 12), 8)
        note = self.tr("The same wish for conda in a terminal. Glasshouse does not run it.")
        stack.addWidget(Text(note, "small", "text-2", wrap=True))
        self.text = QPlainTextEdit(command, self)
        self.text.setReadOnly(True)
        self.text.setFont(theme.font("mono"))
        self.text.setFixedHeight(72)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(command)
        stack.addWidget(self.text)
        line = row(None)
        line.addStretch()
        self.copy_button = Button(self.tr("Copy"), "outline", "copy", small=True)
        self.copy_button.clicked.connect(self._copy)
        line.addWidget(self.copy_button)
        stack.addLayout(line)
        self.hide()

    def toggle(self) -> None:
        """Open below the anchor, or close."""
        if self.isVisible():
            self.close_box()
            return
        window = self._anchor.window()
        self.setParent(window)
        self.adjustSize()
        corner = self._anchor.mapTo(window, QPoint(self._anchor.width(), self._anchor.height() + 4))
        self.move(max(8, corner.x() - self.width()), corner.y())
        self.show()
        self.raise_()
        self.copy_button.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.instance().installEventFilter(self)

    def close_box(self) -> None:
        """Hide it and give the keyboard back."""
        QApplication.instance().removeEventFilter(self)
        self.hide()
        self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes this box, not the sheet."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_box()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere closes it."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            mine = watched is self or self.isAncestorOf(watched)
            if not mine and watched is not self._anchor:
                self.close_box()
        return False

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command)
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(1500, self.copy_button, self._reset)

    def _reset(self) -> None:
        self.copy_button.setText(self.tr("Copy"))
