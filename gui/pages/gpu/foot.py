"""The foot of the page: the system, the date of the knowledge, and another computer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.gpu import MachineReport
from gui.language import format_relative
from gui.pages.gpu.hardware_words import system_words
from gui.widgets.buttons import Button
from gui.widgets.frames import row
from gui.widgets.text import ElidedLabel


class Foot(QWidget):
    """`describe_wanted` asks for the sheet that describes a computer."""

    describe_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, (2, 0, 0, 0), 12)
        self._words = ElidedLabel("", "small", "text-3")
        line.addWidget(self._words, 1)
        self.describe = Button(self.tr("Plan for another computer…"), "link", "monitor")
        self.describe.clicked.connect(self.describe_wanted)
        line.addWidget(self.describe)

    def show_machine(self, report: MachineReport) -> None:
        """Say what it was told about, and how old the knowledge is."""
        parts = [system_words(report.machine)]
        if report.machine.time and not report.stands_in:
            when = format_relative(report.machine.time)
            parts.append(self.tr("detected {when}").format(when=when))
        if report.knowledge:
            parts.append(self.tr("knowledge of {date}").format(date=report.knowledge))
        self._words.setText(" · ".join(parts))

    def words(self) -> str:
        """What is said."""
        return self._words.text()
