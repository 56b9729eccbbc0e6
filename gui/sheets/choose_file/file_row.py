"""One file of several: its name, what it is, and what is in it, or why it is no use."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core.model.importing import ReadFile
from gui.sheets.choose_file import words
from gui.widgets import painting
from gui.widgets.badge import Badge
from gui.widgets.frames import column, row
from gui.widgets.option_card import paint_radio
from gui.widgets.text import ElidedLabel, Text

_LEFT = 38
_ICON = 16
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FileRow(QAbstractButton):
    """Belongs into a QButtonGroup where it can be chosen. `taken` on Enter or a double-click."""

    taken = Signal()
    stepped = Signal(int)
    """An arrow key: the choice moves up (-1) or down (1), also from a row that can't be chosen."""

    def __init__(self, file: ReadFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        why = words.why_not(file)
        self.usable = not why
        self.setCheckable(self.usable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        name, kind = words.file_name(file), words.kind_words(file.kind)
        stack = column(self, (_LEFT, 9, 12, 9), 1)
        first = row(None, spacing=8)
        token = "text" if self.usable else "text-2"
        first.addWidget(ElidedLabel(name, "body-strong", token, middle=True), 1)
        if kind:
            first.addWidget(Badge(kind, "accent" if self.usable else "neutral"))
        stack.addLayout(first)
        line = words.facts(file)
        if self.usable:
            stack.addWidget(ElidedLabel(line, "small", "text-2", middle=True))
        else:
            stack.addWidget(Text(why, "small", "text-2", wrap=True))
        self.setText(name)
        self.setAccessibleName(", ".join(part for part in (name, kind) if part))
        self.setAccessibleDescription(why or line)
        if file.path:
            self.setToolTip(file.path)

    def sizeHint(self) -> QSize:
        """As large as its words."""
        return self.layout().sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Sentences wrap."""
        return self.layout().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Pixels its words take."""
        return self.layout().heightForWidth(width)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose it and go on."""
        super().mouseDoubleClickEvent(event)
        if self.usable:
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on with it."""
        if self.usable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setChecked(True)
            self.taken.emit()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, and a radio or the sign that it is no use."""
        painter = QPainter(self)
        on = self.isChecked()
        fill = "selected" if on else ("hover" if self.underMouse() and self.usable else "surface")
        if not self.usable:
            fill = "sunken"
        painting.rounded(painter, self.rect(), 8, fill, "accent" if on else "border", 1 + on)
        top = 11
        if self.usable:
            paint_radio(painter, QRectF(13, top, _ICON, _ICON), on=on)
        else:
            painting.icon_at(painter, 13, top, "file-question-mark", "text-3", _ICON)
        if self.hasFocus():
            inner = self.rect().adjusted(3, 3, -3, -3) if on else self.rect()
            painting.focus_ring(painter, inner, 6)
