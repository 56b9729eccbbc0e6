"""The phases of an operation, painted: true start and length of each on one axis of seconds."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.current import colour
from gui.theme.fonts import font
from gui.widgets import painting
from gui.widgets.progress import paint_spinner

ROW = 30
BAR = 12
AXIS = 22
LABELS = (96, 180)
"""Width of the labels at least and at most; in between the longest decides."""
DURATIONS = 64


@dataclass(frozen=True)
class Span:
    """One row: a phase by its translated name. `end` is None while it runs."""

    label: str
    start: float
    end: float | None
    duration: str = ""
    failed: bool = False
    """The operation ended in this phase, and not well."""


def ticks(seconds: float, wanted: int = 5) -> list[float]:
    """Round values from 0 that divide `seconds` into about `wanted` parts.

    >>> ticks(21.4)
    [0.0, 5.0, 10.0, 15.0, 20.0]
    """
    if seconds <= 0:
        return [0.0]
    rough = seconds / wanted
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = next(
        factor * magnitude for factor in (1, 2, 5, 10) if factor * magnitude >= rough * 0.99
    )
    return [round(step * index, 6) for index in range(int(seconds / step) + 1)]


class PhaseTimeline(QWidget):
    """Paints the spans. While one runs, call `set_spans` again with a later `now`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self._begin = self._now = 0.0
        self._labels = LABELS[0]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_spans(self, spans: Sequence[Span], begin: float, now: float) -> None:
        """Show `spans` on an axis from `begin` to `now` (seconds since the epoch).

        Spans without an end reach to `now`.
        """
        resized = len(spans) != len(self._spans)
        self._spans, self._begin, self._now = tuple(spans), begin, now
        longest = max((painting.width_of(span.label, "small") for span in spans), default=0)
        self._labels = max(LABELS[0], min(LABELS[1], longest + 38))
        self.setAccessibleName(", ".join(f"{span.label} {span.duration}" for span in spans))
        if resized:
            self.updateGeometry()
            self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """As many rows as there are phases, and the axis."""
        return QSize(400, ROW * len(self._spans) + (AXIS if self._spans else 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axis, bars and durations."""
        del event
        if not self._spans:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        origin = min(self._begin, *(span.start for span in self._spans))
        total = max(self._now, *(span.end or self._now for span in self._spans)) - origin
        total = max(total, 0.001)
        width = self.width() - self._labels - DURATIONS
        scale = width / total
        self._paint_axis(painter, total, scale)
        for row, span in enumerate(self._spans):
            left = self._labels + (span.start - origin) * scale
            length = max(2.0, ((span.end or self._now) - span.start) * scale)
            self._paint_row(painter, row, span, QRectF(left, 0, length, BAR))

    def _paint_axis(self, painter: QPainter, total: float, scale: float) -> None:
        bottom = ROW * len(self._spans)
        painter.setFont(font("micro"))
        for value in ticks(total):
            x = self._labels + value * scale
            painter.setPen(QPen(colour("border"), 1))
            painter.drawLine(round(x), 0, round(x), bottom)
            painter.setPen(colour("text-3"))
            painter.drawText(
                QRectF(x - 30, bottom + 2, 60, AXIS - 4),
                Qt.AlignmentFlag.AlignCenter,
                f"{value:g} s",
            )

    def _paint_row(self, painter: QPainter, row: int, span: Span, bar: QRectF) -> None:
        top = row * ROW
        running = span.end is None
        if running:
            paint_spinner(painter, QRectF(0, top + (ROW - 16) / 2, 16, 16), "info")
        else:
            icon, token = ("octagon-x", "danger") if span.failed else ("check", "ok")
            painting.icon_at(painter, 1, top + (ROW - 14) / 2, icon, token, 14)
        painter.setFont(font("small-strong" if running else "small"))
        painter.setPen(colour("text"))
        room = QRectF(22, top, self._labels - 26, ROW)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, span.label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("danger" if span.failed else "accent"))
        painter.drawRoundedRect(bar.translated(0, top + (ROW - BAR) / 2), 3, 3)
        painter.setFont(font("small"))
        painter.setPen(colour("text-2"))
        painter.drawText(
            QRectF(self.width() - DURATIONS, top, DURATIONS, ROW),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            span.duration,
        )
