"""A banner: icon, bold lead, plain sentence, at most one button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, row
from gui.widgets.text import Text

ICONS = {
    "ok": "circle-check",
    "info": "info",
    "warn": "triangle-alert",
    "danger": "octagon-x",
}
"""The icon of each kind of state; never colour alone."""


class Banner(QFrame):
    """`kind` is `ok info warn danger`."""

    def __init__(
        self,
        kind: str,
        lead: str,
        sentence: str = "",
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        line = row(self, (14, 9, 10, 9), 10)
        line.addWidget(IconLabel(ICONS[kind], kind, 16), 0, Qt.AlignmentFlag.AlignVCenter)
        if lead:
            line.addWidget(Text(lead, "body-strong"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Text(sentence, "body", "text-2", wrap=True), 1)
        if button is not None:
            line.addWidget(button)
        self.setAccessibleName(" ".join((lead, sentence)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill and line of its kind."""
        painting.rounded(QPainter(self), self.rect(), 6, self._kind + "-soft", self._kind + "-line")
