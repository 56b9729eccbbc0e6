"""The phases of a job as a chain of words: done with a check, the current one bold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model.progress import Phase
from gui.jobs.words import phase_word
from gui.widgets import painting

_GAP = 8


class PhaseChain(QWidget):
    """One line; what does not fit at the right is left away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phases: tuple[tuple[Phase, bool], ...] = ()
        self._current: Phase | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_phases(self, phases: Sequence[tuple[Phase, bool]], current: Phase | None) -> None:
        """Pairs of phase and whether it is done."""
        if (tuple(phases), current) == (self._phases, self._current):
            return
        self._phases, self._current = tuple(phases), current
        self.setAccessibleName(" › ".join(phase_word(phase) for phase, _ in phases))
        self.update()

    def sizeHint(self) -> QSize:
        """As little as it gets."""
        return QSize(120, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        left = 0
        for place, (phase, done) in enumerate(self._phases):
            current = phase == self._current and not done
            word = phase_word(phase)
            role = "small-strong" if current else "small"
            need = painting.width_of(word, role) + (18 if done else 0) + (20 if place else 0)
            if left + need > self.width():
                return
            if place:
                painting.icon_at(painter, left, 5, "chevron-right", "text-3", 12)
                left += 12 + _GAP
            if done:
                painting.icon_at(painter, left, 4, "check", "ok", 14)
                left += 18
            token = "text" if current else "text-2" if done else "text-3"
            width = painting.width_of(word, role) + 1
            painting.text(painter, QRect(left, 0, width, 22), word, role, token)
            left += width + _GAP - 1
