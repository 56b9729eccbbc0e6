"""A row of buttons, one for each Python on offer; the recommended one says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from core.model.catalogue import PythonSupport
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge
from gui.widgets.frames import clear, row

NO_PYTHON = ""
"""The choice of an environment without Python."""


class PythonButtons(QWidget):
    """`chosen` carries a minor version or `NO_PYTHON`; arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)
        self.setAccessibleName(self.tr("Python version"))
        self._row = row(self, spacing=6)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _PythonButton] = {}

    def offer(self, versions: Sequence[PythonSupport], recommended: str) -> None:
        """Show buttons for `versions`; what was chosen stays chosen where it is still offered."""
        minors = [version.minor for version in versions]
        if [key for key in self._buttons if key != NO_PYTHON] != minors:
            self._build(minors)
        for version in versions:
            button = self._buttons[version.minor]
            button.set_recommended(recommended=version.minor == recommended)
            button.set_release(version.version, version.missing)

    def current(self) -> str | None:
        """The choice; None while there is none."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), None)

    def choose(self, minor: str) -> None:
        """Turn a choice on without emitting `chosen`."""
        if minor in self._buttons:
            self._buttons[minor].setChecked(True)

    def _build(self, minors: Sequence[str]) -> None:
        before = self.current()
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._row)
        self._buttons.clear()
        for key in (*minors, NO_PYTHON):
            button = _PythonButton(key or self.tr("None"), self)
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._buttons[key] = button
            self._group.addButton(button)
            self._row.addWidget(button)
        self._row.addStretch()
        self._buttons[NO_PYTHON].setToolTip(self.tr("An environment without Python"))
        if before is not None:
            self.choose(before)


class _PythonButton(QAbstractButton):
    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._badge = self.tr("Recommended")
        self._recommended = False
        self._lacking = False

    def set_recommended(self, *, recommended: bool) -> None:
        self._recommended = recommended
        self.setAccessibleName(f"{self.text()} {self._badge}" if recommended else self.text())
        self.updateGeometry()
        self.update()

    def set_release(self, version: str, missing: Sequence[str]) -> None:
        """Say which release it is, and what it lacks."""
        self._lacking = bool(missing)
        words = [self.tr("Python {version}").format(version=version)]
        if missing:
            words.append(self.tr("No builds of: {names}").format(names=", ".join(missing)))
        self.setToolTip("\n".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        width = max(57, painting.width_of(self.text(), "body-strong") + 28)
        if self._recommended:
            width += badge_width(self._badge) + 6
        return QSize(width, 30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # An arrow both moves and chooses, as radio buttons do.
        super().keyPressEvent(event)
        steps = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in steps and (group := self.group()) and (on := group.checkedButton()):
            on.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        fill = "selected" if on else "hover" if self.underMouse() else "surface"
        line = "accent" if on else "border" if self._lacking else "border-strong"
        painting.rounded(painter, self.rect(), 6, fill, line, 2 if on else 1)
        face = "body-strong" if on else "body"
        words = painting.width_of(self.text(), face)
        badge = badge_width(self._badge) + 6 if self._recommended else 0
        left = (self.width() - words - badge) // 2
        area = QRect(left, 0, words + 1, self.height())
        token = "text-3" if self._lacking and not on else "text"
        painting.text(painter, area, self.text(), face, token)
        if self._recommended:
            at = QPoint(left + words + 6, (self.height() - 20) // 2)
            paint_badge(painter, at, self._badge, "ok")
        if self.hasFocus():
            painting.focus_ring(painter, self.rect().adjusted(3, 3, -3, -3), 4)
