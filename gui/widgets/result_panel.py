"""The right side of a sheet that is being filled in: what a real solve says about it so far."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.model.plan import Severity
from gui.widgets.frames import IconLabel, Panel, clear, column, row
from gui.widgets.progress import Spinner
from gui.widgets.text import Text

WIDTH = 316

SEVERITY_ICONS = {
    Severity.OK: ("circle-check", "ok"),
    Severity.INFO: ("info", "info"),
    Severity.WARN: ("triangle-alert", "warn"),
    Severity.BLOCK: ("octagon-x", "danger"),
}


class ResultPanel(Panel):
    """A head with the time it took, and below it what subclasses add to `content`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", parent)
        self.setFixedWidth(WIDTH)
        self.stack = column(self, (20, 18, 20, 18), 10)
        head = row(None, spacing=8)
        head.addWidget(Text(self.tr("Live result"), "small", "text-2"))
        head.addStretch(1)
        self._spinner = Spinner(14, "info")
        self._time = Text("", "small", "text-2")
        head.addWidget(self._spinner)
        head.addWidget(self._time)
        self.stack.addLayout(head)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Live result"))
        holder = Panel("sunken", area)
        self.content: QVBoxLayout = column(holder, (0, 0, 0, 0), 10)
        area.setWidget(holder)
        self.stack.addWidget(area, 1)

    def begin(self, *, solving: bool, time: str) -> None:
        """Empty it, to be filled anew."""
        self._spinner.setVisible(solving)
        self._time.setText(time)
        clear(self.content)

    def add_title(self, icon: str, token: str, words: str) -> None:
        """The verdict."""
        line = row(None, spacing=10)
        mark = IconLabel(icon, token, 22)
        mark.setFixedHeight(26)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(words, "h-page", wrap=True), 1)
        self.content.addLayout(line)

    def add_line(self, icon: str, token: str, words: str, detail: str = "") -> None:
        """One fact; `detail` is its tooltip."""
        line = row(None, spacing=8)
        mark = IconLabel(icon, token, 16)
        mark.setFixedHeight(20)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        text = Text(words, "body", "text-2", wrap=True)
        text.setToolTip(detail)
        line.addWidget(text, 1)
        self.content.addLayout(line)
