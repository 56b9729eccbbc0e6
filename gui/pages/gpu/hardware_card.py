"""A card for a GPU, or for the fact that there is none: what it is, and what it can run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from core.model.frameworks import CardVerdict
from core.model.gpu import DriverState, Gpu, Machine, Vendor
from gui.language import say
from gui.pages.gpu.hardware_words import card_words, driver_words, memory_words
from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, Rule, column, row
from gui.widgets.progress import ProgressBar
from gui.widgets.text import ElidedLabel, Text

WIDTH = 312
_LABEL = 54


class HardwareCard(Panel):
    """`gpu` None: the machine has none, as far as is known."""

    describe_wanted = Signal()

    def __init__(
        self,
        machine: Machine,
        gpu: Gpu | None,
        verdict: CardVerdict | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("card", parent)
        self.gpu, self.verdict = gpu, verdict
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(WIDTH)
        self._stack = column(self, (16, 14, 16, 12), 0)
        bad = verdict is None or not verdict.usable
        if gpu is None:
            self._head(self.tr("No GPU found"), machine.os_name or machine.subdir, dim=True)
            facts = []
            if machine.driver is not None and machine.driver.state is not DriverState.MISSING:
                facts.append((self.tr("Driver"), driver_words(machine.driver)))
            self._facts(facts, None)
            name = self.tr("No GPU found")
        else:
            words = card_words(machine, gpu, verdict)
            self._head(words.title, words.line, dim=bad)
            self._facts(words.facts, gpu)
            name = f"{words.line} {words.title}"
        self._stack.addStretch(1)
        self._verdict()
        self.describe: Button | None = None
        if gpu is None:
            # On a login node the GPU is elsewhere.
            self.describe = Button(self.tr("Describe the computer with the GPU…"), "link")
            self.describe.clicked.connect(self.describe_wanted)
            self._stack.addSpacing(4)
            self._stack.addWidget(self.describe, 0, Qt.AlignmentFlag.AlignLeft)
        said = say(verdict.message) if verdict is not None else ""
        self.setAccessibleName(f"{name}. {said}")

    def height_at(self, width: int) -> int:
        """Pixels it needs."""
        # A layout never gives a wrapped sentence less than it needs at its narrowest.
        least = self._stack.totalMinimumSize().height()
        return max(least, self._stack.totalHeightForWidth(width))

    def _head(self, title: str, line: str, *, dim: bool) -> None:
        whole = row(None, spacing=11)
        whole.addWidget(_Tile(dim=dim))
        both = column(None, spacing=0)
        both.addWidget(ElidedLabel(title, "h-section"))
        both.addWidget(ElidedLabel(line, "small", "text-2"))
        whole.addLayout(both, 1)
        self._stack.addLayout(whole)
        self._stack.addSpacing(10)

    def _facts(self, facts: Sequence[tuple[str, str]], gpu: Gpu | None) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        line = 0
        for label, value in facts:
            grid.addWidget(Text(label, "small", "text-2"), line, 0)
            grid.addWidget(ElidedLabel(value, "small-medium"), line, 1)
            line += 1
        memory = memory_words(gpu) if gpu is not None else ""
        if gpu is not None and memory:
            grid.addWidget(Text(self.tr("Memory"), "small", "text-2"), line, 0)
            grid.addLayout(_memory(gpu, memory), line, 1)
        self._stack.addLayout(grid)

    def _verdict(self) -> None:
        if self.verdict is None:
            return
        self._stack.addSpacing(12)
        self._stack.addWidget(Rule(parent=self))
        self._stack.addSpacing(9)
        line = row(None, spacing=8)
        icon, token = ("circle-check", "ok") if self.verdict.usable else ("info", "info")
        nvidia = self.gpu is not None and self.gpu.vendor is Vendor.NVIDIA
        if nvidia and not self.verdict.usable:
            icon, token = "triangle-alert", "warn"
        line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(say(self.verdict.message), "small", wrap=True), 1)
        self._stack.addLayout(line)


class _Tile(QWidget):
    """The icon on its square."""

    def __init__(self, *, dim: bool) -> None:
        super().__init__()
        self._dim = dim
        self.setFixedSize(38, 38)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Square and icon."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 6, "neutral-soft" if self._dim else "accent-soft")
        painting.icon_at(painter, 8, 8, "gpu", "text-2" if self._dim else "accent-text", 22)


def _memory(gpu: Gpu, words: str) -> QHBoxLayout:
    line = row(None, spacing=8)
    if gpu.memory_used is not None and gpu.memory:
        bar = ProgressBar()
        bar.setFixedWidth(84)
        bar.set_fraction(gpu.memory_used / gpu.memory)
        line.addWidget(bar)
    line.addWidget(Text(words, "small-medium"))
    line.addStretch(1)
    return line
