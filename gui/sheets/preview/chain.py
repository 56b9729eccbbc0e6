"""A chain of facts in one line that ends in a verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.language.formats import join_words
from gui.widgets import painting

_HEIGHT = 40


@dataclass(frozen=True)
class End:
    """How a chain begins or ends: words with an icon and its token."""

    words: str
    icon: str
    token: str = "text-2"


class Chain(QWidget):
    """Lead, facts, verdict; hovering tells all facts and `details`, one a line."""

    def __init__(
        self,
        lead: End,
        facts: Sequence[str],
        verdict: End,
        details: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lead = lead
        # Links of a chain, not sentences: no full stops.
        self._facts = [fact.rstrip(".。") for fact in facts]
        self._details = details
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_verdict(verdict)

    def set_verdict(self, verdict: End) -> None:
        """End in another one."""
        self._verdict = verdict
        self.setAccessibleName(join_words([self._lead.words, *self._facts, verdict.words]))
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of the facts as there is room for between the two ends."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 6, "sunken", "border")
        middle = (_HEIGHT - 16) / 2
        painting.icon_at(painter, 15, middle, self._lead.icon, self._lead.token, 16)
        right = self._paint_verdict(painter, middle)
        left = 39 + painting.text(
            painter, QRect(39, 0, right - 39, _HEIGHT), self._lead.words, "small-strong"
        )
        left += 18
        for position, fact in enumerate(self._facts):
            needed = painting.width_of(fact, "small") + (30 if position else 0)
            if left + 60 > right:
                break
            if position:
                painting.icon_at(painter, left + 9, middle + 1, "chevron-right", "text-2", 14)
                left += 32
            room = QRect(left, 0, min(needed + 2, right - left), _HEIGHT)
            left += painting.text(painter, room, fact, "small", "text-2")

    def event(self, event: QHelpEvent) -> bool:
        """All facts, one per line, as the tooltip."""
        if event.type() == event.Type.ToolTip:
            QToolTip.showText(event.globalPos(), "\n".join([*self._facts, *self._details]), self)
            return True
        return super().event(event)

    def _paint_verdict(self, painter: QPainter, middle: float) -> int:
        verdict = self._verdict
        left = self.width() - 15 - painting.width_of(verdict.words, "small-strong")
        room = QRect(left, 0, self.width() - 13 - left, _HEIGHT)
        painting.text(
            painter, room, verdict.words, "small-strong", verdict.token, Qt.AlignmentFlag.AlignRight
        )
        painting.icon_at(painter, left - 24, middle, verdict.icon, verdict.token, 16)
        return left - 40
