"""The card of the CUDA ruler, and below it what there is to know."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.model.base import Message
from core.model.frameworks import GpuReport
from core.model.gpu import Machine
from gui.language import say
from gui.pages.gpu.ruler import CudaRuler
from gui.widgets.frames import IconLabel, Panel, Rule, clear, column, row
from gui.widgets.text import ElidedLabel, Text


class RulerCard(Panel):
    """Without marks (no NVIDIA card) only the advice is shown, and nothing where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        stack = column(self, (16, 14, 16, 12), 0)
        self._head = QWidget(self)
        head = row(self._head, spacing=8)
        head.addWidget(Text(self.tr("CUDA ruler"), "h-section"))
        note = self.tr("Is each environment's CUDA build within what the driver can run?")
        head.addWidget(ElidedLabel(note, "small", "text-2"), 1)
        stack.addWidget(self._head)
        self._plain = Text(self.tr("What to know"), "h-section")
        stack.addWidget(self._plain)
        stack.addSpacing(8)
        self.ruler = CudaRuler(self)
        stack.addWidget(self.ruler)
        self._rule = Rule(parent=self)
        stack.addWidget(self._rule)
        self._advice = column(None, (0, 9, 0, 0), 5)
        stack.addLayout(self._advice)
        stack.addStretch(1)
        self._said: list[str] = []

    def show_report(self, report: GpuReport, machine: Machine) -> None:
        """Show it for the machine that counts."""
        marks = bool(report.marks)
        self._head.setVisible(marks)
        self.ruler.setVisible(marks)
        self._plain.setVisible(not marks)
        if marks:
            self.ruler.show_report(report.marks, report.rows, machine)
        said = self._sentences((*report.advice, *machine.notes))
        self._rule.setVisible(marks and bool(said))
        self.setVisible(marks or bool(said))

    def _sentences(self, messages: Sequence[Message]) -> list[str]:
        said = list(dict.fromkeys(say(message) for message in messages))
        if said != self._said:
            self._said = said
            clear(self._advice)
            for words in said:
                line = row(None, spacing=8)
                line.addWidget(IconLabel("info", "text-2", 14), 0, Qt.AlignmentFlag.AlignTop)
                line.addWidget(Text(words, "small", "text-2", wrap=True), 1)
                self._advice.addLayout(line)
        return said
