"""The strip of what was checked before Apply: a chain of facts that ends in one verdict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.model.plan import Check, Severity
from gui.language.formats import join_words
from gui.language.sentences import say
from gui.widgets import painting

_HEIGHT = 40

TO_BE_READ = frozenset({"specs-outgrown", "updates-held-by-wish"})
"""Codes of checks that are no facts in passing: what becomes of what the user once asked for."""


class CheckStrip(QWidget):
    """Facts that are fine, one after the other; hovering tells them all."""

    def __init__(
        self, checks: Sequence[Check], *, blocked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Links of a chain, not sentences: no full stops.
        self._facts = [say(check.message).rstrip(".。") for check in checks]
        self._details = [check.detail for check in checks if check.detail]
        self._blocked = blocked
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(join_words([self._lead(), *self._facts, self._verdict()]))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lead, facts, verdict."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 6, "sunken", "border")
        middle = (_HEIGHT - 16) / 2
        painting.icon_at(painter, 15, middle, "list-checks", "text-2", 16)
        right = self._paint_verdict(painter, middle)
        left = 39 + painting.text(
            painter, QRect(39, 0, right - 39, _HEIGHT), self._lead(), "small-strong"
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
        token = "danger" if self._blocked else "ok"
        icon = "octagon-x" if self._blocked else "circle-check"
        width = painting.width_of(self._verdict(), "small-strong")
        left = self.width() - 15 - width
        room = QRect(left, 0, width + 2, _HEIGHT)
        painting.text(
            painter, room, self._verdict(), "small-strong", token, Qt.AlignmentFlag.AlignRight
        )
        painting.icon_at(painter, left - 24, middle, icon, token, 16)
        return left - 40

    def _lead(self) -> str:
        return self.tr("Checked")

    def _verdict(self) -> str:
        return self.tr("Cannot be applied now") if self._blocked else self.tr("Ready to apply")


def passed(checks: Sequence[Check]) -> list[Check]:
    """The checks for the strip; what warns, blocks or is to be read has a banner of its own."""
    return [
        check
        for check in checks
        if check.severity in (Severity.OK, Severity.INFO) and check.message.code not in TO_BE_READ
    ]
