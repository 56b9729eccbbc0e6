"""The hardware: one card beside the ruler, several in a row that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.model.frameworks import CardVerdict
from core.model.gpu import Machine
from gui.pages.gpu.hardware_card import WIDTH, HardwareCard
from gui.pages.gpu.hardware_words import gpus_that_count
from gui.widgets.frames import clear, row

_GAP, _BAR = 14, 12
_ANY = 16_777_215


class HardwareCards(QScrollArea):
    """As high as its cards."""

    describe_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("GPUs"))
        content = QWidget(self)
        self._line = row(content, spacing=_GAP)
        self.setWidget(content)
        self.cards: list[HardwareCard] = []
        self._shown: object = None
        self._beside = False

    def show_machine(self, machine: Machine, verdicts: tuple[CardVerdict, ...]) -> None:
        """A card for each GPU that counts; one that says so where there is none."""
        if self._shown == (machine, verdicts):
            return
        self._shown = (machine, verdicts)
        clear(self._line)
        self.cards = []
        judged = dict(zip(machine.gpus or (None,), verdicts, strict=False))
        for gpu in gpus_that_count(machine) or (None,):
            verdict = judged.get(gpu)
            card = HardwareCard(machine, gpu, verdict)
            card.describe_wanted.connect(self.describe_wanted)
            self.cards.append(card)
            self._line.addWidget(card, 1)
        self.fit()

    def lie(self, *, beside: bool) -> None:
        """Take a column beside the ruler, or the whole width above it."""
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDTH if beside else _ANY)
        self._beside = beside
        self.fit()

    def fit(self) -> None:
        """Give the cards the height they need at the width there is."""
        count = len(self.cards)
        if not count:
            return
        room = max(self.width(), WIDTH)
        each = max(WIDTH, (room - _GAP * (count - 1)) // count)
        height = max(card.height_at(each) for card in self.cards)
        scrolls = each * count + _GAP * (count - 1) > room
        height += _BAR if scrolls else 0
        self.setMinimumHeight(height)
        # Beside the ruler the card is as high as that one; above it no higher than it needs.
        self.setMaximumHeight(_ANY if self._beside else height)

    def resizeEvent(self, event: object) -> None:
        """Another width may wrap sentences differently."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()
