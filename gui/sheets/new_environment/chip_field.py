"""A field of chips with a text field at its end: packages chosen, and the one being typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gui import theme
from gui.widgets import painting
from gui.widgets.badge import CHIP_HEIGHT, Chip
from gui.widgets.flow_layout import FlowLayout

_ALONE = 4
"""Pixels that put the text where other fields have theirs, while there is no chip."""


def _nobody(_event: QKeyEvent) -> bool:
    return False


class ChipField(QWidget):
    """`changed` when chips come or go, `typed` with the unfinished text at its end.

    Keys that a popup may want are offered to `popup_key` first.
    """

    changed = Signal()
    typed = Signal(str)
    entered = Signal(str)
    """Enter with unfinished text that no popup took."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self._chips: dict[str, Chip] = {}
        self.popup_key: Callable[[QKeyEvent], bool] = _nobody
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.line = QLineEdit(self)
        self.line.setProperty("frameless", "true")
        self.line.setFont(theme.font("body"))
        self.line.setFixedHeight(CHIP_HEIGHT)
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)
        self.line.textEdited.connect(lambda text: self.typed.emit(text.strip()))
        self.line.installEventFilter(self)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(6, 5, 6, 5)
        self._flow.addWidget(self.line)
        self.line.setTextMargins(_ALONE, 0, 0, 0)
        self.setFocusProxy(self.line)

    def specs(self) -> tuple[str, ...]:
        """What the chips say, in order."""
        return tuple(self._chips)

    def unfinished(self) -> str:
        """The text that is no chip yet."""
        return self.line.text().strip()

    def add(self, spec: str) -> None:
        """Put a chip before the text, which is cleared. A chip that is there already stays."""
        self.line.clear()
        self.typed.emit("")
        if spec in self._chips:
            return
        chip = Chip(spec, removable=self.tr("Remove {spec}").format(spec=spec), parent=self)
        chip.setCursor(Qt.CursorShape.ArrowCursor)
        chip.removed.connect(lambda: self.remove(spec))
        self._chips[spec] = chip
        self._flow.insert_before_last(chip)
        chip.show()
        self._rearrange()

    def remove(self, spec: str) -> None:
        """Take a chip away."""
        chip = self._chips.pop(spec, None)
        if chip is None:
            return
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.line.setFocus()
        self._rearrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the text field: popup first, then Enter and Backspace."""
        if watched is not self.line:
            return False
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if self.popup_key(event):
            return True
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._chips:
            self.remove(next(reversed(self._chips)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma):
            if self.unfinished():
                self.entered.emit(self.unfinished())
            return True
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere in the field goes on typing."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def hasHeightForWidth(self) -> bool:
        """More chips, more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at `width`."""
        return max(32, self._flow.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines may break elsewhere now."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field's box; 2 px accent while it has the keyboard."""
        focused = self.line.hasFocus()
        line, width = ("accent", 2) if focused else ("border-strong", 1)
        painting.rounded(QPainter(self), self.rect(), 6, "surface", line, width)

    def _rearrange(self) -> None:
        self.line.setPlaceholderText("" if self._chips else self._placeholder)
        self.line.setTextMargins(0 if self._chips else _ALONE, 0, 0, 0)
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        height = self.heightForWidth(self.width())
        if height != self.height():
            self.setFixedHeight(height)
        self._flow.activate()
